import type { Code } from '../../src/verification/codes.ts';
import type { SealFacts } from '../../src/verification/verdict.ts';

/* What the verdict may hear of a seal. */

export const SEAL_CODE: Code = 'seal.signing-time';

export const PASSED: SealFacts = {
  indication: 'TOTAL-PASSED',
  subIndication: null,
  signatureIntact: true,
  qualification: 'QESeal',
  code: SEAL_CODE,
};
export const OPEN: SealFacts = {
  ...PASSED,
  indication: 'INDETERMINATE',
  subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
  qualification: 'Indeterminate QESeal',
};
export const BROKEN: SealFacts = {
  ...PASSED,
  indication: 'TOTAL-FAILED',
  subIndication: 'SIG_CRYPTO_FAILURE',
  signatureIntact: false,
  qualification: 'Not AdES',
};
export const MALFORMED: SealFacts = {
  ...BROKEN,
  subIndication: 'FORMAT_FAILURE',
  signatureIntact: true,
};
export const REVOKED: SealFacts = { ...OPEN, subIndication: 'REVOKED_NO_POE' };
export const UNCOMPUTED: SealFacts = { ...OPEN, signatureIntact: null };
export const PLAIN: SealFacts = { ...PASSED, qualification: 'AdESeal' };
