import type { Certificate } from '../certificate/certificate.ts';

/** Extensions that revocation looks at, on certificates, CRLs, their entries and OCSP responses. */
export const EXTENSION = {
  // Certificates
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  crlDistributionPoints: '2.5.29.31',
  freshestCrl: '2.5.29.46',
  noRevocationAvailable: '2.5.29.56',
  ocspNoCheck: '1.3.6.1.5.5.7.48.1.5',
  validityAssuredShortTerm: '0.4.0.194121.2.1',
  // CRLs (RFC 5280 §5.2; X.509 §9.5.2.8)
  crlNumber: '2.5.29.20',
  deltaCrlIndicator: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  expiredCertsOnCrl: '2.5.29.60',
  // CRL entries (RFC 5280 §5.3)
  reasonCode: '2.5.29.21',
  certificateIssuer: '2.5.29.29',
  // OCSP responses (RFC 6960 §4.4; Common PKI part 4 §3.1.2)
  nonce: '1.3.6.1.5.5.7.48.1.2',
  archiveCutoff: '1.3.6.1.5.5.7.48.1.6',
  extendedRevoke: '1.3.6.1.5.5.7.48.1.9',
  certHash: '1.3.36.8.3.13',
} as const;

export function hasExtension(certificate: Certificate, oid: string): boolean {
  return certificate.rawExtensions.some((extension) => extension.oid === oid);
}

/** The value of a certificate's extension, DER; null where it has none. */
export function extensionValue(certificate: Certificate, oid: string): Uint8Array | null {
  return certificate.rawExtensions.find((extension) => extension.oid === oid)?.value ?? null;
}
