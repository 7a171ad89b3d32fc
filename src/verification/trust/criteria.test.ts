import { beforeAll, describe, expect, it } from 'vitest';
import {
  certificatePolicies,
  extendedKeyUsage,
  KEY_USAGE,
  keyUsage,
  qcStatements,
} from '../../../tools/demo/pki/extensions.ts';
import { issue } from '../../../tools/testing/issuance.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { meetsCriteria } from './criteria.ts';
import type { CriteriaList, Criterion } from './trust-data.ts';

let certificate: Certificate;
beforeAll(async () => {
  const issued = await issue({
    name: 'Sealer',
    extensions: [
      keyUsage(KEY_USAGE.digitalSignature, KEY_USAGE.nonRepudiation),
      certificatePolicies('1.2.3.1', '1.2.3.2'),
      extendedKeyUsage(['1.2.4.1', '1.2.4.2']),
      qcStatements({ compliance: true, types: ['eseal'], sscd: false, legislation: ['CH'] }),
    ],
  });
  certificate = issued.certificate;
});

const policy = (...oids: readonly string[]): Criterion => ({ kind: 'policies', oids });
const YES = policy('1.2.3.1');
const NO = policy('1.2.3.9');
const UNKNOWN: Criterion = { kind: 'unknown', name: 'ns:Something' };
const bit = (
  name: 'digitalSignature' | 'nonRepudiation' | 'keyCertSign' | 'decipherOnly',
  value: boolean,
) => ({ bit: name, value });
const statement = (
  oid: string,
  type: string | null = null,
  legislation: string | null = null,
): Criterion => ({
  kind: 'qcStatements',
  statements: [{ oid, type, legislation }],
});

const met = (assert: CriteriaList['assert'], ...criteria: readonly Criterion[]): boolean | null =>
  meetsCriteria({ assert, criteria }, certificate);

describe('criteria (TS 119 612 §5.5.9.2.2)', () => {
  it.each<[string, Criterion, boolean]>([
    ['a bit that is set', { kind: 'keyUsage', bits: [bit('nonRepudiation', true)] }, true],
    ['a bit that is not set', { kind: 'keyUsage', bits: [bit('keyCertSign', true)] }, false],
    ['a bit that must not be set', { kind: 'keyUsage', bits: [bit('keyCertSign', false)] }, true],
    ['a bit in the second octet', { kind: 'keyUsage', bits: [bit('decipherOnly', false)] }, true],
    [
      'every bit',
      { kind: 'keyUsage', bits: [bit('digitalSignature', true), bit('nonRepudiation', false)] },
      false,
    ],
    ['a policy', YES, true],
    ['every policy', policy('1.2.3.1', '1.2.3.2'), true],
    ['every policy, one missing', policy('1.2.3.1', '1.2.3.9'), false],
    ['every purpose', { kind: 'extendedKeyUsage', oids: ['1.2.4.2', '1.2.4.1'] }, true],
    ['a purpose that is missing', { kind: 'extendedKeyUsage', oids: ['1.2.4.3'] }, false],
    ['an attribute of the subject', { kind: 'subjectAttributes', oids: ['2.5.4.3'] }, true],
    ['an attribute that is missing', { kind: 'subjectAttributes', oids: ['2.5.4.97'] }, false],
    ['a statement', statement('0.4.0.1862.1.1'), true],
    ['a statement that is missing', statement('0.4.0.1862.1.4'), false],
    ['a type', statement('0.4.0.1862.1.6', '0.4.0.1862.1.6.2'), true],
    ['another type', statement('0.4.0.1862.1.6', '0.4.0.1862.1.6.1'), false],
    ['a country', statement('0.4.0.1862.1.7', null, 'CH'), true],
    ['another country', statement('0.4.0.1862.1.7', null, 'CZ'), false],
  ])('%s', (_name, criterion, expected) => {
    expect(met('all', criterion)).toBe(expected);
    expect(met('none', criterion)).toBe(!expected);
  });

  it.each<[CriteriaList['assert'], readonly Criterion[], boolean | null]>([
    ['all', [YES, YES], true],
    ['all', [YES, NO], false],
    ['all', [], true],
    ['all', [YES, UNKNOWN], null],
    ['all', [NO, UNKNOWN], false],
    ['atLeastOne', [NO, YES], true],
    ['atLeastOne', [NO, NO], false],
    ['atLeastOne', [], false],
    ['atLeastOne', [YES, UNKNOWN], true],
    ['atLeastOne', [NO, UNKNOWN], null],
    ['none', [NO, NO], true],
    ['none', [NO, YES], false],
    ['none', [NO, UNKNOWN], null],
    ['none', [YES, UNKNOWN], false],
  ])('%s of %j is %s', (assert, criteria, expected) =>
    expect(met(assert, ...criteria)).toBe(expected),
  );

  it('stand inside one another', () => {
    const inner: Criterion = { kind: 'criteria', assert: 'none', criteria: [NO] };
    expect(met('all', YES, inner)).toBe(true);
    expect(met('none', inner)).toBe(false);
    expect(met('all', { kind: 'criteria', assert: 'all', criteria: [UNKNOWN] })).toBeNull();
  });

  it('find no bit in a certificate without key usage', async () => {
    const { certificate: bare } = await issue({ name: 'Bare', extensions: [] });
    const asks = (value: boolean): CriteriaList => ({
      assert: 'all',
      criteria: [{ kind: 'keyUsage', bits: [bit('nonRepudiation', value)] }],
    });
    expect(meetsCriteria(asks(true), bare)).toBe(false);
    expect(meetsCriteria(asks(false), bare)).toBe(true);
  });
});
