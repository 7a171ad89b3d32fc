import { answer, answered, archived, longTerm, revokedSince, sealed, spoilt } from './build.ts';
import { ANSWERED, ASKED_AGAIN, days, REVOKED_EARLIER, REVOKED_LATER, seconds } from './moments.ts';
import {
  AT_STAMP,
  BOTH,
  LT_AT_STAMP,
  NO_DATA,
  open,
  passed,
  REVOKED,
  sealCase,
  type SealCase,
  SIGNATURE,
} from './seal-case.ts';
import { responderOf, SHORT } from './world.ts';

/* Who answers about revocation, when, and what the answer is worth. */

export const RESPONDERS: readonly SealCase[] = [
  answered(
    'responder-without-purpose',
    'The certificate of the responder lacks the purpose of signing answers: none acceptable.',
    [NO_DATA],
    async ({ seal, authority }) =>
      answer(seal, await responderOf(authority, 'OCSP without a purpose', { purpose: false })),
  ),
  answered(
    'responder-of-another-authority',
    'The responder is a delegate of the root and not of the authority that issued the certificate: none acceptable.',
    [NO_DATA],
    ({ seal, rootResponder }) => answer(seal, rootResponder),
  ),
  answered(
    'responder-unknown',
    'The responder belongs to an authority in no list: none acceptable.',
    [NO_DATA],
    ({ seal, strangeResponder }) => answer(seal, strangeResponder),
  ),
  answered(
    'responder-is-the-authority',
    'The authority answers itself: passed.',
    [passed(LT_AT_STAMP)],
    ({ seal, authority }) => answer(seal, authority),
  ),
  answered(
    'responder-expired',
    'The certificate of the responder has expired since, and no archive stamp proves that the answer is older.',
    [open('REVOCATION_OUT_OF_BOUNDS_NO_POE', LT_AT_STAMP)],
    async ({ seal, authority }) => answer(seal, await responderOf(authority, 'Short OCSP', SHORT)),
  ),
  answered(
    'responder-expired-says-revoked-later',
    'The same responder says that the key was revoked after the stamp: that it was good before is worth no more than a plain good of his.',
    [open('REVOCATION_OUT_OF_BOUNDS_NO_POE', { ...LT_AT_STAMP, revocation: REVOKED })],
    async ({ seal, authority }) =>
      answer(seal, await responderOf(authority, 'Short OCSP, revoked', SHORT), {
        status: revokedSince(REVOKED_LATER),
        thisUpdate: ASKED_AGAIN,
      }),
  ),
  sealCase({
    name: 'responder-expired-under-archive-stamp',
    shows:
      'The certificate of the responder has expired since, but the archive stamp proves that the answer existed before: passed.',
    seals: [passed({ level: 'LTA', ...AT_STAMP, timestamps: BOTH })],
    make: async (world) => {
      const responder = await responderOf(world.authority, 'Short OCSP archived', SHORT);
      const answers = [await answer(world.seal, responder)];
      return sealed(world.seal, { unsigned: await archived(world, { answers }) });
    },
  }),
];

export const ANSWERS: readonly SealCase[] = [
  answered(
    'answer-relabelled',
    'The status in the answer was changed from revoked to good without signing it again: no data.',
    [NO_DATA],
    ({ seal, responder }) =>
      answer(seal, responder, {
        status: revokedSince(REVOKED_EARLIER),
        relabelledAs: { state: 'good' },
      }),
  ),
  answered(
    'answer-broken',
    'The signature of the answer is broken: no data.',
    [NO_DATA],
    async ({ seal, responder }) => spoilt(await answer(seal, responder, { certificates: [] })),
  ),
  answered(
    'answer-stale',
    'The answer had run out before the seal was stamped: not fresh at the time that counts.',
    [open('TRY_LATER', LT_AT_STAMP)],
    ({ seal, responder }) => answer(seal, responder, { thisUpdate: days(-10) }),
  ),
  answered(
    'answer-older-than-stamp-and-still-good',
    'The answer is older than the stamp, but promised to hold beyond it: fresh; passed.',
    [passed(LT_AT_STAMP)],
    ({ seal, responder }) => answer(seal, responder, { thisUpdate: seconds(-3600) }),
  ),
  answered(
    'answer-older-than-stamp-without-promise',
    'The answer is older than the stamp and promises nothing: not fresh.',
    [open('TRY_LATER', LT_AT_STAMP)],
    ({ seal, responder }) =>
      answer(seal, responder, { thisUpdate: seconds(-3600), nextUpdate: null }),
  ),
  answered(
    'answer-newer-than-stamp-without-promise',
    'The answer is newer than the stamp and promises nothing: fresh; passed.',
    [passed(LT_AT_STAMP)],
    ({ seal, responder }) => answer(seal, responder, { nextUpdate: null }),
  ),
  answered(
    'answer-unknown',
    'The responder does not know the certificate: no data.',
    [NO_DATA],
    ({ seal, responder }) => answer(seal, responder, { status: { state: 'unknown' } }),
  ),
  answered(
    'answer-from-before-the-certificate',
    'The answer is older than the certificate it is about: no data.',
    [NO_DATA],
    ({ seal, responder }) =>
      answer(seal, responder, {
        thisUpdate: new Date('2023-12-01T00:00:00Z'),
        producedAt: ANSWERED,
        nextUpdate: days(1),
      }),
  ),
  answered(
    'answer-from-the-future',
    'The answer claims to be newer than the time that is asked about: no data.',
    [NO_DATA],
    ({ seal, responder }) => answer(seal, responder, { thisUpdate: days(400) }),
  ),
  sealCase({
    name: 'answer-about-another-certificate',
    shows:
      'The answer is about another certificate of the authority: no data for this one, level T.',
    seals: [
      open('CERTIFICATE_CHAIN_GENERAL_FAILURE', { level: 'T', ...AT_STAMP, timestamps: SIGNATURE }),
    ],
    make: async (world) =>
      sealed(world.seal, { unsigned: await longTerm(world, { signer: world.secondSeal }) }),
  }),
];
