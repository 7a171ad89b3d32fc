import type { Entity } from '../pki/certificate.ts';
import { type Bytes, utf8Bytes } from '../pki/der.ts';
import { base64url } from '../seal/header.ts';
import { sign } from '../seal/seal.ts';
import { archived, type Composition, longTerm, sealed } from './build.ts';
import { iso, SEALED, STAMPED } from './moments.ts';
import {
  AT_STAMP,
  BOTH,
  type ExpectedCounterSignature,
  LT_AT_STAMP,
  open,
  passed,
  sealCase,
  type SealCase,
} from './seal-case.ts';
import { shortTermSealOf, type World } from './world.ts';

/* What the header claims of times, and counter-signatures. */

type Header = NonNullable<Composition['header']>;

const timeCase = (name: string, shows: string, seal: SealCase['seals'][number], header: Header) =>
  sealCase({
    name,
    shows,
    seals: [seal],
    make: async (world) => sealed(world.seal, { header, unsigned: await longTerm(world) }),
  });

const NO_CLAIM = open('SIG_CONSTRAINTS_FAILURE', {
  ...LT_AT_STAMP,
  level: 'NOT_ETSI',
  revocation: { state: 'good' },
});

export const TIMES: readonly SealCase[] = [
  timeCase(
    'signing-time-in-old-form',
    'sigT after 2025-07-15 changes the statement on the level and nothing else: passed.',
    passed({ ...LT_AT_STAMP, level: 'NOT_ETSI' }),
    { iat: undefined, sigT: iso(SEALED), crit: ['b64', 'sigT'] },
  ),
  timeCase(
    'signing-time-twice',
    'iat and sigT together: no claimed time counts, and one is demanded.',
    NO_CLAIM,
    { sigT: iso(SEALED), crit: ['b64', 'sigT'] },
  ),
  timeCase('signing-time-missing', 'No claimed time, and one is demanded.', NO_CLAIM, {
    iat: undefined,
  }),
  timeCase(
    'signing-time-impossible',
    'sigT is a day that does not exist: no claimed time.',
    NO_CLAIM,
    { iat: undefined, sigT: '2026-02-31T00:00:00Z', crit: ['b64', 'sigT'] },
  ),
  timeCase(
    'header-expired',
    'The header says that it expired in June: the seal passes, the verdict is attention.',
    passed(LT_AT_STAMP),
    { exp: Date.parse('2026-06-01T00:00:00Z') / 1000 },
  ),
];

const counterSigned = (
  name: string,
  shows: string,
  counter: ExpectedCounterSignature,
  make: (world: World, signatureText: string) => Promise<unknown>,
): SealCase =>
  sealCase({
    name,
    shows,
    seals: [
      { ...passed({ level: 'LTA', ...AT_STAMP, timestamps: BOTH }), counterSignatures: [counter] },
    ],
    make: async (world) =>
      sealed(world.seal, {
        unsigned: [
          ...(await archived(world)),
          {
            kind: 'made',
            make: async ({ signatureText }) => ({ cSig: await make(world, signatureText) }),
          },
        ],
      }),
  });

/** Of a counter-signature cty must not be there (TS 119 182-1 §5.3.2). */
const counterSign = (signer: Entity, octets: Bytes) =>
  sign({ payload: '', octets, signer, time: STAMPED, b64: true, header: { cty: undefined } });

export const COUNTERS: readonly SealCase[] = [
  counterSigned(
    'counter-signature',
    'Somebody signed the value of the signature again: shown, and no part of the verdict; passed.',
    { indication: 'TOTAL-PASSED', subIndication: null, signatureIntact: true },
    async (world, signatureText) =>
      counterSign(
        await shortTermSealOf(world.authority, 'counter-signature'),
        new Uint8Array(Buffer.from(signatureText, 'base64url')),
      ),
  ),
  counterSigned(
    'counter-signature-of-something-else',
    'The counter-signature brings a payload of its own that is not the value of this signature: it fails, the seal passes.',
    { indication: 'TOTAL-FAILED', subIndication: 'HASH_FAILURE', signatureIntact: true },
    async (world) => {
      const octets = utf8Bytes('the value of another signature');
      const signer = await shortTermSealOf(world.authority, 'counter-signature replaced');
      const counter = await counterSign(signer, octets);
      return `${counter.protected}.${base64url(octets)}.${counter.signature}`;
    },
  ),
];
