import { isObject, type JsonObject } from '../../../src/verification/container/json.ts';
import type { Entity } from '../pki/certificate.ts';
import { issueCrl, type RevokedEntry } from '../pki/crl.ts';
import type { Bytes } from '../pki/der.ts';
import {
  type CertificateStatus,
  issueOcspResponse,
  type OcspRequest,
  REVOCATION_REASON,
} from '../pki/ocsp.ts';
import { sealJades, type SealRequest, type Serialization } from '../seal/seal.ts';
import type { Stamp, UnsignedStep } from '../seal/unsigned.ts';
import { ANSWERED, ARCHIVED, days, SEALED, STAMPED } from './moments.ts';
import { sealCase, type SealCase } from './seal-case.ts';
import type { World } from './world.ts';

/** Just enough to be taken for a European Digital Credential. */
export const PAYLOAD = JSON.stringify({
  '@context': [
    'https://www.w3.org/2018/credentials/v1',
    'http://data.europa.eu/snb/model/context/edc-ap',
  ],
  id: 'urn:credential:c8d1f3a0-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
});

export type Composition = Partial<SealRequest> & { readonly serialization?: Serialization };

/** Seals the small payload; without anything else at level B. */
export function sealed(signer: Entity, more: Composition = {}): Promise<string> {
  return sealJades({ payload: PAYLOAD, signer, time: SEALED, ...more });
}

type StampOptions = Partial<Omit<Stamp, 'tsa'>>;

export const sigTst = (tsa: Entity, more: StampOptions = {}): UnsignedStep => ({
  kind: 'sigTst',
  stamp: { tsa, time: STAMPED, ...more },
});

export const arcTst = (tsa: Entity, more: StampOptions = {}): UnsignedStep => ({
  kind: 'arcTst',
  stamp: { tsa, time: ARCHIVED, ...more },
});

export const xVals = (...entities: readonly Entity[]): UnsignedStep => ({
  kind: 'xVals',
  certificates: entities.map(({ certificate }) => certificate.der),
});

export const rVals = (...ocsps: readonly Bytes[]): UnsignedStep => ({
  kind: 'rVals',
  ocsps,
  crls: [],
});

export const crlVals = (...crls: readonly Bytes[]): UnsignedStep => ({
  kind: 'rVals',
  ocsps: [],
  crls,
});

/** What a responder says of a certificate: good, seconds after the stamp, for a day; unless told. */
export function answer(
  about: Entity,
  responder: Entity,
  more: Partial<OcspRequest> = {},
): Promise<Bytes> {
  const thisUpdate = more.thisUpdate ?? ANSWERED;
  return issueOcspResponse({
    certificate: about.certificate,
    authority: (about.issuer ?? about).certificate,
    responder,
    status: { state: 'good' },
    thisUpdate,
    nextUpdate: days(1, thisUpdate),
    ...more,
  });
}

export const revokedSince = (at: Date): CertificateStatus => ({
  state: 'revoked',
  at,
  reason: REVOCATION_REASON.keyCompromise,
});

/** A list of revoked certificates with the same times as an answer. */
export function crlOf(
  authority: Entity,
  revoked: readonly RevokedEntry[],
  more: Partial<Parameters<typeof issueCrl>[0]> = {},
): Promise<Bytes> {
  return issueCrl({
    authority,
    thisUpdate: ANSWERED,
    nextUpdate: days(1, ANSWERED),
    number: 7n,
    revoked,
    ...more,
  });
}

/** Signature stamp, certificates and answers: level LT. The parts differ where told. */
export async function longTerm(
  world: World,
  {
    signer = world.seal,
    tsa = world.tsa,
    answers,
  }: {
    readonly signer?: Entity;
    readonly tsa?: Entity;
    readonly answers?: readonly Bytes[];
  } = {},
): Promise<readonly UnsignedStep[]> {
  return [
    sigTst(tsa),
    xVals(world.authority, world.responder),
    rVals(...(answers ?? [await answer(signer, world.responder)])),
  ];
}

/** The same with an archive stamp. */
export async function archived(
  world: World,
  parts: Parameters<typeof longTerm>[1] = {},
): Promise<readonly UnsignedStep[]> {
  return [...(await longTerm(world, parts)), arcTst(world.tsa)];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Changes the members of a file's first signature, and nothing of the payload. */
export function withSignature(file: string, change: (signature: JsonObject) => JsonObject): string {
  const whole: unknown = JSON.parse(file);
  const { payload, signatures } = isObject(whole) ? whole : {};
  const [first, ...others]: readonly unknown[] = listOf(signatures);
  if (!isObject(first)) throw new Error('not a file with signatures');
  return JSON.stringify({ payload, signatures: [change(first), ...others] });
}

/** Changes the list of unsigned components. */
export function withComponents(
  file: string,
  change: (components: readonly unknown[]) => readonly unknown[],
): string {
  return withSignature(file, ({ header, ...signature }) => {
    const etsiU = isObject(header) ? header['etsiU'] : undefined;
    return { ...signature, header: { etsiU: change(listOf(etsiU)) } };
  });
}

/** One octet near the end changed: of a token or an answer that is inside its signature value. */
export function spoilt(der: Bytes): Bytes {
  const copy = Uint8Array.from(der);
  const position = copy.length - 3;
  copy[position] = (copy[position] ?? 0) ^ 1;
  return copy;
}

/** A stamped seal with one particular answer about its certificate. */
export const answered = (
  name: string,
  shows: string,
  seals: SealCase['seals'],
  make: (world: World) => ReturnType<typeof answer>,
  more: Partial<SealCase> = {},
): SealCase =>
  sealCase({
    name,
    shows,
    seals,
    make: async (world) =>
      sealed(world.seal, { unsigned: await longTerm(world, { answers: [await make(world)] }) }),
    ...more,
  });
