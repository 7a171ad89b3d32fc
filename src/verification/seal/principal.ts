import type { CheckState } from '../report.ts';
import type { Finding } from '../finding.ts';
import type { SealOutcome } from './seal.ts';

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

/**
 * The seals that may speak for the sealer, best first: passed before open before failed, anchored
 * before not, in document order among equals.
 */
export function byStanding(seals: readonly SealOutcome[]): readonly SealOutcome[] {
  const rank = ({ report, anchored }: SealOutcome): number =>
    INDICATIONS.indexOf(report.indication) * 2 + (anchored ? 0 : 1);
  return [...seals].sort((one, other) => rank(one) - rank(other));
}
