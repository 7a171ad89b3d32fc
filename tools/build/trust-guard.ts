import { rm, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin, ResolvedConfig } from 'vite';

/** The mode that may be built with demonstration trust data, and carries the demonstration files. */
export const DEMONSTRATION = 'demonstration';

const lists = v.looseObject({ demonstration: v.boolean() });

/**
 * Says why trust data must not go into a build; null where it may.
 *
 * @param json the content of trust/lists.json; undefined where there is none
 */
export function refusal(mode: string, json: unknown): string | null {
  if (mode === DEMONSTRATION) return null;
  if (json === undefined) {
    return 'There is no trust data: public/trust/lists.json is missing, and without it no seal can be trusted.';
  }
  const parsed = v.safeParse(lists, json);
  if (!parsed.success) return 'public/trust/lists.json is not compiled trust data.';
  if (!parsed.output.demonstration) return null;
  return (
    'public/trust/ holds demonstration trust data, whose seals nobody vouches for. ' +
    'Put trust data compiled from the EU lists there, or build the demonstration: npm run build -- --mode demonstration'
  );
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
  return JSON.parse(text);
}

/** Keeps demonstration trust data and files out of a production build. */
export function trustGuard(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'trust-guard',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      const reason = refusal(
        config.mode,
        await readJson(join(config.publicDir, 'trust', 'lists.json')),
      );
      if (reason !== null) this.error(reason);
    },
    async writeBundle() {
      // Vite copies the public folder whole.
      if (config.mode === DEMONSTRATION) return;
      await rm(join(config.root, config.build.outDir, 'demo'), { recursive: true, force: true });
    },
  };
}
