import { decodeBase64 } from '../../../src/verification/bytes.ts';
import { subjectOf } from '../../../src/verification/certificate/der-subject.ts';
import { readName } from '../../../src/verification/certificate/distinguished-name.ts';
import {
  REVOCATION_INDEX_FILE,
  type RevocationIndex,
} from '../../../src/verification/trust/revocation-index.ts';
import { subjectHash } from '../../../src/verification/trust/short-hash.ts';
import {
  KNOWN_AUTHORITIES_FILE,
  LISTS_FILE,
  RESPONDER_INDEX_FILE,
  SEAL_INDEX_FILE,
  TIMESTAMP_INDEX_FILE,
  TRUST_SCHEMA,
  type AnchorIndexFile,
  type TrustLists,
  type TrustService,
} from '../../../src/verification/trust/trust-data.ts';

/** The index of services that all stand in one file. */
async function indexOf(file: string, services: readonly TrustService[]): Promise<AnchorIndexFile> {
  const names = services
    .flatMap(({ certificates }) => certificates)
    .map((base64) => readName(subjectOf(decodeBase64(base64) ?? NOTHING) ?? NOTHING));
  const subjects = await Promise.all(
    names.filter((name) => name !== null).map((name) => subjectHash(name)),
  );
  return { schema: TRUST_SCHEMA, files: [{ file, territory: 'CZ', subjects }] };
}

const NOTHING = new Uint8Array();

/** A folder of compiled trust data with one small list, by file name. */
export async function trustFiles(
  lists: TrustLists,
  seal: readonly TrustService[],
  timestamping: readonly TrustService[],
): Promise<Readonly<Record<string, unknown>>> {
  return {
    [LISTS_FILE]: lists,
    [SEAL_INDEX_FILE]: await indexOf('eseal/CZ.json', seal),
    [TIMESTAMP_INDEX_FILE]: await indexOf('qtst/CZ.json', timestamping),
    [RESPONDER_INDEX_FILE]: { schema: TRUST_SCHEMA, files: [] },
    [KNOWN_AUTHORITIES_FILE]: { schema: TRUST_SCHEMA, authorities: {} },
    [REVOCATION_INDEX_FILE]: { schema: TRUST_SCHEMA, objects: [] } satisfies RevocationIndex,
    'eseal/CZ.json': { schema: TRUST_SCHEMA, services: seal },
    'qtst/CZ.json': { schema: TRUST_SCHEMA, services: timestamping },
  };
}
