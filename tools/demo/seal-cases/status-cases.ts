import { REVOCATION_REASON } from '../pki/ocsp.ts';
import type { UnsignedStep } from '../seal/unsigned.ts';
import {
  answer,
  answered,
  archived,
  arcTst,
  revokedSince,
  rVals,
  sealed,
  sigTst,
  xVals,
} from './build.ts';
import { ASKED_AGAIN, REVOKED_EARLIER, REVOKED_LATER, seconds } from './moments.ts';
import {
  AT_STAMP,
  BOTH,
  LT_AT_STAMP,
  open,
  passed,
  REVOKED,
  sealCase,
  type SealCase,
} from './seal-case.ts';
import type { World } from './world.ts';

/* Revoked or not, before or after the stamp: the certificate and its authority. */

export const STATUS: readonly SealCase[] = [
  answered(
    'revoked-before-stamp',
    'Revoked before the proven time of the seal; the claimed time proves nothing.',
    [open('REVOKED_NO_POE', { ...LT_AT_STAMP, revocation: REVOKED })],
    ({ seal, responder }) => answer(seal, responder, { status: revokedSince(REVOKED_EARLIER) }),
    { verdict: 'invalid' },
  ),
  answered(
    'revoked-after-stamp',
    'Revoked after the proven time of the seal, inside the validity of the certificate: passed.',
    [passed({ ...LT_AT_STAMP, revocation: REVOKED })],
    ({ seal, responder }) =>
      answer(seal, responder, {
        status: revokedSince(REVOKED_LATER),
        thisUpdate: ASKED_AGAIN,
      }),
  ),
  sealCase({
    name: 'revoked-after-archive-stamp',
    shows: 'Level LTA, and a newer answer says that the key was revoked later: passed.',
    seals: [passed({ level: 'LTA', ...AT_STAMP, revocation: REVOKED, timestamps: BOTH })],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: [
          ...(await archived(world)),
          rVals(
            await answer(world.seal, world.responder, {
              status: revokedSince(REVOKED_LATER),
              thisUpdate: ASKED_AGAIN,
            }),
          ),
        ],
      }),
  }),
  sealCase({
    name: 'revoked-unstamped',
    verdict: 'invalid',
    shows: 'Revoked after the claimed time of the seal, but nothing proves that time.',
    seals: [open('REVOKED_NO_POE', { level: 'B', revocation: REVOKED })],
    make: async ({ seal, responder }) =>
      sealed(seal, {
        unsigned: [
          rVals(
            await answer(seal, responder, {
              status: revokedSince(REVOKED_LATER),
              thisUpdate: ASKED_AGAIN,
            }),
          ),
        ],
      }),
  }),
  sealCase({
    name: 'revoked-with-old-good-answer',
    verdict: 'invalid',
    shows: 'An old answer says good, a newer one revoked: the bad news counts.',
    seals: [open('REVOKED_NO_POE', { level: 'B', revocation: REVOKED })],
    make: async ({ seal, responder }) =>
      sealed(seal, {
        unsigned: [
          rVals(
            await answer(seal, responder),
            await answer(seal, responder, {
              status: revokedSince(REVOKED_LATER),
              thisUpdate: ASKED_AGAIN,
            }),
          ),
        ],
      }),
  }),
  sealCase({
    name: 'old-good-answer-unstamped',
    shows:
      'Whoever holds a key that was revoked since can seal today and add the old good answer; nothing proves that the seal is older, so the answer is not fresh: never passed.',
    seals: [open('TRY_LATER', { level: 'B' })],
    make: async ({ seal, responder }) =>
      sealed(seal, { unsigned: [rVals(await answer(seal, responder))] }),
  }),
  sealCase({
    name: 'old-good-answer-stamped-today',
    shows:
      'The same with a stamp of today: the answer is older than the proven time and its promise had ended: never passed.',
    seals: [
      open('TRY_LATER', {
        level: 'LTA',
        bestSignatureTime: '2026-09-15T11:00:00Z',
        timestamps: BOTH,
      }),
    ],
    make: async ({ seal, responder, authority, tsa }) => {
      const today = new Date('2026-09-15T11:00:00Z');
      return sealed(seal, {
        unsigned: [
          sigTst(tsa, { time: today }),
          xVals(authority, responder),
          rVals(await answer(seal, responder)),
          arcTst(tsa, { time: seconds(5, today) }),
        ],
      });
    },
  }),
  answered(
    'suspended-before-stamp',
    'The certificate was on hold when it sealed: try again later (EN 319 102-1 §5.2.6).',
    [open('TRY_LATER', { ...LT_AT_STAMP, revocation: REVOKED })],
    ({ seal, responder }) =>
      answer(seal, responder, {
        status: {
          state: 'revoked',
          at: REVOKED_EARLIER,
          reason: REVOCATION_REASON.certificateHold,
        },
      }),
  ),
];

/** The answers about both certificates of the longer path. */
async function deepAnswers(
  world: World,
  about: Parameters<typeof answer>[2],
): Promise<readonly UnsignedStep[]> {
  const { deepSeal, deepResponder, deepAuthority, deepRootResponder } = world;
  return [
    rVals(
      await answer(deepSeal, deepResponder),
      await answer(deepAuthority, deepRootResponder, about),
    ),
  ];
}

export const REVOKED_AUTHORITIES: readonly SealCase[] = [
  sealCase({
    name: 'authority-revoked-before-stamp',
    verdict: 'invalid',
    shows: 'The authority between was revoked before the proven time of the seal.',
    seals: [open('REVOKED_CA_NO_POE', { ...LT_AT_STAMP, revocation: REVOKED })],
    make: async (world) =>
      sealed(world.deepSeal, {
        unsigned: [
          sigTst(world.tsa),
          xVals(world.deepAuthority),
          ...(await deepAnswers(world, { status: revokedSince(REVOKED_EARLIER) })),
        ],
      }),
  }),
  sealCase({
    name: 'authority-revoked-after-stamp',
    shows:
      'The authority between was revoked after the proven time of the seal: the revocation is later than the best signature time, as for the certificate itself (EN 319 102-1 §5.5): passed.',
    seals: [passed({ ...LT_AT_STAMP, revocation: REVOKED })],
    make: async (world) =>
      sealed(world.deepSeal, {
        unsigned: [
          sigTst(world.tsa),
          xVals(world.deepAuthority),
          ...(await deepAnswers(world, {
            status: revokedSince(REVOKED_LATER),
            thisUpdate: ASKED_AGAIN,
          })),
        ],
      }),
  }),
  sealCase({
    name: 'authority-revoked-after-archive-stamp',
    shows:
      'The same at level LTA: the archive stamp proves that the answer about the certificate is older than the revocation of the authority: passed.',
    seals: [passed({ level: 'LTA', ...AT_STAMP, revocation: REVOKED, timestamps: BOTH })],
    make: async (world) =>
      sealed(world.deepSeal, {
        unsigned: [
          sigTst(world.tsa),
          xVals(world.deepAuthority),
          ...(await deepAnswers(world, {})),
          arcTst(world.tsa),
          rVals(
            await answer(world.deepAuthority, world.deepRootResponder, {
              status: revokedSince(REVOKED_LATER),
              thisUpdate: ASKED_AGAIN,
            }),
          ),
        ],
      }),
  }),
  sealCase({
    name: 'authority-revoked-unstamped',
    verdict: 'invalid',
    shows: 'The authority between was revoked, and nothing proves that the seal is older.',
    seals: [open('REVOKED_CA_NO_POE', { level: 'B', revocation: REVOKED })],
    make: async (world) =>
      sealed(world.deepSeal, {
        unsigned: [
          xVals(world.deepAuthority),
          ...(await deepAnswers(world, {
            status: revokedSince(REVOKED_LATER),
            thisUpdate: ASKED_AGAIN,
          })),
        ],
      }),
  }),
];
