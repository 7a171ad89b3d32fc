import type { Code } from './codes.ts';
import type {
  Check,
  CheckId,
  Indication,
  Qualification,
  SubIndication,
  Verdict,
} from './report.ts';

/** What the verdict needs to know of one seal. */
export interface SealFacts {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly signatureIntact: boolean | null;
  readonly qualification: Qualification;
  /** Of the finding that decided the indication. */
  readonly code: Code;
}

export interface VerdictFacts {
  readonly checks: Readonly<Record<CheckId, Check>>;
  /** In document order, [] when the file carries none. */
  readonly seals: readonly SealFacts[];
  readonly demonstration: boolean;
}

export interface Decision {
  readonly verdict: Verdict;
  readonly headline: Code;
}

/**
 * The verdict: the first rule that applies decides, inside a rule the first of its list. Total over
 * every combination of check states; what no rule foresees is never valid.
 */
export function decideVerdict(facts: VerdictFacts): Decision {
  const headline = (verdict: Verdict, code: Code): Decision => ({ verdict, headline: code });
  const invalid = invalidCode(facts);
  if (invalid !== null) return headline('invalid', invalid);
  const unverifiable = unverifiableCode(facts);
  if (unverifiable !== null) return headline('unverifiable', unverifiable);
  const attention = attentionCode(facts);
  if (attention !== null) return headline('attention', attention);
  if (isValid(facts)) {
    return headline('valid', facts.demonstration ? 'verdict.valid-demonstration' : 'verdict.valid');
  }
  return headline('attention', 'verdict.undecided');
}

/** Rule 1: something speaks against the file. */
function invalidCode({ checks, seals }: VerdictFacts): Code | null {
  const wrongValue = seals.find(({ signatureIntact }) => signatureIntact === false);
  if (wrongValue !== undefined) return wrongValue.code;
  const malformed = seals.find(({ subIndication }) => subIndication === 'FORMAT_FAILURE');
  if (malformed !== undefined) return malformed.code;
  const failed = seals.find(({ indication }) => indication === 'TOTAL-FAILED');
  if (failed !== undefined) return failed.code;
  const revoked = seals.find(
    ({ subIndication }) =>
      subIndication === 'REVOKED_NO_POE' || subIndication === 'REVOKED_CA_NO_POE',
  );
  if (revoked !== undefined) return revoked.code;
  if (checks.issuer.state === 'fail') return checks.issuer.code;
  return checks.status.state === 'fail' ? checks.status.code : null;
}

/** Rule 2: there was nothing to judge. */
function unverifiableCode({ checks, seals }: VerdictFacts): Code | null {
  if (checks.format.state === 'fail') return checks.format.code;
  if (seals.length === 0) return checks.seal.code;
  // A value over the digest of data elsewhere can be right without anything here to be judged.
  const withoutValue = seals.find(
    ({ signatureIntact, subIndication }) =>
      signatureIntact === null || subIndication === 'SIGNED_DATA_NOT_FOUND',
  );
  return withoutValue?.code ?? null;
}

const MUST_PASS = [
  'format',
  'seal',
  'certificate',
  'trust',
  'issuer',
  'structure',
  'period',
] as const satisfies readonly CheckId[];

/** Rule 3: every seal is intact, and something is left for a person to judge. */
function attentionCode({ checks, seals }: VerdictFacts): Code | null {
  const open = seals.find(({ indication }) => indication === 'INDETERMINATE');
  if (open !== undefined) return open.code;
  if (!seals.some(isQualified)) {
    return checks.trust.state === 'pass' ? 'verdict.undecided' : checks.trust.code;
  }
  const notPassed = MUST_PASS.find((id) => checks[id].state !== 'pass');
  if (notPassed !== undefined) return checks[notPassed].code;
  if (checks.status.state === 'warn' || checks.status.state === 'unknown') {
    return checks.status.code;
  }
  if (checks.accreditation.state === 'warn' || checks.accreditation.state === 'fail') {
    return checks.accreditation.code;
  }
  return null;
}

/** Rule 4. */
function isValid({ checks, seals }: VerdictFacts): boolean {
  const passedOrSkipped = (id: CheckId): boolean =>
    checks[id].state === 'pass' || checks[id].state === 'skipped';
  return (
    seals.some(isQualified) &&
    seals.every(({ indication }) => indication === 'TOTAL-PASSED') &&
    MUST_PASS.every((id) => checks[id].state === 'pass') &&
    passedOrSkipped('status') &&
    passedOrSkipped('accreditation')
  );
}

function isQualified({ qualification }: SealFacts): boolean {
  return qualification === 'QESeal' || qualification === 'AdESeal-QC';
}
