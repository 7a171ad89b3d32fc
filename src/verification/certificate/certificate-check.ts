import type { Params } from '../codes.ts';
import { fail, skipped, unknown, warn, type Finding } from '../finding.ts';
import type { SignatureAlgorithm } from '../seal/algorithms.ts';
import { isoTime } from '../time.ts';
import { certificateReliableUntil } from './certificate-signature.ts';
import type { Certificate } from './certificate.ts';
import { reliableUntil } from './crypto-suite.ts';
import type { CertificationPath, PathResult } from './path.ts';

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
    const code =
      path.fault === 'key-usage' ? 'certificate.not-for-sealing' : 'certificate.path-invalid';
    return fail(code, params);
  }
  if (algorithm !== null && isWeak(certificate, algorithm, path.path, time)) {
    return warn('certificate.weak-algorithm', params);
  }
  for (const one of path.path.certificates.slice(0, -1)) {
    if (one.notAfter < time) {
      return warn('certificate.expired', { ...params, date: isoTime(one.notAfter) });
    }
    if (one.notBefore > time) {
      return warn('certificate.not-yet-valid', { ...params, date: isoTime(one.notBefore) });
    }
  }
  return unknown('certificate.revocation-not-checked', params);
}

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
