import { constructed, readValue, TAG } from './der.ts';

/**
 * Cuts the subject out of a DER certificate without parsing the rest (RFC 5280 §4.1: the subject is
 * the fifth member of tbsCertificate after the optional version).
 *
 * @returns the encoded Name; null where the bytes are not laid out like a certificate
 */
export function subjectOf(der: Uint8Array): Uint8Array | null {
  const certificate = readValue(der, 0)?.value;
  if (certificate?.tag !== TAG.sequence) return null;
  const tbs = readValue(certificate.content, 0)?.value;
  if (tbs?.tag !== TAG.sequence) return null;
  const first = readValue(tbs.content, 0);
  let at = first?.value.tag === constructed(0) ? first.end : 0;
  // serialNumber, signature, issuer, validity
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const member = readValue(tbs.content, at);
    if (member === null) return null;
    at = member.end;
  }
  const subject = readValue(tbs.content, at)?.value;
  return subject?.tag === TAG.sequence ? subject.whole : null;
}
