import type { Entity } from '../pki/certificate.ts';
import { utf8Bytes } from '../pki/der.ts';
import { issueTimestamp } from '../pki/timestamp.ts';
import { base64 } from '../seal/header.ts';
import { archived, arcTst, longTerm, PAYLOAD, sealed, spoilt, withComponents } from './build.ts';
import { iso, SEALED, seconds } from './moments.ts';
import {
  AT_STAMP,
  BOTH,
  GOOD,
  open,
  passed,
  sealCase,
  type SealCase,
  SIGNATURE,
  trusted,
  untrusted,
  wrongImprint,
} from './seal-case.ts';

/* Archive and content stamps, and the order of all. */

export const ORDER: readonly SealCase[] = [
  sealCase({
    name: 'archive-stamp-broken',
    shows:
      'The archive stamp is broken: it proves nothing, the level stays LTA by content, and the signature stamp suffices: passed.',
    seals: [
      passed({
        level: 'LTA',
        ...AT_STAMP,
        timestamps: [
          trusted('signature'),
          untrusted('archive', 'timestamp.token-broken', { tokenIntact: false }),
        ],
      }),
    ],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: [...(await longTerm(world)), arcTst(world.tsa, { afterwards: spoilt })],
      }),
  }),
  sealCase({
    name: 'archive-stamp-of-another-seal',
    shows:
      'The archive stamp was taken out of another seal: wrong imprint, no proof; the rest passes.',
    seals: [
      passed({
        level: 'LTA',
        ...AT_STAMP,
        timestamps: [trusted('signature'), wrongImprint('archive')],
      }),
    ],
    make: async (world) => {
      const other = await sealed(world.secondSeal, {
        unsigned: await archived(world, { signer: world.secondSeal }),
      });
      let taken: unknown;
      withComponents(other, (components) => {
        taken = components[3];
        return components;
      });
      const own = await sealed(world.seal, { unsigned: await longTerm(world) });
      return withComponents(own, (components) => [...components, taken]);
    },
  }),
  sealCase({
    name: 'archive-stamp-older-than-signature-stamp',
    shows:
      'An archive stamp that claims to be an hour older than the signature stamp it covers: two trusted stamps contradict each other.',
    seals: [
      open('TIMESTAMP_ORDER_FAILURE', {
        level: 'LTA',
        bestSignatureTime: iso(seconds(-3600)),
        revocation: GOOD,
        timestamps: BOTH,
      }),
    ],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: [...(await longTerm(world)), arcTst(world.tsa, { time: seconds(-3600) })],
      }),
  }),
  sealCase({
    name: 'components-reordered',
    shows:
      'Certificates and answers changed places under the archive stamp: its imprint is wrong; the signature stamp suffices: passed.',
    seals: [
      passed({
        level: 'LTA',
        ...AT_STAMP,
        timestamps: [trusted('signature'), wrongImprint('archive')],
      }),
    ],
    make: async (world) => {
      const file = await sealed(world.seal, { unsigned: await archived(world) });
      return withComponents(file, ([stamp, certificates, answers, archive]) => [
        stamp,
        answers,
        certificates,
        archive,
      ]);
    },
  }),
  sealCase({
    name: 'archive-stamp-moved-to-the-front',
    shows:
      'The archive stamp stands before what it was made over: its imprint is wrong; the signature stamp suffices: passed.',
    seals: [
      passed({
        level: 'LTA',
        ...AT_STAMP,
        timestamps: [wrongImprint('archive'), trusted('signature')],
      }),
    ],
    make: async (world) => {
      const file = await sealed(world.seal, { unsigned: await archived(world) });
      return withComponents(file, ([stamp, certificates, answers, archive]) => [
        archive,
        stamp,
        certificates,
        answers,
      ]);
    },
  }),
  sealCase({
    name: 'archive-stamp-dropped',
    shows: 'Without its archive stamp the seal is one of level LT: passed.',
    seals: [passed({ level: 'LT', ...AT_STAMP, timestamps: SIGNATURE })],
    make: async (world) => {
      const file = await sealed(world.seal, { unsigned: await archived(world) });
      return withComponents(file, (components) => components.slice(0, -1));
    },
  }),
  sealCase({
    name: 'component-slipped-in',
    shows:
      'A component was slipped in before the archive stamp: its imprint is wrong; the signature stamp suffices: passed.',
    seals: [
      passed({
        level: 'LTA',
        ...AT_STAMP,
        timestamps: [trusted('signature'), wrongImprint('archive')],
      }),
    ],
    make: async (world) => {
      const file = await sealed(world.seal, { unsigned: await archived(world) });
      const added = Buffer.from('{"anyValData":{}}').toString('base64url');
      return withComponents(file, ([first, ...others]) => [first, added, ...others]);
    },
  }),
];

async function contentStamp(tsa: Entity, time: Date, data: string): Promise<unknown> {
  const token = await issueTimestamp({ tsa, genTime: time, data: utf8Bytes(data) });
  return { tstTokens: [{ val: base64(token) }] };
}

export const CONTENT: readonly SealCase[] = [
  sealCase({
    name: 'content-stamp',
    shows: 'The content stamp of the protected header fits the payload: passed.',
    seals: [passed({ level: 'LTA', ...AT_STAMP, timestamps: [trusted('content'), ...BOTH] })],
    make: async (world) =>
      sealed(world.seal, { contentTsa: world.tsa, unsigned: await archived(world) }),
  }),
  sealCase({
    name: 'content-stamp-wrong',
    shows:
      'The content stamp is of another payload: it proves nothing and never fails the seal by itself: passed.',
    seals: [passed({ level: 'LTA', ...AT_STAMP, timestamps: [wrongImprint('content'), ...BOTH] })],
    make: async (world) =>
      sealed(world.seal, {
        header: { adoTst: await contentStamp(world.tsa, SEALED, 'another payload') },
        unsigned: await archived(world),
      }),
  }),
  sealCase({
    name: 'content-stamp-newer-than-signature-stamp',
    shows:
      'The content stamp stands inside the signed header but is an hour newer than the stamp over the signature: contradiction.',
    seals: [
      open('TIMESTAMP_ORDER_FAILURE', {
        level: 'LT',
        ...AT_STAMP,
        revocation: GOOD,
        timestamps: [trusted('content'), trusted('signature')],
      }),
    ],
    make: async (world) =>
      sealed(world.seal, {
        header: { adoTst: await contentStamp(world.tsa, seconds(3600), PAYLOAD) },
        unsigned: await longTerm(world),
      }),
  }),
];
