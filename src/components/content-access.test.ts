import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../verification/report.ts';
import type { CheckState, Indication, Report, Verdict } from '../verification/report.ts';
import { contentAccess } from './content-access.ts';

function report(
  verdict: Verdict,
  indications: readonly Indication[],
  seal: CheckState = 'pass',
): Report {
  const seals = indications.map((indication) => ({ indication }));
  const checks = [{ id: 'seal', state: seal, code: 'check.skipped', params: {} }];
  return { verdict, seals, checks } as unknown as Report;
}

describe('contentAccess', () => {
  it.each(VERDICTS)('hides content under a failed seal, verdict %s', (verdict) => {
    expect(contentAccess(report(verdict, ['TOTAL-FAILED']))).toBe('hidden');
    expect(contentAccess(report(verdict, ['TOTAL-PASSED', 'TOTAL-FAILED']))).toBe('hidden');
    expect(contentAccess(report(verdict, ['TOTAL-PASSED'], 'fail'))).toBe('hidden');
  });

  it('hides what cannot be verified', () => {
    expect(contentAccess(report('unverifiable', []))).toBe('hidden');
    expect(contentAccess(report('unverifiable', ['INDETERMINATE']))).toBe('hidden');
  });

  it('shows what an intact seal vouches for, even when the answer is no', () => {
    expect(contentAccess(report('valid', ['TOTAL-PASSED']))).toBe('open');
    expect(contentAccess(report('attention', ['INDETERMINATE']))).toBe('open');
    expect(contentAccess(report('invalid', ['TOTAL-PASSED']))).toBe('open');
  });
});
