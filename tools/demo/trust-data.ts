import {
  TRUST_SCHEMA,
  type TrustLists,
  type TrustService,
} from '../../src/verification/trust/trust-data-v1.ts';
import type { Entity } from './pki/certificate.ts';
import type { Sealers } from './sealers.ts';

/** Compiled before the last demonstration credential could be asked about, and never out of date. */
const GENERATED_AT = '2026-09-01T00:00:00Z';
const NEXT_UPDATE = '2055-12-31T00:00:00Z';
const GRANTED_SINCE = '2024-01-01T00:00:00Z';

/** The demonstration has no XML list behind it, and so neither its hash nor a signer. */
const NO_HASH = '0'.repeat(64);

function service(entity: Entity, type: string, name: Record<'cs' | 'en', string>): TrustService {
  const { organisation } = entity.certificate.subject;
  return {
    territory: 'CZ',
    provider: { cs: organisation, en: 'Demonstration certification authority' },
    service: name,
    type,
    certificates: [Buffer.from(entity.certificate.der).toString('base64')],
    instances: [
      {
        status: 'granted',
        start: GRANTED_SINCE,
        additional: type === 'CA/QC' ? ['ForeSeals'] : [],
      },
    ],
  };
}

const suffix = (entity: Entity): string => {
  const [, label] = /\(([^)]+)\)$/.exec(entity.certificate.subject.commonName) ?? [];
  return label === undefined ? '' : ` (${label})`;
};

/** The files of public/trust: what trusted lists would say if the demonstration were real. */
export function trustFiles({ listed, stamping }: Sealers): Readonly<Record<string, unknown>> {
  const seal = listed.map(({ authority }) =>
    service(authority, 'CA/QC', {
      cs: `Ukázková služba kvalifikovaných certifikátů pro pečeti${suffix(authority)}`,
      en: `Demonstration qualified certificates for seals${suffix(authority)}`,
    }),
  );
  // The listed certificate of a time-stamping service is the unit's own (leaf = anchor).
  const timestamping = [
    service(stamping.timestamping, 'TSA/QTST', {
      cs: 'Ukázková služba kvalifikovaných časových razítek',
      en: 'Demonstration qualified time stamps',
    }),
  ];
  const lists: TrustLists = {
    schema: TRUST_SCHEMA,
    generatedAt: GENERATED_AT,
    demonstration: true,
    lists: [
      {
        territory: 'CZ',
        url: 'https://trust.example.org/demonstration-list.xml',
        sequence: 1,
        issued: GENERATED_AT,
        nextUpdate: NEXT_UPDATE,
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
