import { decodeBase64, type Bytes } from '../bytes.ts';
import { subjectOf } from '../certificate/der-subject.ts';
import { readName, type DistinguishedName } from '../certificate/distinguished-name.ts';
import {
  MAX_OBJECTS_A_CERTIFICATE,
  parseRevocationIndex,
  REVOCATION_FOLDER,
  REVOCATION_INDEX_FILE,
  type RevocationKind,
} from './revocation-index.ts';
import { subjectHash } from './short-hash.ts';
import {
  KNOWN_AUTHORITIES_FILE,
  LISTS_FILE,
  parseAnchorIndex,
  parseKnownAuthorities,
  parseLists,
  parseServices,
  RESPONDER_INDEX_FILE,
  SEAL_INDEX_FILE,
  TIMESTAMP_INDEX_FILE,
  type TrustLists,
  type TrustService,
} from './trust-data.ts';

/** Gives the parsed JSON of a file of one folder of trust data; rejects where it cannot. */
export type LoadTrustFile = (file: string) => Promise<unknown>;

/** Gives the bytes of such a file; rejects where it cannot. */
export type LoadTrustBytes = (file: string) => Promise<Bytes>;

/** A certificate of a service's digital identity. */
export interface ListedCertificate {
  readonly der: Uint8Array;
  readonly service: TrustService;
}

/** One folder of compiled trust data, of which only what is asked for is read. */
export interface TrustSource {
  readonly lists: TrustLists;
  /** Listed certificates with this subject, of services for seals. */
  sealServices(subject: DistinguishedName): Promise<readonly ListedCertificate[]>;
  /** Listed certificates with this subject, of services for time stamps. */
  timestampServices(subject: DistinguishedName): Promise<readonly ListedCertificate[]>;
  /** Listed certificates with this subject, of OCSP responders. */
  responders(subject: DistinguishedName): Promise<readonly ListedCertificate[]>;
  /** Whether an authority ({@link authorityHash}) is listed, but for no seals. */
  isKnownAuthority(authority: string): Promise<boolean>;
  /**
   * OCSP responses or CRLs about a certificate, by its SHA-256, that came with the trust data: each is
   * only what its own signature makes of it. None where there are none, or they cannot be read.
   */
  revocation(kind: RevocationKind, certificate: string): Promise<readonly Bytes[]>;
  /** Whether a file that was asked for could not be read: what was not found may be there. */
  isIncomplete(): boolean;
}

/**
 * Opens a folder of trust data: reads which lists it holds and where the services for seals are.
 *
 * @returns null where one of the two is missing or not of this schema
 */
export async function openTrust(
  load: LoadTrustFile,
  loadBytes: LoadTrustBytes,
): Promise<TrustSource | null> {
  const lists = new Files(load, parseLists);
  const indexes = new Files(load, readIndex);
  const services = new Files(load, readServices);
  const known = new Files(load, readKnownAuthorities);
  const about = new Files(load, readRevocationIndex);
  const objects = new Files(loadBytes, (bytes) => bytes);
  const [read, sealIndex] = await Promise.all([
    lists.read(LISTS_FILE),
    indexes.read(SEAL_INDEX_FILE),
  ]);
  if (read === null || sealIndex === null) return null;
  const listedIn = (indexFile: string) => async (subject: DistinguishedName) => {
    const places = (await indexes.read(indexFile))?.get(await subjectHash(subject)) ?? [];
    const found = await Promise.all(places.map((file) => services.read(file)));
    return found.flatMap((bySubject) => bySubject?.get(subject.key) ?? []);
  };
  return {
    lists: read,
    sealServices: listedIn(SEAL_INDEX_FILE),
    timestampServices: listedIn(TIMESTAMP_INDEX_FILE),
    responders: listedIn(RESPONDER_INDEX_FILE),
    isKnownAuthority: async (authority) =>
      (await known.read(KNOWN_AUTHORITIES_FILE))?.has(authority) ?? false,
    revocation: async (kind, certificate) => {
      const files = (await about.read(REVOCATION_INDEX_FILE))?.get(`${kind} ${certificate}`) ?? [];
      const named = files.slice(0, MAX_OBJECTS_A_CERTIFICATE);
      const read = await Promise.all(
        named.map((file) => objects.read(`${REVOCATION_FOLDER}/${file}`)),
      );
      return read.filter((bytes) => bytes !== null);
    },
    // Nobody is trusted for revocation data, and without it nothing is taken for good.
    isIncomplete: () => [indexes, services, known].some(({ hasFailed }) => hasFailed),
  };
}

/** Files of one kind, each read once; one that failed is tried again when it is asked for again. */
class Files<L, T> {
  hasFailed = false;
  private readonly load: (file: string) => Promise<L>;
  private readonly parse: (content: L) => T | null;
  private readonly pending = new Map<string, Promise<T | null>>();

  constructor(load: (file: string) => Promise<L>, parse: (content: L) => T | null) {
    this.load = load;
    this.parse = parse;
  }

  async read(file: string): Promise<T | null> {
    const pending = this.pending.get(file) ?? this.start(file);
    this.pending.set(file, pending);
    const content = await pending;
    if (content === null) {
      this.pending.delete(file);
      this.hasFailed = true;
    }
    return content;
  }

  private async start(file: string): Promise<T | null> {
    try {
      return this.parse(await this.load(file));
    } catch {
      return null;
    }
  }
}

type BySubject = ReadonlyMap<string, readonly ListedCertificate[]>;

/** Which files hold the services of a subject, by its hash. */
function readIndex(json: unknown): ReadonlyMap<string, readonly string[]> | null {
  const index = parseAnchorIndex(json);
  if (index === null) return null;
  const places = new Map<string, string[]>();
  for (const { file, subjects } of index.files) {
    for (const subject of new Set(subjects)) append(places, subject, file);
  }
  return places;
}

/** Certificates are not parsed for this, only their subject is cut out. */
function readServices(json: unknown): BySubject | null {
  const file = parseServices(json);
  if (file === null) return null;
  const listed = new Map<string, ListedCertificate[]>();
  for (const service of file.services) {
    for (const certificate of service.certificates) {
      const der = decodeBase64(certificate);
      const subject = der === null ? null : subjectOf(der);
      const key = subject === null ? undefined : readName(subject)?.key;
      if (der !== null && key !== undefined) append(listed, key, { der, service });
    }
  }
  return listed;
}

function readKnownAuthorities(json: unknown): ReadonlySet<string> | null {
  const known = parseKnownAuthorities(json);
  return known === null ? null : new Set(Object.values(known.authorities).flat());
}

/** Which files are about a certificate, by their kind and its hash. */
function readRevocationIndex(json: unknown): ReadonlyMap<string, readonly string[]> | null {
  const index = parseRevocationIndex(json);
  if (index === null) return null;
  const files = new Map<string, string[]>();
  for (const { kind, certificate, file } of index.objects) {
    append(files, `${kind} ${certificate}`, file);
  }
  return files;
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
