import { CONSORTIUM } from '../demo/pki/pki.ts';
import type { JsonObject } from '../../src/verification/container/json.ts';

/* A small credential for tests, as JSON: enough for every check to have something to say. */

export const CONTEXTS = [
  'https://www.w3.org/2018/credentials/v1',
  'http://data.europa.eu/snb/model/context/edc-ap',
];

const scheme = (id: string) => ({ id, type: 'ConceptScheme' });

const LANGUAGE = {
  id: 'http://publications.europa.eu/resource/authority/language/CES',
  type: 'Concept',
  inScheme: scheme('http://publications.europa.eu/resource/authority/language'),
};

const CZECHIA = {
  id: 'http://publications.europa.eu/resource/authority/country/CZE',
  type: 'Concept',
  inScheme: scheme('http://publications.europa.eu/resource/authority/country'),
  prefLabel: { cs: 'Česko', en: 'Czechia' },
};

const ECTS = {
  id: 'http://data.europa.eu/snb/education-credit/6fcec5c5af',
  type: 'Concept',
  prefLabel: { en: 'European Credit Transfer System' },
};

/** The organisation that the throw-away PKI certifies as the sealer. */
export const ISSUER = {
  id: 'urn:test:organisation:issuer',
  type: 'Organisation',
  legalName: { cs: CONSORTIUM.organisation },
  eIDASIdentifier: {
    id: 'urn:certificateIdentifier:1',
    type: 'LegalIdentifier',
    notation: CONSORTIUM.organisationIdentifier,
    spatial: CZECHIA,
  },
  location: {
    id: 'urn:test:location:1',
    type: 'Location',
    address: { id: 'urn:test:address:1', type: 'Address', countryCode: CZECHIA },
  },
} satisfies JsonObject;

export const ACHIEVEMENT = {
  id: 'urn:test:achievement:1',
  type: 'LearningAchievement',
  title: { cs: 'Základy ověřování', en: 'Basics of verification' },
  awardedBy: {
    id: 'urn:test:awarding:1',
    type: 'AwardingProcess',
    awardingBody: ISSUER,
    awardingDate: '2026-02-28T23:00:00Z',
  },
  specifiedBy: {
    id: 'urn:test:specification:1',
    type: 'Qualification',
    title: { cs: 'Základy ověřování', en: 'Basics of verification' },
    creditPoint: { id: 'urn:test:credit:1', type: 'CreditPoint', framework: ECTS, point: '2' },
    eqfLevel: {
      id: 'http://data.europa.eu/snb/eqf/6',
      type: 'Concept',
      inScheme: scheme('http://data.europa.eu/snb/eqf/25831c2'),
    },
    learningOutcome: [
      {
        id: 'urn:test:outcome:1',
        type: 'LearningOutcome',
        title: { cs: 'Ověří pečeť.', en: 'Verifies a seal.' },
      },
    ],
  },
} satisfies JsonObject;

export const SUBJECT = {
  id: 'urn:test:person:1',
  type: 'Person',
  fullName: { cs: 'Jana Zkušební' },
  dateOfBirth: '1999-10-01T22:00:00Z',
  hasClaim: ACHIEVEMENT,
} satisfies JsonObject;

export const DISPLAY = {
  id: 'urn:test:display:1',
  type: 'DisplayParameter',
  title: { cs: 'Základy ověřování', en: 'Basics of verification' },
  primaryLanguage: LANGUAGE,
  language: LANGUAGE,
  individualDisplay: {
    id: 'urn:test:individual-display:1',
    type: 'IndividualDisplay',
    language: LANGUAGE,
    displayDetail: {
      id: 'urn:test:display-detail:1',
      type: 'DisplayDetail',
      page: 1,
      image: {
        id: 'urn:test:media:1',
        type: 'MediaObject',
        content: 'iVBORw0KGgo=',
        contentType: {
          id: 'http://publications.europa.eu/resource/authority/file-type/PNG',
          type: 'Concept',
        },
        contentEncoding: { id: 'http://data.europa.eu/snb/encoding/6146cde7dd', type: 'Concept' },
      },
    },
  },
} satisfies JsonObject;

/** A conforming credential that was valid from 1 March 2026 on, with members put in the place of its own. */
export function credentialJson(members: JsonObject = {}): JsonObject {
  return {
    id: 'urn:credential:test',
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialProfiles: {
      id: 'http://data.europa.eu/snb/credential/e34929035b',
      type: 'Concept',
      inScheme: scheme('http://data.europa.eu/snb/credential/25831c2'),
    },
    credentialSchema: {
      id: 'http://data.europa.eu/snb/model/ap/edc-generic-full',
      type: 'ShaclValidator2017',
    },
    displayParameter: DISPLAY,
    credentialSubject: SUBJECT,
    issued: '2026-03-02T11:00:00+01:00',
    issuer: ISSUER,
    validFrom: '2026-02-28T23:00:00Z',
    '@context': CONTEXTS,
    ...members,
  };
}
