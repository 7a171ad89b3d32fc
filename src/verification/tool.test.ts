import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TOOL } from './tool.ts';

it('names the version of the package', () => {
  const path = new URL('../../package.json', import.meta.url);
  const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as typeof TOOL;
  expect(TOOL).toEqual({ name, version });
});
