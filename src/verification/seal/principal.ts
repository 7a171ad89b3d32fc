import type { CheckState, Qualification } from '../report.ts';
import type { Finding } from '../finding.ts';
import type { SealOutcome } from './seal-outcome.ts';

const INDICATIONS = ['TOTAL-PASSED', 'INDETERMINATE', 'TOTAL-FAILED'] as const;

/** From best to worst, for the checks that several seals share. */
const STATES: readonly CheckState[] = ['pass', 'skipped', 'warn', 'unknown', 'fail'];

/** The finding of the seal that fares worst. */
export function worst(findings: readonly Finding[]): Finding | null {
  const [first, ...rest] = findings;
  if (first === undefined) return null;
  return rest.reduce(
    (worse, one) => (STATES.indexOf(one.state) > STATES.indexOf(worse.state) ? one : worse),
    first,
  );
}

/** From best to worst; whatever else there is comes behind. */
const QUALIFICATIONS: readonly Qualification[] = ['QESeal', 'AdESeal-QC', 'AdESeal'];

/**
 * The seals that may speak for the sealer, best first: passed before open before failed, anchored
 * before not, by qualification, in document order among equals.
 */
export function byStanding(seals: readonly SealOutcome[]): readonly SealOutcome[] {
  const rank = ({ report, anchored }: SealOutcome): number => {
    const grade = QUALIFICATIONS.indexOf(report.qualification);
    const standing = INDICATIONS.indexOf(report.indication) * 2 + (anchored ? 0 : 1);
    return standing * 4 + (grade === -1 ? QUALIFICATIONS.length : grade);
  };
  return [...seals].sort((one, other) => rank(one) - rank(other));
}

/**
 * The seal that sealer, issuer match and qualification come from: the best-qualified one that
 * passed and whose sealer is the issuer; where there is none, the one that stands best.
 */
export function principalSeal(
  seals: readonly SealOutcome[],
  isIssuer: (seal: SealOutcome) => boolean,
): SealOutcome | null {
  const ordered = byStanding(seals);
  const own = ordered.find((seal) => seal.report.indication === 'TOTAL-PASSED' && isIssuer(seal));
  return own ?? ordered[0] ?? null;
}
