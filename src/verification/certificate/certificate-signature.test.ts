import { describe, expect, it } from 'vitest';
import {
  bitString,
  context,
  integer,
  nullValue,
  oid,
  sequence,
} from '../../../tools/demo/pki/der.ts';
import { publicKeyBits } from '../../../tools/demo/pki/certificate.ts';
import { generateKey, SIGNING_ALGORITHMS } from '../../../tools/demo/pki/key.ts';
import { issue, issueCa, issueRaw } from '../../../tools/testing/issuance.ts';
import { certificateReliableUntil, certificateSignature } from './certificate-signature.ts';
import { parseCertificate } from './certificate.ts';
import { acceptedAlgorithm } from './signature-algorithm.ts';

describe('the signature on a certificate', () => {
  it.each(SIGNING_ALGORITHMS)('%s', { timeout: 60_000 }, async (algorithm) => {
    const ca = await issueCa('ca', undefined, { key: await generateKey(algorithm) });
    const namesake = await issueCa('ca', undefined, { key: await generateKey(algorithm) });
    const leaf = await issue({ name: 'leaf', issuer: ca });
    // SHA-1 is computed for no certificate.
    const isAccepted = algorithm !== 'RS1';
    expect(await certificateSignature(leaf.certificate, ca.certificate)).toBe(isAccepted);
    expect(await certificateSignature(leaf.certificate, namesake.certificate)).toBe(false);
  });

  it('covers every octet of what is signed', async () => {
    const ca = await issueCa('ca');
    const { der } = await issueRaw({ name: 'leaf', issuer: ca });
    // Version 3, then the serial number.
    const version = Buffer.from(der).indexOf(Buffer.from('a003020102', 'hex'));
    const altered = der.with(version + 7, (der[version + 7] ?? 0) ^ 1);
    const certificate = await parseCertificate(altered);
    expect(certificate).not.toBeNull();
    expect(await certificateSignature(certificate!, ca.certificate)).toBe(false);
  });

  it('is of whole octets', async () => {
    const ca = await issueCa('ca');
    const { der } = await issueRaw({ name: 'leaf', issuer: ca });
    const signature = (await parseCertificate(der))?.signature;
    // The last value in the certificate; the octet before it counts the unused bits.
    const unused = der.length - (signature?.length ?? 0) - 1;
    expect(der[unused]).toBe(0);
    const altered = await parseCertificate(der.with(unused, 1));
    expect(altered).not.toBeNull();
    expect(await certificateSignature(altered!, ca.certificate)).toBe(false);
  });

  it('fits the kind of the key', async () => {
    const rsa = await issueCa('ca', undefined, { key: await generateKey('RS256') });
    const ec = await issueCa('ca');
    const [byRsa, byEc] = [
      await issue({ name: 'leaf', issuer: rsa }),
      await issue({ name: 'leaf', issuer: ec }),
    ];
    expect(await certificateSignature(byRsa.certificate, ec.certificate)).toBe(false);
    expect(await certificateSignature(byEc.certificate, rsa.certificate)).toBe(false);
  });

  it('a key for RSA-PSS makes no other', async () => {
    const key = await generateKey('RS256');
    const bits = bitString(publicKeyBits(key.spki));
    const spki = sequence(sequence(oid('1.2.840.113549.1.1.10')), bits);
    const ca = await issueCa('ca', undefined, { key });
    const pssOnly = await issueCa('ca', undefined, { key: { ...key, spki } });
    expect(pssOnly.certificate.publicKey).toMatchObject({ kind: 'rsa', pssOnly: true });
    const leaf = await issue({ name: 'leaf', issuer: ca });
    expect(await certificateSignature(leaf.certificate, ca.certificate)).toBe(true);
    expect(await certificateSignature(leaf.certificate, pssOnly.certificate)).toBe(false);
  });

  it('a key for RSA-PSS makes those', async () => {
    const key = await generateKey('PS256');
    const bits = bitString(publicKeyBits(key.spki));
    const spki = sequence(sequence(oid('1.2.840.113549.1.1.10')), bits);
    const pssOnly = await issueCa('ca', undefined, { key: { ...key, spki } });
    const leaf = await issue({ name: 'leaf', issuer: pssOnly });
    expect(await certificateSignature(leaf.certificate, pssOnly.certificate)).toBe(true);
  });
});

describe('algorithms', () => {
  const SHA1 = sequence(oid('1.3.14.3.2.26'), nullValue());
  const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), nullValue());
  const pss = (hash: Uint8Array, mask: Uint8Array) =>
    sequence(
      oid('1.2.840.113549.1.1.10'),
      sequence(
        context(0, hash),
        context(1, sequence(oid('1.2.840.113549.1.1.8'), mask)),
        context(2, integer(32)),
      ),
    );
  it('are those of the list', () => {
    expect(acceptedAlgorithm(sequence(oid('1.2.840.10045.4.3.2')))).toMatchObject({
      scheme: 'ECDSA',
    });
    expect(acceptedAlgorithm(pss(SHA256, SHA256))).toEqual({
      scheme: 'RSA-PSS',
      hash: 'SHA-256',
      saltLength: 32,
    });
  });

  it.each([
    ['RSA with MD5', sequence(oid('1.2.840.113549.1.1.4'), nullValue())],
    ['RSA with SHA-1', sequence(oid('1.2.840.113549.1.1.5'), nullValue())],
    ['ECDSA with SHA-1', sequence(oid('1.2.840.10045.4.1'))],
    ['ECDSA with SHA-224', sequence(oid('1.2.840.10045.4.3.1'))],
    ['DSA', sequence(oid('2.16.840.1.101.3.4.3.2'))],
    ['Ed25519', sequence(oid('1.3.101.112'))],
    ['RSA-PSS with SHA-1', pss(SHA1, SHA1)],
    ['RSA-PSS that masks by SHA-1', pss(SHA256, SHA1)],
    ['RSA-PSS without parameters', sequence(oid('1.2.840.113549.1.1.10'))],
    ['RSA-PSS without a digest', sequence(oid('1.2.840.113549.1.1.10'), sequence())],
    [
      'RSA-PSS with another trailer',
      sequence(
        oid('1.2.840.113549.1.1.10'),
        sequence(
          context(0, SHA256),
          context(1, sequence(oid('1.2.840.113549.1.1.8'), SHA256)),
          context(2, integer(32)),
          context(3, integer(2)),
        ),
      ),
    ],
    [
      'anything behind the parameters',
      sequence(oid('1.2.840.10045.4.3.2'), nullValue(), nullValue()),
    ],
    ['no sequence', oid('1.2.840.10045.4.3.2')],
  ])('%s is none', (_, der) => {
    expect(acceptedAlgorithm(der)).toBeNull();
  });

  it('RSA below 2048 bits never counts as reliable', { timeout: 60_000 }, async () => {
    const small = await generateKey('RS256', { modulusLength: 1024 });
    const ca = await issueCa('ca', undefined, { key: small });
    const leaf = await issue({ name: 'leaf', issuer: ca });
    expect(certificateReliableUntil(leaf.certificate, ca.certificate)).toBe(-Infinity);
    const large = await issueCa('ca', undefined, { key: await generateKey('RS256') });
    const other = await issue({ name: 'leaf', issuer: large });
    expect(certificateReliableUntil(other.certificate, large.certificate)).toBe(
      Date.parse('2029-01-01T00:00:00Z'),
    );
  });
});
