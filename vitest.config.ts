import { defineConfig } from 'vitest/config';
import { versionConstants } from './tools/build/version.ts';

export default defineConfig({
  define: versionConstants(),
  test: {
    environment: 'node',
    include: ['{src,tools}/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
