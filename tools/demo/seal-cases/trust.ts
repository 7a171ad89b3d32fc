import {
  TRUST_SCHEMA,
  type TrustLists,
  type TrustService,
} from '../../../src/verification/trust/trust-data.ts';
import type { Entity } from '../pki/certificate.ts';
import type { World } from './world.ts';

type Instances = TrustService['instances'];

const SINCE = '2024-01-01T00:00:00Z';
const NEVER_OUTDATED = '2060-12-31T00:00:00Z';
const NO_HASH = '0'.repeat(64);

const granted = (start: string, additional: string[] = []): Instances[number] => ({
  status: 'granted',
  start,
  additional,
});

const withdrawn = (start: string): Instances[number] => ({
  status: 'withdrawn',
  start,
  additional: [],
});

function service(
  type: 'CA/QC' | 'TSA/QTST',
  entity: Entity,
  instances: Instances = [granted(SINCE, type === 'CA/QC' ? ['ForeSeals'] : [])],
): TrustService {
  const { organisation, commonName } = entity.certificate.subject;
  return {
    territory: 'CZ',
    provider: { cs: organisation },
    service: { en: commonName },
    type,
    certificates: [Buffer.from(entity.certificate.der).toString('base64')],
    instances,
  };
}

/** What the trusted list of the cases says, newest first in every history. */
export function caseTrust(world: World): Readonly<Record<string, unknown>> {
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
  return {
    'lists.json': lists,
    'anchors-eseal.json': { schema: TRUST_SCHEMA, services: seal },
    'anchors-qtst.json': { schema: TRUST_SCHEMA, services: timestamping },
    'known-cas.json': { schema: TRUST_SCHEMA, cas: [] },
  };
}
