import { serialize, sign } from '../seal/seal.ts';
import { archived, arcTst, longTerm, PAYLOAD, sealed, sigTst, withComponents } from './build.ts';
import { SEALED } from './moments.ts';
import {
  AT_STAMP,
  BOTH,
  failed,
  open,
  passed,
  sealCase,
  type SealCase,
  SIGNATURE,
  trusted,
  untrusted,
} from './seal-case.ts';
import { shortTermSealOf } from './world.ts';

/* The forms of the file, of the payload and of the unsigned components; several seals. */

const LTA = passed({ level: 'LTA', ...AT_STAMP, timestamps: BOTH });

const LT = passed({ level: 'LT', ...AT_STAMP, timestamps: SIGNATURE });

export const SERIALIZATIONS: readonly SealCase[] = [
  sealCase({
    name: 'serialization-flattened',
    file: 'sealed.json',
    shows: 'The flattened form of JSON says the same as the general one.',
    seals: [LTA],
    make: async (world) =>
      sealed(world.seal, { serialization: 'flattened', unsigned: await archived(world) }),
  }),
  sealCase({
    name: 'serialization-compact',
    file: 'sealed.jws',
    shows:
      'The compact form has no place for revocation data; a short-term certificate needs none and is inside its validity: passed.',
    seals: [passed({ level: 'B', bestSignatureTime: '2026-09-15T12:00:00Z' })],
    make: async (world) =>
      sealed(await shortTermSealOf(world.authority, 'short-term'), {
        b64: true,
        serialization: 'compact',
      }),
  }),
  sealCase({
    name: 'serialization-compact-unencoded',
    file: 'sealed.jws',
    shows:
      'RFC 7797 lets the payload stand in the compact form as it is, where it has no dot (they are escaped here).',
    seals: [passed({ level: 'B', bestSignatureTime: '2026-09-15T12:00:00Z' })],
    make: async (world) =>
      sealed(await shortTermSealOf(world.authority, 'short-term unencoded'), {
        payload: PAYLOAD.replaceAll('.', '\\u002e'),
        serialization: 'compact',
      }),
  }),
  sealCase({
    name: 'payload-encoded',
    shows: 'b64 is not there: the payload is base64url, in the file and in every imprint.',
    seals: [passed({ level: 'LTA', ...AT_STAMP, timestamps: [trusted('content'), ...BOTH] })],
    make: async (world) =>
      sealed(world.seal, { b64: true, contentTsa: world.tsa, unsigned: await archived(world) }),
  }),
  sealCase({
    name: 'payload-encoded-b64-true',
    shows: 'b64 is true and critical: the payload is base64url.',
    seals: [LTA],
    make: async (world) =>
      sealed(world.seal, {
        b64: true,
        header: { b64: true, crit: ['b64'] },
        unsigned: await archived(world),
      }),
  }),
  sealCase({
    name: 'payload-altered',
    verdict: 'invalid',
    shows:
      'One letter of the payload was changed: signature value, content and archive stamp no longer fit; the signature stamp covers only the value and still proves its time.',
    seals: [
      failed('SIG_CRYPTO_FAILURE', {
        level: 'LTA',
        signatureIntact: false,
        ...AT_STAMP,
        revocation: { state: 'good' },
        timestamps: [
          untrusted('content', 'timestamp.imprint-wrong', { imprintMatches: false }),
          trusted('signature'),
          untrusted('archive', 'timestamp.imprint-wrong', { imprintMatches: false }),
        ],
      }),
    ],
    make: async (world) => {
      const file = await sealed(world.seal, {
        contentTsa: world.tsa,
        unsigned: await archived(world),
      });
      return file.replace('urn:credential:c8d1f3a0', 'urn:credential:c8d1f3a1');
    },
  }),
  sealCase({
    name: 'two-signatures',
    shows: 'Two seals over one payload, both passed: the worse of the two is passed.',
    seals: [LTA, LT],
    make: async (world) => {
      const request = { payload: PAYLOAD, time: SEALED };
      const second = world.secondSeal;
      return serialize(PAYLOAD, [
        await sign({ ...request, signer: world.seal, unsigned: await archived(world) }),
        await sign({
          ...request,
          signer: second,
          unsigned: await longTerm(world, { signer: second }),
        }),
      ]);
    },
  }),
  sealCase({
    name: 'two-signatures-one-altered',
    verdict: 'invalid',
    shows: 'One of two seals has a wrong value: the worst decides.',
    seals: [LTA, failed('SIG_CRYPTO_FAILURE', { level: 'B', signatureIntact: false })],
    make: async (world) => {
      const request = { payload: PAYLOAD, time: SEALED };
      const good = await sign({ ...request, signer: world.seal, unsigned: await archived(world) });
      const other = await sign({ ...request, signer: world.secondSeal });
      return serialize(PAYLOAD, [good, { protected: other.protected, signature: good.signature }]);
    },
  }),
  sealCase({
    name: 'unsigned-clear-t',
    shows:
      'Unsigned components in clear: the signature stamp covers only the signature value and is fine; no revocation data.',
    seals: [
      open('CERTIFICATE_CHAIN_GENERAL_FAILURE', { level: 'T', ...AT_STAMP, timestamps: SIGNATURE }),
    ],
    make: ({ seal, tsa }) => sealed(seal, { unsigned: [sigTst(tsa)], unsignedForm: 'clear' }),
  }),
  sealCase({
    name: 'unsigned-clear-lta',
    shows:
      'An archive stamp over components in clear: nothing says how they were to be serialised, its imprint cannot be computed and it proves nothing; the rest passes.',
    seals: [
      passed({
        level: 'LTA',
        ...AT_STAMP,
        timestamps: [
          trusted('signature'),
          untrusted('archive', 'timestamp.imprint-unknown', { imprintMatches: null }),
        ],
      }),
    ],
    make: async (world) =>
      sealed(world.seal, { unsigned: await archived(world), unsignedForm: 'clear' }),
  }),
  sealCase({
    name: 'unsigned-mixed',
    shows:
      'One component in clear among encoded ones: the imprint of the archive stamp cannot be computed.',
    seals: [
      passed({
        level: 'LTA',
        ...AT_STAMP,
        timestamps: [
          trusted('signature'),
          untrusted('archive', 'timestamp.imprint-unknown', { imprintMatches: null }),
        ],
      }),
    ],
    make: async (world) => {
      const file = await sealed(world.seal, { unsigned: await archived(world) });
      return withComponents(file, (components) =>
        components.map((one, position) => {
          if (position !== 1 || typeof one !== 'string') return one;
          const clear: unknown = JSON.parse(Buffer.from(one, 'base64url').toString('utf8'));
          return clear;
        }),
      );
    },
  }),
  sealCase({
    name: 'unsigned-not-known',
    shows: 'A component of an unknown name is left alone, but the archive stamp covers it: passed.',
    seals: [LTA],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: [
          ...(await longTerm(world)),
          { kind: 'other', component: { remark: 'nothing that a verifier knows' } },
          arcTst(world.tsa),
        ],
      }),
  }),
];
