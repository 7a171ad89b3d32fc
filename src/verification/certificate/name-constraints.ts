import { constructed, primitive, readEach, readMembers, readUnsigned, readValues } from './der.ts';
import type { DerValue } from './der.ts';
import { readGeneralName, type GeneralName } from './general-name.ts';
import { isBase, isComparableBase, isComparableName, liesWithin, touches } from './name-space.ts';

/** Name constraints of one certificate (RFC 5280 §4.2.1.10). */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** Reads the extension; null where it is empty, or uses what this profile does not have. */
export function readNameConstraints(value: Uint8Array): NameConstraints | null {
  const members = readMembers(value);
  if (members === null || members.length === 0) return null;
  const permitted = members.find(({ tag }) => tag === constructed(0));
  const excluded = members.find(({ tag }) => tag === constructed(1));
  if (members.some((member) => member !== permitted && member !== excluded)) return null;
  const permittedNames = permitted === undefined ? [] : readSubtrees(permitted);
  const excludedNames = excluded === undefined ? [] : readSubtrees(excluded);
  if (permittedNames === null || excludedNames === null) return null;
  return { permitted: permittedNames, excluded: excludedNames };
}

/** GeneralSubtrees: SIZE (1..MAX). */
function readSubtrees({ content }: DerValue): readonly GeneralName[] | null {
  const subtrees = readValues(content);
  return subtrees === null || subtrees.length === 0 ? null : readEach(subtrees, readSubtree);
}

function readSubtree(subtree: DerValue): GeneralName | null {
  const [base, ...distances] = readMembers(subtree.whole) ?? [];
  // RFC 5280 §4.2.1.10: minimum is zero and maximum absent; anything else is refused here.
  const plain = distances.every(
    ({ tag, content }) => tag === primitive(0) && readUnsigned(content) === 0,
  );
  const name = base === undefined || !plain ? null : readGeneralName(base);
  return name !== null && isBase(name) ? name : null;
}

/** The names of a certificate that constraints apply to. */
export interface ConstrainedNames {
  /** Of the subject's distinguished name; empty where it has none. */
  readonly subject: readonly string[];
  /** Addresses in the subject's attribute emailAddress. */
  readonly emails: readonly string[];
  readonly subjectAltName: readonly GeneralName[] | null;
}

/** Whether all names of a certificate lie within what the constraints above it leave. */
export function namesAllowed(
  { subject, emails, subjectAltName }: ConstrainedNames,
  constraints: readonly NameConstraints[],
): boolean {
  const names: GeneralName[] = [...(subjectAltName ?? [])];
  if (subject.length > 0) names.push({ form: 'directoryName', rdnKeys: subject });
  // RFC 5280 §4.2.1.10: without subjectAltName, the legacy attribute stands in for rfc822Name.
  if (subjectAltName === null) {
    names.push(...emails.map((text) => ({ form: 'rfc822Name', text }) as const));
  }
  return constraints.every((one) => names.every((name) => isAllowed(name, one)));
}

/** id-on-SmtpUTF8Mailbox: constraints on rfc822Name hold for it as well (RFC 9598 §6). */
const SMTP_UTF8_MAILBOX = '1.3.6.1.5.5.7.8.9';

function isAllowed(name: GeneralName, { permitted, excluded }: NameConstraints): boolean {
  const concerns = (base: GeneralName): boolean =>
    base.form === name.form ||
    (base.form === 'rfc822Name' && name.form === 'otherName' && name.type === SMTP_UTF8_MAILBOX);
  const within = permitted.filter(concerns);
  const without = excluded.filter(concerns);
  if (within.length === 0 && without.length === 0) return true;
  // What cannot be compared is refused (RFC 5280 §4.2.1.10): process the constraint or reject.
  if (!isComparableName(name)) return false;
  if ([...within, ...without].some((base) => !isComparableBase(base))) return false;
  if (within.length > 0 && !within.some((base) => liesWithin(name, base))) return false;
  return !without.some((base) => touches(name, base));
}
