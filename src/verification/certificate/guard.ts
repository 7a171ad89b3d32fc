import * as pkijs from 'pkijs';
import { MAX_NAME_CONSTRAINTS } from '../limits.ts';
import type { Certificate } from './certificate.ts';
import { OID } from './oids.ts';

/*
 * What the path engine does not check, checked before it (RFC 5280 §4.2, §6.1): duplicate and
 * unknown critical extensions, path length, the roles of leaf and CA.
 */

/** Why a candidate path is refused, for the certificate that is at fault. */
export type GuardFault =
  | 'duplicate-extension'
  | 'critical-extension'
  | 'critical-identifier'
  | 'not-a-ca'
  | 'path-length'
  | 'leaf-is-ca'
  | 'key-usage'
  | 'name-constraints';

/** Extensions that the guard or the engine processes; any other critical one is refused. */
const PROCESSED = new Set<string>([
  OID.keyUsage,
  OID.subjectAltName,
  OID.basicConstraints,
  OID.nameConstraints,
  OID.certificatePolicies,
  OID.policyMappings,
  OID.policyConstraints,
  OID.extKeyUsage,
  OID.inhibitAnyPolicy,
  OID.qcStatements,
]);

/**
 * Checks a path of certificates, leaf first, anchor last.
 *
 * @returns the first fault; null where the path may go to the engine
 */
export function guardPath(path: readonly Certificate[]): GuardFault | null {
  const [leaf] = path;
  if (leaf === undefined) return null;
  for (const certificate of path) {
    const fault = extensionFault(certificate);
    if (fault !== null) return fault;
  }
  if (subtrees(path) > MAX_NAME_CONSTRAINTS) return 'name-constraints';
  if (path.length > 1 && leafFault(leaf) !== null) return leafFault(leaf);
  return issuerFault(path);
}

function extensionFault(certificate: Certificate): GuardFault | null {
  const extensions = certificate.parsed.extensions ?? [];
  if (new Set(extensions.map(({ extnID }) => extnID)).size !== extensions.length) {
    return 'duplicate-extension';
  }
  for (const { critical, extnID, parsedValue } of extensions) {
    if (!critical) continue;
    // RFC 5280 §4.2.1.1, §4.2.1.2: these two must not be critical.
    if (extnID === OID.authorityKeyIdentifier || extnID === OID.subjectKeyIdentifier) {
      return 'critical-identifier';
    }
    const value: unknown = parsedValue;
    if (!PROCESSED.has(extnID) || value === undefined || value === null) {
      return 'critical-extension';
    }
  }
  return null;
}

function leafFault(leaf: Certificate): GuardFault | null {
  if (leaf.isCa) return 'leaf-is-ca';
  if (extension(leaf, OID.nameConstraints) !== undefined) return 'name-constraints';
  const usage = leaf.keyUsage;
  if (usage === null || usage.keyCertSign) return 'key-usage';
  return usage.digitalSignature || usage.nonRepudiation ? null : 'key-usage';
}

/** Every issuer is a CA, may sign certificates, and has no more CAs below it than it allows. */
function issuerFault(path: readonly Certificate[]): GuardFault | null {
  let casBelow = 0;
  for (const [position, ca] of path.slice(1).entries()) {
    const isAnchor = position === path.length - 2;
    if (!isAnchor && (!ca.isCa || ca.parsed.version !== 2 || ca.subject.text === '')) {
      return 'not-a-ca';
    }
    if (ca.keyUsage !== null && !ca.keyUsage.keyCertSign) return 'key-usage';
    if (ca.pathLength !== null && casBelow > ca.pathLength) return 'path-length';
    // RFC 5280 §4.2.1.9: self-issued certificates do not count.
    if (ca.subject.key !== ca.issuer.key) casBelow += 1;
  }
  return null;
}

function subtrees(path: readonly Certificate[]): number {
  return path.reduce((sum, certificate) => {
    const value: unknown = extension(certificate, OID.nameConstraints)?.parsedValue;
    if (!(value instanceof pkijs.NameConstraints)) return sum;
    return sum + (value.permittedSubtrees?.length ?? 0) + (value.excludedSubtrees?.length ?? 0);
  }, 0);
}

function extension(certificate: Certificate, oid: string): pkijs.Extension | undefined {
  return certificate.parsed.extensions?.find(({ extnID }) => extnID === oid);
}
