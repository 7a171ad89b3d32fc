import type { TrustAnchor } from '../trust/anchors.ts';
import type { Certificate } from './certificate.ts';

/** A certificate used outside its validity period. */
export interface OutOfBounds {
  readonly certificate: Certificate;
  readonly kind: 'expired' | 'not-yet-valid';
}

/**
 * Finds the first certificate of a path, leaf first, that is not valid at a time. The anchor of a
 * listed service does not count: its trust comes from the status of the service. An end entity that
 * is itself the anchor always counts.
 */
export function outOfBounds(
  {
    certificates,
    anchor,
  }: { readonly certificates: readonly Certificate[]; readonly anchor: TrustAnchor },
  time: Date,
): OutOfBounds | null {
  const hasExemptAnchor = anchor.service !== null && certificates.length > 1;
  const judged = hasExemptAnchor ? certificates.slice(0, -1) : certificates;
  for (const certificate of judged) {
    const kind = boundsFault(certificate, time);
    if (kind !== null) return { certificate, kind };
  }
  return null;
}

/** Both bounds are inclusive, to the second (RFC 5280 §4.1.2.5). */
export function boundsFault(
  { notBefore, notAfter }: Pick<Certificate, 'notBefore' | 'notAfter'>,
  time: Date,
): OutOfBounds['kind'] | null {
  const second = Math.floor(time.getTime() / 1000) * 1000;
  if (second < notBefore.getTime()) return 'not-yet-valid';
  return second > notAfter.getTime() ? 'expired' : null;
}
