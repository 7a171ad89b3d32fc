import * as v from 'valibot';

/*
 * Compiled trust data: what the trusted lists say, as small files of the page's own origin.
 * lists.json names the lists it was made of; anchors-eseal.json holds the services that issue
 * qualified certificates for seals; anchors-qtst.json those that issue qualified time stamps.
 */

export const TRUST_SCHEMA = 1;

const isoTime = v.pipe(v.string(), v.isoTimestamp());
const names = v.record(v.string(), v.string());

const serviceInstance = v.object({
  /** Last part of the status URI (TS 119 612 §5.5.4), e.g. "granted". */
  status: v.string(),
  start: isoTime,
  /** Additional service information (TS 119 612 §5.5.9.4): last part of the URI, e.g. "ForeSeals". */
  additional: v.array(v.string()),
});

const service = v.object({
  territory: v.string(),
  provider: names,
  service: names,
  /** Service type (TS 119 612 §5.5.1): last parts of the URI, e.g. "CA/QC". */
  type: v.string(),
  /** DER certificates of the service's digital identity, standard base64. */
  certificates: v.array(v.pipe(v.string(), v.base64())),
  /** Status history, newest first. */
  instances: v.array(serviceInstance),
});

const anchorsFile = v.object({ schema: v.literal(TRUST_SCHEMA), services: v.array(service) });

const listsFile = v.object({
  schema: v.literal(TRUST_SCHEMA),
  generatedAt: isoTime,
  demonstration: v.boolean(),
  lists: v.array(
    v.object({
      territory: v.string(),
      url: v.string(),
      sequence: v.number(),
      issued: isoTime,
      nextUpdate: v.nullable(isoTime),
      sha256: v.string(),
      signer: v.string(),
      services: v.number(),
      seal: v.number(),
      /** Why the list was left out; null for one that counts. */
      failed: v.nullable(v.string()),
    }),
  ),
});

export type TrustService = v.InferOutput<typeof service>;
export type TrustLists = v.InferOutput<typeof listsFile>;

export interface TrustData {
  readonly lists: TrustLists;
  readonly sealServices: readonly TrustService[];
  readonly timestampServices: readonly TrustService[];
}

/** The files of one folder of trust data, each as parsed JSON. */
export interface TrustFiles {
  readonly lists: unknown;
  readonly sealAnchors: unknown;
  readonly timestampAnchors: unknown;
}

/** Reads compiled trust data; null where a file is not of this schema. */
export function parseTrustData(files: TrustFiles): TrustData | null {
  const lists = v.safeParse(listsFile, files.lists);
  const seal = v.safeParse(anchorsFile, files.sealAnchors);
  const timestamp = v.safeParse(anchorsFile, files.timestampAnchors);
  if (!lists.success || !seal.success || !timestamp.success) return null;
  return {
    lists: lists.output,
    sealServices: seal.output.services,
    timestampServices: timestamp.output.services,
  };
}
