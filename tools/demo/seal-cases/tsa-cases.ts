import type { Entity } from '../pki/certificate.ts';
import type { UnsignedStep } from '../seal/unsigned.ts';
import { answer, arcTst, longTerm, revokedSince, rVals, sealed, sigTst, xVals } from './build.ts';
import { ASKED_AGAIN, days, REVOKED_EARLIER, REVOKED_LATER } from './moments.ts';
import {
  AT_STAMP,
  because,
  BOTH,
  open,
  passed,
  restsOn,
  sealCase,
  type SealCase,
  SIGNATURE,
  trusted,
  untrusted,
} from './seal-case.ts';
import type { World } from './world.ts';

/* Who made the stamp. */

const byUnit = (
  { tsa, ...given }: Pick<SealCase, 'name' | 'shows'> & { tsa: (world: World) => Entity },
  seals: SealCase['seals'],
): SealCase =>
  sealCase({
    ...given,
    seals,
    make: async (world) =>
      sealed(world.seal, { unsigned: await longTerm(world, { tsa: tsa(world) }) }),
  });

/** The signature stamp is made by a unit below a listed authority, with what is known of the unit. */
async function underAuthority(
  world: World,
  unit: Entity,
  more: Parameters<typeof answer>[2] = {},
): Promise<readonly UnsignedStep[]> {
  return [
    sigTst(unit),
    xVals(world.authority, world.responder, world.tsaAuthority, world.tsaResponder),
    rVals(await answer(world.seal, world.responder), await answer(unit, world.tsaResponder, more)),
  ];
}

export const AUTHORITIES: readonly SealCase[] = [
  sealCase({
    name: 'tsa-not-listed',
    shows: `Stamped by an authority that is in no trusted list: no proof of time, ${because}.`,
    seals: [restsOn(untrusted('signature', 'timestamp.no-anchor'))],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: await longTerm(world, {
          tsa: world.strangeTsa,
          answers: [
            await answer(world.seal, world.responder),
            await answer(world.strangeTsa, world.strangeRoot),
          ],
        }),
      }),
  }),
  sealCase({
    name: 'tsa-of-the-seal-authority',
    shows: `A unit of an authority that is listed for seals: such a service never anchors a time stamp, ${because}.`,
    seals: [restsOn(untrusted('signature', 'timestamp.no-anchor'))],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: await longTerm(world, {
          tsa: world.unitOfSealAuthority,
          answers: [
            await answer(world.seal, world.responder),
            await answer(world.unitOfSealAuthority, world.responder),
          ],
        }),
      }),
  }),
  byUnit(
    {
      name: 'tsa-without-purpose',
      shows: `The certificate of the listed unit lacks the purpose of time stamping, ${because}.`,
      tsa: (world) => world.tsaWithoutPurpose,
    },
    [restsOn(untrusted('signature', 'timestamp.purpose'))],
  ),
  byUnit(
    {
      name: 'tsa-withdrawn-before',
      shows: `The service was withdrawn when it stamped, ${because}.`,
      tsa: (world) => world.tsaWithdrawn,
    },
    [restsOn(untrusted('signature', 'timestamp.withdrawn'))],
  ),
  byUnit(
    {
      name: 'tsa-withdrawn-later',
      shows:
        'The service was withdrawn after it stamped, which is routine: the time stands; passed.',
      tsa: (world) => world.tsaWithdrawnLater,
    },
    [passed({ level: 'LT', ...AT_STAMP, timestamps: SIGNATURE })],
  ),
  byUnit(
    {
      name: 'tsa-listed-later',
      shows: `The service came into the list only after it stamped, ${because}.`,
      tsa: (world) => world.tsaListedLater,
    },
    [restsOn(untrusted('signature', 'timestamp.withdrawn'))],
  ),
  byUnit(
    {
      name: 'tsa-expired-before',
      shows: `The certificate of the unit, a listed one, had expired when it stamped, ${because}.`,
      tsa: (world) => world.tsaExpiredBefore,
    },
    [restsOn(untrusted('signature', 'timestamp.out-of-validity'))],
  ),
  byUnit(
    {
      name: 'tsa-listed-and-expired-later',
      shows:
        'The unit has expired since, but is listed itself: the path stops at it and the expiry of an anchor is not asked; passed.',
      tsa: (world) => world.tsaExpiredLater,
    },
    [passed({ level: 'LT', ...AT_STAMP, timestamps: SIGNATURE })],
  ),
  sealCase({
    name: 'tsa-below-an-authority',
    shows: 'A unit below a listed authority, with an answer about its certificate: passed.',
    seals: [passed({ level: 'LT', ...AT_STAMP, timestamps: SIGNATURE })],
    make: async (world) =>
      sealed(world.seal, { unsigned: await underAuthority(world, world.unit) }),
  }),
  sealCase({
    name: 'tsa-without-revocation-data',
    shows:
      'Nothing is known of the revocation of a unit that is not listed itself: no proof of time, level T by content, and the answer about the seal is not fresh now.',
    seals: [
      open('TRY_LATER', {
        level: 'T',
        timestamps: [untrusted('signature', 'timestamp.revocation-unknown')],
      }),
    ],
    make: async (world) =>
      sealed(world.seal, { unsigned: await longTerm(world, { tsa: world.unit }) }),
  }),
  sealCase({
    name: 'tsa-expired-not-saved',
    shows: `The unit is not listed itself and has expired, and no newer stamp proves that its token is older than that, ${because}.`,
    seals: [restsOn(untrusted('signature', 'timestamp.expired'))],
    make: async (world) =>
      sealed(world.seal, { unsigned: await underAuthority(world, world.shortUnit) }),
  }),
  sealCase({
    name: 'tsa-expired-saved-by-archive-stamp',
    shows:
      'The unit has expired, but an archive stamp by another one proves that its token existed before: passed.',
    seals: [passed({ level: 'LTA', ...AT_STAMP, timestamps: BOTH })],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: [
          ...(await underAuthority(world, world.shortUnit)),
          arcTst(world.tsa, { time: ASKED_AGAIN }),
        ],
      }),
  }),
  sealCase({
    name: 'tsa-expired-archive-stamp-too-late',
    shows:
      'The archive stamp came only after the unit had expired: the signature stamp is not saved; the seal is proven from the archive stamp on, when the old answer was no longer fresh.',
    seals: [
      open('TRY_LATER', {
        level: 'LTA',
        bestSignatureTime: '2026-08-01T00:00:00Z',
        timestamps: [untrusted('signature', 'timestamp.expired'), trusted('archive')],
      }),
    ],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: [
          ...(await underAuthority(world, world.shortUnit)),
          arcTst(world.tsa, { time: new Date('2026-08-01T00:00:00Z') }),
        ],
      }),
  }),
  sealCase({
    name: 'tsa-revoked-before',
    shows: `The certificate of the unit was revoked when it stamped, ${because}.`,
    seals: [restsOn(untrusted('signature', 'timestamp.revoked'))],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: await underAuthority(world, world.unit, {
          status: revokedSince(REVOKED_EARLIER),
        }),
      }),
  }),
  sealCase({
    name: 'tsa-revoked-later-unproven',
    shows: `The unit was revoked after the time that the token claims, and nothing proves that the token is older than that, ${because}.`,
    seals: [restsOn(untrusted('signature', 'timestamp.revoked'))],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: await underAuthority(world, world.unit, {
          status: revokedSince(REVOKED_LATER),
          thisUpdate: ASKED_AGAIN,
        }),
      }),
  }),
  sealCase({
    name: 'tsa-revoked-later-proven',
    shows:
      'The unit was revoked later, and an archive stamp by another one proves that its token existed before: passed.',
    seals: [
      passed({ level: 'LTA', ...AT_STAMP, timestamps: [trusted('signature'), trusted('archive')] }),
    ],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: [
          sigTst(world.unit),
          xVals(world.authority, world.responder, world.tsaAuthority, world.tsaResponder),
          rVals(
            await answer(world.seal, world.responder),
            await answer(world.unit, world.tsaResponder),
          ),
          arcTst(world.tsa),
          rVals(
            await answer(world.unit, world.tsaResponder, {
              status: revokedSince(REVOKED_LATER),
              thisUpdate: ASKED_AGAIN,
            }),
          ),
        ],
      }),
  }),
  sealCase({
    name: 'tsa-expired-renewed-in-2035',
    at: '2035-06-01T00:00:00Z',
    shows:
      'Two generations of archive stamps, each made while what it covers was still good: passed in 2035 although the first unit expired in 2026.',
    seals: [
      passed({
        level: 'LTA',
        ...AT_STAMP,
        timestamps: [trusted('signature'), trusted('archive'), trusted('archive')],
      }),
    ],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: [
          ...(await underAuthority(world, world.shortUnit)),
          arcTst(world.shortUnit),
          arcTst(world.tsa, { time: days(30) }),
        ],
      }),
  }),
];
