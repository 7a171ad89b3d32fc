import { describe, expect, it } from 'vitest';
import { filesIn, MAX_FOLDER_DEPTH, MAX_FOLDER_ENTRIES } from './folder.ts';
import type { Entry } from './folder.ts';
import { MAX_LISTED_FILES } from './listed-file.ts';

function file(path: string): Entry {
  return {
    name: path.split('/').at(-1) ?? '',
    fullPath: `/${path}`,
    isDirectory: false,
    file: (done: (file: File) => void) => done(new File(['{}'], path)),
  } as Entry;
}

/** A folder that gives its entries two at a time, as browsers give them in parts. */
function folder(path: string, entries: readonly Entry[]): Entry {
  return {
    name: path.split('/').at(-1) ?? '',
    fullPath: `/${path}`,
    isDirectory: true,
    createReader() {
      const left = [...entries];
      return {
        readEntries: (done: (entries: readonly Entry[]) => void) => done(left.splice(0, 2)),
      };
    },
  } as Entry;
}

async function names(entries: readonly Entry[]) {
  return (await filesIn(entries)).files.map(({ name }) => name);
}

describe('the files in dropped folders', () => {
  it('come with the way to them, in the order of their names', async () => {
    const inner = folder('a/sub', [file('a/sub/1.jsonld')]);
    const dropped = folder('a', [file('a/10.jsonld'), inner, file('a/9.jsonld')]);
    expect(await names([file('z.jsonld'), dropped])).toEqual([
      'z.jsonld',
      'a/9.jsonld',
      'a/10.jsonld',
      'a/sub/1.jsonld',
    ]);
  });

  it('leave out what the system hides', async () => {
    const dropped = folder('a', [file('a/.DS_Store'), folder('a/.git', [file('a/.git/x')])]);
    expect(await filesIn([dropped])).toEqual({ files: [], leftOut: 0 });
  });

  it('leave out what cannot be read', async () => {
    const broken = {
      ...file('a/gone.jsonld'),
      file: (_: unknown, failed: () => void) => failed(),
    } as Entry;
    const locked = {
      ...folder('b', []),
      createReader: () => ({ readEntries: (_: unknown, failed: () => void) => failed() }),
    } as Entry;
    expect(await names([broken, locked, file('c')])).toEqual(['c']);
  });

  it('are no more than a list takes, and the others are counted', async () => {
    const many = Array.from({ length: MAX_LISTED_FILES + 3 }, (_, index) => file(`a/${index}`));
    const found = await filesIn([folder('a', many)]);
    expect(found.files).toHaveLength(MAX_LISTED_FILES);
    expect(found.leftOut).toBe(3);
  });

  it('are sought in no more than so many places', async () => {
    let listed = 0;
    const empty = {
      ...folder('a/b', []),
      createReader: () => ({
        readEntries: (done: (entries: readonly Entry[]) => void) => {
          listed += 1;
          done([]);
        },
      }),
    } as Entry;
    const places = Array.from({ length: MAX_FOLDER_ENTRIES + 50 }, () => empty);
    expect((await filesIn(places)).leftOut).toBe(50);
    expect(listed).toBe(MAX_FOLDER_ENTRIES);
  });

  it('are not sought below so many folders', async () => {
    const deep = Array.from({ length: MAX_FOLDER_DEPTH }).reduce<Entry>(
      (below) => folder('d', [below]),
      file('deep'),
    );
    expect(await names([deep])).toEqual(['deep']);
    expect(await filesIn([folder('d', [deep])])).toEqual({ files: [], leftOut: 1 });
  });
});
