import { describe, expect, it } from 'vitest';
import { achievement, assessment, credential, organisation } from '../../../tools/testing/model.ts';
import type { Contact, Credential, Holder, Identifier } from '../../credential/model.ts';
import { DISCLOSURES, disclosuresOf } from './disclosures.ts';
import type { DisclosureKind } from './disclosures.ts';

const TEXT = { cs: ['a'] };
const TERM = { id: 'urn:term', scheme: null, notation: null, label: TEXT };
const PLACE = { full: TEXT, country: null, area: [], name: {} };
const CONTACT: Contact = { notes: {}, addresses: [], phones: [], emails: [], forms: [] };
const GROUP = { id: null, name: TEXT, types: [], notes: {}, addresses: [], contacts: [] };
const MEDIA = {
  id: null,
  content: 'x',
  contentType: null,
  encoding: null,
  url: null,
  title: {},
  description: {},
  kind: null,
};

function identifier(kind: Identifier['kind']): Identifier {
  const nothing = { schemeName: null, country: null, agency: {}, schemeVersion: null };
  return { kind, value: '1', ...nothing, types: [], issued: null };
}

function holder(more: Partial<Holder>): Holder {
  return {
    id: null,
    fullName: {},
    givenName: {},
    familyName: {},
    birthName: {},
    patronymicName: {},
    otherNames: {},
    gender: null,
    dateOfBirth: null,
    placesOfBirth: [],
    citizenships: [],
    addresses: [],
    contacts: [],
    groups: [],
    memberOf: [],
    identifiers: [],
    notes: {},
    modified: null,
    ...more,
  };
}

function kinds(of: Credential): readonly DisclosureKind[] {
  return disclosuresOf(of).map(({ kind }) => kind);
}

/** Everything that is personal, by the one place where the model keeps it. */
const BY_HOLDER: readonly (readonly [DisclosureKind, Partial<Holder>])[] = [
  ['name', { fullName: TEXT }],
  ['name', { givenName: TEXT }],
  ['name', { familyName: TEXT }],
  ['otherNames', { birthName: TEXT }],
  ['otherNames', { patronymicName: TEXT }],
  ['otherNames', { otherNames: TEXT }],
  ['dateOfBirth', { dateOfBirth: '1999-10-01' }],
  ['placeOfBirth', { placesOfBirth: [PLACE] }],
  ['gender', { gender: TERM }],
  ['citizenship', { citizenships: [TERM] }],
  ['nationalId', { identifiers: [identifier('national')] }],
  ['identifiers', { identifiers: [identifier('other')] }],
  ['address', { addresses: [PLACE] }],
  ['address', { contacts: [{ ...CONTACT, addresses: [PLACE] }] }],
  ['email', { contacts: [{ ...CONTACT, emails: ['a@example.org'] }] }],
  ['phone', { contacts: [{ ...CONTACT, phones: ['1'] }] }],
  ['contactForm', { contacts: [{ ...CONTACT, forms: [{ url: 'x', title: {}, language: null }] }] }],
  ['notes', { contacts: [{ ...CONTACT, notes: TEXT }] }],
  ['notes', { notes: TEXT }],
  ['memberships', { groups: [GROUP] }],
  ['memberships', { memberOf: [organisation({ name: 'U' })] }],
];

describe('what a credential discloses', () => {
  it.each(BY_HOLDER)('names %s', (kind, more) => {
    expect(kinds(credential({ holders: [holder(more)] }))).toEqual([kind]);
  });

  it.each<[DisclosureKind, Partial<Credential>]>([
    ['grades', { assessments: [assessment({ grade: TEXT })] }],
    [
      'grades',
      { achievements: [achievement({ assessments: [assessment({ gradeStatus: TERM })] })] },
    ],
    ['picture', { display: [{ language: null, page: 1, image: MEDIA }] }],
    ['attachments', { attachments: [MEDIA] }],
    [
      'attachments',
      {
        evidence: [
          { id: null, types: [], statement: {}, files: [MEDIA], targets: [], accreditations: [] },
        ],
      },
    ],
  ])('names %s of the credential itself', (kind, more) => {
    expect(kinds(credential(more))).toEqual([kind]);
  });

  it('names each kind once, in one order, and leaves none out', () => {
    const all = credential({
      holders: BY_HOLDER.map(([, more]) => holder(more)),
      assessments: [assessment({ grade: TEXT })],
      display: [{ language: null, page: 1, image: MEDIA }],
      attachments: [MEDIA],
    });
    expect(kinds(all)).toEqual(DISCLOSURES);
  });

  it('is nothing where there is nothing', () => {
    expect(kinds(credential({ holders: [holder({})] }))).toEqual([]);
  });

  it('says which values are hidden until somebody asks', () => {
    const all = credential({ holders: BY_HOLDER.map(([, more]) => holder(more)) });
    const masked = disclosuresOf(all).filter((one) => one.masked);
    expect(masked.map(({ kind }) => kind)).toEqual([
      'dateOfBirth',
      'placeOfBirth',
      'gender',
      'nationalId',
      'identifiers',
    ]);
  });
});
