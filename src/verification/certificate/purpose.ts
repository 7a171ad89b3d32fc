import type { Certificate } from './certificate.ts';
import { OID } from './oids.ts';

/** What the certificate at the lower end of a path is used for; `any` asks nothing of it. */
export type Purpose = 'seal' | 'time-stamping' | 'ocsp-signing' | 'any';

export type PurposeFault = 'leaf-is-ca' | 'key-usage' | 'purpose';

/** Whether an end entity may be used for a purpose: the first reason why not. */
export function purposeFault(leaf: Certificate, purpose: Purpose): PurposeFault | null {
  if (purpose === 'any') return null;
  if (leaf.isCa) return 'leaf-is-ca';
  const usage = leaf.keyUsage;
  // EN 319 412-2 §4.3.2 demands key usage of a seal certificate; RFC 5280 alone does not.
  if (usage === null && purpose === 'seal') return 'key-usage';
  if (usage !== null) {
    if (usage.keyCertSign) return 'key-usage';
    if (!usage.digitalSignature && !usage.nonRepudiation) return 'key-usage';
  }
  return servesPurpose(leaf.extensions.extKeyUsage, purpose) ? null : 'purpose';
}

function servesPurpose(purposes: readonly string[] | null, purpose: Exclude<Purpose, 'any'>) {
  switch (purpose) {
    case 'time-stamping':
      return purposes?.includes(OID.timeStamping) ?? false;
    case 'ocsp-signing':
      return purposes?.includes(OID.ocspSigning) ?? false;
    case 'seal':
      // No purpose is defined for seals, but a key set aside for one of these services is for that
      // service only (RFC 5280 §4.2.1.12).
      return purposes === null || purposes.some((one) => !SERVICES.has(one));
  }
}

const SERVICES = new Set<string>([OID.timeStamping, OID.ocspSigning]);

/**
 * Whether time stamping is a certificate's only purpose and marked critical, as RFC 3161 §2.3 asks:
 * an observation, for older units of real authorities do without.
 */
export function isOnlyForTimeStamping(certificate: Certificate): boolean {
  const purposes = certificate.extensions.extKeyUsage ?? [];
  const isCritical = certificate.rawExtensions.some(
    ({ oid, critical }) => oid === OID.extKeyUsage && critical,
  );
  return isCritical && purposes.length === 1 && purposes[0] === OID.timeStamping;
}
