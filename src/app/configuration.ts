import * as v from 'valibot';
import { registryAddress } from '../verification/issuer/known-issuers.ts';
import { fetchOwnJson, ownFile } from './own-files.ts';
import { readRelayPath } from './relay-path.ts';

/** What the deployer says in config.json, as far as the page itself needs it. */
export interface Configuration {
  /** Registries of shares, absolute and without a slash at the end; the first is the default. */
  readonly registries: readonly string[];
  /** Origins that a file may be fetched from where the reader agrees. */
  readonly fetchFrom: readonly string[];
  /** Path of a relay to certification authorities on the page's own host; null where there is none. */
  readonly relay: string | null;
  /** Whom to write to; null where nobody is named. */
  readonly contact: string | null;
}

const schema = v.looseObject({
  registries: v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []),
  fetchFrom: v.optional(v.array(v.string()), []),
  contact: v.optional(v.pipe(v.string(), v.nonEmpty())),
});

const NOTHING: Configuration = { registries: [], fetchFrom: [], relay: null, contact: null };

/** @param page the address that relative ones are relative to */
export function readConfiguration(json: unknown, page: string): Configuration {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return NOTHING;
  const { registries, fetchFrom, contact } = parsed.output;
  return {
    // One that is no address keeps its place: the number in a share's link counts from the first.
    registries: registries.map((registry) => registryAddress(registry, page) ?? ''),
    fetchFrom,
    relay: readRelayPath(json),
    contact: contact ?? null,
  };
}

/** The address below which the page lies, with a slash at its end. */
export function pageAddress(): string {
  return new URL(ownFile(''), location.href).href;
}

let loading: Promise<Configuration> | null = null;

/** Loads config.json once; rejects where it cannot, and the next call tries again. */
export function requireConfiguration(): Promise<Configuration> {
  loading ??= fetchOwnJson('config.json').then(
    (json) => readConfiguration(json, pageAddress()),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** The same; a page whose configuration does not come has no registries. */
export function loadConfiguration(): Promise<Configuration> {
  return requireConfiguration().catch(() => NOTHING);
}
