import { describe, expect, it } from 'vitest';
import { fail, pass, skipped, unknown, warn, type Finding } from '../finding.ts';
import { decide } from './decision.ts';

const INTACT = pass('seal.intact');
const CERTIFICATE = unknown('certificate.revocation-not-checked');
const TRUST = unknown('trust.qualification-not-checked');

function decided(seal: Finding, certificateCheck: Finding, intact: boolean | null): string {
  const { indication, subIndication, decisive } = decide({
    seal,
    certificateCheck,
    trust: TRUST,
    intact,
  });
  return `${indication} ${subIndication ?? '-'} ${decisive.code}`;
}

describe('form, certificate, data, value: in this order, before the chain', () => {
  it.each<[Finding, boolean | null, string]>([
    [fail('seal.malformed-header'), true, 'TOTAL-FAILED FORMAT_FAILURE'],
    [fail('seal.malformed-header'), false, 'TOTAL-FAILED FORMAT_FAILURE'],
    [fail('seal.malformed-header'), null, 'TOTAL-FAILED FORMAT_FAILURE'],
    [unknown('seal.no-certificate'), null, 'INDETERMINATE NO_SIGNING_CERTIFICATE_FOUND'],
    [unknown('seal.detached'), null, 'INDETERMINATE SIGNED_DATA_NOT_FOUND'],
    [unknown('seal.unsupported-algorithm'), null, 'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE'],
    [fail('seal.content-changed'), false, 'TOTAL-FAILED SIG_CRYPTO_FAILURE'],
  ])('%o: %s', (seal, intact, expected) => {
    for (const certificate of [skipped(), CERTIFICATE, fail('certificate.path-invalid')]) {
      expect(decided(seal, certificate, intact)).toBe(`${expected} ${seal.code}`);
    }
  });
});

describe('the chain, once the value is right', () => {
  it.each<[Finding, string]>([
    [unknown('certificate.no-path'), 'NO_CERTIFICATE_CHAIN_FOUND trust.qualification-not-checked'],
    [fail('certificate.not-for-sealing'), 'CHAIN_CONSTRAINTS_FAILURE certificate.not-for-sealing'],
    [
      fail('certificate.path-invalid'),
      'CERTIFICATE_CHAIN_GENERAL_FAILURE certificate.path-invalid',
    ],
    [
      warn('certificate.weak-algorithm'),
      'CRYPTO_CONSTRAINTS_FAILURE_NO_POE certificate.weak-algorithm',
    ],
    [warn('certificate.expired'), 'OUT_OF_BOUNDS_NO_POE certificate.expired'],
    [warn('certificate.not-yet-valid'), 'OUT_OF_BOUNDS_NO_POE certificate.not-yet-valid'],
    [CERTIFICATE, 'CERTIFICATE_CHAIN_GENERAL_FAILURE certificate.revocation-not-checked'],
  ])('%o', (certificate, expected) =>
    expect(decided(INTACT, certificate, true)).toBe(`INDETERMINATE ${expected}`),
  );

  it.each([warn('seal.signing-time'), warn('seal.several-references')])(
    '%o fails the constraints on the signature, but an older fault of the chain comes first',
    (seal) => {
      expect(decided(seal, CERTIFICATE, true)).toBe(
        `INDETERMINATE SIG_CONSTRAINTS_FAILURE ${seal.code}`,
      );
      expect(decided(seal, unknown('certificate.no-path'), true)).toContain(
        'NO_CERTIFICATE_CHAIN_FOUND',
      );
    },
  );
});

it('nothing passes while revocation is not checked', () => {
  for (const seal of [
    INTACT,
    unknown('seal.time-stamps-not-checked'),
    warn('seal.header-expired'),
  ]) {
    expect(decided(seal, CERTIFICATE, true)).toMatch(/^INDETERMINATE/);
  }
});
