import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { diskStorage } from './disk-storage.ts';
import { fixedShares } from './fixed-shares.ts';
import { MAX_TOTAL_BYTES } from './limits.ts';
import { listener, type Listener } from './listener.ts';
import { createRegistry } from './registry.ts';

/* The registry inside a server of the page, for development and demonstration. */

const configuration = v.looseObject({ registries: v.optional(v.array(v.string()), []) });

/** The first registry of config.json, where it is a path of the page; null where it is another host's. */
export function ownRegistry(config: unknown): string | null {
  const parsed = v.safeParse(configuration, config);
  const [first] = parsed.success ? parsed.output.registries : [];
  if (first === undefined || !/^(?:\/[A-Za-z0-9_-]+)+\/?$/.test(first)) return null;
  return first.replace(/\/$/, '');
}

function configIn(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
  } catch {
    return null;
  }
}

/** Where the shares of this user lie, unless a folder is named. */
export function defaultFolder(name: string): string {
  return process.env['REGISTRY_FOLDER'] ?? join(tmpdir(), `overovna-registry-${name}`);
}

/**
 * The registry that the page in a folder names as its own, with the folder's demonstration shares.
 *
 * @returns null where the page has its registry elsewhere
 */
export async function mountRegistry(page: string, folder: string): Promise<Listener | null> {
  const base = ownRegistry(configIn(page));
  if (base === null) return null;
  const now = () => new Date();
  const registry = createRegistry({
    storage: await diskStorage({ folder, maxBytes: MAX_TOTAL_BYTES, now }),
    origins: [],
    now,
    clock: () => performance.now(),
    fixed: fixedShares(join(page, base), now),
  });
  return listener({ registry, base });
}
