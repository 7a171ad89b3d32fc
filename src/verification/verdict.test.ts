import { describe, expect, it } from 'vitest';
import {
  BROKEN,
  MALFORMED,
  OPEN,
  PASSED,
  PLAIN,
  REVOKED,
  SEAL_CODE,
  UNCOMPUTED,
} from '../../tools/testing/seal-facts.ts';
import type { Code } from './codes.ts';
import { check as named, fail, pass, skipped, unknown, warn, type Finding } from './finding.ts';
import { CHECK_IDS, type Check, type CheckId, type Verdict } from './report.ts';
import { decideVerdict, type SealFacts } from './verdict.ts';

type Checks = Record<CheckId, Check>;

const GOOD: Readonly<Record<CheckId, Finding>> = {
  format: pass('format.ok'),
  seal: pass('seal.intact'),
  certificate: pass('certificate.ok'),
  trust: pass('trust.manual-anchor'),
  issuer: pass('issuer.matches'),
  structure: pass('structure.not-checked'),
  period: pass('period.ok'),
  status: skipped('status.none'),
  accreditation: skipped('accreditation.none'),
};

function decide(
  findings: Partial<Record<CheckId, Finding>> = {},
  seals: readonly SealFacts[] = [PASSED],
  demonstration = false,
): [Verdict, Code] {
  const checks = Object.fromEntries(
    CHECK_IDS.map((id) => [id, named(id, findings[id] ?? GOOD[id])]),
  ) as Checks;
  const { verdict, headline } = decideVerdict({ checks, seals, demonstration });
  return [verdict, headline];
}

describe('named cases', () => {
  it('all is well', () => {
    expect(decide()).toEqual(['valid', 'verdict.valid']);
    expect(decide({}, [PASSED], true)).toEqual(['valid', 'verdict.valid-demonstration']);
  });

  const other = fail('issuer.other-than-sealer');
  it.each<[string, Partial<Record<CheckId, Finding>>, SealFacts[], Verdict, Code]>([
    [
      'a second seal that is broken',
      {},
      [PASSED, { ...BROKEN, code: 'seal.content-changed' }],
      'invalid',
      'seal.content-changed',
    ],
    [
      'a second seal that is open',
      {},
      [PASSED, { ...OPEN, code: 'trust.no-anchor' }],
      'attention',
      'trust.no-anchor',
    ],
    [
      'a second seal that was not computed',
      {},
      [PASSED, { ...UNCOMPUTED, code: 'seal.detached' }],
      'unverifiable',
      'seal.detached',
    ],
    [
      'a wrong value before a malformed header',
      {},
      [
        { ...MALFORMED, code: 'seal.malformed-header' },
        { ...BROKEN, code: 'seal.content-changed' },
      ],
      'invalid',
      'seal.content-changed',
    ],
    ['a malformed header whose value is right', {}, [MALFORMED], 'invalid', SEAL_CODE],
    [
      'a malformed header whose value was not computed',
      {},
      [{ ...MALFORMED, signatureIntact: null }],
      'invalid',
      SEAL_CODE,
    ],
    ['a revoked certificate', {}, [REVOKED], 'invalid', SEAL_CODE],
    [
      'a revoked authority',
      {},
      [{ ...OPEN, subIndication: 'REVOKED_CA_NO_POE' }],
      'invalid',
      SEAL_CODE,
    ],
    [
      'any other failure',
      {},
      [{ ...BROKEN, subIndication: 'EXPIRED', signatureIntact: true }],
      'invalid',
      SEAL_CODE,
    ],
    [
      'a broken seal on what is no credential',
      { format: fail('format.not-credential') },
      [BROKEN],
      'invalid',
      SEAL_CODE,
    ],
    ['a broken seal before another issuer', { issuer: other }, [BROKEN], 'invalid', SEAL_CODE],
    [
      'another issuer before an open seal',
      { issuer: other },
      [OPEN],
      'invalid',
      'issuer.other-than-sealer',
    ],
    [
      'another issuer before a value that was not computed',
      { issuer: other },
      [UNCOMPUTED],
      'invalid',
      'issuer.other-than-sealer',
    ],
    [
      'a good seal on what is no credential',
      { format: fail('format.not-credential') },
      [PASSED],
      'unverifiable',
      'format.not-credential',
    ],
    ['no seal', { seal: fail('seal.none') }, [], 'unverifiable', 'seal.none'],
    [
      'no file to read',
      { format: fail('format.empty'), seal: skipped() },
      [],
      'unverifiable',
      'format.empty',
    ],
    [
      'a personal certificate',
      {},
      [{ ...PASSED, qualification: 'QESig' }],
      'attention',
      'verdict.undecided',
    ],
    [
      'a seal of which nothing is listed',
      { trust: warn('trust.manual-anchor') },
      [{ ...PASSED, qualification: 'N/A' }],
      'attention',
      'trust.manual-anchor',
    ],
    [
      'shapes that were not checked',
      { structure: unknown('structure.not-checked') },
      [PASSED],
      'attention',
      'structure.not-checked',
    ],
    [
      'an end that has passed',
      { period: warn('period.expired') },
      [PASSED],
      'attention',
      'period.expired',
    ],
    [
      'a status that nobody was asked for',
      { status: unknown('status.not-checked') },
      [PASSED],
      'attention',
      'status.not-checked',
    ],
    [
      'an accreditation that was not checked',
      { accreditation: unknown('accreditation.not-checked') },
      [PASSED],
      'attention',
      'verdict.undecided',
    ],
    ['a check that was left out', { issuer: skipped() }, [PASSED], 'attention', 'check.skipped'],
    [
      'a check that crashed',
      { certificate: unknown('check.crashed') },
      [PASSED],
      'attention',
      'check.crashed',
    ],
    ['one seal qualified and one not', {}, [PLAIN, PASSED], 'valid', 'verdict.valid'],
    [
      'an advanced seal on a qualified certificate',
      {},
      [{ ...PASSED, qualification: 'AdESeal-QC' }],
      'valid',
      'verdict.valid',
    ],
  ])('%s', (_name, findings, seals, verdict, headline) =>
    expect(decide(findings, seals)).toEqual([verdict, headline]),
  );
});
