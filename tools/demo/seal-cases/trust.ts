import {
  TRUST_SCHEMA,
  type TrustLists,
  type TrustService,
} from '../../../src/verification/trust/trust-data.ts';
import type { Entity } from '../pki/certificate.ts';
import { trustFiles } from './trust-files.ts';
import type { World } from './world.ts';

type Instances = TrustService['instances'];

const SINCE = '2024-01-01T00:00:00Z';
const NEVER_OUTDATED = '2060-12-31T00:00:00Z';
const NO_HASH = '0'.repeat(64);

type Kind = 'CA/QC' | 'TSA/QTST';

const period = (type: Kind, status: 'granted' | 'withdrawn', start: string): Instances[number] => ({
  type,
  status,
  start,
  additional: type === 'CA/QC' ? ['ForeSeals'] : [],
  qualifications: [],
  takenOverBy: null,
  expiredCertsRevocationInfo: null,
});

const granted = (start: string) => period('TSA/QTST', 'granted', start);
const withdrawn = (start: string) => period('TSA/QTST', 'withdrawn', start);

function service(
  type: Kind,
  entity: Entity,
  instances: Instances = [period(type, 'granted', SINCE)],
): TrustService {
  const { organisation, commonName } = entity.certificate.subject;
  return {
    territory: 'CZ',
    provider: { cs: organisation },
    service: { en: commonName },
    certificates: [Buffer.from(entity.certificate.der).toString('base64')],
    instances,
  };
}

/** What the trusted list of the cases says, newest first in every history. */
export async function caseTrust(world: World): Promise<Readonly<Record<string, unknown>>> {
  const seal = [world.authority, world.deepRoot, world.weakAuthority].map((entity) =>
    service('CA/QC', entity),
  );
  const timestamping = [
    ...[
      world.tsa,
      world.tsaWithoutPurpose,
      world.tsaExpiredBefore,
      world.tsaExpiredLater,
      world.tsaRsa,
      world.tsaAuthority,
    ].map((entity) => service('TSA/QTST', entity)),
    service('TSA/QTST', world.tsaWithdrawn, [withdrawn('2026-01-01T00:00:00Z'), granted(SINCE)]),
    service('TSA/QTST', world.tsaWithdrawnLater, [
      withdrawn('2026-06-01T00:00:00Z'),
      granted(SINCE),
    ]),
    service('TSA/QTST', world.tsaListedLater, [granted('2026-06-01T00:00:00Z')]),
  ];
  const lists: TrustLists = {
    schema: TRUST_SCHEMA,
    generatedAt: SINCE,
    demonstration: true,
    lotl: null,
    lists: [
      {
        territory: 'CZ',
        url: 'https://trust.example.org/cases.xml',
        sequence: 1,
        issued: SINCE,
        nextUpdate: NEVER_OUTDATED,
        sha256: NO_HASH,
        signer: NO_HASH,
        services: seal.length + timestamping.length,
        seal: seal.length,
        failed: null,
      },
    ],
  };
  return trustFiles(lists, seal, timestamping);
}
