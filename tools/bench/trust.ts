import { generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  parseCertificate,
  type Certificate,
} from '../../src/verification/certificate/certificate.ts';
import { qualifyAt } from '../../src/verification/trust/qualify-certificate.ts';
import { sealAnchors } from '../../src/verification/trust/anchors.ts';
import { servicesReached } from '../../src/verification/trust/services-reached.ts';
import {
  TRUST_SCHEMA,
  type TrustLists,
  type TrustService,
} from '../../src/verification/trust/trust-data.ts';
import { openTrust } from '../../src/verification/trust/trust-source.ts';
import { bitString, context, integer, sequence, x509Time } from '../demo/pki/der.ts';
import { signatureIdentifier } from '../demo/pki/key.ts';
import { asCa, commonName } from '../testing/issuance.ts';
import { instanceOf, serviceOf, trustOf } from '../testing/circumstances.ts';
import { trustFolder } from '../testing/trust-folder.ts';

/*
 * node --import tsx tools/bench/trust.ts: trust data of 1,100 services in 29 countries. Size, bytes
 * read for one verification, time to open and to look one issuer up. Numbers are printed and never
 * tested: they depend on the machine.
 */

const SERVICES = 1100;
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
function unsigned(position: number): Uint8Array {
  // Of another modulus each; nobody will ever sign with it.
  const spki = Uint8Array.from(KEY);
  crypto.getRandomValues(spki.subarray(MODULUS, MODULUS + 200));
  const name = commonName(`Qualified authority ${String(position)} of ${country(position)}`);
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

/** History and qualifications as a service of some years has them. */
function service(position: number): TrustService {
  const qualifications = [
    {
      qualifiers: ['QCQSCDStatusAsInCert'],
      criteria: {
        assert: 'atLeastOne' as const,
        criteria: [{ kind: 'policies' as const, oids: ['0.4.0.194112.1.1', '0.4.0.194112.1.3'] }],
      },
    },
  ];
  return {
    ...serviceOf([], {
      instances: [
        instanceOf({ qualifications }),
        instanceOf({ status: 'granted', start: '2016-07-01T00:00:00Z', qualifications }),
        instanceOf({ status: 'undersupervision', start: '2010-01-01T00:00:00Z', additional: [] }),
      ],
    }),
    territory: country(position),
    provider: {
      en: `Provider ${String(position % 150)}`,
      cs: `Poskytovatel ${String(position % 150)}`,
    },
    service: { en: `Service ${String(position)}` },
    certificates: [Buffer.from(unsigned(position)).toString('base64')],
  };
}

const median = (times: readonly number[]): string =>
  ([...times].sort((one, other) => one - other)[times.length >> 1] ?? 0).toFixed(1);

async function timed(runs: number, job: (run: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await job(run);
    times.push(performance.now() - start);
  }
  return times;
}

async function main(): Promise<void> {
  const sealServices = Array.from({ length: SERVICES }, (_, position) => service(position));
  const [list] = trustOf([]).lists.lists;
  const lists: TrustLists = {
    schema: TRUST_SCHEMA,
    generatedAt: '2026-05-01T00:00:00Z',
    demonstration: false,
    lotl: null,
    lists: list === undefined ? [] : COUNTRIES.map((territory) => ({ ...list, territory })),
  };
  const folder = await trustFolder({ lists, sealServices, timestampServices: [] });
  const texts = new Map([...folder].map(([file, json]) => [file, JSON.stringify(json)]));
  const gzip = (file: string): number => gzipSync(texts.get(file) ?? '').length;
  let asked: string[] = [];
  const load = (file: string): Promise<unknown> => {
    asked.push(file);
    const json: unknown = JSON.parse(texts.get(file) ?? 'null');
    return Promise.resolve(json);
  };

  const loadBytes = (file: string): Promise<never> => Promise.reject(new Error(file));

  const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const raw = sum([...texts.values()].map(({ length }) => length));
  const packed = sum([...texts.keys()].map(gzip));
  process.stdout.write(`${String(SERVICES)} services, ${String(texts.size)} files: `);
  process.stdout.write(`${kilobytes(raw)} raw, ${kilobytes(packed)} gzip\n`);

  const issuer = async (position: number): Promise<Certificate> => {
    const base64 = sealServices[position]?.certificates[0] ?? '';
    const certificate = await parseCertificate(new Uint8Array(Buffer.from(base64, 'base64')));
    if (certificate === null) throw new Error('This certificate cannot be read');
    return certificate;
  };
  const opening = await timed(21, () => openTrust(load, loadBytes));
  process.stdout.write(
    `open: first ${opening[0]?.toFixed(1) ?? ''} ms, median ${median(opening)} ms\n`,
  );

  asked = [];
  const trust = await openTrust(load, loadBytes);
  if (trust === null) throw new Error('This trust data cannot be opened');
  const anchors = sealAnchors([trust], []);
  const issuers = await Promise.all(Array.from({ length: 29 }, (_, position) => issuer(position)));
  const first = issuers[0];
  if (first === undefined) throw new Error('There is no issuer');
  await servicesReached(first, anchors);
  process.stdout.write(
    `one verification reads ${asked.join(', ')}: ${kilobytes(sum(asked.map(gzip)))} gzip\n`,
  );

  const qualifying = async (certificate: Certificate): Promise<void> => {
    const services = await servicesReached(certificate, anchors);
    qualifyAt(certificate, services, new Date('2026-01-01'));
  };
  const cold = await timed(28, (run) => qualifying(issuers[run + 1] ?? first));
  const warm = await timed(29, (run) => qualifying(issuers[run] ?? first));
  process.stdout.write(
    `look one issuer up and qualify: median ${median(cold)} ms with its file, ${median(warm)} ms when read\n`,
  );
}

await main();
