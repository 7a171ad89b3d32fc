import type { Certificate } from '../certificate/certificate.ts';
import { reliableUntil } from '../certificate/crypto-suite.ts';
import type { GuardFault } from '../certificate/guard.ts';
import type { PathResult } from '../certificate/path.ts';
import type { Code } from '../codes.ts';
import { fail, pass, unknown, warn, type Finding } from '../finding.ts';
import { isoTime } from '../time.ts';
import type { SignatureAlgorithm } from './algorithms.ts';
import type { PathFault, PathValidation } from './path-validation.ts';

/** What is known of the certificate that sealed. */
export interface CertificateState {
  readonly certificate: Certificate;
  /** null where the algorithm of the seal is not supported. */
  readonly algorithm: SignatureAlgorithm | null;
  readonly path: PathResult;
  /** null where no path was found. */
  readonly validation: PathValidation | null;
  /** The earliest time at which the signature is proven to have existed. */
  readonly bestSignatureTime: Date;
}

const CODES: Readonly<Record<PathFault, Code>> = {
  revoked: 'certificate.revoked',
  'ca-revoked': 'certificate.ca-revoked',
  suspended: 'certificate.suspended',
  'no-revocation-data': 'certificate.no-revocation-data',
  'revocation-out-of-bounds': 'certificate.revocation-out-of-bounds',
  'revocation-not-fresh': 'certificate.revocation-not-fresh',
  'weak-algorithm': 'certificate.weak-algorithm',
  'not-yet-valid': 'certificate.not-yet-valid',
  'expired-not-revoked': 'certificate.expired-not-revoked',
  'expired-without-data': 'certificate.expired',
  expired: 'certificate.expired',
};

const FAILING: ReadonlySet<PathFault> = new Set(['revoked', 'ca-revoked']);
const OPEN: ReadonlySet<PathFault> = new Set([
  'no-revocation-data',
  'revocation-out-of-bounds',
  'revocation-not-fresh',
]);

/** Judges the seal certificate: its path, its algorithms, its revocation, its validity. */
export function checkCertificate(state: CertificateState): Finding {
  const { certificate, path, validation } = state;
  const params = { sealer: certificate.subject.organisation };
  if (path.kind === 'none') return unknown('certificate.no-path', params);
  if (path.kind === 'invalid') {
    const isOfLeaf = NOT_FOR_SEALING.has(path.fault);
    return fail(isOfLeaf ? 'certificate.not-for-sealing' : 'certificate.path-invalid', params);
  }
  const fault = validation?.fault ?? null;
  if (fault === null && isSealWeak(state)) return warn('certificate.weak-algorithm', params);
  if (fault === null) return pass('certificate.ok', params);
  const date = fault.date === null ? null : isoTime(fault.date);
  const dated = { ...params, date };
  if (FAILING.has(fault.kind)) return fail(CODES[fault.kind], dated);
  return OPEN.has(fault.kind) ? unknown(CODES[fault.kind], params) : warn(CODES[fault.kind], dated);
}

const NOT_FOR_SEALING: ReadonlySet<GuardFault> = new Set(['leaf-is-ca', 'key-usage', 'purpose']);

/** Whether the seal's own algorithm was past its end when the seal is proven to have existed. */
function isSealWeak({ certificate, algorithm, bestSignatureTime }: CertificateState): boolean {
  if (algorithm === null) return false;
  const end = reliableUntil(algorithm.name, algorithm.hash, certificate.publicKey);
  return end <= bestSignatureTime.getTime();
}
