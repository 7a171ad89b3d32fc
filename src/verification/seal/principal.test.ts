import { describe, expect, it } from 'vitest';
import { fail, pass, skipped, unknown, warn } from '../finding.ts';
import type { Indication, Qualification } from '../report.ts';
import { byStanding, principalSeal, worst } from './principal.ts';
import { crashed, type SealOutcome } from './seal-outcome.ts';

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

describe('principalSeal', () => {
  const base = crashed(new Date(0));
  const seal = (
    algorithm: string,
    indication: Indication,
    qualification: Qualification,
  ): SealOutcome => ({
    ...base,
    anchored: true,
    report: { ...base.report, algorithm, indication, qualification },
  });
  const qualified = seal('qualified', 'TOTAL-PASSED', 'QESeal');
  const certified = seal('certified', 'TOTAL-PASSED', 'AdESeal-QC');
  const plain = seal('plain', 'TOTAL-PASSED', 'AdESeal');
  const open = seal('open', 'INDETERMINATE', 'Indeterminate QESeal');
  const chosen = (seals: readonly SealOutcome[], ...issuers: readonly SealOutcome[]) =>
    principalSeal(seals, (one) => issuers.includes(one))?.report.algorithm;

  it.each([
    [
      'the best-qualified',
      [plain, certified, qualified],
      [plain, certified, qualified],
      'qualified',
    ],
    [
      'the one of the issuer, though another is better',
      [qualified, certified],
      [certified],
      'certified',
    ],
    ["no open one, though it is the issuer's", [open, plain], [open], 'plain'],
    ["the best one where none is the issuer's", [plain, qualified], [], 'qualified'],
    ['the best one that did not pass either', [open], [], 'open'],
  ])('is %s', (_name, seals, issuers, expected) =>
    expect(chosen(seals, ...issuers)).toBe(expected),
  );

  it('is none of none', () => expect(principalSeal([], () => true)).toBeNull());
});
