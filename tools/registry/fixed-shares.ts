import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

/*
 * The shares of the demonstration: files that anybody can read from any static host. The registry
 * that gives them out speaks for the demonstration's issuers, so it says the status as of the moment
 * it is asked; read from a static host, the same file says it as of the day it was written, and a
 * good status is soon too old to count (contracts §4).
 */

const share = v.looseObject({
  version: v.literal(1),
  expiresAt: v.nullable(v.string()),
  status: v.optional(v.looseObject({ state: v.string(), asOf: v.string() })),
});

const index = v.array(v.looseObject({ fragment: v.string(), live: v.optional(v.boolean()) }));

async function jsonIn(path: string): Promise<unknown> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    return json;
  } catch {
    return null;
  }
}

/** Whether the registry goes on stating the status of a share. */
async function isLive(folder: string, id: string): Promise<boolean> {
  const parsed = v.safeParse(index, await jsonIn(join(folder, 'shares.json')));
  if (!parsed.success) return false;
  return parsed.output.some(({ fragment, live }) => live === true && fragment.split('.')[0] === id);
}

/**
 * The shares below a folder: `shares/<id>`, listed in `shares.json`.
 *
 * @returns gives the text of an answer; null where there is no such share, or it has ended
 */
export function fixedShares(
  folder: string,
  now: () => Date,
): (id: string) => Promise<string | null> {
  return async (id) => {
    // The registry has looked at the id: it names no other folder.
    const parsed = v.safeParse(share, await jsonIn(join(folder, 'shares', id)));
    if (!parsed.success) return null;
    const { expiresAt, status } = parsed.output;
    if (expiresAt !== null && !(Date.parse(expiresAt) > now().getTime())) return null;
    if (status === undefined || !(await isLive(folder, id))) return JSON.stringify(parsed.output);
    const asOf = now().toISOString();
    return JSON.stringify({ ...parsed.output, status: { ...status, asOf } });
  };
}
