import type { Hash } from './crypto-suite.ts';

/** Digest algorithms by their object identifier (RFC 5754 §2, RFC 3370 §2.1). */
export const DIGESTS: ReadonlyMap<string, Hash> = new Map([
  ['1.3.14.3.2.26', 'SHA-1'],
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);
