import { parseKnownIssuers } from '../verification/issuer/known-issuers.ts';
import type { KnownIssuer } from '../verification/issuer/known-issuers.ts';
import { parseTrustData } from '../verification/trust/trust-data-v1.ts';
import type { TrustData } from '../verification/trust/trust-data-v1.ts';

/** What a verification knows of the world, as the page's own files say it. */
export interface World {
  readonly trust: readonly TrustData[];
  readonly knownIssuers: readonly KnownIssuer[];
}

/** Gives the parsed JSON of one of the page's own files; rejects where it cannot. */
export type LoadJson = (path: string) => Promise<unknown>;

async function orNull(loading: Promise<unknown>): Promise<unknown> {
  try {
    return await loading;
  } catch {
    return null;
  }
}

/**
 * Loads configuration and trust data. What is missing or malformed is left out: the verification
 * then says that it had no trust data, which is never good news.
 */
export async function loadWorld(load: LoadJson): Promise<World> {
  const [config, lists, sealAnchors, timestampAnchors] = await Promise.all([
    orNull(load('config.json')),
    orNull(load('trust/lists.json')),
    orNull(load('trust/anchors-eseal.json')),
    orNull(load('trust/anchors-qtst.json')),
  ]);
  const trust = parseTrustData({ lists, sealAnchors, timestampAnchors });
  const issuers =
    typeof config === 'object' && config !== null && 'issuers' in config ? config.issuers : [];
  return {
    trust: trust ? [trust] : [],
    knownIssuers: parseKnownIssuers(issuers) ?? [],
  };
}
