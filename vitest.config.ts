import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { versionConstants } from './tools/build/version.ts';

export default defineConfig({
  define: versionConstants(),
  test: {
    environment: 'node',
    // One for each core; unless told, one is left idle.
    maxWorkers: availableParallelism(),
    // No bound of the product: a busy machine is many times slower than a quiet one.
    testTimeout: 30_000,
    include: ['{src,tools}/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
