/**
 * Cuts the subject out of a DER certificate without parsing the rest (RFC 5280 §4.1: the subject is
 * the fifth member of tbsCertificate after the optional version).
 *
 * @returns the encoded Name; null where the bytes are not laid out like a certificate
 */
export function subjectOf(der: Uint8Array): Uint8Array | null {
  const certificate = element(der, 0);
  if (certificate?.tag !== SEQUENCE) return null;
  const tbs = element(der, certificate.content);
  if (tbs?.tag !== SEQUENCE) return null;
  let at = tbs.content;
  const first = element(der, at);
  if (first?.tag === EXPLICIT_VERSION) at = first.end;
  // serialNumber, signature, issuer, validity
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const member = element(der, at);
    if (member === null) return null;
    at = member.end;
  }
  const subject = element(der, at);
  return subject?.tag === SEQUENCE ? der.subarray(at, subject.end) : null;
}

const SEQUENCE = 0x30;
const EXPLICIT_VERSION = 0xa0;

interface Element {
  readonly tag: number;
  readonly content: number;
  readonly end: number;
}

/** One DER element with a definite length of at most four octets (X.690 §8.1.3). */
function element(der: Uint8Array, at: number): Element | null {
  const tag = der[at];
  const first = der[at + 1];
  if (tag === undefined || first === undefined) return null;
  let length = first;
  let content = at + 2;
  if (first > 0x7f) {
    const octets = first & 0x7f;
    if (octets === 0 || octets > 4) return null;
    length = 0;
    for (let octet = 0; octet < octets; octet += 1) {
      const value = der[content + octet];
      if (value === undefined) return null;
      length = length * 256 + value;
    }
    content += octets;
  }
  const end = content + length;
  return end <= der.length ? { tag, content, end } : null;
}
