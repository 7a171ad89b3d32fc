import { parseKnownIssuers } from '../verification/issuer/known-issuers.ts';
import type { KnownIssuer } from '../verification/issuer/known-issuers.ts';
import { openTrust } from '../verification/trust/trust-source.ts';
import { parseTimeAnchors } from '../verification/trust/time-anchors.ts';
import type { TrustSource } from '../verification/trust/trust-source.ts';

/** What a verification knows of the world, as the page's own files say it. */
export interface World {
  readonly trust: readonly TrustSource[];
  readonly knownIssuers: readonly KnownIssuer[];
  readonly timeAnchors: readonly Uint8Array[];
}

/** Gives the parsed JSON of one of the page's own files; rejects where it cannot. */
export type LoadJson = (path: string) => Promise<unknown>;

/** Gives the bytes of one of the page's own files; rejects where it cannot. */
export type LoadBytes = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

async function orNull(loading: Promise<unknown>): Promise<unknown> {
  try {
    return await loading;
  } catch {
    return null;
  }
}

/**
 * Loads configuration and opens trust data, whose files are fetched as they are needed. What is
 * missing or malformed is left out: the verification then says that it had no trust data, which is
 * never good news.
 *
 * @param page the address below which the page lies
 */
export async function loadWorld(
  load: LoadJson,
  loadBytes: LoadBytes,
  page: string,
): Promise<World> {
  const [config, trust] = await Promise.all([
    orNull(load('config.json')),
    openTrust(
      (file) => load(`trust/${file}`),
      (file) => loadBytes(`trust/${file}`),
    ),
  ]);
  const issuers =
    typeof config === 'object' && config !== null && 'issuers' in config ? config.issuers : [];
  return {
    trust: trust ? [trust] : [],
    knownIssuers: parseKnownIssuers(issuers, page) ?? [],
    timeAnchors: (await parseTimeAnchors(config)) ?? [],
  };
}
