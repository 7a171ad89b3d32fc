import { archived, sealed } from './build.ts';
import { AT_STAMP, BOTH, failed, open, passed, sealCase, type SealCase } from './seal-case.ts';
import { sealOf } from './world.ts';

/* By which algorithm the seal was made. */

const LTA = passed({ level: 'LTA', ...AT_STAMP, timestamps: BOTH });

const algorithmCase = (algorithm: 'ES384' | 'ES512' | 'PS256' | 'RS256', name: string): SealCase =>
  sealCase({
    name: `algorithm-${algorithm.toLowerCase()}`,
    shows: `A seal by ${name}, reliable today: passed.`,
    seals: [LTA],
    make: async (world) => {
      const signer = await sealOf(world.authority, algorithm, { algorithm });
      return sealed(signer, { unsigned: await archived(world, { signer }) });
    },
  });

const largeRsa = (algorithm: 'PS384' | 'RS512', at: string, shows: string): SealCase =>
  sealCase({
    name: `algorithm-${algorithm.toLowerCase()}-3072`,
    at,
    shows,
    seals: [LTA],
    make: async (world) => {
      const signer = await sealOf(world.authority, algorithm, { algorithm, modulusLength: 3072 });
      return sealed(signer, { unsigned: await archived(world, { signer }) });
    },
  });

export const ALGORITHMS: readonly SealCase[] = [
  algorithmCase('ES384', 'ECDSA on P-384'),
  algorithmCase('ES512', 'ECDSA on P-521'),
  algorithmCase('PS256', 'RSASSA-PSS with 2048 bits'),
  algorithmCase('RS256', 'RSA of PKCS #1 v1.5 with 2048 bits'),
  largeRsa(
    'PS384',
    '2035-06-01T00:00:00Z',
    'RSASSA-PSS with 3072 bits has no end date: passed in 2035.',
  ),
  largeRsa(
    'RS512',
    '2028-12-01T00:00:00Z',
    'RSA of PKCS #1 v1.5 with 3072 bits shortly before its end in 2029: passed.',
  ),
  sealCase({
    name: 'algorithm-not-supported',
    verdict: 'unverifiable',
    shows:
      'EdDSA is not in the cryptographic suite: the value is not computed, and nothing milder than unverifiable may follow.',
    seals: [open('CRYPTO_CONSTRAINTS_FAILURE', { level: 'B', signatureIntact: null })],
    make: ({ seal }) => sealed(seal, { header: { alg: 'EdDSA' } }),
  }),
  sealCase({
    name: 'algorithm-none',
    verdict: 'unverifiable',
    shows: 'A seal that names the algorithm "none" is not computed.',
    seals: [open('CRYPTO_CONSTRAINTS_FAILURE', { level: 'B', signatureIntact: null })],
    make: ({ seal }) => sealed(seal, { header: { alg: 'none' } }),
  }),
  sealCase({
    name: 'algorithm-not-of-the-key',
    verdict: 'invalid',
    shows:
      'The header names RS256, the certificate has an elliptic key: the key type is pinned to the algorithm, the value is wrong.',
    seals: [failed('SIG_CRYPTO_FAILURE', { level: 'B', signatureIntact: false })],
    make: ({ seal }) => sealed(seal, { header: { alg: 'RS256' } }),
  }),
];
