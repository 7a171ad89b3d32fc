import { describe, expect, it } from 'vitest';
import type { Check, Report, SealReport } from '../../verification/report.ts';
import { headlineOf } from './headline.ts';

function seal(organisation: string, passed: boolean, known = false): SealReport {
  const indication = passed ? 'TOTAL-PASSED' : 'INDETERMINATE';
  const sealer = { organisation, commonName: null, known: known ? { role: 'university' } : null };
  return { indication, sealer } as unknown as SealReport;
}

function report(parts: Partial<Report>): Report {
  const checks: Check[] = [];
  return { verdict: 'valid', headline: 'verdict.valid', checks, seals: [], ...parts } as Report;
}

describe('headlineOf', () => {
  it('speaks with the values of the check that decided', () => {
    const params = { sealer: 'Nadace Vzor' };
    const { code, word, ...rest } = headlineOf(
      report({
        verdict: 'attention',
        headline: 'trust.no-anchor',
        checks: [{ id: 'trust', state: 'warn', code: 'trust.no-anchor', params }],
        seals: [seal('Another', false)],
      }),
    );
    expect({ code, word }).toEqual({ code: 'trust.no-anchor', word: 'attention' });
    expect(rest).toEqual({ params, stranger: false });
  });

  it('names the owner of the seal that passed where no check decided', () => {
    const seals = [seal('First', false), seal('Second', true, true)];
    expect(headlineOf(report({ seals })).params).toEqual({ sealer: 'Second' });
  });

  it('names the sealer that was compared with the issuer, though a stranger sealed first', () => {
    const seals = [seal('Stranger', true), seal('University', true, true)];
    const checks: Check[] = [
      { id: 'issuer', state: 'pass', code: 'issuer.matches', params: { sealer: 'University' } },
    ];
    expect(headlineOf(report({ seals, checks }))).toMatchObject({
      params: { sealer: 'University' },
      stranger: false,
    });
    const other: Check[] = checks.map((one) => ({ ...one, params: { sealer: 'Stranger' } }));
    expect(headlineOf(report({ seals, checks: other }))).toMatchObject({
      params: { sealer: 'Stranger' },
      stranger: true,
    });
  });

  it('does not know a sealer without a seal', () => {
    expect(
      headlineOf(report({ verdict: 'attention', headline: 'verdict.undecided' })).params,
    ).toEqual({ sealer: null });
  });

  it('tells a stranger from a known issuer', () => {
    expect(headlineOf(report({ seals: [seal('A', true, false)] })).stranger).toBe(true);
    expect(headlineOf(report({ seals: [seal('A', true, true)] })).stranger).toBe(false);
    // A seal that did not pass makes nobody known.
    expect(headlineOf(report({ seals: [seal('A', true), seal('B', false, true)] })).stranger).toBe(
      true,
    );
  });

  it('says in the word itself that it is a demonstration', () => {
    expect(headlineOf(report({ headline: 'verdict.valid-demonstration' })).word).toBe(
      'valid-demonstration',
    );
  });
});
