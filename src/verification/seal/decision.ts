import type { Code } from '../codes.ts';
import { fail, type Finding } from '../finding.ts';
import type { Indication, SubIndication } from '../report.ts';
import { isoTime } from '../time.ts';
import type { PathFault, PathValidation } from './path-validation.ts';

/** The indication of a seal, and the finding that decided it. */
export interface Decision {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly decisive: Finding;
}

export interface DecisionFacts {
  readonly seal: Finding;
  readonly certificateCheck: Finding;
  /** Why no path led to an anchor; skipped where one did. */
  readonly unanchored: Finding;
  readonly validation: PathValidation | null;
  /** The earliest proven time of the signature; null where nothing proves any. */
  readonly provenTime: Date | null;
  /** The time of a trusted content time stamp: the seal cannot be older; null where there is none. */
  readonly notBefore: Date | null;
  readonly certificateEnd: Date | null;
  readonly sealer: string | null;
}

/** Seal findings that decide before the certificate is looked at (EN 319 102-1 §5.3.4). */
const BY_SEAL: ReadonlyMap<Code, readonly [Indication, SubIndication]> = new Map([
  ['seal.malformed-header', ['TOTAL-FAILED', 'FORMAT_FAILURE']],
  ['seal.no-certificate', ['INDETERMINATE', 'NO_SIGNING_CERTIFICATE_FOUND']],
  ['seal.detached', ['INDETERMINATE', 'SIGNED_DATA_NOT_FOUND']],
  ['seal.data-mismatch', ['TOTAL-FAILED', 'HASH_FAILURE']],
  ['seal.unsupported-algorithm', ['INDETERMINATE', 'CRYPTO_CONSTRAINTS_FAILURE']],
  ['seal.content-changed', ['TOTAL-FAILED', 'SIG_CRYPTO_FAILURE']],
]);

/** Certificate findings in their order (EN 319 102-1 §5.2.6, §5.5, §5.6). */
const BY_CERTIFICATE: ReadonlyMap<Code, SubIndication> = new Map([
  ['certificate.not-for-sealing', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['certificate.path-invalid', 'CERTIFICATE_CHAIN_GENERAL_FAILURE'],
  ['certificate.weak-algorithm', 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE'],
]);

const BY_FAULT: Readonly<Record<PathFault, SubIndication>> = {
  revoked: 'REVOKED_NO_POE',
  'ca-revoked': 'REVOKED_CA_NO_POE',
  suspended: 'TRY_LATER',
  'no-revocation-data': 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  'revocation-out-of-bounds': 'REVOCATION_OUT_OF_BOUNDS_NO_POE',
  'revocation-not-fresh': 'TRY_LATER',
  'weak-algorithm': 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE',
  'not-yet-valid': 'OUT_OF_BOUNDS_NO_POE',
  'expired-not-revoked': 'OUT_OF_BOUNDS_NOT_REVOKED',
  // Revocation data has to be there before the period is asked for (EN 319 102-1 §5.2.6.4).
  'expired-without-data': 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  expired: 'OUT_OF_BOUNDS_NO_POE',
};

/** Seal findings that count once the certificate is good. */
const ACCEPTANCE: ReadonlyMap<Code, SubIndication> = new Map([
  ['seal.several-references', 'SIG_CONSTRAINTS_FAILURE'],
  ['seal.signing-time', 'SIG_CONSTRAINTS_FAILURE'],
  ['seal.time-stamp-order', 'TIMESTAMP_ORDER_FAILURE'],
]);

/** Decides the indication: form, certificate, data, value, chain, times, acceptance. */
export function decide(facts: DecisionFacts): Decision {
  const { seal, certificateCheck, unanchored } = facts;
  const bySeal = BY_SEAL.get(seal.code);
  if (bySeal !== undefined) {
    return { indication: bySeal[0], subIndication: bySeal[1], decisive: seal };
  }
  const open = (subIndication: SubIndication, decisive: Finding): Decision => ({
    indication: 'INDETERMINATE',
    subIndication,
    decisive,
  });
  if (certificateCheck.code === 'certificate.no-path') {
    return open('NO_CERTIFICATE_CHAIN_FOUND', unanchored);
  }
  const impossible = impossibleTime(facts);
  if (impossible !== null) return impossible;
  const fault = facts.validation?.fault ?? null;
  if (fault !== null) return open(BY_FAULT[fault.kind], certificateCheck);
  const byCertificate = BY_CERTIFICATE.get(certificateCheck.code);
  if (byCertificate !== undefined) return open(byCertificate, certificateCheck);
  const byAcceptance = ACCEPTANCE.get(seal.code);
  if (byAcceptance !== undefined) return open(byAcceptance, seal);
  if (certificateCheck.state !== 'pass') {
    return open('CERTIFICATE_CHAIN_GENERAL_FAILURE', certificateCheck);
  }
  return { indication: 'TOTAL-PASSED', subIndication: null, decisive: seal };
}

/** What is proven about the time rules the seal out (EN 319 102-1 §5.5.4 step 3, §5.6.3). */
function impossibleTime({
  validation,
  provenTime,
  notBefore,
  certificateEnd,
  sealer,
}: DecisionFacts): Decision | null {
  const failed = (subIndication: SubIndication, code: Code, date: Date): Decision => ({
    indication: 'TOTAL-FAILED',
    subIndication,
    decisive: fail(code, { sealer, date: isoTime(date) }),
  });
  const fault = validation?.fault ?? null;
  if (fault?.kind === 'not-yet-valid' && provenTime !== null) {
    return failed('NOT_YET_VALID', 'seal.before-certificate', provenTime);
  }
  if (notBefore === null) return null;
  const revokedAt = validation?.revocation.revokedAt ?? null;
  if (fault?.kind === 'revoked' && revokedAt !== null && notBefore >= revokedAt) {
    return failed('REVOKED', 'seal.after-revocation', revokedAt);
  }
  if (certificateEnd !== null && notBefore > certificateEnd) {
    return failed('EXPIRED', 'seal.after-expiry', certificateEnd);
  }
  return null;
}
