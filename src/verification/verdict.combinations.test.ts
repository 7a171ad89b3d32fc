import { describe, expect, it } from 'vitest';
import {
  BROKEN,
  OPEN,
  PASSED,
  PLAIN,
  SEAL_CODE,
  UNCOMPUTED,
} from '../../tools/testing/seal-facts.ts';
import type { Code } from './codes.ts';
import { CHECK_IDS, CHECK_STATES, type Check, type CheckId, type Verdict } from './report.ts';
import { decideVerdict, type SealFacts } from './verdict.ts';

type Checks = Record<CheckId, Check>;

/** One code for each check, so that a headline tells which check it came from. */
const CODE_OF: Readonly<Record<CheckId, Code>> = {
  format: 'format.ok',
  seal: 'seal.intact',
  certificate: 'certificate.ok',
  trust: 'trust.no-anchor',
  issuer: 'issuer.matches',
  structure: 'structure.not-checked',
  period: 'period.ok',
  status: 'status.none',
  accreditation: 'accreditation.none',
};
const SITUATIONS: readonly (readonly [string, readonly SealFacts[]])[] = [
  ['no seal', []],
  ['a qualified seal that passed', [PASSED]],
  ['an open seal', [OPEN]],
  ['a wrong value', [BROKEN]],
  ['a value that could not be computed', [UNCOMPUTED]],
  ['a seal that is not qualified', [PLAIN]],
];

/*
 * The contract's rules, said once more and in another way: each rule as a predicate over the nine
 * states and the seals, with the checks whose code may then be the headline.
 */
interface Case {
  readonly state: Readonly<Record<CheckId, string>>;
  readonly seals: readonly SealFacts[];
}
const some = (seals: readonly SealFacts[], test: (seal: SealFacts) => boolean) => seals.some(test);
const REVOKED_SUBS: readonly (string | null)[] = ['REVOKED_NO_POE', 'REVOKED_CA_NO_POE'];
const GOOD_ENOUGH: readonly string[] = ['QESeal', 'AdESeal-QC'];
const ALL_OF: readonly CheckId[] = CHECK_IDS.slice(0, 7);

const speaksAgainst = (seal: SealFacts): boolean =>
  seal.signatureIntact === false ||
  seal.indication === 'TOTAL-FAILED' ||
  REVOKED_SUBS.includes(seal.subIndication);

function oracle({ state, seals }: Case): { verdict: Verdict; headlines: readonly Code[] } {
  const codes = (...ids: readonly CheckId[]): Code[] => ids.map((id) => CODE_OF[id]);
  if (some(seals, speaksAgainst)) return { verdict: 'invalid', headlines: [SEAL_CODE] };
  if (state.issuer === 'fail') return { verdict: 'invalid', headlines: codes('issuer') };
  if (state.status === 'fail') return { verdict: 'invalid', headlines: codes('status') };
  if (state.format === 'fail') return { verdict: 'unverifiable', headlines: codes('format') };
  if (seals.length === 0) return { verdict: 'unverifiable', headlines: codes('seal') };
  if (some(seals, (seal) => seal.signatureIntact === null)) {
    return { verdict: 'unverifiable', headlines: [SEAL_CODE] };
  }
  const fine =
    seals.every(({ indication }) => indication === 'TOTAL-PASSED') &&
    some(seals, ({ qualification }) => GOOD_ENOUGH.includes(qualification)) &&
    ALL_OF.every((id) => state[id] === 'pass') &&
    /pass|skipped/.test(state.status) &&
    /pass|skipped/.test(state.accreditation);
  if (fine) return { verdict: 'valid', headlines: ['verdict.valid'] };
  const guilty = [
    ...ALL_OF.filter((id) => state[id] !== 'pass'),
    ...(/warn|unknown/.test(state.status) ? ['status' as const] : []),
    ...(/warn|fail/.test(state.accreditation) ? ['accreditation' as const] : []),
  ];
  if (some(seals, ({ indication }) => indication === 'INDETERMINATE')) {
    return { verdict: 'attention', headlines: [SEAL_CODE] };
  }
  const unqualified = !some(seals, ({ qualification }) => GOOD_ENOUGH.includes(qualification));
  if (unqualified) return { verdict: 'attention', headlines: ['verdict.undecided', CODE_OF.trust] };
  const [first] = guilty;
  return {
    verdict: 'attention',
    headlines: first === undefined ? ['verdict.undecided'] : codes(first),
  };
}

const CHECKS_IN = Object.fromEntries(
  CHECK_IDS.map((id) => [
    id,
    CHECK_STATES.map((state): Check => ({ id, state, code: CODE_OF[id], params: {} })),
  ]),
) as Record<CheckId, Check[]>;

describe('every combination of the nine states', () => {
  it.each(SITUATIONS)(
    'with %s',
    (_name, seals) => {
      const state = {} as Record<CheckId, string>;
      const checks = {} as Checks;
      let combinations = 0;
      let valid = 0;
      const walk = (at: number): void => {
        const id = CHECK_IDS[at];
        if (id === undefined) {
          combinations += 1;
          const decided = decideVerdict({ checks, seals, demonstration: false });
          const expected = oracle({ state, seals });
          if (decided.verdict === 'valid') valid += 1;
          if (
            decided.verdict !== expected.verdict ||
            !expected.headlines.includes(decided.headline)
          ) {
            expect({ state, decided }).toEqual({ state, expected });
          }
          return;
        }
        for (const check of CHECKS_IN[id]) {
          state[id] = check.state;
          checks[id] = check;
          walk(at + 1);
        }
      };
      walk(0);
      expect(combinations).toBe(5 ** 9);
      // All seven pass; status and accreditation each pass or skipped.
      expect(valid).toBe(seals.length === 1 && seals[0] === PASSED ? 4 : 0);
    },
    30_000,
  );
});
