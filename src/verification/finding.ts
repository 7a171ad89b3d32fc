import type { Code, Params } from './codes.ts';
import type { Check, CheckId, CheckState } from './report.ts';

/** What a check found: a check without its name. */
export interface Finding {
  readonly state: CheckState;
  readonly code: Code;
  readonly params: Params;
}

export function pass(code: Code, params: Params = {}): Finding {
  return { state: 'pass', code, params };
}

export function warn(code: Code, params: Params = {}): Finding {
  return { state: 'warn', code, params };
}

export function fail(code: Code, params: Params = {}): Finding {
  return { state: 'fail', code, params };
}

export function unknown(code: Code, params: Params = {}): Finding {
  return { state: 'unknown', code, params };
}

/** The check does not apply. */
export function skipped(code: Code = 'check.skipped', params: Params = {}): Finding {
  return { state: 'skipped', code, params };
}

export function check(id: CheckId, finding: Finding): Check {
  return { id, state: finding.state, code: finding.code, params: finding.params };
}
