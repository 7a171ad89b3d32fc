import type { Contact, Credential, Holder } from '../../credential/model.ts';
import { allClaims } from '../claims.ts';
import { hasText } from '../content-language.ts';

/** Kinds of personal data that a credential can disclose, in the order in which they are told. */
export const DISCLOSURES = [
  'name',
  'otherNames',
  'dateOfBirth',
  'placeOfBirth',
  'gender',
  'citizenship',
  'nationalId',
  'identifiers',
  'address',
  'email',
  'phone',
  'contactForm',
  'memberships',
  'notes',
  'grades',
  'picture',
  'attachments',
] as const;
export type DisclosureKind = (typeof DISCLOSURES)[number];

export interface Disclosure {
  readonly kind: DisclosureKind;
  /** Shown only when a reader asks; whoever has the file can ask. */
  readonly masked: boolean;
}

/** What the page hides until it is asked for (src/components/credential/holder.tsx). */
const MASKED: ReadonlySet<DisclosureKind> = new Set([
  'dateOfBirth',
  'placeOfBirth',
  'gender',
  'nationalId',
  'identifiers',
]);

function namesOf(holder: Holder): readonly DisclosureKind[] {
  const { fullName, givenName, familyName, birthName, patronymicName, otherNames } = holder;
  const kinds: DisclosureKind[] = [];
  if ([fullName, givenName, familyName].some(hasText)) kinds.push('name');
  if ([birthName, patronymicName, otherNames].some(hasText)) kinds.push('otherNames');
  return kinds;
}

function contactsOf(contacts: readonly Contact[]): readonly DisclosureKind[] {
  const kinds: DisclosureKind[] = [];
  if (contacts.some(({ addresses }) => addresses.length > 0)) kinds.push('address');
  if (contacts.some(({ emails }) => emails.length > 0)) kinds.push('email');
  if (contacts.some(({ phones }) => phones.length > 0)) kinds.push('phone');
  if (contacts.some(({ forms }) => forms.length > 0)) kinds.push('contactForm');
  if (contacts.some(({ notes }) => hasText(notes))) kinds.push('notes');
  return kinds;
}

function ofHolder(holder: Holder): readonly DisclosureKind[] {
  const stated: readonly (readonly [DisclosureKind, boolean])[] = [
    ['dateOfBirth', holder.dateOfBirth !== null],
    ['placeOfBirth', holder.placesOfBirth.length > 0],
    ['gender', holder.gender !== null],
    ['citizenship', holder.citizenships.length > 0],
    ['nationalId', holder.identifiers.some(({ kind }) => kind === 'national')],
    ['identifiers', holder.identifiers.some(({ kind }) => kind !== 'national')],
    ['address', holder.addresses.length > 0],
    ['memberships', holder.groups.length + holder.memberOf.length > 0],
    ['notes', hasText(holder.notes)],
  ];
  return [
    ...namesOf(holder),
    ...stated.filter(([, isStated]) => isStated).map(([kind]) => kind),
    ...contactsOf([...holder.contacts, ...holder.groups.flatMap(({ contacts }) => contacts)]),
  ];
}

function hasGrades(credential: Credential): boolean {
  return allClaims(credential).some(
    ({ kind, claim }) =>
      kind === 'assessment' &&
      (hasText(claim.grade) || claim.gradeStatus !== null || claim.shortenedGrading !== null),
  );
}

/** The kinds of personal data that a credential discloses to whoever gets it, each once. */
export function disclosuresOf(credential: Credential): readonly Disclosure[] {
  const found = new Set(credential.holders.flatMap(ofHolder));
  if (hasGrades(credential)) found.add('grades');
  if (credential.display.length > 0) found.add('picture');
  const files = credential.evidence.flatMap((evidence) => evidence.files);
  if (credential.attachments.length + files.length > 0) found.add('attachments');
  return DISCLOSURES.filter((kind) => found.has(kind)).map((kind) => ({
    kind,
    masked: MASKED.has(kind),
  }));
}
