import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  parseRevocationIndex,
  REVOCATION_FOLDER,
  REVOCATION_INDEX_FILE,
} from '../../src/verification/trust/revocation-index.ts';
import { parseLists } from '../../src/verification/trust/trust-data.ts';
import {
  DEMONSTRATION_JOURNAL,
  DEMONSTRATION_LOTL_URL,
} from '../demo/lists/demonstration-lists.ts';
import { collectAll } from './collect.ts';
import { compile } from './compile.ts';
import { success } from './outcome.ts';
import { listsBeside, type Source } from './source.ts';

/* public/trust is what the trust command makes of the lists in public/demo/lists, and nothing else. */

const PUBLIC = resolve(import.meta.dirname, '../../public');

describe('the trust data of the demonstration', () => {
  it('is compiled from its signed lists', async () => {
    const committed = new Map(
      readdirSync(join(PUBLIC, 'trust'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(PUBLIC.length + '/trust/'.length), readFileSync(path, 'utf8')]),
    );
    const lists = parseLists(JSON.parse(committed.get('lists.json') ?? 'null'));
    expect(lists?.demonstration).toBe(true);

    const folder = listsBeside(join(PUBLIC, 'demo/lists/eu-lotl.xml'));
    const source: Source = {
      ...folder,
      listOfLists: async () => {
        const got = await folder.listOfLists();
        return got.ok ? success({ ...got.value, url: DEMONSTRATION_LOTL_URL }) : got;
      },
    };
    const at = new Date(lists?.generatedAt ?? '');
    const collected = await collectAll(
      source,
      { signers: new Set([lists?.lotl?.signer ?? '']), journal: DEMONSTRATION_JOURNAL },
      [],
      { at, previous: null, onProgress: () => undefined },
    );
    if (!collected.ok) throw new Error(collected.problem.detail);
    const compiled = await compile(collected.value, { at, demonstration: true, previous: null });
    // The revocation data was fetched, not compiled; the folder holds what its index names.
    const isFetched = (path: string): boolean => path.startsWith(`${REVOCATION_FOLDER}/`);
    const withoutFetched = (files: ReadonlyMap<string, string>) =>
      Object.fromEntries([...files].filter(([path]) => !isFetched(path)));
    expect(withoutFetched(committed)).toEqual(withoutFetched(compiled));
    const index = parseRevocationIndex(JSON.parse(committed.get(REVOCATION_INDEX_FILE) ?? 'null'));
    const named = index?.objects.map(({ file }) => `${REVOCATION_FOLDER}/${file}`) ?? [];
    expect([...committed.keys()].filter(isFetched).sort()).toEqual(
      [REVOCATION_INDEX_FILE, ...named].sort(),
    );
  });
});
