import type { Entity } from '../pki/certificate.ts';
import { nullValue } from '../pki/der.ts';
import { basicConstraints, extension, KEY_USAGE } from '../pki/extensions.ts';
import { answer, archived, arcTst, longTerm, rVals, sealed } from './build.ts';
import {
  GOOD,
  LT_AT_STAMP,
  LTA_AT_STAMP,
  open,
  passed,
  sealCase,
  type SealCase,
  trusted,
  untrusted,
} from './seal-case.ts';
import { sealOf, type SealOptions, type World } from './world.ts';

/* The role of the certificate, and the strength of keys and algorithms as the years go by. */

/** A complete seal of level LTA by a certificate with something wrong. */
const byCertificate = (
  name: string,
  shows: string,
  seals: SealCase['seals'],
  make: (world: World) => Promise<Entity>,
): SealCase =>
  sealCase({
    name,
    shows,
    seals,
    make: async (world) => {
      const signer = await make(world);
      return sealed(signer, { unsigned: await archived(world, { signer }) });
    },
  });

export const ROLES: readonly SealCase[] = [
  byCertificate(
    'certificate-may-sign-certificates',
    'The key of the seal may also sign certificates: not a certificate for sealing.',
    [open('CHAIN_CONSTRAINTS_FAILURE', LTA_AT_STAMP)],
    ({ authority }) =>
      sealOf(authority, 'signs certificates', {
        usage: [KEY_USAGE.digitalSignature, KEY_USAGE.keyCertSign],
      }),
  ),
  byCertificate(
    'certificate-may-not-sign',
    'The key of the seal may sign CRLs only: not a certificate for sealing.',
    [open('CHAIN_CONSTRAINTS_FAILURE', LTA_AT_STAMP)],
    ({ authority }) => sealOf(authority, 'signs CRLs only', { usage: [KEY_USAGE.cRLSign] }),
  ),
  byCertificate(
    'certificate-of-an-authority',
    'The certificate of the seal is that of an authority: RFC 5280 lets any certificate end a path, so this is a rule on who may seal.',
    [open('CHAIN_CONSTRAINTS_FAILURE', LTA_AT_STAMP)],
    ({ authority }) => sealOf(authority, 'an authority', { further: [basicConstraints(null)] }),
  ),
  byCertificate(
    'certificate-with-unknown-critical-extension',
    'A critical extension of the certificate is not understood.',
    [open('CERTIFICATE_CHAIN_GENERAL_FAILURE', LTA_AT_STAMP)],
    ({ authority }) =>
      sealOf(authority, 'critical extension', {
        further: [extension('1.3.6.1.4.1.99999.2', nullValue(), true)],
      }),
  ),
  byCertificate(
    'certificate-by-sha1',
    'A listed authority signed the certificate with SHA-1 and an RSA key of 1024 bits: refused before it is checked, so there is no chain.',
    [open('NO_CERTIFICATE_CHAIN_FOUND', LTA_AT_STAMP)],
    async ({ weakAuthority }) => sealOf(weakAuthority, 'by SHA-1'),
  ),
];

/** The seal key has 2048 bits and PKCS #1 v1.5, reliable until 2029. */
const rsaSeal = (world: World, label: string) =>
  sealOf(world.authority, label, { algorithm: 'RS256' });

const IN_2035 = '2035-06-01T00:00:00Z';

/** An answer that is fresh when the question is asked in 2035. */
const in2035 = { thisUpdate: new Date('2035-05-31T12:00:00Z') };

export const WEAKNESS: readonly SealCase[] = [
  sealCase({
    name: 'weak-key',
    shows: 'A seal by RSA with 1024 bits, unreliable since 2019, seven years before the stamp.',
    seals: [open('CRYPTO_CONSTRAINTS_FAILURE_NO_POE', { ...LT_AT_STAMP, revocation: GOOD })],
    make: async (world) => {
      const options: SealOptions = { algorithm: 'RS256', modulusLength: 1024 };
      const signer = await sealOf(world.authority, 'weak key', options);
      return sealed(signer, { unsigned: await longTerm(world, { signer }) });
    },
  }),
  sealCase({
    name: 'weak-in-2035-saved-by-stamp',
    at: IN_2035,
    shows:
      'RSA with 2048 bits is unreliable since 2029, but the stamp by ECDSA proves the seal in 2026: passed.',
    seals: [passed(LT_AT_STAMP)],
    make: async (world) => {
      const signer = await rsaSeal(world, 'weak later, stamped');
      return sealed(signer, { unsigned: await longTerm(world, { signer }) });
    },
  }),
  sealCase({
    name: 'weak-in-2035-unstamped',
    at: IN_2035,
    shows:
      'RSA with 2048 bits is unreliable since 2029 and nothing proves that the seal is older; an answer of the day says good.',
    seals: [
      open('CRYPTO_CONSTRAINTS_FAILURE_NO_POE', {
        level: 'B',
        bestSignatureTime: IN_2035,
        revocation: GOOD,
      }),
    ],
    make: async (world) => {
      const signer = await rsaSeal(world, 'weak later, unstamped');
      return sealed(signer, { unsigned: [rVals(await answer(signer, world.responder, in2035))] });
    },
  }),
  sealCase({
    name: 'weak-in-2035-stamp-renewed',
    at: IN_2035,
    shows:
      'The signature stamp rests on RSA as well, but was renewed in 2028 by an archive stamp on ECDSA, before the end of 2029: passed.',
    seals: [passed(LTA_AT_STAMP)],
    make: async (world) => {
      const signer = await rsaSeal(world, 'weak later, renewed');
      return sealed(signer, {
        unsigned: [
          ...(await longTerm(world, { signer, tsa: world.tsaRsa })),
          arcTst(world.tsa, { time: new Date('2028-06-01T00:00:00Z') }),
        ],
      });
    },
  }),
  sealCase({
    name: 'weak-in-2035-stamp-not-renewed',
    at: IN_2035,
    shows:
      'The signature stamp rests on RSA and was never renewed: in 2035 it proves nothing, and the seal by RSA has no older proof; an answer of the day says good.',
    seals: [
      open('CRYPTO_CONSTRAINTS_FAILURE_NO_POE', {
        level: 'LT',
        bestSignatureTime: IN_2035,
        revocation: GOOD,
        timestamps: [untrusted('signature', 'timestamp.weak-algorithm')],
      }),
    ],
    make: async (world) => {
      const signer = await rsaSeal(world, 'weak later, not renewed');
      const answers = [
        await answer(signer, world.responder),
        await answer(signer, world.responder, in2035),
      ];
      return sealed(signer, {
        unsigned: await longTerm(world, { signer, tsa: world.tsaRsa, answers }),
      });
    },
  }),
  sealCase({
    name: 'weak-in-2035-stamp-renewed-too-late',
    at: IN_2035,
    shows:
      'The archive stamp on ECDSA came only in 2030: it proves a seal by RSA at a time when that was unreliable.',
    seals: [
      open('CRYPTO_CONSTRAINTS_FAILURE_NO_POE', {
        level: 'LTA',
        bestSignatureTime: '2030-06-01T10:00:00Z',
        revocation: GOOD,
        timestamps: [untrusted('signature', 'timestamp.weak-algorithm'), trusted('archive')],
      }),
    ],
    make: async (world) => {
      const signer = await rsaSeal(world, 'weak later, renewed late');
      const thisUpdate = new Date('2030-06-01T09:00:00Z');
      const answers = [await answer(signer, world.responder, { thisUpdate })];
      return sealed(signer, {
        unsigned: [
          ...(await longTerm(world, { signer, tsa: world.tsaRsa, answers })),
          arcTst(world.tsa, { time: new Date('2030-06-01T10:00:00Z') }),
        ],
      });
    },
  }),
];
