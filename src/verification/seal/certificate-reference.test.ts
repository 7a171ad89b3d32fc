import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findSigningCertificate, readCertificateReferences } from './certificate-reference.ts';

const ONE = new TextEncoder().encode('one certificate');
const OTHER = new TextEncoder().encode('another certificate');

const digest = (algorithm: string, of: Uint8Array = ONE): string =>
  createHash(algorithm).update(of).digest('base64url');
const other = (digAlg: string, algorithm: string, of: Uint8Array = ONE) => ({
  digAlg,
  digVal: digest(algorithm, of),
});
const find = (header: Record<string, unknown>): Promise<Uint8Array | null> =>
  findSigningCertificate(readCertificateReferences(header), [OTHER, ONE]);

describe('the signing certificate', () => {
  it.each([
    ['x5t#S256', { 'x5t#S256': digest('sha256') }],
    ['x5t#S256 with the padding that some write', { 'x5t#S256': `${digest('sha256')}=` }],
    ['x5t#o, SHA-384', { 'x5t#o': other('S384', 'sha384') }],
    ['x5t#o, SHA-512', { 'x5t#o': other('S512', 'sha512') }],
    ['x5t#o, SHA-256', { 'x5t#o': other('S256', 'sha256') }],
    [
      'the first of sigX5ts',
      { sigX5ts: [other('S512', 'sha512'), other('S512', 'sha512', OTHER)] },
    ],
    [
      'two references that agree',
      { 'x5t#S256': digest('sha256'), 'x5t#o': other('S512', 'sha512') },
    ],
  ])('is found by %s, wherever it stands', async (_name, header) =>
    expect(await find(header)).toBe(ONE),
  );

  it.each([
    ['without a reference', {}],
    ['by the SHA-1 thumbprint alone', { x5t: digest('sha1') }],
    ['by the digest of none of them', { 'x5t#S256': digest('sha256', new Uint8Array()) }],
    ['by half a digest', { 'x5t#S256': digest('sha256').slice(0, 20) }],
    ['by no digest', { 'x5t#S256': '' }],
    ['by padding in x5t#o', { 'x5t#o': { digAlg: 'S512', digVal: `${digest('sha512')}==` } }],
    ['by standard base64', { 'x5t#o': { digAlg: 'S256', digVal: '+/+/' } }],
    ['by a digest under another name', { 'x5t#o': other('S512', 'sha256') }],
    ['by SHA-3, which is not computed', { 'x5t#o': other('S3-256', 'sha3-256') }],
    [
      'by two references that differ',
      { 'x5t#S256': digest('sha256'), 'x5t#o': other('S512', 'sha512', OTHER) },
    ],
    [
      'beside one that cannot be read',
      { 'x5t#S256': digest('sha256'), 'x5t#o': { digAlg: 'S512' } },
    ],
    ['beside a thumbprint that is no text', { 'x5t#S256': 1, 'x5t#o': other('S512', 'sha512') }],
  ])('is not found %s', async (_name, header) => expect(await find(header)).toBeNull());
});

it.each([
  ['none', {}, 0],
  ['one', { 'x5t#S256': digest('sha256') }, 1],
  ['two', { 'x5t#S256': digest('sha256'), sigX5ts: [other('S512', 'sha512')] }, 2],
  ['one that cannot be read', { 'x5t#S256': 'no base64!' }, 1],
  ['two, of which one cannot be read', { 'x5t#S256': digest('sha256'), 'x5t#o': 'x' }, 2],
  ['sigX5ts that is empty', { sigX5ts: [] }, 1],
])('counts every reference that is there: %s', (_name, header, count) =>
  expect(readCertificateReferences(header)).toHaveLength(count),
);
