import type { Params } from '../codes.ts';
import { fail, skipped, unknown, warn, type Finding } from '../finding.ts';
import type { SignatureAlgorithm } from '../seal/algorithms.ts';
import { isoTime } from '../time.ts';
import { certificateReliableUntil } from './certificate-signature.ts';
import type { Certificate } from './certificate.ts';
import { reliableUntil } from './crypto-suite.ts';
import type { GuardFault } from './guard.ts';
import type { CertificationPath, PathResult } from './path.ts';
import { outOfBounds } from './validity.ts';

/**
 * Judges the seal certificate: its path, its algorithms, its validity at a time. Revocation is not
 * checked yet, so that a certificate without fault is `unknown`, not good.
 */
export function checkCertificate(
  certificate: Certificate | null,
  algorithm: SignatureAlgorithm | null,
  path: PathResult | null,
  time: Date,
): Finding {
  if (certificate === null || path === null) return skipped();
  const params: Params = { sealer: certificate.subject.organisation };
  if (path.kind === 'none') return unknown('certificate.no-path', params);
  if (path.kind === 'invalid') {
    const isOfLeaf = NOT_FOR_SEALING.has(path.fault);
    return fail(isOfLeaf ? 'certificate.not-for-sealing' : 'certificate.path-invalid', params);
  }
  if (algorithm !== null && isWeak(certificate, algorithm, path.path, time)) {
    return warn('certificate.weak-algorithm', params);
  }
  const outside = outOfBounds(path.path, time);
  if (outside?.kind === 'expired') {
    return warn('certificate.expired', { ...params, date: isoTime(outside.certificate.notAfter) });
  }
  if (outside?.kind === 'not-yet-valid') {
    const date = isoTime(outside.certificate.notBefore);
    return warn('certificate.not-yet-valid', { ...params, date });
  }
  return unknown('certificate.revocation-not-checked', params);
}

const NOT_FOR_SEALING: ReadonlySet<GuardFault> = new Set(['leaf-is-ca', 'key-usage', 'purpose']);

/** Whether the seal or a certificate of the path rests on an algorithm past its end (TS 119 312). */
function isWeak(
  certificate: Certificate,
  algorithm: SignatureAlgorithm,
  { certificates }: CertificationPath,
  time: Date,
): boolean {
  const ends = certificates.flatMap((one, position) => {
    const issuer = certificates[position + 1];
    return issuer === undefined ? [] : [certificateReliableUntil(one, issuer)];
  });
  ends.push(reliableUntil(algorithm.name, algorithm.hash, certificate.publicKey));
  return Math.min(...ends) <= time.getTime();
}
