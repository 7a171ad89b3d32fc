import type { Certificate } from '../certificate/certificate.ts';
import { OID } from '../certificate/oids.ts';
import { EXTENSION, hasExtension } from './extensions.ts';

/**
 * Whether a certificate needs no revocation data: short-term with validity assured (EN 319 412-1
 * §5.2), noRevAvail (RFC 9608), or a responder that its CA vouches for (RFC 6960 §4.2.2.2.1).
 */
export function needsNoRevocation(certificate: Certificate): boolean {
  // Only end entities live short; RFC 9608 §3 forbids noRevAvail on a CA.
  if (certificate.isCa) return false;
  if (hasExtension(certificate, EXTENSION.validityAssuredShortTerm)) return true;
  if (hasExtension(certificate, EXTENSION.noRevocationAvailable)) {
    return !SAYS_WHERE.some((oid) => hasExtension(certificate, oid));
  }
  const isResponder = certificate.extensions.extKeyUsage?.includes(OID.ocspSigning) ?? false;
  return isResponder && hasExtension(certificate, EXTENSION.ocspNoCheck);
}

/** Words on where revocation data is to be found, which contradict that there is none. */
const SAYS_WHERE = [EXTENSION.crlDistributionPoints, EXTENSION.freshestCrl];
