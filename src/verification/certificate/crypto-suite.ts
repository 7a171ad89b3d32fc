import type { PublicKey } from './public-key.ts';

/*
 * Which algorithms count as reliable, and until when: the cryptographic suite of ETSI TS 119 312
 * (suite of 2024-10-13), as tables of minimum size and end date. What is not listed is never
 * acceptable; an entry without an end has none yet.
 */

export type Hash = 'SHA-1' | 'SHA-224' | 'SHA-256' | 'SHA-384' | 'SHA-512';
export type Scheme = 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';

const NO_END = Number.POSITIVE_INFINITY;
const day = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const HASH_ENDS: Readonly<Record<Hash, number>> = {
  'SHA-1': day('2012-08-01'),
  'SHA-224': day('2029-01-01'),
  'SHA-256': NO_END,
  'SHA-384': NO_END,
  'SHA-512': NO_END,
};

/** Minimum size in bits and end, ascending by size. */
const KEY_ENDS: Readonly<Record<Scheme, readonly (readonly [number, number])[]>> = {
  'RSASSA-PKCS1-v1_5': [
    [786, day('2010-08-01')],
    [1024, day('2019-10-01')],
    [1900, day('2029-01-01')],
  ],
  'RSA-PSS': [
    [786, day('2010-08-01')],
    [1024, day('2019-10-01')],
    [1900, day('2029-01-01')],
    [3000, NO_END],
  ],
  ECDSA: [
    [160, day('2012-08-01')],
    [224, day('2021-10-01')],
    [256, NO_END],
  ],
};

const CURVE_BITS = { 'P-256': 256, 'P-384': 384, 'P-521': 521 } as const;

/**
 * The moment until which a signature of this scheme, hash and key counts as reliable.
 *
 * @returns milliseconds since 1970; -Infinity where it never did, Infinity where no end is set
 */
export function reliableUntil(scheme: Scheme, hash: Hash, key: PublicKey): number {
  const bits = keyBits(key);
  const ends = KEY_ENDS[scheme].filter(([minimum]) => minimum <= bits).map(([, end]) => end);
  return Math.min(HASH_ENDS[hash], Math.max(Number.NEGATIVE_INFINITY, ...ends));
}

function keyBits(key: PublicKey): number {
  switch (key.kind) {
    case 'rsa':
      return key.bits;
    case 'ec':
      return CURVE_BITS[key.curve];
    case 'other':
      return 0;
  }
}

/** Whether a digest alone (imprint, reference) counts as reliable at a time. */
export function isHashReliable(hash: Hash, time: Date): boolean {
  return HASH_ENDS[hash] > time.getTime();
}
