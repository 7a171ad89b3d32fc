import { numberOf } from '../der/content.ts';
import { eachOfSome, malformed, sequenceOf } from '../der/cursor.ts';
import { constructed, primitive, type DerValue } from '../der/value.ts';
import { generalNameOf, type GeneralName } from './general-name.ts';
import { isBase, isComparableBase, isComparableName, liesWithin, touches } from './name-space.ts';

/** Name constraints of one certificate (RFC 5280 §4.2.1.10). */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** Reads the extension, which must not be empty or use what this profile does not have. */
export function nameConstraintsOf(value: DerValue): NameConstraints {
  return sequenceOf(value, (members) => {
    if (members.atEnd) malformed();
    const permitted = members.optional(constructed(0));
    const excluded = members.optional(constructed(1));
    return { permitted: subtreesOf(permitted), excluded: subtreesOf(excluded) };
  });
}

/** GeneralSubtrees: SIZE (1..MAX). */
function subtreesOf(subtrees: DerValue | null): readonly GeneralName[] {
  return subtrees === null ? [] : eachOfSome(subtrees, subtreeOf);
}

function subtreeOf(subtree: DerValue): GeneralName {
  return sequenceOf(subtree, (members) => {
    const base = generalNameOf(members.any());
    const minimum = members.optional(primitive(0));
    // RFC 5280 §4.2.1.10: minimum is zero and maximum absent; anything else is refused here.
    const isPlain = minimum === null || numberOf(minimum) === 0;
    return isPlain && isBase(base) ? base : malformed();
  });
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
