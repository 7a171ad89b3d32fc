import * as v from 'valibot';

/*
 * Compiled trust data, schema 2: what the trusted lists say, as small files of the page's own origin.
 *
 *   lists.json          which lists it was made of, and which are missing
 *   anchors-eseal.json  index of the services that issue qualified certificates for seals (CA/QC)
 *   anchors-qtst.json   index of the services that issue qualified time stamps (TSA/QTST)
 *   responders.json     index of the listed OCSP responders (Certstatus/OCSP, Certstatus/OCSP/QC)
 *   known-cas.json      other listed authorities: known, but not for seals
 *   <kind>/<CC>….json   the services themselves, named by the three indexes
 *
 * An index says which file holds the services of which subject, so that one verification reads two
 * or three small files out of hundreds and parses no certificate that it does not need.
 */

export const TRUST_SCHEMA = 2;

export const LISTS_FILE = 'lists.json';
export const SEAL_INDEX_FILE = 'anchors-eseal.json';
export const TIMESTAMP_INDEX_FILE = 'anchors-qtst.json';
export const RESPONDER_INDEX_FILE = 'responders.json';
export const KNOWN_AUTHORITIES_FILE = 'known-cas.json';

/** Services in one file at most: larger countries have several, to keep one fetch small. */
export const MAX_SERVICES_A_FILE = 16;

const schema = v.literal(TRUST_SCHEMA);
const isoTime = v.pipe(v.string(), v.isoTimestamp());
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** The first 64 bits of a hash, in hex: they find, they never prove. */
const shortHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
/** ISO 3166 as the lists use it: Greece is EL, the United Kingdom UK. */
const territory = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const oid = v.pipe(v.string(), v.regex(/^[0-2](?:\.\d+)+$/));
/** A name by language (xml:lang, lower case): "en" and "cs" where the list has them, else any one. */
const names = v.record(v.string(), v.string());
/** Inside the folder, never outside of it. */
const fileName = v.pipe(v.string(), v.regex(/^[a-z]+\/[A-Z]{2}(?:-\d+)?\.json$/));

/** Names of keyUsage bits as TS 119 612 §5.5.9.2.2.1 writes them, which is as RFC 5280 does. */
export const KEY_USAGE_BITS = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'crlSign',
  'encipherOnly',
  'decipherOnly',
] as const;

/** What a certificate is asked for by one criterion (TS 119 612 §5.5.9.2.2). */
export type Criterion =
  /** Every bit has the value given; a KeyUsage element. */
  | {
      readonly kind: 'keyUsage';
      readonly bits: readonly {
        readonly bit: (typeof KEY_USAGE_BITS)[number];
        readonly value: boolean;
      }[];
    }
  /** Every policy is among the certificate's; a PolicySet element. */
  | { readonly kind: 'policies'; readonly oids: readonly string[] }
  /** Every purpose is among the certificate's; an ExtendedKeyUsage element. */
  | { readonly kind: 'extendedKeyUsage'; readonly oids: readonly string[] }
  /** Every attribute is in the subject; a CertSubjectDNAttribute element. */
  | { readonly kind: 'subjectAttributes'; readonly oids: readonly string[] }
  /** Every statement is made; type: an OID of QcType, legislation: a country of QcCClegislation. */
  | {
      readonly kind: 'qcStatements';
      readonly statements: readonly {
        readonly oid: string;
        readonly type: string | null;
        readonly legislation: string | null;
      }[];
    }
  /** A CriteriaList inside another. */
  | ({ readonly kind: 'criteria' } & CriteriaList)
  /** Something of the list that its reader does not know, by its name. */
  | { readonly kind: 'unknown'; readonly name: string };

/** A CriteriaList: how many of its criteria have to hold. `assert` is "all" where the list has none. */
export interface CriteriaList {
  readonly assert: 'all' | 'atLeastOne' | 'none';
  readonly criteria: readonly Criterion[];
}

const criterion: v.GenericSchema<Criterion> = v.variant('kind', [
  v.object({
    kind: v.literal('keyUsage'),
    bits: v.array(v.object({ bit: v.picklist(KEY_USAGE_BITS), value: v.boolean() })),
  }),
  v.object({ kind: v.literal('policies'), oids: v.array(oid) }),
  v.object({ kind: v.literal('extendedKeyUsage'), oids: v.array(oid) }),
  v.object({ kind: v.literal('subjectAttributes'), oids: v.array(oid) }),
  v.object({
    kind: v.literal('qcStatements'),
    statements: v.array(
      v.object({ oid, type: v.nullable(oid), legislation: v.nullable(v.string()) }),
    ),
  }),
  v.object({
    kind: v.literal('criteria'),
    assert: v.picklist(['all', 'atLeastOne', 'none']),
    criteria: v.array(v.lazy(() => criterion)),
  }),
  v.object({ kind: v.literal('unknown'), name: v.string() }),
]);

const criteriaList: v.GenericSchema<CriteriaList> = v.object({
  assert: v.picklist(['all', 'atLeastOne', 'none']),
  criteria: v.array(criterion),
});

/** A QualificationElement (TS 119 612 §5.5.9.2): qualifiers for the certificates that match. */
const qualification = v.object({
  /** Last part of the URI below …/TrustedList/SvcInfoExt/, e.g. "QCForESeal"; any other URI whole. */
  qualifiers: v.array(v.string()),
  criteria: criteriaList,
});

/** One period of a service's history (TS 119 612 §5.5, §5.6); it ends where the newer one starts. */
const serviceInstance = v.object({
  /** Service type (§5.5.1): the URI's part below …/TrstSvc/Svctype/, e.g. "CA/QC"; else whole. */
  type: v.string(),
  /** Last part of the status URI (§5.5.4), e.g. "granted", "undersupervision". */
  status: v.string(),
  start: isoTime,
  /** Additional service information (§5.5.9.4): as qualifiers, e.g. "ForeSeals". */
  additional: v.array(v.string()),
  qualifications: v.array(qualification),
  /** The provider that took the service over (§5.5.9.3), null for none; shown, never decisive. */
  takenOverBy: v.nullable(names),
  /** ExpiredCertsRevocationInfo (§5.5.9.1): status is kept of what expired since then. */
  expiredCertsRevocationInfo: v.nullable(isoTime),
});

const service = v.object({
  territory,
  provider: names,
  service: names,
  /** DER certificates of the digital identity, also of its history, each once; standard base64. */
  certificates: v.pipe(v.array(v.pipe(v.string(), v.base64())), v.minLength(1)),
  /** The whole status history, newest first; never empty. */
  instances: v.pipe(v.array(serviceInstance), v.minLength(1)),
});

const servicesFile = v.object({ schema, services: v.array(service) });

const anchorIndex = v.object({
  schema,
  files: v.array(
    v.object({
      file: fileName,
      territory,
      /** {@link subjectHash} of every certificate of every service of the file. */
      subjects: v.array(shortHash),
    }),
  ),
});

const knownAuthorities = v.object({
  schema,
  /** {@link authorityHash} by territory: listed authorities that are in no seal anchor file. */
  authorities: v.record(territory, v.array(shortHash)),
});

const validList = v.object({
  territory,
  url: v.string(),
  sequence: v.number(),
  issued: isoTime,
  /** null for a closed list. */
  nextUpdate: v.nullable(isoTime),
  /** Of the XML as received. */
  sha256,
  /** SHA-256 of the signer's certificate. */
  signer: sha256,
  /** Services in the list. */
  services: v.number(),
  /** Services for seals among them, which anchors-eseal.json indexes. */
  seal: v.number(),
  failed: v.null(),
});

const failedList = v.object({
  territory,
  url: v.string(),
  /** The highest that was ever seen, so that no older list comes back; null where none was. */
  sequence: v.nullable(v.number()),
  /** Why it contributes nothing. */
  failed: v.string(),
});

const listsFile = v.object({
  schema,
  generatedAt: isoTime,
  demonstration: v.boolean(),
  /** The list of trusted lists that the others were found by; null where single lists were given. */
  lotl: v.nullable(
    v.object({
      url: v.string(),
      sequence: v.number(),
      issued: isoTime,
      nextUpdate: v.nullable(isoTime),
      sha256,
      signer: sha256,
      /** Address of the Official Journal notice whose signers were pinned. */
      journal: v.string(),
    }),
  ),
  lists: v.array(v.union([validList, failedList])),
});

export type TrustService = v.InferOutput<typeof service>;
export type ServiceInstance = v.InferOutput<typeof serviceInstance>;
export type QualificationElement = v.InferOutput<typeof qualification>;
export type ServicesFile = v.InferOutput<typeof servicesFile>;
export type AnchorIndexFile = v.InferOutput<typeof anchorIndex>;
export type KnownAuthorities = v.InferOutput<typeof knownAuthorities>;
export type TrustLists = v.InferOutput<typeof listsFile>;
export type ValidList = v.InferOutput<typeof validList>;
export type FailedList = v.InferOutput<typeof failedList>;

/** Reads lists.json; null where it is not of this schema. */
export function parseLists(json: unknown): TrustLists | null {
  return parse(listsFile, json);
}

/** Reads one of the three index files; null where it is not of this schema. */
export function parseAnchorIndex(json: unknown): AnchorIndexFile | null {
  return parse(anchorIndex, json);
}

/** Reads a file of services that an index names; null where it is not of this schema. */
export function parseServices(json: unknown): ServicesFile | null {
  return parse(servicesFile, json);
}

/** Reads known-cas.json; null where it is not of this schema. */
export function parseKnownAuthorities(json: unknown): KnownAuthorities | null {
  return parse(knownAuthorities, json);
}

function parse<T>(shape: v.GenericSchema<unknown, T>, json: unknown): T | null {
  const result = v.safeParse(shape, json);
  return result.success ? result.output : null;
}
