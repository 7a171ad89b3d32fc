import { createHash, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueCertificate } from '../../../tools/demo/pki/certificate.ts';
import { KEY_USAGE, keyUsage, qcStatements } from '../../../tools/demo/pki/extensions.ts';
import { generateKey, type SigningKey } from '../../../tools/demo/pki/key.ts';
import { CONSORTIUM, createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { issueSealCertificate } from '../../../tools/demo/pki/profiles.ts';
import { unfitForJson } from '../../../tools/testing/report.ts';
import { MAX_CERTIFICATE_BYTES } from '../limits.ts';
import { parseCertificate, summariseCertificate, type Certificate } from './certificate.ts';

let pki: Pki;
let seal: Certificate;
let rsa: SigningKey;
beforeAll(async () => {
  pki = await createPki();
  seal = await parsed(pki.seal.certificate.der);
  rsa = await generateKey('RS256');
});

async function parsed(der: Uint8Array): Promise<Certificate> {
  const certificate = await parseCertificate(der);
  if (certificate === null) throw new Error('not parsed');
  return certificate;
}
async function withKey(key: SigningKey): Promise<Certificate> {
  const entity = await issueSealCertificate(pki.authority, { subject: CONSORTIUM, key });
  return parsed(entity.certificate.der);
}

describe('a seal certificate', () => {
  it('is summed up as Node reads it', () => {
    const node = new X509Certificate(pki.seal.certificate.der);
    expect(summariseCertificate(seal)).toEqual({
      subject: expect.stringContaining('O=Konsorcium ukázkových univerzit'),
      issuer: expect.stringContaining('CN=Ukázková autorita pro pečeti'),
      serialNumber: expect.stringMatching(new RegExp(`^(00)?${node.serialNumber}$`, 'i')),
      notBefore: '2024-01-01T00:00:00Z',
      notAfter: '2055-12-31T23:59:59Z',
      sha256: createHash('sha256').update(pki.seal.certificate.der).digest('hex'),
      qcStatements: { compliance: true, type: ['eseal'], sscd: true, legislation: [] },
    });
  });

  it('names its organisation', () => {
    expect(seal.subject).toMatchObject({
      organisation: 'Konsorcium ukázkových univerzit',
      organisationIdentifier: 'NTRCZ-00000001',
      country: 'CZ',
      commonName: CONSORTIUM.commonName,
    });
  });

  it('has a name that the next certificate’s issuer equals', async () => {
    const authority = await parsed(pki.authority.certificate.der);
    expect(seal.issuer.der).toBe(authority.subject.der);
    expect(seal.issuer.key).toBe(authority.subject.key);
    expect(seal.subject.key).not.toBe(seal.issuer.key);
  });

  it('is no authority and may sign; an authority is one', async () => {
    expect(seal.isCa).toBe(false);
    expect(seal.keyUsage).toMatchObject({
      digitalSignature: true,
      nonRepudiation: true,
      keyCertSign: false,
    });
    const authority = await parsed(pki.authority.certificate.der);
    expect(authority).toMatchObject({
      isCa: true,
      pathLength: 0,
      keyUsage: { keyCertSign: true, cRLSign: true },
    });
    expect(await parsed(pki.root.certificate.der)).toMatchObject({ isCa: true, pathLength: null });
  });
});

describe('public keys', () => {
  it.each([
    ['ES256', { kind: 'ec', curve: 'P-256' }],
    ['ES384', { kind: 'ec', curve: 'P-384' }],
    ['ES512', { kind: 'ec', curve: 'P-521' }],
  ] as const)('%s', async (algorithm, publicKey) =>
    expect((await withKey(await generateKey(algorithm))).publicKey).toEqual(publicKey),
  );

  it('RSA, with the size of its modulus', async () => {
    expect((await withKey(rsa)).publicKey).toEqual({ kind: 'rsa', bits: 2048, pssOnly: false });
  });
});

describe('extensions', () => {
  const issued = async (...extensions: Uint8Array<ArrayBuffer>[]) =>
    parsed(
      (
        await issueCertificate({
          subject: CONSORTIUM,
          key: pki.seal.key,
          serial: 5n,
          issuer: null,
          notBefore: new Date('2024-01-01T00:00:00Z'),
          notAfter: new Date('2050-01-01T00:00:00Z'),
          extensions: () => extensions,
        })
      ).certificate.der,
    );

  it('may be missing', async () => {
    expect(await issued(keyUsage(KEY_USAGE.cRLSign))).toMatchObject({
      isCa: false,
      pathLength: null,
      keyUsage: {
        digitalSignature: false,
        nonRepudiation: false,
        keyCertSign: false,
        cRLSign: true,
      },
      qcStatements: { compliance: false, type: [], sscd: false, legislation: [] },
      notAfter: new Date('2050-01-01T00:00:00Z'),
    });
  });

  it('declare a foreign legislation', async () => {
    const declared = {
      compliance: true,
      types: ['esign'] as const,
      sscd: false,
      legislation: ['CH'],
    };
    expect((await issued(qcStatements(declared))).qcStatements).toEqual({
      compliance: true,
      type: ['esign'],
      sscd: false,
      legislation: ['CH'],
    });
  });
});

describe('anything but exactly one certificate', () => {
  const der = (): Uint8Array => pki.seal.certificate.der;

  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['text', () => new TextEncoder().encode('-----BEGIN CERTIFICATE-----')],
    ['a certificate that was cut', () => der().subarray(0, -1)],
    ['a byte more', () => Uint8Array.of(...der(), 0)],
    ['two', () => Uint8Array.of(...der(), ...der())],
    ['more bytes than any has', () => new Uint8Array(MAX_CERTIFICATE_BYTES + 1)],
  ])('%s is refused', async (_name, bytes) => expect(await parseCertificate(bytes())).toBeNull());

  it('damage never makes the parser throw, nor a summary that JSON cannot carry', async () => {
    const start = pki.seal.certificate.der;
    const change = fc.tuple(fc.nat({ max: start.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = start.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const certificate = await parseCertificate(bytes);
        if (certificate !== null)
          expect(unfitForJson(summariseCertificate(certificate))).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  }, 30_000);

  it('garbage is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await parseCertificate(bytes)).toBeNull();
      }),
    );
  });
});
