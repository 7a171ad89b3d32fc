import { utf8Bytes } from '../pki/der.ts';
import { issueTimestamp } from '../pki/timestamp.ts';
import { base64 } from '../seal/header.ts';
import {
  answer,
  archived,
  longTerm,
  PAYLOAD,
  revokedSince,
  rVals,
  sealed,
  sigTst,
  xVals,
} from './build.ts';
import { days, iso, REVOKED_EARLIER, SEALED, seconds } from './moments.ts';
import {
  AT_STAMP,
  BOTH,
  failed,
  GOOD,
  LT_AT_STAMP,
  open,
  passed,
  REVOKED,
  sealCase,
  type SealCase,
  SIGNATURE,
  trusted,
} from './seal-case.ts';
import { sealOf, type SealOptions } from './world.ts';

/* When the certificate was valid, and what is proven about the time of the seal. */

/** Ended between a sealing in 2025 and the question in 2026. */
const ENDED: SealOptions = {
  notBefore: new Date('2024-01-01T00:00:00Z'),
  notAfter: new Date('2025-12-31T23:59:59Z'),
};

const SEALED_IN_2025 = new Date('2025-03-03T10:00:00Z');

export const VALIDITY: readonly SealCase[] = [
  sealCase({
    name: 'expired-saved-by-stamp',
    shows:
      'The certificate has expired since, but the stamp proves that the seal was made before, and an answer from after the stamp says good: passed.',
    seals: [
      passed({
        level: 'LT',
        bestSignatureTime: iso(seconds(2, SEALED_IN_2025)),
        timestamps: SIGNATURE,
      }),
    ],
    make: async (world) => {
      const signer = await sealOf(world.authority, 'expired', ENDED);
      const thisUpdate = seconds(5, SEALED_IN_2025);
      return sealed(signer, {
        time: SEALED_IN_2025,
        unsigned: [
          sigTst(world.tsa, { time: seconds(2, SEALED_IN_2025) }),
          xVals(world.authority, world.responder),
          rVals(await answer(signer, world.responder, { thisUpdate })),
        ],
      });
    },
  }),
  sealCase({
    name: 'expired-not-saved',
    shows:
      'The certificate has expired and no stamp proves that the seal is older; an answer that still holds says good.',
    seals: [open('OUT_OF_BOUNDS_NOT_REVOKED', { level: 'B', revocation: GOOD })],
    make: async (world) => {
      const signer = await sealOf(world.authority, 'expired, answer still good', ENDED);
      const times = {
        thisUpdate: new Date('2025-12-30T00:00:00Z'),
        nextUpdate: new Date('2026-12-30T00:00:00Z'),
      };
      return sealed(signer, {
        time: SEALED_IN_2025,
        unsigned: [rVals(await answer(signer, world.responder, times))],
      });
    },
  }),
  sealCase({
    name: 'expired-not-saved-answer-of-archive',
    shows:
      'The same with an answer from after the expiry, by a responder that keeps expired certificates (archive cut-off).',
    seals: [open('OUT_OF_BOUNDS_NOT_REVOKED', { level: 'B', revocation: GOOD })],
    make: async (world) => {
      const signer = await sealOf(world.authority, 'expired, archive answer', ENDED);
      const times = {
        thisUpdate: new Date('2026-09-15T00:00:00Z'),
        archiveCutoff: new Date('2024-01-01T00:00:00Z'),
      };
      return sealed(signer, {
        time: SEALED_IN_2025,
        unsigned: [rVals(await answer(signer, world.responder, times))],
      });
    },
  }),
  sealCase({
    name: 'expired-answer-without-archive',
    shows:
      'An answer from after the expiry by a responder that does not say since when it keeps expired certificates: not acceptable, and the lack of data comes before the validity.',
    seals: [open('CERTIFICATE_CHAIN_GENERAL_FAILURE', { level: 'B' })],
    make: async (world) => {
      const signer = await sealOf(world.authority, 'expired, late answer', ENDED);
      const thisUpdate = new Date('2026-09-15T00:00:00Z');
      return sealed(signer, {
        time: SEALED_IN_2025,
        unsigned: [rVals(await answer(signer, world.responder, { thisUpdate }))],
      });
    },
  }),
  sealCase({
    name: 'expired-old-answer',
    shows:
      'The certificate has expired, unstamped, and the only answer is of the day of sealing: not fresh now, which comes before the validity.',
    seals: [open('TRY_LATER', { level: 'B' })],
    make: async (world) => {
      const signer = await sealOf(world.authority, 'expired, old answer', ENDED);
      const thisUpdate = seconds(5, SEALED_IN_2025);
      return sealed(signer, {
        time: SEALED_IN_2025,
        unsigned: [rVals(await answer(signer, world.responder, { thisUpdate }))],
      });
    },
  }),
  sealCase({
    name: 'expired-without-revocation-data',
    shows:
      'The certificate has expired and there is no revocation data at all: the lack of data comes first.',
    seals: [open('CERTIFICATE_CHAIN_GENERAL_FAILURE', { level: 'B' })],
    make: async (world) =>
      sealed(await sealOf(world.authority, 'expired, no answer', ENDED), { time: SEALED_IN_2025 }),
  }),
  sealCase({
    name: 'stamped-after-expiry',
    shows:
      'The stamp was made when the certificate had expired: level B, since a stamp of level T is older than that; the answer held then and says good.',
    seals: [
      open('OUT_OF_BOUNDS_NOT_REVOKED', {
        level: 'B',
        ...AT_STAMP,
        revocation: GOOD,
        timestamps: SIGNATURE,
      }),
    ],
    make: async (world) => {
      const signer = await sealOf(world.authority, 'expired, stamped late', ENDED);
      const times = {
        thisUpdate: new Date('2025-12-30T00:00:00Z'),
        nextUpdate: new Date('2026-12-30T00:00:00Z'),
      };
      return sealed(signer, {
        time: SEALED_IN_2025,
        unsigned: [
          sigTst(world.tsa),
          xVals(world.authority, world.responder),
          rVals(await answer(signer, world.responder, times)),
        ],
      });
    },
  }),
  sealCase({
    name: 'stamped-before-certificate',
    verdict: 'invalid',
    shows: 'The stamp proves that the seal existed before its certificate was valid.',
    seals: [failed('NOT_YET_VALID', { ...LT_AT_STAMP, revocation: GOOD })],
    make: async (world) => {
      const signer = await sealOf(world.authority, 'valid later', { notBefore: days(8) });
      return sealed(signer, {
        time: days(9),
        unsigned: [
          sigTst(world.tsa),
          xVals(world.authority, world.responder),
          rVals(await answer(signer, world.responder, { thisUpdate: days(10) })),
        ],
      });
    },
  }),
  sealCase({
    name: 'content-stamp-after-revocation',
    verdict: 'invalid',
    shows:
      'A good content stamp is newer than the revocation: the seal was certainly made afterwards.',
    seals: [
      failed('REVOKED', {
        level: 'LTA',
        ...AT_STAMP,
        revocation: REVOKED,
        timestamps: [trusted('content'), ...BOTH],
      }),
    ],
    make: async (world) =>
      sealed(world.seal, {
        contentTsa: world.tsa,
        unsigned: await archived(world, {
          answers: [
            await answer(world.seal, world.responder, { status: revokedSince(REVOKED_EARLIER) }),
          ],
        }),
      }),
  }),
  sealCase({
    name: 'content-stamp-after-expiry',
    verdict: 'invalid',
    shows:
      'A good content stamp is newer than the end of the certificate, whatever time the seal claims: it was certainly made afterwards.',
    seals: [failed('EXPIRED', { level: 'B', revocation: GOOD, timestamps: [trusted('content')] })],
    make: async (world) => {
      const signer = await sealOf(world.authority, 'expired, content stamp', ENDED);
      const data = utf8Bytes(PAYLOAD);
      const token = await issueTimestamp({ tsa: world.tsa, genTime: SEALED, data });
      const times = {
        thisUpdate: new Date('2025-12-30T00:00:00Z'),
        nextUpdate: new Date('2026-12-30T00:00:00Z'),
      };
      return sealed(signer, {
        time: SEALED_IN_2025,
        header: { adoTst: { tstTokens: [{ val: base64(token) }] } },
        unsigned: [rVals(await answer(signer, world.responder, times))],
      });
    },
  }),
  sealCase({
    name: 'claimed-time-outside-certificate',
    shows:
      'The claimed time lies before the validity of the certificate; stamp and answer are good.',
    seals: [open('SIG_CONSTRAINTS_FAILURE', { ...LT_AT_STAMP, revocation: GOOD })],
    make: async (world) => {
      const notBefore = new Date('2026-01-01T00:00:00Z');
      const signer = await sealOf(world.authority, 'claimed time outside', { notBefore });
      return sealed(signer, {
        time: new Date('2025-12-01T00:00:00Z'),
        unsigned: await longTerm(world, { signer }),
      });
    },
  }),
];
