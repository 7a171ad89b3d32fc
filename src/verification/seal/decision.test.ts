import { describe, expect, it } from 'vitest';
import { fail, pass, skipped, unknown, warn, type Finding } from '../finding.ts';
import { decide, type DecisionFacts } from './decision.ts';
import type { PathFault } from './path-validation.ts';

const INTACT = pass('seal.intact');
const GOOD = pass('certificate.ok');
const TRUST = warn('trust.no-anchor');
const NOON = new Date('2026-03-01T12:00:00Z');
const EVENING = new Date('2026-03-01T18:00:00Z');

function decided(
  seal: Finding,
  certificateCheck: Finding,
  more: Partial<DecisionFacts> = {},
): string {
  const { indication, subIndication, decisive } = decide({
    seal,
    certificateCheck,
    unanchored: TRUST,
    validation: null,
    provenTime: null,
    notBefore: null,
    certificateEnd: null,
    sealer: null,
    ...more,
  });
  return `${indication} ${subIndication ?? '-'} ${decisive.code}`;
}

const faulty = (
  kind: PathFault,
  revokedAt: Date | null = null,
): Pick<DecisionFacts, 'validation'> => ({
  validation: {
    fault: { kind, date: null },
    revocation: { state: 'unknown', source: null, producedAt: null, revokedAt },
    unsettled: [],
  },
});

describe('form, certificate, data, value: in this order, before the chain', () => {
  it.each<[Finding, string]>([
    [fail('seal.malformed-header'), 'TOTAL-FAILED FORMAT_FAILURE'],
    [unknown('seal.no-certificate'), 'INDETERMINATE NO_SIGNING_CERTIFICATE_FOUND'],
    [unknown('seal.detached'), 'INDETERMINATE SIGNED_DATA_NOT_FOUND'],
    [fail('seal.data-mismatch'), 'TOTAL-FAILED HASH_FAILURE'],
    [unknown('seal.unsupported-algorithm'), 'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE'],
    [fail('seal.content-changed'), 'TOTAL-FAILED SIG_CRYPTO_FAILURE'],
  ])('%o: %s', (seal, expected) => {
    for (const certificate of [skipped(), GOOD, fail('certificate.path-invalid')]) {
      expect(decided(seal, certificate)).toBe(`${expected} ${seal.code}`);
      expect(decided(seal, certificate, faulty('revoked', NOON))).toBe(`${expected} ${seal.code}`);
    }
  });
});

describe('the chain, once the value is right', () => {
  it.each<[Finding, string]>([
    [unknown('certificate.no-path'), 'NO_CERTIFICATE_CHAIN_FOUND trust.no-anchor'],
    [fail('certificate.not-for-sealing'), 'CHAIN_CONSTRAINTS_FAILURE certificate.not-for-sealing'],
    [
      fail('certificate.path-invalid'),
      'CERTIFICATE_CHAIN_GENERAL_FAILURE certificate.path-invalid',
    ],
    [
      warn('certificate.weak-algorithm'),
      'CRYPTO_CONSTRAINTS_FAILURE_NO_POE certificate.weak-algorithm',
    ],
  ])('%o', (certificate, expected) =>
    expect(decided(INTACT, certificate)).toBe(`INDETERMINATE ${expected}`),
  );

  it.each<[PathFault, string]>([
    ['revoked', 'REVOKED_NO_POE'],
    ['ca-revoked', 'REVOKED_CA_NO_POE'],
    ['suspended', 'TRY_LATER'],
    ['no-revocation-data', 'CERTIFICATE_CHAIN_GENERAL_FAILURE'],
    ['revocation-out-of-bounds', 'REVOCATION_OUT_OF_BOUNDS_NO_POE'],
    ['revocation-not-fresh', 'TRY_LATER'],
    ['weak-algorithm', 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE'],
    ['not-yet-valid', 'OUT_OF_BOUNDS_NO_POE'],
    ['expired-not-revoked', 'OUT_OF_BOUNDS_NOT_REVOKED'],
    ['expired-without-data', 'CERTIFICATE_CHAIN_GENERAL_FAILURE'],
    ['expired', 'OUT_OF_BOUNDS_NO_POE'],
  ])('%s: %s', (kind, expected) =>
    expect(decided(INTACT, warn('certificate.expired'), faulty(kind))).toBe(
      `INDETERMINATE ${expected} certificate.expired`,
    ),
  );

  it.each([
    [warn('seal.signing-time'), 'SIG_CONSTRAINTS_FAILURE'],
    [warn('seal.several-references'), 'SIG_CONSTRAINTS_FAILURE'],
    [warn('seal.time-stamp-order'), 'TIMESTAMP_ORDER_FAILURE'],
  ] as const)('%o fails the acceptance, but a fault of the chain comes first', (seal, expected) => {
    expect(decided(seal, GOOD)).toBe(`INDETERMINATE ${expected} ${seal.code}`);
    expect(decided(seal, unknown('certificate.no-path'))).toContain('NO_CERTIFICATE_CHAIN_FOUND');
  });
});

describe('times that are proven', () => {
  it('a seal proven to be older than its certificate fails', () =>
    expect(
      decided(INTACT, warn('certificate.not-yet-valid'), {
        ...faulty('not-yet-valid'),
        provenTime: NOON,
      }),
    ).toBe('TOTAL-FAILED NOT_YET_VALID seal.before-certificate'));

  it.each([
    ['at', NOON, 'TOTAL-FAILED REVOKED seal.after-revocation'],
    ['after', EVENING, 'TOTAL-FAILED REVOKED seal.after-revocation'],
    [
      'before',
      new Date('2026-03-01T11:59:59Z'),
      'INDETERMINATE REVOKED_NO_POE certificate.revoked',
    ],
  ] as const)('a content time stamp %s the revocation', (_name, notBefore, expected) =>
    expect(
      decided(INTACT, fail('certificate.revoked'), { ...faulty('revoked', NOON), notBefore }),
    ).toBe(expected),
  );

  it('a content time stamp after the end of the certificate fails the seal', () =>
    expect(decided(INTACT, GOOD, { notBefore: EVENING, certificateEnd: NOON })).toBe(
      'TOTAL-FAILED EXPIRED seal.after-expiry',
    ));
});

it('passes when, and only when, seal and certificate are good', () => {
  expect(decided(INTACT, GOOD)).toBe('TOTAL-PASSED - seal.intact');
  for (const certificate of [skipped(), unknown('check.crashed'), warn('certificate.expired')]) {
    expect(decided(INTACT, certificate)).toMatch(/^INDETERMINATE/);
  }
});
