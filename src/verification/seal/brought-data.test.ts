import { beforeAll, describe, expect, it } from 'vitest';
import type { Entity } from '../../../tools/demo/pki/certificate.ts';
import { issueCrl } from '../../../tools/demo/pki/crl.ts';
import { issueOcspResponse, type OcspRequest } from '../../../tools/demo/pki/ocsp.ts';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { issueSealCertificate } from '../../../tools/demo/pki/profiles.ts';
import { generateKey } from '../../../tools/demo/pki/key.ts';
import { stepsOfLevel } from '../../../tools/demo/seal/levels.ts';
import {
  ASKED_AT,
  circumstances,
  fileOf,
  instanceOf,
  SEALED_AT,
  serviceOf,
  trustOf,
} from '../../../tools/testing/circumstances.ts';
import { sealedCredential } from '../../../tools/testing/sealed.ts';
import { sha256Hex, type Bytes } from '../bytes.ts';
import type { Report } from '../report.ts';
import type { RevocationKind } from '../trust/revocation-index.ts';
import type { TrustSource } from '../trust/trust-source.ts';
import { verify } from '../verify.ts';

const DAY = 24 * 60 * 60 * 1000;
const YESTERDAY = new Date(ASKED_AT.getTime() - DAY);
const TOMORROW = new Date(ASKED_AT.getTime() + DAY);
/** After the key was stolen, before the seal was made. */
const STOLEN = new Date(SEALED_AT.getTime() - DAY);

let pki: Pki;
let bare: string;
let complete: string;
beforeAll(async () => {
  pki = await createPki();
  bare = await sealedCredential(pki);
  const unsigned = await stepsOfLevel('LTA', { pki, signer: pki.seal, time: SEALED_AT });
  complete = await sealedCredential(pki, { unsigned });
});

const answer = (more: Partial<OcspRequest> = {}): Promise<Bytes> =>
  issueOcspResponse({
    certificate: pki.seal.certificate,
    authority: pki.authority.certificate,
    responder: pki.sealResponder,
    status: { state: 'good' },
    thisUpdate: YESTERDAY,
    nextUpdate: TOMORROW,
    ...more,
  });

const list = (revoked: readonly Entity[] = []): Promise<Bytes> =>
  issueCrl({
    authority: pki.authority,
    thisUpdate: YESTERDAY,
    nextUpdate: TOMORROW,
    number: 1n,
    revoked: revoked.map(({ certificate: { serial } }) => ({ serial, at: STOLEN })),
  });

/** Trust data that lists the hierarchy and brings these objects about one certificate. */
async function trustWith(
  objects: readonly (readonly [RevocationKind, Bytes])[],
  about: Entity = pki.seal,
): Promise<TrustSource> {
  const certificate = await sha256Hex(about.certificate.der);
  const stamping = serviceOf([pki.timestamping.certificate], {
    instances: [instanceOf({ type: 'TSA/QTST', additional: [] })],
  });
  return trustOf(
    [serviceOf([pki.authority.certificate])],
    {},
    {
      timestampServices: [stamping],
      revocation: objects.map(([kind, der]) => ({ kind, certificate, der })),
    },
  );
}

async function reportOf(
  file: string,
  trust: TrustSource,
  revocation: readonly Uint8Array[] = [],
): Promise<Report> {
  return (await verify(fileOf(file), circumstances({ trust: [trust], revocation }))).report;
}

const certificateCode = ({ checks }: Report) => checks.find(({ id }) => id === 'certificate')?.code;

describe('a bare seal', () => {
  it('has no known status without anything beside it', async () => {
    const report = await reportOf(bare, await trustWith([]));
    expect(report.verdict).toBe('attention');
    expect(report.headline).toBe('certificate.no-revocation-data');
  });

  it.each([
    ['a response', 'ocsp', () => answer()],
    ['a list', 'crl', () => list()],
  ] as const)('is valid with %s that came with the trust data', async (_name, kind, make) => {
    const report = await reportOf(bare, await trustWith([[kind, await make()]]));
    expect(report.headline).toBe('verdict.valid');
    expect(report.seals[0]).toMatchObject({
      indication: 'TOTAL-PASSED',
      // A statement about the file: what lies beside it changes nothing there.
      level: 'B',
      revocation: { state: 'good', source: kind },
    });
  });

  it.each([
    ['a response', 'ocsp', () => answer()],
    ['a list', 'crl', () => list()],
  ] as const)('is valid with %s that was asked for', async (_name, kind, make) => {
    const report = await reportOf(bare, await trustWith([]), [
      Uint8Array.of(0x30, 0x00),
      await make(),
    ]);
    expect(report.headline).toBe('verdict.valid');
    expect(report.seals[0]?.revocation).toMatchObject({ state: 'good', source: kind });
  });

  it('is not valid by an answer that has run out', async () => {
    const old = await answer({
      thisUpdate: new Date(ASKED_AT.getTime() - 3 * DAY),
      nextUpdate: YESTERDAY,
    });
    const report = await reportOf(bare, await trustWith([['ocsp', old]]));
    expect(report.headline).toBe('certificate.revocation-not-fresh');
    expect(report.seals[0]?.subIndication).toBe('TRY_LATER');
  });

  it.each([
    ['ocsp', () => answer({ status: { state: 'revoked', at: STOLEN } })],
    ['crl', () => list([pki.seal])],
  ] as const)('is invalid where the %s says that it is revoked', async (kind, make) => {
    const report = await reportOf(bare, await trustWith([[kind, await make()]]));
    expect(report.verdict).toBe('invalid');
    expect(report.headline).toBe('certificate.revoked');
  });

  it.each([
    [
      'relabelled after it was signed',
      () => answer({ status: { state: 'revoked', at: STOLEN }, relabelledAs: { state: 'good' } }),
    ],
    ['about another certificate', () => answer({ certificate: pki.authority.certificate })],
    ['of a responder without the right', () => answer({ responder: pki.rootResponder })],
    ['no response', () => Promise.resolve(new Uint8Array(200).fill(0x30))],
  ])('is not helped by an answer that is %s', async (_name, make) => {
    const report = await reportOf(bare, await trustWith([['ocsp', await make()]]));
    expect(report.headline).toBe('certificate.no-revocation-data');
  });

  it('is not proven by an answer to be older than the end of its certificate', async () => {
    const ended = await issueSealCertificate(pki.authority, {
      subject: pki.seal.certificate.subject,
      key: await generateKey('ES256'),
      serial: 77n,
      notBefore: new Date('2024-01-01T00:00:00Z'),
      notAfter: YESTERDAY,
    });
    const file = await sealedCredential({ ...pki, seal: ended });
    const before = new Date(SEALED_AT.getTime() + DAY);
    const good = await answer({
      certificate: ended.certificate,
      thisUpdate: before,
      nextUpdate: TOMORROW,
    });
    const report = await reportOf(file, await trustWith([['ocsp', good]], ended));
    expect(report.seals[0]?.subIndication).toBe('OUT_OF_BOUNDS_NOT_REVOKED');
  });
});

describe('what would have to be asked', () => {
  const wantedOf = async (
    file: string,
    trust: TrustSource,
    revocation: readonly Uint8Array[] = [],
  ) => (await verify(fileOf(file), circumstances({ trust: [trust], revocation }))).wanted;

  it('is the seal certificate, which the path is short of', async () => {
    const wanted = await wantedOf(bare, await trustWith([]));
    expect(wanted).toMatchObject([
      {
        certificate: await sha256Hex(pki.seal.certificate.der),
        responders: ['http://ocsp.example.org/seal'],
        lists: ['http://pki.example.org/seal.crl'],
      },
    ]);
  });

  it('is also the authorities below a listed one', async () => {
    const trust = trustOf([serviceOf([pki.root.certificate])]);
    const file = await sealedCredential(pki, {
      unsigned: [{ kind: 'xVals', certificates: [pki.authority.certificate.der] }],
    });
    const both = await wantedOf(file, trust);
    expect(both.map(({ responders }) => responders)).toEqual([
      ['http://ocsp.example.org/root'],
      ['http://ocsp.example.org/seal'],
    ]);
    // What is settled need not be asked.
    expect(await wantedOf(file, trust, [await answer()])).toMatchObject([
      { certificate: await sha256Hex(pki.authority.certificate.der) },
    ]);
  });

  it('is nothing where it is known', async () => {
    expect(await wantedOf(bare, await trustWith([]), [await answer()])).toEqual([]);
    const revoked = await answer({ status: { state: 'revoked', at: STOLEN } });
    expect(await wantedOf(bare, await trustWith([]), [revoked])).toEqual([]);
    expect(await wantedOf(complete, await trustWith([]))).toEqual([]);
  });

  it('is nothing for a seal that is broken, or by nobody who is listed', async () => {
    const broken = bare.replace('Basics of', 'Basics 0f');
    expect(broken).not.toBe(bare);
    expect(await wantedOf(broken, await trustWith([]))).toEqual([]);
    expect(await wantedOf(bare, trustOf([]))).toEqual([]);
  });
});

describe('a seal that carries all it needs', () => {
  /** Trust data, and what was asked of its revocation data. */
  async function listening(...objects: readonly (readonly [RevocationKind, Bytes])[]) {
    const trust = await trustWith(objects);
    const asked: RevocationKind[] = [];
    const revocation: TrustSource['revocation'] = (kind, certificate) => {
      asked.push(kind);
      return trust.revocation(kind, certificate);
    };
    return { asked, trust: { ...trust, revocation } };
  }

  it('is valid without any, and no list is asked for', async () => {
    const { asked, trust } = await listening(['crl', await list([pki.seal])]);
    const report = await reportOf(complete, trust);
    expect(report.headline).toBe('verdict.valid');
    expect(new Set(asked)).toEqual(new Set(['ocsp']));
  });

  it('stays valid when it was revoked since, and the report says so', async () => {
    const revoked = await answer({ status: { state: 'revoked', at: YESTERDAY } });
    const report = await reportOf(complete, await trustWith([['ocsp', revoked]]));
    expect(report.headline).toBe('verdict.valid');
    expect(report.seals[0]?.revocation.state).toBe('revoked');
  });

  it('is invalid once it is known that its key was stolen before', async () => {
    const revoked = await answer({ status: { state: 'revoked', at: STOLEN } });
    const report = await reportOf(complete, await trustWith([['ocsp', revoked]]));
    expect(report.verdict).toBe('invalid');
  });
});

it('is not crowded out by what the file carries', async () => {
  const junk = Array.from({ length: 200 }, (_, at) => Uint8Array.of(0x30, 0x02, 0x05, at));
  const file = await sealedCredential(pki, {
    unsigned: [{ kind: 'rVals', ocsps: junk, crls: [] }],
  });
  const revoked = await answer({ status: { state: 'revoked', at: STOLEN } });
  const report = await reportOf(file, await trustWith([['ocsp', revoked]]));
  expect(certificateCode(report)).toBe('certificate.revoked');
});
