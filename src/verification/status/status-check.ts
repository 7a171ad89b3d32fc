import type { RegistryStatement } from '../circumstances.ts';
import type { Code } from '../codes.ts';
import { fail, pass, skipped, unknown, type Finding } from '../finding.ts';
import { CLOCK_SKEW_MS, MAX_ACTIVE_AGE_MS } from '../limits.ts';
import type { Report } from '../report.ts';
import { isoTime } from '../time.ts';

/** What is known of one file before anybody is believed about its status. */
export interface StatusQuestion {
  /** Whether the file says that its issuer publishes a status; null where that cannot be read. */
  readonly declared: boolean | null;
  /** What the registry said that gave out the file; null where none did. */
  readonly statement: RegistryStatement | null;
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string;
  /** The organisation of the seal certificate. */
  readonly sealer: string | null;
  /** The one registry that may speak for the sealer; null where none may. */
  readonly statusRegistry: string | null;
  /** The real clock. */
  readonly checkedAt: Date;
}

export interface StatusAnswer {
  readonly finding: Finding;
  /** As the report has it; null: no status is declared. */
  readonly status: Report['status'];
}

type State = RegistryStatement['state'];

const STATED: Readonly<Record<State, Code>> = {
  active: 'status.stated-active',
  suspended: 'status.stated-suspended',
  revoked: 'status.stated-revoked',
};

/**
 * The status with the issuer (contracts §4). The word of a registry counts only where it is the
 * sealer's own, speaks of exactly this file and not of the future; good news moreover only while it
 * is fresh. What does not count is unknown, and told as what the registry states.
 */
export function checkStatus(question: StatusQuestion): StatusAnswer {
  const { statement, declared, sealer } = question;
  if (statement === null) {
    return declared === false
      ? { finding: skipped('status.none'), status: null }
      : {
          finding: unknown('status.not-checked', { sealer }),
          status: { state: 'unknown', source: null, asOf: null },
        };
  }
  const finding = judge(statement, question);
  const { state, asOf } = statement;
  return {
    finding,
    status: {
      state: finding.state === 'unknown' ? 'unknown' : state,
      source: 'registry',
      asOf: isoTime(asOf),
    },
  };
}

function judge(statement: RegistryStatement, question: StatusQuestion): Finding {
  const { registry, state, asOf } = statement;
  const params = { host: new URL(registry).host, date: isoTime(asOf) };
  if (statement.sha256 !== question.sha256) return unknown('status.of-another-file', params);
  if (registry !== question.statusRegistry) return unknown(STATED[state], params);
  const age = question.checkedAt.getTime() - asOf.getTime();
  if (age < -CLOCK_SKEW_MS) return unknown('status.in-future', params);
  switch (state) {
    case 'revoked':
      return fail('status.revoked', params);
    case 'suspended':
      return fail('status.suspended', params);
    case 'active':
      return age > MAX_ACTIVE_AGE_MS
        ? unknown('status.active-outdated', params)
        : pass('status.active', params);
  }
}
