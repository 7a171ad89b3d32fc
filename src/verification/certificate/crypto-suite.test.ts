import { describe, expect, it } from 'vitest';
import type { PublicKey } from './certificate.ts';
import { isHashReliable, reliableUntil, type Hash, type Scheme } from './crypto-suite.ts';

const rsa = (bits: number): PublicKey => ({ kind: 'rsa', bits, pssOnly: false });
const ec = (curve: 'P-256' | 'P-384' | 'P-521'): PublicKey => ({ kind: 'ec', curve });

function end(scheme: Scheme, hash: Hash, key: PublicKey): string {
  const until = reliableUntil(scheme, hash, key);
  return Number.isFinite(until) ? new Date(until).toISOString().slice(0, 10) : String(until);
}

describe('a signature is reliable until', () => {
  it.each<[Scheme, Hash, PublicKey, string]>([
    ['RSASSA-PKCS1-v1_5', 'SHA-256', rsa(785), '-Infinity'],
    ['RSASSA-PKCS1-v1_5', 'SHA-256', rsa(786), '2010-08-01'],
    ['RSASSA-PKCS1-v1_5', 'SHA-256', rsa(1023), '2010-08-01'],
    ['RSASSA-PKCS1-v1_5', 'SHA-256', rsa(1024), '2019-10-01'],
    ['RSASSA-PKCS1-v1_5', 'SHA-256', rsa(1899), '2019-10-01'],
    ['RSASSA-PKCS1-v1_5', 'SHA-256', rsa(1900), '2029-01-01'],
    ['RSASSA-PKCS1-v1_5', 'SHA-512', rsa(4096), '2029-01-01'],
    ['RSA-PSS', 'SHA-256', rsa(2048), '2029-01-01'],
    ['RSA-PSS', 'SHA-256', rsa(2999), '2029-01-01'],
    ['RSA-PSS', 'SHA-256', rsa(3000), 'Infinity'],
    ['ECDSA', 'SHA-256', ec('P-256'), 'Infinity'],
    ['ECDSA', 'SHA-512', ec('P-521'), 'Infinity'],
    ['ECDSA', 'SHA-1', ec('P-384'), '2012-08-01'],
    ['ECDSA', 'SHA-224', ec('P-256'), '2029-01-01'],
    ['RSASSA-PKCS1-v1_5', 'SHA-1', rsa(4096), '2012-08-01'],
    ['RSASSA-PKCS1-v1_5', 'SHA-1', rsa(800), '2010-08-01'],
    ['ECDSA', 'SHA-256', { kind: 'other' }, '-Infinity'],
    ['RSA-PSS', 'SHA-256', { kind: 'other' }, '-Infinity'],
  ])('%s, %s, %o: %s', (scheme, hash, key, expected) =>
    expect(end(scheme, hash, key)).toBe(expected),
  );
});

it.each<[Hash, string, boolean]>([
  ['SHA-1', '2012-07-31T23:59:59.999Z', true],
  ['SHA-1', '2012-08-01T00:00:00Z', false],
  ['SHA-224', '2028-12-31T23:59:59Z', true],
  ['SHA-224', '2029-01-01T00:00:00Z', false],
  ['SHA-256', '2100-01-01T00:00:00Z', true],
])('%s is reliable at %s: %s', (hash, at, expected) =>
  expect(isHashReliable(hash, new Date(at))).toBe(expected),
);
