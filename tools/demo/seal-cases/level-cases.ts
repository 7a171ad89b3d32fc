import { answer, archived, arcTst, longTerm, rVals, sealed, sigTst, xVals } from './build.ts';
import { seconds } from './moments.ts';
import {
  AT_STAMP,
  BOTH,
  open,
  passed,
  sealCase,
  type SealCase,
  SIGNATURE,
  untrusted,
} from './seal-case.ts';
import { sealOf } from './world.ts';

/* What a seal of each level is worth, and who has to be listed. */

const LTA = passed({ level: 'LTA', ...AT_STAMP, timestamps: BOTH });

const LT = passed({ level: 'LT', ...AT_STAMP, timestamps: SIGNATURE });

export const LEVELS: readonly SealCase[] = [
  sealCase({
    name: 'level-b',
    shows:
      'A seal of level B without any revocation data: whether the certificate was revoked cannot be told, and that decides (EN 319 102-1 §5.2.6).',
    seals: [open('CERTIFICATE_CHAIN_GENERAL_FAILURE', { level: 'B' })],
    make: ({ seal }) => sealed(seal),
  }),
  sealCase({
    name: 'level-t',
    shows: 'A signature stamp proves the time of the seal, but there is still no revocation data.',
    seals: [
      open('CERTIFICATE_CHAIN_GENERAL_FAILURE', { level: 'T', ...AT_STAMP, timestamps: SIGNATURE }),
    ],
    make: ({ seal, tsa }) => sealed(seal, { unsigned: [sigTst(tsa)] }),
  }),
  sealCase({
    name: 'level-lt',
    shows: 'Stamped, and an answer of the responder from after the stamp says good: passed.',
    seals: [LT],
    make: async (world) => sealed(world.seal, { unsigned: await longTerm(world) }),
  }),
  sealCase({
    name: 'level-lta',
    shows: 'Level LT with an archive stamp over everything: passed.',
    seals: [LTA],
    make: async (world) => sealed(world.seal, { unsigned: await archived(world) }),
  }),
  sealCase({
    name: 'level-lta-in-2035',
    at: '2035-06-01T00:00:00Z',
    shows:
      'Asked in 2035: certificates are still valid, ECDSA on P-256 has no end date, and the answer is fresh at the best signature time: passed.',
    seals: [LTA],
    make: async (world) => sealed(world.seal, { unsigned: await archived(world) }),
  }),
  sealCase({
    name: 'level-lt-two-years-old',
    shows:
      'Sealed two years ago; the stamp is older than the answer, which therefore is fresh at the time that counts though long out of date now: passed.',
    seals: [
      passed({ level: 'LT', bestSignatureTime: '2024-09-15T10:00:02Z', timestamps: SIGNATURE }),
    ],
    make: async (world) => {
      const time = new Date('2024-09-15T10:00:00Z');
      const thisUpdate = seconds(5, time);
      return sealed(world.seal, {
        time,
        unsigned: [
          sigTst(world.tsa, { time: seconds(2, time) }),
          xVals(world.authority, world.responder),
          rVals(await answer(world.seal, world.responder, { thisUpdate, nextUpdate: null })),
        ],
      });
    },
  }),
  sealCase({
    name: 'level-lt-with-an-authority-between',
    shows:
      'The listed authority stands above the one that issued the certificate: both certificates below it have an answer: passed.',
    seals: [LT],
    make: async (world) =>
      sealed(world.deepSeal, {
        unsigned: [
          sigTst(world.tsa),
          xVals(world.deepAuthority),
          rVals(
            await answer(world.deepSeal, world.deepResponder),
            await answer(world.deepAuthority, world.deepRootResponder),
          ),
        ],
      }),
  }),
  sealCase({
    name: 'level-lta-all-certificates-in-xvals',
    shows:
      'Tokens and answers carry no certificate, and every one stands in the file once: passed. An authority stands between here as well.',
    seals: [LTA],
    make: async (world) => {
      const bare = { certificates: [] } as const;
      return sealed(world.deepSeal, {
        unsigned: [
          sigTst(world.tsa, bare),
          xVals(world.deepAuthority, world.deepResponder, world.deepRootResponder, world.tsa),
          rVals(
            await answer(world.deepSeal, world.deepResponder, bare),
            await answer(world.deepAuthority, world.deepRootResponder, bare),
          ),
          arcTst(world.tsa, bare),
        ],
      });
    },
  }),
  sealCase({
    name: 'level-lt-all-certificates-in-xvals',
    shows: 'The same without an archive stamp: passed.',
    seals: [LT],
    make: async (world) => {
      const bare = { certificates: [] } as const;
      return sealed(world.seal, {
        unsigned: [
          sigTst(world.tsa, bare),
          xVals(world.responder, world.tsa),
          rVals(await answer(world.seal, world.responder, bare)),
        ],
      });
    },
  }),
  sealCase({
    name: 'level-t-authority-without-answer',
    shows:
      'No revocation data for the authority between: level T only, and its status is open, which decides.',
    seals: [
      open('CERTIFICATE_CHAIN_GENERAL_FAILURE', { level: 'T', ...AT_STAMP, timestamps: SIGNATURE }),
    ],
    make: async (world) =>
      sealed(world.deepSeal, {
        unsigned: [
          sigTst(world.tsa),
          xVals(world.deepAuthority),
          rVals(await answer(world.deepSeal, world.deepResponder)),
        ],
      }),
  }),
  sealCase({
    name: 'level-lt-any-validation-data',
    shows: 'Certificates and answers in anyValData count as those in xVals and rVals do: passed.',
    seals: [LT],
    make: async (world) => {
      const ocsp = await answer(world.seal, world.responder);
      const certificate = Buffer.from(world.responder.certificate.der).toString('base64');
      return sealed(world.seal, {
        unsigned: [
          sigTst(world.tsa),
          {
            kind: 'other',
            component: {
              anyValData: {
                xVals: [{ x509Cert: { val: certificate } }],
                rVals: { ocspVals: [{ val: Buffer.from(ocsp).toString('base64') }] },
              },
            },
          },
        ],
      });
    },
  }),
  sealCase({
    name: 'asked-before-sealing',
    at: '2026-01-01T00:00:00Z',
    shows:
      'Asked for a time before the sealing: stamps and answer lie in the future and count for nothing, so there is no revocation data; the claimed time is inside the certificate.',
    seals: [
      open('CERTIFICATE_CHAIN_GENERAL_FAILURE', {
        level: 'LT',
        bestSignatureTime: '2026-01-01T00:00:00Z',
        timestamps: [untrusted('signature', 'timestamp.in-future')],
      }),
    ],
    make: async (world) => sealed(world.seal, { unsigned: await longTerm(world) }),
  }),
  sealCase({
    name: 'authority-not-listed',
    shows:
      'The authority is in no trusted list: no chain to an anchor, whatever else is right; for its certificates there is an answer, so the level is LT by content.',
    seals: [
      open('NO_CERTIFICATE_CHAIN_FOUND', { level: 'LT', ...AT_STAMP, timestamps: SIGNATURE }),
    ],
    make: async (world) =>
      sealed(world.strangeSeal, {
        unsigned: [
          sigTst(world.tsa),
          xVals(world.strangeAuthority, world.strangeRoot),
          rVals(
            await answer(world.strangeSeal, world.strangeResponder),
            await answer(world.strangeAuthority, world.strangeRoot),
          ),
        ],
      }),
  }),
  sealCase({
    name: 'authority-listed-for-time-stamps-only',
    shows: 'An authority that is listed for time stamps never anchors a seal.',
    seals: [
      open('NO_CERTIFICATE_CHAIN_FOUND', { level: 'LT', ...AT_STAMP, timestamps: SIGNATURE }),
    ],
    make: async (world) => {
      const signer = await sealOf(world.tsaAuthority, 'seal of the time-stamping CA');
      return sealed(signer, {
        unsigned: [
          sigTst(world.tsa),
          xVals(world.tsaAuthority, world.root),
          rVals(
            await answer(signer, world.tsaResponder),
            await answer(world.tsaAuthority, world.rootResponder),
          ),
        ],
      });
    },
  }),
];
