import { constructed, readExtent, TAG } from '../der/value.ts';

/**
 * Cuts the subject out of a DER certificate without parsing the rest (RFC 5280 §4.1: the subject is
 * the fifth member of tbsCertificate after the optional version).
 *
 * @returns the encoded Name; null where the bytes are not laid out like a certificate
 */
export function subjectOf(der: Uint8Array): Uint8Array | null {
  const certificate = readExtent(der, 0);
  if (certificate?.tag !== TAG.sequence) return null;
  const tbs = readExtent(der, certificate.start);
  if (tbs?.tag !== TAG.sequence || tbs.end > certificate.end) return null;
  const first = readExtent(der, tbs.start);
  let at = first?.tag === constructed(0) ? first.end : tbs.start;
  // serialNumber, signature, issuer, validity
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const member = readExtent(der, at);
    if (member === null) return null;
    at = member.end;
  }
  const subject = readExtent(der, at);
  return subject?.tag === TAG.sequence && subject.end <= tbs.end
    ? der.subarray(at, subject.end)
    : null;
}
