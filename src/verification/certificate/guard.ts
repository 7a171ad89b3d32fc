import { MAX_NAME_CONSTRAINTS } from '../limits.ts';
import { formatFault, type FormatFault } from './certificate-format.ts';
import type { Certificate } from './certificate.ts';
import { namesAllowed, type NameConstraints } from './name-constraints.ts';
import { policiesHold } from './policies.ts';
import { purposeFault, type Purpose, type PurposeFault } from './purpose.ts';

/*
 * Path validation of RFC 5280 §6.1, but for what others judge: signatures and the chain of names
 * (the search), validity periods (validity.ts), revocation (../revocation).
 */

/** Why a candidate path is refused, for the certificate that is at fault. */
export type GuardFault =
  | FormatFault
  | PurposeFault
  | 'not-a-ca'
  | 'ca-key-usage'
  | 'path-length'
  | 'name-constraints'
  | 'policy';

/**
 * Checks a path whose names and signatures chain, leaf first, anchor last.
 *
 * @returns the first fault; null where there is none
 */
export function guardPath(path: readonly Certificate[], purpose: Purpose): GuardFault | null {
  const [leaf] = path;
  if (leaf === undefined) return null;
  for (const certificate of path) {
    const fault = formatFault(certificate);
    if (fault !== null) return fault;
  }
  const atLeaf = purposeFault(leaf, purpose);
  if (atLeaf !== null) return atLeaf;
  const atIssuer = issuerFault(path);
  if (atIssuer !== null) return atIssuer;
  if (!namesHold(path)) return 'name-constraints';
  return policiesOf(path) ? null : 'policy';
}

/** Every issuer is a CA, may sign certificates, and has no more CAs below it than it allows. */
function issuerFault(path: readonly Certificate[]): GuardFault | null {
  let casBelow = 0;
  for (const [position, ca] of path.entries()) {
    if (position === 0) continue;
    const isAnchor = position === path.length - 1;
    if (!mayIssue(ca, isAnchor)) return 'not-a-ca';
    if (ca.keyUsage !== null && !ca.keyUsage.keyCertSign) return 'ca-key-usage';
    // §6.1.4 (l), (m): the anchor's own length binds as well (RFC 5937 §3).
    if (ca.pathLength !== null && casBelow > ca.pathLength) return 'path-length';
    if (!isSelfIssued(ca)) casBelow += 1;
  }
  return null;
}

/** §6.1.4 (k); an anchor of version 1 cannot say what it is, that it is listed says it. */
function mayIssue(ca: Certificate, isAnchor: boolean): boolean {
  return ca.isCa || (isAnchor && ca.version === 1);
}

/** §6.1.3 (b), (c) and §6.1.4 (g), with the anchor's own constraints as the initial sets. */
function namesHold(path: readonly Certificate[]): boolean {
  const above: NameConstraints[] = [];
  let subtrees = 0;
  for (const [position, certificate] of [...path].reverse().entries()) {
    const isAnchor = position === 0 && path.length > 1;
    const isLeaf = position === path.length - 1;
    const isExempt = isAnchor || (isSelfIssued(certificate) && !isLeaf);
    if (!isExempt && !areNamesAllowed(certificate, above)) return false;
    const own = certificate.extensions.nameConstraints;
    if (own === null) continue;
    // §4.2.1.10: only in a CA certificate.
    if (!certificate.isCa) return false;
    subtrees += own.permitted.length + own.excluded.length;
    if (subtrees > MAX_NAME_CONSTRAINTS) return false;
    above.push(own);
  }
  return true;
}

function areNamesAllowed(
  { subject, extensions }: Certificate,
  constraints: readonly NameConstraints[],
): boolean {
  const { rdnKeys, emails } = subject;
  const { subjectAltName } = extensions;
  return namesAllowed({ subject: rdnKeys, emails, subjectAltName }, constraints);
}

function policiesOf(path: readonly Certificate[]): boolean {
  const [anchor, ...below] = [...path].reverse();
  if (anchor === undefined || below.length === 0) return true;
  return policiesHold(
    below.map((certificate) => ({
      extensions: certificate.extensions,
      isSelfIssued: isSelfIssued(certificate),
    })),
    anchor.extensions,
  );
}

/** RFC 5280 §6.1: the same name as subject and issuer. */
function isSelfIssued(certificate: Certificate): boolean {
  return certificate.subject.key === certificate.issuer.key;
}
