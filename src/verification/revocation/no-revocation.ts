import type { Certificate } from '../certificate/certificate.ts';
import { EXTENSION, hasExtension, hasPurpose, PURPOSE } from './extensions.ts';

/**
 * Whether a certificate needs no revocation data: short-term with validity assured (EN 319 412-1
 * §5.2), noRevAvail (RFC 9608 §3), or a responder that its CA vouches for (RFC 6960 §4.2.2.2.1).
 */
export function needsNoRevocation(certificate: Certificate): boolean {
  // Only end entities live short; RFC 9608 §3 forbids noRevAvail on a CA.
  if (certificate.isCa) return false;
  if (hasExtension(certificate, EXTENSION.validityAssuredShortTerm)) return true;
  if (hasExtension(certificate, EXTENSION.noRevocationAvailable)) {
    // RFC 9608 §4: it contradicts any word on where revocation data is to be found.
    return (
      !hasExtension(certificate, EXTENSION.crlDistributionPoints) &&
      !hasExtension(certificate, EXTENSION.freshestCrl)
    );
  }
  return (
    hasExtension(certificate, EXTENSION.ocspNoCheck) && hasPurpose(certificate, PURPOSE.ocspSigning)
  );
}
