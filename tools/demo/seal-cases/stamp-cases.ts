import { utf8Bytes } from '../pki/der.ts';
import { issueTimestamp } from '../pki/timestamp.ts';
import { base64 } from '../seal/header.ts';
import { signatureInput, tokens } from '../seal/unsigned.ts';
import { answer, arcTst, rVals, sealed, sigTst, spoilt, xVals } from './build.ts';
import { ARCHIVED, iso, seconds, STAMPED } from './moments.ts';
import {
  AT_STAMP,
  because,
  open,
  passed,
  restsOn,
  sealCase,
  type SealCase,
  SIGNATURE,
  trusted,
  untrusted,
  wrongImprint,
} from './seal-case.ts';

/* What signature stamps cover, and how their tokens are made. */

const AT_ARCHIVE = { bestSignatureTime: iso(ARCHIVED) } as const;

export const STAMPS: readonly SealCase[] = [
  sealCase({
    name: 'stamp-broken',
    shows: `The signature of the stamp's token is broken: no proof of time, ${because}.`,
    seals: [restsOn(untrusted('signature', 'timestamp.token-broken', { tokenIntact: false }))],
    make: async ({ seal, responder, authority, tsa }) =>
      sealed(seal, {
        unsigned: [
          sigTst(tsa, { afterwards: spoilt }),
          xVals(authority, responder),
          rVals(await answer(seal, responder)),
        ],
      }),
  }),
  sealCase({
    name: 'stamp-broken-under-archive-stamp',
    shows:
      'The signature stamp is broken, but the archive stamp over it is good and proves the seal itself, seconds later: passed at that time.',
    seals: [
      passed({
        level: 'LTA',
        ...AT_ARCHIVE,
        timestamps: [
          untrusted('signature', 'timestamp.token-broken', { tokenIntact: false }),
          trusted('archive'),
        ],
      }),
    ],
    make: async ({ seal, responder, authority, tsa }) =>
      sealed(seal, {
        unsigned: [
          sigTst(tsa, { afterwards: spoilt }),
          xVals(authority, responder),
          rVals(await answer(seal, responder)),
          arcTst(tsa),
        ],
      }),
  }),
  sealCase({
    name: 'stamp-of-another-seal',
    shows: `The stamp was taken out of another seal: a sound token, a wrong imprint, no proof, ${because}.`,
    seals: [restsOn(wrongImprint('signature'))],
    make: async ({ seal, responder, authority, tsa }) =>
      sealed(seal, {
        unsigned: [
          sigTst(tsa, { data: utf8Bytes('the value of another signature') }),
          xVals(authority, responder),
          rVals(await answer(seal, responder)),
        ],
      }),
  }),
  sealCase({
    name: 'stamp-over-octets',
    shows: `The stamp covers the octets of the signature value and not their text, as software of 2020 had it: a wrong imprint, ${because}.`,
    seals: [restsOn(wrongImprint('signature'))],
    make: async ({ seal, responder, authority, tsa }) =>
      sealed(seal, {
        unsigned: [
          {
            kind: 'made',
            make: async ({ signatureText }) => {
              const octets = new Uint8Array(Buffer.from(signatureText, 'base64url'));
              return { sigTst: await tokens({ tsa, time: STAMPED }, octets) };
            },
          },
          xVals(authority, responder),
          rVals(await answer(seal, responder)),
        ],
      }),
  }),
  sealCase({
    name: 'stamp-not-a-token',
    shows:
      'What stands in the place of the stamp is no token of RFC 3161: level B by content, no proof of time, and the answer is not fresh now.',
    seals: [
      open('TRY_LATER', {
        level: 'B',
        timestamps: [
          untrusted('signature', 'timestamp.unreadable', {
            imprintMatches: null,
            tokenIntact: false,
          }),
        ],
      }),
    ],
    make: async ({ seal, responder, authority }) =>
      sealed(seal, {
        unsigned: [
          {
            kind: 'other',
            component: { sigTst: { tstTokens: [{ val: base64(authority.certificate.der) }] } },
          },
          xVals(authority, responder),
          rVals(await answer(seal, responder)),
        ],
      }),
  }),
  sealCase({
    name: 'stamp-two-tokens',
    shows:
      'One component with two tokens is not of level T, but both prove their time and the earlier counts: passed, level B by content.',
    seals: [
      passed({ level: 'B', ...AT_STAMP, timestamps: [trusted('signature'), trusted('signature')] }),
    ],
    make: async ({ seal, responder, authority, tsa, tsaRsa }) =>
      sealed(seal, {
        unsigned: [
          {
            kind: 'made',
            make: async (signed) => {
              const data = signatureInput(signed);
              const later = { tsa: tsaRsa, genTime: seconds(3), data };
              const first = { tsa, genTime: STAMPED, data };
              return {
                sigTst: {
                  tstTokens: [
                    { val: base64(await issueTimestamp(later)) },
                    { val: base64(await issueTimestamp(first)) },
                  ],
                },
              };
            },
          },
          xVals(authority, responder),
          rVals(await answer(seal, responder)),
        ],
      }),
  }),
  sealCase({
    name: 'stamp-weak-imprint',
    shows: `The imprint is a SHA-1 digest, unreliable since 2012: no proof of time, ${because}.`,
    seals: [restsOn(untrusted('signature', 'timestamp.weak-algorithm'))],
    make: async ({ seal, responder, authority, tsa }) =>
      sealed(seal, {
        unsigned: [
          sigTst(tsa, { imprintHash: 'SHA-1' }),
          xVals(authority, responder),
          rVals(await answer(seal, responder)),
        ],
      }),
  }),
  sealCase({
    name: 'stamp-certificate-in-xvals',
    shows: 'The token does not carry the certificate of its unit, the seal does: passed.',
    seals: [passed({ level: 'LT', ...AT_STAMP, timestamps: SIGNATURE })],
    make: async ({ seal, responder, authority, tsa }) =>
      sealed(seal, {
        unsigned: [
          sigTst(tsa, { certificates: [] }),
          xVals(authority, responder, tsa),
          rVals(await answer(seal, responder)),
        ],
      }),
  }),
  sealCase({
    name: 'stamp-without-certificate',
    shows: `The certificate of the unit is nowhere in the file: the token cannot be verified, ${because}.`,
    seals: [restsOn(untrusted('signature', 'timestamp.no-certificate', { tokenIntact: false }))],
    make: async ({ seal, responder, authority, tsa }) =>
      sealed(seal, {
        unsigned: [
          sigTst(tsa, { certificates: [] }),
          xVals(authority, responder),
          rVals(await answer(seal, responder)),
        ],
      }),
  }),
  sealCase({
    name: 'stamp-without-reference',
    shows: `The token does not name the certificate of its unit among its signed attributes, as RFC 5816 demands: not intact, ${because}.`,
    seals: [restsOn(untrusted('signature', 'timestamp.token-broken', { tokenIntact: false }))],
    make: async ({ seal, responder, authority, tsa }) =>
      sealed(seal, {
        unsigned: [
          sigTst(tsa, { signingCertificate: false }),
          xVals(authority, responder),
          rVals(await answer(seal, responder)),
        ],
      }),
  }),
];
