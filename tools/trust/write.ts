import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  KNOWN_AUTHORITIES_FILE,
  LISTS_FILE,
  parseLists,
  RESPONDER_INDEX_FILE,
  SEAL_INDEX_FILE,
  TIMESTAMP_INDEX_FILE,
  type TrustLists,
} from '../../src/verification/trust/trust-data.ts';

/** What a folder of trust data may hold; anything else belongs to somebody, and is left alone. */
const OWN: ReadonlySet<string> = new Set([
  LISTS_FILE,
  SEAL_INDEX_FILE,
  TIMESTAMP_INDEX_FILE,
  RESPONDER_INDEX_FILE,
  KNOWN_AUTHORITIES_FILE,
  'eseal',
  'qtst',
  'responders',
  'revocation',
]);

/** What stands in the folder already. */
export type Earlier =
  | { readonly ok: true; readonly lists: TrustLists | null }
  | { readonly ok: false; readonly problem: string };

/** Reads lists.json of an earlier run; demonstration data holds nothing against real lists. */
export async function readEarlier(folder: string): Promise<Earlier> {
  const entries = await readdir(folder).catch((): string[] => []);
  const foreign = entries.find((entry) => !OWN.has(entry));
  if (foreign !== undefined) {
    return { ok: false, problem: `${folder} holds ${foreign}, which is no trust data` };
  }
  if (!entries.includes(LISTS_FILE)) return { ok: true, lists: null };
  const lists = await readLists(join(folder, LISTS_FILE));
  return lists === null
    ? { ok: false, problem: `${join(folder, LISTS_FILE)} cannot be read: remove it to start anew` }
    : { ok: true, lists: lists.demonstration ? null : lists };
}

async function readLists(path: string): Promise<TrustLists | null> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    return parseLists(json);
  } catch {
    return null;
  }
}

/** Puts files in place of a folder, all or none: they are written beside it, and then it is renamed. */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const parent = dirname(folder);
  const fresh = join(parent, `.${basename(folder)}.new-${process.pid}`);
  const old = join(parent, `.${basename(folder)}.old-${process.pid}`);
  await rm(fresh, { recursive: true, force: true });
  try {
    for (const [path, content] of files) {
      const target = join(fresh, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    const replaced = await rename(folder, old).then(
      () => true,
      () => false,
    );
    try {
      await rename(fresh, folder);
    } catch (error) {
      if (replaced) await rename(old, folder);
      throw error;
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}
