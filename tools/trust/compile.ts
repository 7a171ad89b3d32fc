import { parseCertificate } from '../../src/verification/certificate/certificate.ts';
import { subjectOf } from '../../src/verification/certificate/der-subject.ts';
import { readName } from '../../src/verification/certificate/distinguished-name.ts';
import {
  REVOCATION_INDEX_FILE,
  type RevocationIndex,
} from '../../src/verification/trust/revocation-index.ts';
import { authorityHash, subjectHash } from '../../src/verification/trust/short-hash.ts';
import {
  type AnchorIndexFile,
  type KnownAuthorities,
  KNOWN_AUTHORITIES_FILE,
  LISTS_FILE,
  MAX_SERVICES_A_FILE,
  RESPONDER_INDEX_FILE,
  SEAL_INDEX_FILE,
  type ServicesFile,
  TIMESTAMP_INDEX_FILE,
  TRUST_SCHEMA,
  type TrustLists,
  type TrustService,
} from '../../src/verification/trust/trust-data.ts';
import { type Collection, highestSequence, type NationalList } from './collect.ts';
import { isoSeconds } from './list-time.ts';
import { isAuthority, isForSeals, isForTimestamps, isResponder } from './select.ts';

/** Files of compiled trust data by their path in the folder, as JSON text. */
export type TrustFiles = ReadonlyMap<string, string>;

export interface CompileOptions {
  readonly at: Date;
  readonly demonstration: boolean;
  /** lists.json of the last run, whose sequence numbers a failed list keeps. */
  readonly previous: TrustLists | null;
}

const KINDS = [
  { folder: 'eseal', index: SEAL_INDEX_FILE, belongs: isForSeals },
  { folder: 'qtst', index: TIMESTAMP_INDEX_FILE, belongs: isForTimestamps },
  { folder: 'responders', index: RESPONDER_INDEX_FILE, belongs: isResponder },
] as const;

/** Compiles verified lists into the small files that verifications read (contract 3). */
export async function compile(
  collection: Collection,
  options: CompileOptions,
): Promise<TrustFiles> {
  const lists = collection.lists.toSorted(byTerritory);
  const files = new Map<string, string>();
  const write = (path: string, content: object): void => {
    files.set(path, `${JSON.stringify(content)}\n`);
  };
  for (const { folder, index, belongs } of KINDS) {
    const services = lists.flatMap(({ read }) => read.services.filter(belongs));
    const anchors = await placeServices(folder, services);
    write(index, anchors.index);
    for (const [path, content] of anchors.files) write(path, content);
  }
  write(KNOWN_AUTHORITIES_FILE, await knownAuthorities(lists));
  // Of its own; the revocation data that is asked for replaces it.
  write(REVOCATION_INDEX_FILE, { schema: TRUST_SCHEMA, objects: [] } satisfies RevocationIndex);
  write(LISTS_FILE, listsOf({ ...collection, lists }, options));
  return files;
}

const byTerritory = (one: { territory: string }, other: { territory: string }): number =>
  one.territory < other.territory ? -1 : Number(one.territory > other.territory);

const derOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** Spreads services over files of their territory, and says where those of a subject are. */
async function placeServices(
  folder: string,
  services: readonly TrustService[],
): Promise<{ index: AnchorIndexFile; files: ReadonlyMap<string, ServicesFile> }> {
  const index: AnchorIndexFile['files'] = [];
  const files = new Map<string, ServicesFile>();
  for (const [territory, national] of groupByTerritory(services)) {
    for (let start = 0; start < national.length; start += MAX_SERVICES_A_FILE) {
      const part = national.slice(start, start + MAX_SERVICES_A_FILE);
      const number = start / MAX_SERVICES_A_FILE + 1;
      const single = national.length <= MAX_SERVICES_A_FILE;
      const file = `${folder}/${territory}${single ? '' : `-${number}`}.json`;
      files.set(file, { schema: TRUST_SCHEMA, services: part });
      index.push({ file, territory, subjects: await subjectsOf(part) });
    }
  }
  return { index: { schema: TRUST_SCHEMA, files: index }, files };
}

function groupByTerritory(
  services: readonly TrustService[],
): ReadonlyMap<string, readonly TrustService[]> {
  const groups = new Map<string, TrustService[]>();
  for (const service of services) {
    const group = groups.get(service.territory);
    if (group === undefined) groups.set(service.territory, [service]);
    else group.push(service);
  }
  return groups;
}

/** Subjects of all certificates; one that cannot be read can be no anchor, and is not indexed. */
async function subjectsOf(services: readonly TrustService[]): Promise<string[]> {
  const hashes = new Set<string>();
  for (const certificate of services.flatMap(({ certificates }) => certificates)) {
    const subject = subjectOf(derOf(certificate));
    const name = subject === null ? null : readName(subject);
    if (name !== null) hashes.add(await subjectHash(name));
  }
  return [...hashes];
}

async function knownAuthorities(lists: readonly NationalList[]): Promise<KnownAuthorities> {
  const authorities: Record<string, string[]> = {};
  for (const { territory, read } of lists) {
    const others = read.services.filter((one) => isAuthority(one) && !isForSeals(one));
    const hashes = new Set<string>();
    for (const certificate of others.flatMap(({ certificates }) => certificates)) {
      const parsed = await parseCertificate(derOf(certificate));
      if (parsed !== null) hashes.add(await authorityHash(parsed));
    }
    if (hashes.size > 0) authorities[territory] = [...hashes].toSorted();
  }
  return { schema: TRUST_SCHEMA, authorities };
}

const nextUpdateOf = (time: Date | null): string | null =>
  time === null ? null : isoSeconds(time);

function listsOf(
  { listOfLists, lists, leftOut }: Collection,
  { at, demonstration, previous }: CompileOptions,
): TrustLists {
  const valid = lists.map(({ territory, url, sha256, signer, scheme, read }) => ({
    territory,
    url,
    sequence: scheme.sequence,
    issued: isoSeconds(scheme.issued),
    nextUpdate: nextUpdateOf(scheme.nextUpdate),
    sha256,
    signer,
    services: read.count,
    seal: read.services.filter(isForSeals).length,
    failed: null,
  }));
  const failed = leftOut.map(({ territory, url, problem }) => ({
    territory,
    url,
    sequence: highestSequence(previous, territory),
    failed: problem.code,
  }));
  return {
    schema: TRUST_SCHEMA,
    generatedAt: isoSeconds(at),
    demonstration,
    lotl:
      listOfLists === null
        ? null
        : {
            url: listOfLists.url,
            sequence: listOfLists.scheme.sequence,
            issued: isoSeconds(listOfLists.scheme.issued),
            nextUpdate: nextUpdateOf(listOfLists.scheme.nextUpdate),
            sha256: listOfLists.sha256,
            signer: listOfLists.signed.signer,
            journal: listOfLists.journal,
          },
    lists: [...valid, ...failed].toSorted(byTerritory),
  };
}
