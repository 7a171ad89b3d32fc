import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueIssuingCa, issueSealCertificate } from '../../../tools/demo/pki/profiles.ts';
import { generateKey } from '../../../tools/demo/pki/key.ts';
import { CONSORTIUM, createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { stepsOfLevel } from '../../../tools/demo/seal/levels.ts';
import { sign } from '../../../tools/demo/seal/seal.ts';
import {
  ASKED_AT,
  circumstances,
  fileOf,
  SEALED_AT,
} from '../../../tools/testing/circumstances.ts';
import {
  requestOf,
  sealedByAll,
  sealedCredential,
  trustIn,
} from '../../../tools/testing/sealed.ts';
import type { SealReport } from '../report.ts';
import { verify, type Circumstances } from '../verify.ts';

let pki: Pki;
let stranger: Pki;
beforeAll(async () => {
  pki = await createPki();
  stranger = await createPki({ label: 'stranger' });
});

async function seals(
  file: string,
  more: Partial<Circumstances> = {},
): Promise<readonly SealReport[]> {
  const given = circumstances({ trust: [trustIn(pki)], ...more });
  return (await verify(fileOf(file), given)).report.seals;
}
async function sealOf(file: string, more: Partial<Circumstances> = {}): Promise<string> {
  const [seal] = await seals(file, more);
  return `${seal?.indication ?? ''} ${seal?.subIndication ?? '-'} ${String(seal?.signatureIntact)}`;
}

it('an intact seal of a listed authority is told whole', async () => {
  const [seal] = await seals(await sealedCredential(pki));
  expect(seal).toMatchObject({
    format: 'JAdES',
    level: 'B',
    indication: 'INDETERMINATE',
    signatureIntact: true,
    algorithm: 'ES256',
    claimedSigningTime: '2026-03-02T10:00:00Z',
    bestSignatureTime: ASKED_AT.toISOString().replace('.000Z', 'Z'),
    sealer: {
      organisation: CONSORTIUM.organisation,
      organisationIdentifier: 'NTRCZ-00000001',
      country: 'CZ',
      known: null,
    },
    certificate: {
      qcStatements: { compliance: true, type: ['eseal'], sscd: true, legislation: [] },
    },
    trustService: { territory: 'CZ', status: 'granted' },
    timestamps: [],
    revocation: { state: 'unknown' },
    counterSignatures: [],
  });
  expect(seal?.path).toHaveLength(2);
  expect(seal?.path[0]).toBe(seal?.certificate?.sha256);
});

describe('indications', () => {
  const made = (options: Parameters<typeof sealedCredential>[1]) => sealedCredential(pki, options);

  /** A seal that brings revocation data, asked about within the hour. */
  async function answered(header: Readonly<Record<string, unknown>>): Promise<string> {
    const unsigned = await stepsOfLevel('LT', { pki, signer: pki.seal, time: SEALED_AT });
    const validationTime = new Date(SEALED_AT.getTime() + 60 * 60 * 1000);
    return sealOf(await made({ header, unsigned }), { validationTime });
  }

  it.each<[string, () => Promise<string>, string]>([
    ['crit empty', () => made({ header: { crit: [] } }), 'TOTAL-FAILED FORMAT_FAILURE true'],
    [
      'b64 not critical',
      () => made({ header: { crit: ['iat'] } }),
      'TOTAL-FAILED FORMAT_FAILURE true',
    ],
    [
      'crit naming the unknown',
      () => made({ header: { crit: ['b64', 'x'], x: 1 } }),
      'TOTAL-FAILED FORMAT_FAILURE true',
    ],
    [
      'sigD beside a payload',
      () => made({ header: { sigD: {}, crit: ['b64', 'sigD'] } }),
      'TOTAL-FAILED FORMAT_FAILURE null',
    ],
    [
      'no reference',
      () => made({ header: { 'x5t#S256': undefined } }),
      'INDETERMINATE NO_SIGNING_CERTIFICATE_FOUND null',
    ],
    [
      'a reference to nothing in the file',
      () => made({ x5c: [stranger.seal.certificate.der] }),
      'INDETERMINATE NO_SIGNING_CERTIFICATE_FOUND null',
    ],
    [
      'no x5c',
      () => made({ header: { x5c: undefined } }),
      'INDETERMINATE NO_SIGNING_CERTIFICATE_FOUND null',
    ],
    [
      'an unknown algorithm',
      () => made({ header: { alg: 'EdDSA' } }),
      'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE null',
    ],
    [
      'alg none',
      () => made({ header: { alg: 'none' } }),
      'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE null',
    ],
    [
      'no algorithm',
      () => made({ header: { alg: undefined } }),
      'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE null',
    ],
    [
      'an algorithm that is not the key’s',
      () => made({ header: { alg: 'RS256' } }),
      'TOTAL-FAILED SIG_CRYPTO_FAILURE false',
    ],
  ])('%s: %s', async (_name, file, expected) => expect(await sealOf(await file())).toBe(expected));

  it('two references to the certificate, though both are right', async () => {
    const digVal = createHash('sha512').update(pki.seal.certificate.der).digest('base64url');
    const header = { 'x5t#o': { digAlg: 'S512', digVal } };
    expect(await answered(header)).toBe('INDETERMINATE SIG_CONSTRAINTS_FAILURE true');
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['no claimed time', { iat: undefined }],
    ['two claimed times', { sigT: '2025-01-01T00:00:00Z' }],
    ['a claimed time before the certificate', { iat: Date.parse('2020-01-01') / 1000 }],
  ])('%s', async (_name, header) =>
    expect(await answered(header)).toBe('INDETERMINATE SIG_CONSTRAINTS_FAILURE true'),
  );

  it('nothing wrong, and an answer on revocation that is still fresh', async () =>
    expect(await answered({})).toBe('TOTAL-PASSED - true'));

  it.each<[string, () => Partial<Circumstances>, string]>([
    ['no trust data', () => ({ trust: [] }), 'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND true'],
    [
      'trust in somebody else',
      () => ({ trust: [trustIn(stranger)] }),
      'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND true',
    ],
    [
      'before the certificate',
      () => ({ validationTime: new Date('2023-01-01') }),
      'INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE true',
    ],
    [
      'after the certificate',
      () => ({ validationTime: new Date('2056-01-01') }),
      'INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE true',
    ],
  ])('%s', async (_name, more, expected) =>
    expect(await sealOf(await made({}), more())).toBe(expected),
  );

  it.each(['general', 'flattened', 'compact'] as const)(
    '%s, payload encoded',
    async (serialization) => {
      expect(await sealOf(await made({ b64: true, serialization }))).toMatch(
        /^INDETERMINATE .* true$/,
      );
    },
  );

  it('detached', async () => {
    const file = JSON.parse(await made({ serialization: 'flattened' })) as object;
    const detached = { ...file, payload: undefined };
    expect(await sealOf(JSON.stringify(detached))).toBe('INDETERMINATE SIGNED_DATA_NOT_FOUND null');
  });

  it('a seal that another key made', async () => {
    const certificate = pki.seal.certificate;
    const signer = { ...stranger.seal, certificate };
    expect(await sealOf(await made({ signer }))).toBe('TOTAL-FAILED SIG_CRYPTO_FAILURE false');
  });
});

it('an intermediate certificate in the file leads to the anchor', async () => {
  const name = { country: 'CZ', organisation: 'Autorita', commonName: 'Autorita' };
  const ca = await issueIssuingCa(pki.root, { subject: name, key: await generateKey('ES256') });
  const seal = await issueSealCertificate(ca, {
    subject: CONSORTIUM,
    key: await generateKey('ES256'),
  });
  const alone = await sealedCredential({ seal });
  const whole = await sealedCredential(
    { seal },
    { x5c: [seal.certificate.der, ca.certificate.der] },
  );
  const trust = [trustIn({ authority: pki.root })];
  expect((await seals(alone, { trust }))[0]?.path).toHaveLength(0);
  expect((await seals(whole, { trust }))[0]?.path).toHaveLength(3);
});

it('several seals are reported in document order', async () => {
  const both = await seals(await sealedByAll([stranger, pki]));
  expect(both.map(({ path }) => path.length)).toEqual([0, 2]);
  expect(both.every(({ signatureIntact }) => signatureIntact === true)).toBe(true);
});

it.each(['T', 'LT', 'LTA'] as const)('level %s keeps the value intact', async (level) => {
  const unsigned = await stepsOfLevel(level, { pki, signer: pki.seal, time: SEALED_AT });
  const [seal] = await seals(await sealedCredential(pki, { unsigned }));
  expect(seal).toMatchObject({ indication: 'INDETERMINATE', signatureIntact: true });
});

it('the value is over the protected header as well', async () => {
  const one = await sign(requestOf(pki));
  const other = await sign(requestOf(pki, { header: { note: 1 } }));
  const file = JSON.stringify({
    payload: requestOf(pki).payload,
    ...one,
    protected: other.protected,
  });
  expect(await sealOf(file)).toBe('TOTAL-FAILED SIG_CRYPTO_FAILURE false');
});
