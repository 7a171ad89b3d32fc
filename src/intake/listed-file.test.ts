import { expect, it } from 'vitest';
import { listed, MAX_LISTED_FILES } from './listed-file.ts';

const file = new File(['{}'], 'a.jsonld');

it('lists files by their names', () => {
  expect(listed([file])).toEqual({ files: [{ name: 'a.jsonld', file }], leftOut: 0 });
});

it('takes so many and counts the others', () => {
  const { files, leftOut } = listed(Array.from({ length: MAX_LISTED_FILES + 2 }, () => file));
  expect([files.length, leftOut]).toEqual([MAX_LISTED_FILES, 2]);
});
