/* IRIs of the European Learning Model and of the vocabularies it builds on, by their own names. */

const ELM = 'http://data.europa.eu/snb/model/elm/';
const DC = 'http://purl.org/dc/terms/';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const CRED = 'https://www.w3.org/2018/credentials#';
const ADMS = 'http://www.w3.org/ns/adms#';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const ROV = 'http://www.w3.org/ns/regorg#';
const ORG = 'http://www.w3.org/ns/org#';
const PERSON = 'http://www.w3.org/ns/person#';

export const elm = (name: string): string => `${ELM}${name}`;

export const TYPE = {
  verifiableCredential: `${CRED}VerifiableCredential`,
  verifiablePresentation: `${CRED}VerifiablePresentation`,
  europeanDigitalCredential: elm('EuropeanDigitalCredential'),
  europeanDigitalPresentation: elm('EuropeanDigitalPresentation'),
  learningAchievement: elm('LearningAchievement'),
  learningActivity: elm('LearningActivity'),
  learningAssessment: elm('LearningAssessment'),
  learningEntitlement: elm('LearningEntitlement'),
} as const;

export const P = {
  type: `${DC}type`,
  title: `${DC}title`,
  description: `${DC}description`,
  language: `${DC}language`,
  dateIssued: `${DC}issued`,
  spatial: `${DC}spatial`,
  temporal: `${DC}temporal`,
  modified: `${DC}modified`,
  prefLabel: `${SKOS}prefLabel`,
  altLabel: `${SKOS}altLabel`,
  definition: `${SKOS}definition`,
  inScheme: `${SKOS}inScheme`,
  notation: `${SKOS}notation`,
  identifier: `${ADMS}identifier`,
  schemeAgency: `${ADMS}schemeAgency`,
  homepage: `${FOAF}homepage`,
  fullName: `${FOAF}fullName`,
  givenName: `${FOAF}givenName`,
  familyName: `${FOAF}familyName`,
  legalName: `${ROV}legalName`,
  registration: `${ROV}registration`,
  birthName: `${PERSON}birthName`,
  patronymicName: `${PERSON}patronymicName`,
  memberOf: `${ORG}memberOf`,
  subOrganization: `${ORG}hasSubOrganization`,
  subOrganizationOf: `${ORG}subOrganizationOf`,
  credentialSubject: `${CRED}credentialSubject`,
  credentialSchema: `${CRED}credentialSchema`,
  credentialStatus: `${CRED}credentialStatus`,
  evidence: `${CRED}evidence`,
  expirationDate: `${CRED}expirationDate`,
  issued: `${CRED}issued`,
  issuanceDate: `${CRED}issuanceDate`,
  termsOfUse: `${CRED}termsOfUse`,
  issuer: `${CRED}issuer`,
  validFrom: `${CRED}validFrom`,
  validUntil: `${CRED}validUntil`,
} as const;

/** Evidence types (http://data.europa.eu/snb/evidence-type/). */
export const EVIDENCE = {
  mandate: 'http://data.europa.eu/snb/evidence-type/c_18016257',
  accreditation: 'http://data.europa.eu/snb/evidence-type/c_991b06c6',
} as const;
