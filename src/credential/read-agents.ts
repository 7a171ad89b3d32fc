import type { Accreditation, Contact, Group, Holder, Organisation } from './model.ts';
import { concept, concepts, literal, mergeTexts, nodeId, nodes, text } from './node.ts';
import type { Node } from './node.ts';
import {
  readAddresses,
  readIdentifiers,
  readMedia,
  readNamed,
  readNotes,
  readPlaces,
  readWebResources,
} from './read-values.ts';
import { elm, P } from './terms.ts';

function readContacts(node: Node): readonly Contact[] {
  return nodes(node, elm('contactPoint')).map((contact) => ({
    notes: mergeTexts([text(contact, P.description), readNotes(contact)]),
    addresses: readAddresses(contact),
    phones: nodes(contact, elm('phone')).flatMap((phone) => readPhone(phone) ?? []),
    // A mailbox is a node whose name is the address.
    emails: nodes(contact, elm('emailAddress')).map(({ id }) => id.replace(/^mailto:/i, '')),
    forms: readWebResources(contact, elm('contactForm')),
  }));
}

/** A telephone number as it is written, else put together from its parts. */
function readPhone(node: Node): string | null {
  const full = literal(node, elm('phoneNumber'));
  if (full !== null) return full;
  const country = literal(node, elm('countryDialing'));
  const parts = [
    country === null || country.startsWith('+') ? country : `+${country}`,
    literal(node, elm('areaDialing')) ?? literal(node, elm('areaDialingCode')),
    literal(node, elm('dialNumber')),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function readGroups(node: Node): readonly Group[] {
  return nodes(node, elm('groupMemberOf')).map((group) => ({
    id: nodeId(group),
    name: mergeTexts([text(group, P.prefLabel), text(group, P.altLabel)]),
    types: concepts(group, P.type),
    notes: readNotes(group),
    addresses: readPlaces(group),
    contacts: readContacts(group),
  }));
}

const otherNames = (node: Node) => mergeTexts([text(node, P.altLabel), text(node, P.prefLabel)]);

export function readOrganisation(node: Node): Organisation {
  const [logo] = nodes(node, elm('logo'));
  return {
    id: nodeId(node),
    // A person may award or assess as well.
    legalName: mergeTexts([text(node, P.legalName), text(node, P.fullName)]),
    otherNames: otherNames(node),
    types: concepts(node, P.type),
    identifiers: readIdentifiers(node),
    addresses: readPlaces(node),
    homepages: readWebResources(node, P.homepage),
    contacts: readContacts(node),
    notes: readNotes(node),
    logo: logo === undefined ? null : readMedia(logo),
    accreditations: nodes(node, elm('accreditation')).map(readAccreditation),
    groups: readGroups(node),
    parts: nodes(node, P.subOrganization).map(readOrganisation),
    partOf: nodes(node, P.subOrganizationOf).map(readOrganisation),
    modified: literal(node, P.modified),
  };
}

export function readHolder(node: Node): Holder {
  return {
    id: nodeId(node),
    fullName: text(node, P.fullName),
    givenName: text(node, P.givenName),
    familyName: text(node, P.familyName),
    birthName: text(node, P.birthName),
    patronymicName: text(node, P.patronymicName),
    otherNames: otherNames(node),
    gender: concept(node, elm('gender')),
    dateOfBirth: literal(node, elm('dateOfBirth')),
    placesOfBirth: readPlaces(node, elm('placeOfBirth')),
    citizenships: concepts(node, elm('citizenshipCountry')),
    addresses: readPlaces(node),
    contacts: readContacts(node),
    groups: readGroups(node),
    memberOf: nodes(node, P.memberOf).map(readOrganisation),
    identifiers: readIdentifiers(node),
    notes: readNotes(node),
    modified: literal(node, P.modified),
  };
}

/** Reads an accreditation: what the file states of a decision on quality. */
export function readAccreditation(node: Node): Accreditation {
  return {
    id: nodeId(node),
    title: text(node, P.title),
    description: text(node, P.description),
    identifiers: readIdentifiers(node),
    types: concepts(node, P.type),
    decision: concept(node, elm('decision')),
    agents: nodes(node, elm('accreditingAgent')).map(readOrganisation),
    organisations: nodes(node, elm('organisation')).map(readOrganisation),
    issued: literal(node, P.dateIssued),
    expires: literal(node, elm('expiryDate')),
    review: literal(node, elm('reviewDate')),
    fields: concepts(node, elm('limitField')),
    eqfLevels: concepts(node, elm('limitEQFLevel')),
    jurisdictions: concepts(node, elm('limitJurisdiction')),
    qualifications: readNamed(node, elm('limitQualification')),
    credentialTypes: concepts(node, elm('limitCredentialType')),
    reports: readWebResources(node, elm('report')),
    documents: readWebResources(node, elm('supplementaryDocument')),
    homepages: [
      ...readWebResources(node, P.homepage),
      ...readWebResources(node, elm('landingPage')),
    ],
    notes: readNotes(node),
    status: literal(node, elm('status')),
    modified: literal(node, P.modified),
  };
}
