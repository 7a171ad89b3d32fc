import type { Code } from '../../../src/verification/codes.ts';
import type {
  Indication,
  SealLevel,
  SealReport,
  SubIndication,
  TimestampReport,
  Verdict,
} from '../../../src/verification/report.ts';
import { ASKED, iso, STAMPED } from './moments.ts';
import type { World } from './world.ts';

/*
 * What each case must give, reasoned from the specifications and not taken from a run. The payload
 * is no complete credential, and so the best verdict here is "attention".
 */

export type ExpectedStamp = Pick<
  TimestampReport,
  'type' | 'imprintMatches' | 'tokenIntact' | 'trusted' | 'code'
>;

export interface ExpectedCounterSignature {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly signatureIntact: boolean | null;
}

export interface ExpectedSeal extends ExpectedCounterSignature {
  readonly level: SealLevel;
  readonly bestSignatureTime: string;
  readonly revocation: { readonly state: SealReport['revocation']['state'] };
  readonly timestamps: readonly ExpectedStamp[];
  /** Only where the case is about them. */
  readonly counterSignatures?: readonly ExpectedCounterSignature[];
}

/** expected.json of a case. */
export interface ExpectedCase {
  /** What the case is and why it gives what it gives, in one sentence. */
  readonly shows: string;
  /** Validation time. */
  readonly at: string;
  readonly verdict: Verdict;
  readonly seals: readonly ExpectedSeal[];
}

export interface SealCase extends ExpectedCase {
  /** The name of its folder. */
  readonly name: string;
  readonly file: 'sealed.jsonld' | 'sealed.json' | 'sealed.jws';
  readonly make: (world: World) => Promise<string>;
}

type Given = Pick<SealCase, 'name' | 'shows' | 'seals' | 'make'>;

/** A case asked about at the usual time, of a file that is for a person to judge. */
export function sealCase(given: Given & Partial<SealCase>): SealCase {
  return { at: ASKED, verdict: 'attention', file: 'sealed.jsonld', ...given };
}

type Facts = Pick<ExpectedSeal, 'level'> & Partial<ExpectedSeal>;

function seal(given: ExpectedCounterSignature & Facts): ExpectedSeal {
  return {
    bestSignatureTime: ASKED,
    revocation: { state: 'unknown' },
    timestamps: [],
    ...given,
  };
}

export const GOOD = { state: 'good' } as const;
export const REVOKED = { state: 'revoked' } as const;

/** A seal that passes; its certificate is known not to be revoked, unless told. */
export function passed(facts: Facts & Pick<ExpectedSeal, 'bestSignatureTime'>): ExpectedSeal {
  return seal({
    indication: 'TOTAL-PASSED',
    subIndication: null,
    signatureIntact: true,
    revocation: GOOD,
    ...facts,
  });
}

/** An intact seal of which the standard cannot tell. */
export function open(subIndication: SubIndication, facts: Facts): ExpectedSeal {
  return seal({ indication: 'INDETERMINATE', subIndication, signatureIntact: true, ...facts });
}

export function failed(subIndication: SubIndication, facts: Facts): ExpectedSeal {
  return seal({ indication: 'TOTAL-FAILED', subIndication, signatureIntact: true, ...facts });
}

type StampType = ExpectedStamp['type'];

/** A time stamp that proves its time, by a listed authority. */
export function trusted(type: StampType): ExpectedStamp {
  return {
    type,
    imprintMatches: true,
    tokenIntact: true,
    trusted: true,
    code: 'timestamp.qualified',
  };
}

/** A sound time stamp that nevertheless proves nothing. */
export function untrusted(
  type: StampType,
  code: Code,
  more: Partial<ExpectedStamp> = {},
): ExpectedStamp {
  return { ...trusted(type), trusted: false, code, ...more };
}

export const wrongImprint = (type: StampType): ExpectedStamp =>
  untrusted(type, 'timestamp.imprint-wrong', { imprintMatches: false });

/** The stamps of an ordinary seal of level LTA. */
export const BOTH: readonly ExpectedStamp[] = [trusted('signature'), trusted('archive')];
export const SIGNATURE: readonly ExpectedStamp[] = [trusted('signature')];

/** What an ordinary stamped seal has, whatever becomes of it. */
export const AT_STAMP = { bestSignatureTime: iso(STAMPED) } as const;
export const LT_AT_STAMP = { level: 'LT', ...AT_STAMP, timestamps: SIGNATURE } as const;
export const LTA_AT_STAMP = { level: 'LTA', ...AT_STAMP, timestamps: BOTH } as const;

/**
 * A seal of level LT that rests on its signature stamp alone: where the stamp proves nothing, the
 * answer of a day is not fresh when it is asked about (freshness is asked at the best signature time).
 */
export const restsOn = (stamp: ExpectedStamp): ExpectedSeal =>
  open('TRY_LATER', { level: 'LT', timestamps: [stamp] });

export const because =
  'so the answer of that day is not fresh now (freshness is asked at the best signature time)';

/** Nothing acceptable is known of the certificate of a stamped seal. */
export const NO_DATA = open('CERTIFICATE_CHAIN_GENERAL_FAILURE', LT_AT_STAMP);
