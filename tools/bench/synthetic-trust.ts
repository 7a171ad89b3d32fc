import { generateKeyPairSync } from 'node:crypto';
import {
  TRUST_SCHEMA,
  type TrustLists,
  type TrustService,
} from '../../src/verification/trust/trust-data.ts';
import { bitString, context, integer, sequence, x509Time } from '../demo/pki/der.ts';
import { signatureIdentifier } from '../demo/pki/key.ts';
import { instanceOf, serviceOf, trustOf } from '../testing/circumstances.ts';
import { asCa, commonName } from '../testing/issuance.ts';
import { trustFolder } from '../testing/trust-folder.ts';

/*
 * Trust data of the size of 29 lists, made up: as many services as they hold, each with a history,
 * qualifications and a certificate of the usual size.
 */

/** All of CA/QC, as if every one were for seals: in the lists of 2019 some 170 were. */
const SEAL_SERVICES = 1100;
const TIMESTAMP_SERVICES = 560;
const COUNTRIES =
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI'.split(
    ' ',
  );

const country = (position: number): string => COUNTRIES[position % COUNTRIES.length] ?? 'CZ';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
/** Somewhere inside the modulus. */
const MODULUS = 40;

/** A certificate of the usual size that nobody signed: anchors are taken from the list as they are. */
function unsigned(position: number, kind: string): Uint8Array {
  // Of another modulus each; nobody will ever sign with it.
  const spki = Uint8Array.from(KEY);
  crypto.getRandomValues(spki.subarray(MODULUS, MODULUS + 200));
  const name = commonName(`${kind} ${String(position)} of ${country(position)}`);
  const algorithm = signatureIdentifier('RS256');
  const signed = sequence(
    context(0, integer(2)),
    integer(position + 1),
    algorithm,
    name,
    sequence(x509Time(new Date('2020-01-01')), x509Time(new Date('2040-01-01'))),
    name,
    spki,
    context(3, sequence(...asCa())),
  );
  return sequence(signed, algorithm, bitString(crypto.getRandomValues(new Uint8Array(512))));
}

function service(position: number, kind: string, type: string): TrustService {
  const qualifications = [
    {
      qualifiers: ['QCQSCDStatusAsInCert'],
      criteria: {
        assert: 'atLeastOne' as const,
        criteria: [{ kind: 'policies' as const, oids: ['0.4.0.194112.1.1', '0.4.0.194112.1.3'] }],
      },
    },
  ];
  const period = (status: string, start: string) =>
    instanceOf(
      type === 'CA/QC'
        ? { status, start, qualifications }
        : { status, start, type, additional: [] },
    );
  return {
    ...serviceOf([], {
      instances: [
        period('granted', '2024-01-01T00:00:00Z'),
        period('granted', '2016-07-01T00:00:00Z'),
        instanceOf({
          type,
          status: 'undersupervision',
          start: '2010-01-01T00:00:00Z',
          additional: [],
        }),
      ],
    }),
    territory: country(position),
    provider: {
      en: `Provider ${String(position % 150)}`,
      cs: `Poskytovatel ${String(position % 150)}`,
    },
    service: { en: `${kind} ${String(position)}` },
    certificates: [Buffer.from(unsigned(position, kind)).toString('base64')],
  };
}

/** The files of such a folder, by name, as JSON texts. */
export async function syntheticTrust(): Promise<ReadonlyMap<string, string>> {
  const many = (count: number, kind: string, type: string): readonly TrustService[] =>
    Array.from({ length: count }, (_, position) => service(position, kind, type));
  const [list] = trustOf([]).lists.lists;
  const lists: TrustLists = {
    schema: TRUST_SCHEMA,
    generatedAt: '2026-05-01T00:00:00Z',
    demonstration: false,
    lotl: null,
    lists: list === undefined ? [] : COUNTRIES.map((territory) => ({ ...list, territory })),
  };
  const folder = await trustFolder({
    lists,
    sealServices: many(SEAL_SERVICES, 'Qualified authority', 'CA/QC'),
    timestampServices: many(TIMESTAMP_SERVICES, 'Time-stamping unit', 'TSA/QTST'),
  });
  return new Map([...folder].map(([file, json]) => [file, JSON.stringify(json)]));
}
