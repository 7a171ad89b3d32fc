import type { Certificate } from './certificate.ts';
import { isEmptyName } from './distinguished-name.ts';
import { OID } from './oids.ts';
import { readQcStatements } from './qc-statements.ts';

/** What is wrong with one certificate by itself, wherever on a path it stands. */
export type FormatFault =
  | 'duplicate-extension'
  | 'critical-extension'
  | 'critical-identifier'
  | 'malformed-extension'
  | 'version'
  | 'algorithm-mismatch'
  | 'empty-name';

/**
 * Extensions that are processed; any other critical one is refused. Distribution points and
 * no-check are the business of revocation (../revocation), the rest is read for the path.
 */
const PROCESSED = new Set<string>([
  OID.keyUsage,
  OID.subjectAltName,
  OID.basicConstraints,
  OID.nameConstraints,
  OID.crlDistributionPoints,
  OID.certificatePolicies,
  OID.policyMappings,
  OID.policyConstraints,
  OID.extKeyUsage,
  OID.inhibitAnyPolicy,
  OID.ocspNoCheck,
  OID.qcStatements,
]);

/** Checks a certificate's form, the leaf's and the anchor's as any other (RFC 5280 §4.1, §4.2). */
export function formatFault(certificate: Certificate): FormatFault | null {
  const { rawExtensions, extensions, subject, issuer } = certificate;
  if (!certificate.hasMatchingAlgorithms) return 'algorithm-mismatch';
  // §4.1.2.1: only version 3 has extensions.
  if (rawExtensions.length > 0 && certificate.version !== 3) return 'version';
  if (new Set(rawExtensions.map(({ oid }) => oid)).size !== rawExtensions.length) {
    return 'duplicate-extension';
  }
  for (const { oid, critical, value } of rawExtensions) {
    if (!critical) continue;
    // §4.2.1.1, §4.2.1.2: these two must not be critical.
    if (oid === OID.authorityKeyIdentifier || oid === OID.subjectKeyIdentifier) {
      return 'critical-identifier';
    }
    if (!PROCESSED.has(oid)) return 'critical-extension';
    if (oid === OID.qcStatements && readQcStatements(value) === null) return 'critical-extension';
  }
  // §4.2: a known extension is processed even where it is not critical.
  if (extensions.isMalformed) return 'malformed-extension';
  if (isEmptyName(issuer)) return 'empty-name';
  // §4.1.2.6: without a subject, the alternative name is the name, and critical.
  if (isEmptyName(subject) && !hasCritical(certificate, OID.subjectAltName)) return 'empty-name';
  return null;
}

function hasCritical({ rawExtensions }: Certificate, id: string): boolean {
  return rawExtensions.some(({ oid, critical }) => critical && oid === id);
}
