import { utf8 } from '../bytes.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueCertificate } from '../../../tools/demo/pki/certificate.ts';
import {
  generateKey,
  type SigningAlgorithm,
  type SigningKey,
} from '../../../tools/demo/pki/key.ts';
import { sign } from '../../../tools/demo/seal/seal.ts';
import { SEALED_AT } from '../../../tools/testing/circumstances.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import { signatureAlgorithm } from './algorithms.ts';
import { signatureValueIntact, signingInput } from './signature-value.ts';

const PAYLOAD = '{"title":"Příliš"}';
const ALGORITHMS: readonly SigningAlgorithm[] = [
  ...(['ES256', 'ES384', 'ES512'] as const),
  ...(['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'] as const),
];

interface Signed {
  readonly certificate: Certificate;
  readonly protectedText: string;
  readonly signatureText: string;
}
const signed = new Map<string, Signed>();

async function signWith(key: SigningKey): Promise<Signed> {
  const signer = await issueCertificate({
    subject: { country: 'CZ', organisation: 'Zkouška', commonName: 'Zkouška' },
    key,
    serial: 1n,
    issuer: null,
    notBefore: new Date('2024-01-01T00:00:00Z'),
    notAfter: new Date('2030-01-01T00:00:00Z'),
    extensions: () => [],
  });
  const certificate = await parseCertificate(signer.certificate.der);
  if (certificate === null) throw new Error('certificate');
  const { protected: protectedText, signature } = await sign({
    payload: PAYLOAD,
    signer,
    time: SEALED_AT,
  });
  return { certificate, protectedText, signatureText: signature };
}

beforeAll(async () => {
  for (const algorithm of ALGORITHMS) {
    signed.set(algorithm, await signWith(await generateKey(algorithm)));
  }
}, 60_000);

const of = (algorithm: string): Signed => {
  const found = signed.get(algorithm);
  if (found === undefined) throw new Error(algorithm);
  return found;
};

async function intact(
  { certificate, protectedText, signatureText }: Signed,
  { alg, payload = PAYLOAD }: { alg: string; payload?: string },
): Promise<boolean | null> {
  const algorithm = signatureAlgorithm(alg);
  if (algorithm === null) throw new Error(alg);
  return signatureValueIntact(
    algorithm,
    certificate,
    signingInput(protectedText, utf8(payload)),
    signatureText,
  );
}

describe.each(ALGORITHMS)('%s', (alg) => {
  it('verifies over the exact text', async () => expect(await intact(of(alg), { alg })).toBe(true));

  it('does not verify over another text', async () =>
    expect(await intact(of(alg), { alg, payload: `${PAYLOAD} ` })).toBe(false));

  it('does not verify another value', async () => {
    const one = of(alg);
    const start = one.signatureText.startsWith('A') ? 'B' : 'A';
    expect(
      await intact({ ...one, signatureText: start + one.signatureText.slice(1) }, { alg }),
    ).toBe(false);
  });

  it.each(ALGORITHMS.filter((other) => other !== alg))('is not %s', async (other) =>
    expect(await intact(of(alg), { alg: other })).toBe(false),
  );

  it.each(['', 'AA', 'not base64url!', '='])(
    'does not take %j for a value',
    async (signatureText) =>
      expect(await intact({ ...of(alg), signatureText }, { alg })).toBe(false),
  );
});

it('takes no value of zeros for an elliptic curve', async () => {
  const signatureText = Buffer.alloc(64).toString('base64url');
  expect(await intact({ ...of('ES256'), signatureText }, { alg: 'ES256' })).toBe(false);
});

it('cannot compute with a key of a kind it does not know', async () => {
  const one = of('ES256');
  const certificate: Certificate = { ...one.certificate, publicKey: { kind: 'other' } };
  expect(await intact({ ...one, certificate }, { alg: 'ES256' })).toBeNull();
});

it('pins a key marked for PSS to PSS', async () => {
  const one = of('RS256');
  const publicKey = { kind: 'rsa', bits: 2048, pssOnly: true } as const;
  const certificate: Certificate = { ...one.certificate, publicKey };
  expect(await intact({ ...one, certificate }, { alg: 'RS256' })).toBe(false);
});

it.each(['none', 'HS256', 'EdDSA', 'RS1', 'ES256K', 'rs256', '', 'constructor', '__proto__'])(
  'does not know the algorithm %j',
  (alg) => expect(signatureAlgorithm(alg)).toBeNull(),
);
