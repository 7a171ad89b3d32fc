import { describe, expect, it } from 'vitest';
import { fail, pass, skipped, unknown, warn } from '../finding.ts';
import type { Indication } from '../report.ts';
import { byStanding, worst } from './principal.ts';
import { crashed, type SealOutcome } from './seal.ts';

describe('worst', () => {
  it('is nothing of nothing', () => expect(worst([])).toBeNull());

  it.each([
    [[pass('seal.intact'), warn('seal.signing-time')], 'seal.signing-time'],
    [[warn('seal.signing-time'), unknown('seal.detached')], 'seal.detached'],
    [[fail('seal.content-changed'), unknown('seal.detached')], 'seal.content-changed'],
    [[skipped(), pass('seal.intact')], 'check.skipped'],
    [[warn('seal.signing-time'), skipped()], 'seal.signing-time'],
    [[unknown('seal.detached'), unknown('seal.no-certificate')], 'seal.detached'],
  ])('%#: %s', (findings, code) => {
    expect(worst(findings)?.code).toBe(code);
  });
});

describe('byStanding', () => {
  const base = crashed(new Date(0));
  const seal = (name: string, indication: Indication, anchored: boolean): SealOutcome => ({
    ...base,
    anchored,
    report: { ...base.report, algorithm: name, indication },
  });
  const order = (...seals: SealOutcome[]): (string | null)[] =>
    byStanding(seals).map(({ report }) => report.algorithm);

  it('puts passed before open before failed, anchored before not', () => {
    expect(
      order(
        seal('failed', 'TOTAL-FAILED', true),
        seal('open', 'INDETERMINATE', false),
        seal('anchored', 'INDETERMINATE', true),
        seal('passed', 'TOTAL-PASSED', true),
      ),
    ).toEqual(['passed', 'anchored', 'open', 'failed']);
  });

  it('keeps document order among equals, and the given list', () => {
    const seals = [seal('1', 'INDETERMINATE', true), seal('2', 'INDETERMINATE', true)];
    expect(order(...seals)).toEqual(['1', '2']);
    byStanding(seals.toReversed());
    expect(seals.map(({ report }) => report.algorithm)).toEqual(['1', '2']);
  });
});
