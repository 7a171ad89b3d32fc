import {
  KNOWN_AUTHORITIES_FILE,
  LISTS_FILE,
  MAX_SERVICES_A_FILE,
  RESPONDER_INDEX_FILE,
  SEAL_INDEX_FILE,
  TIMESTAMP_INDEX_FILE,
  TRUST_SCHEMA,
  type AnchorIndexFile,
  type KnownAuthorities,
  type ServicesFile,
  type TrustLists,
  type TrustService,
} from '../../src/verification/trust/trust-data.ts';
import { subjectOf } from '../../src/verification/certificate/der-subject.ts';
import { readName } from '../../src/verification/certificate/distinguished-name.ts';
import { subjectHash } from '../../src/verification/trust/short-hash.ts';

export interface FolderContent {
  readonly lists: TrustLists;
  readonly sealServices: readonly TrustService[];
  readonly timestampServices: readonly TrustService[];
  readonly responders?: readonly TrustService[];
  readonly authorities?: KnownAuthorities['authorities'];
}

/** The files of a folder of compiled trust data, by name, as JSON values. */
export async function trustFolder(content: FolderContent): Promise<ReadonlyMap<string, unknown>> {
  const kinds = [
    ['eseal', SEAL_INDEX_FILE, content.sealServices],
    ['qtst', TIMESTAMP_INDEX_FILE, content.timestampServices],
    ['responders', RESPONDER_INDEX_FILE, content.responders ?? []],
  ] as const;
  const files = new Map<string, unknown>([[LISTS_FILE, content.lists]]);
  for (const [kind, indexFile, services] of kinds) {
    const index = [];
    for (const [file, held] of filed(kind, services)) {
      const [first] = held;
      if (first === undefined) continue;
      index.push({ file, territory: first.territory, subjects: await subjects(held) });
      files.set(file, { schema: TRUST_SCHEMA, services: [...held] } satisfies ServicesFile);
    }
    files.set(indexFile, { schema: TRUST_SCHEMA, files: index } satisfies AnchorIndexFile);
  }
  files.set(KNOWN_AUTHORITIES_FILE, {
    schema: TRUST_SCHEMA,
    authorities: content.authorities ?? {},
  } satisfies KnownAuthorities);
  return files;
}

/** One file a country, or several where it has many services. */
function filed(
  kind: string,
  services: readonly TrustService[],
): ReadonlyMap<string, readonly TrustService[]> {
  const files = new Map<string, readonly TrustService[]>();
  for (const territory of new Set(services.map((service) => service.territory))) {
    const own = services.filter((service) => service.territory === territory);
    for (let at = 0; at < own.length; at += MAX_SERVICES_A_FILE) {
      const part =
        own.length > MAX_SERVICES_A_FILE ? `-${String(at / MAX_SERVICES_A_FILE + 1)}` : '';
      files.set(`${kind}/${territory}${part}.json`, own.slice(at, at + MAX_SERVICES_A_FILE));
    }
  }
  return files;
}

async function subjects(services: readonly TrustService[]): Promise<string[]> {
  const hashes = new Set<string>();
  for (const certificate of services.flatMap((service) => service.certificates)) {
    const subject = subjectOf(new Uint8Array(Buffer.from(certificate, 'base64')));
    const name = subject === null ? null : readName(subject);
    if (name !== null) hashes.add(await subjectHash(name));
  }
  return [...hashes];
}
