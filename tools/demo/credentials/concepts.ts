import type { JsonObject, Text } from './json.ts';
import { text } from './json.ts';

/*
 * Terms of the controlled vocabularies that the credentials use, with the IRI of the scheme that
 * the generic profile asks for.
 */

const SNB = 'http://data.europa.eu/snb';
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const ESCO = 'http://data.europa.eu/esco';

function concept(id: string, scheme: string, label: Text): JsonObject {
  return {
    id,
    type: 'Concept',
    inScheme: { id: scheme, type: 'ConceptScheme' },
    prefLabel: label,
  };
}

/** A term of one of the lists of the European Learning Model. */
const snb = (list: string, code: string, cs: string, en: string): JsonObject =>
  concept(`${SNB}/${list}/${code}`, `${SNB}/${list}/25831c2`, text(cs, en));

/** A term of one of the authority tables of the Publications Office. */
const authority = (table: string, code: string, cs: string, en: string): JsonObject =>
  concept(`${AUTHORITY}/${table}/${code}`, `${AUTHORITY}/${table}`, text(cs, en));

const escoSkill = (id: string, cs: string, en: string): JsonObject =>
  concept(`${ESCO}/skill/${id}`, `${ESCO}/concept-scheme/skills`, text(cs, en));

export const PROFILE = {
  generic: snb('credential', 'e34929035b', 'Obecný', 'Generic'),
  mandated: snb('credential', 'c_9a31f32a', 'Vydání z pověření', 'Mandated Issue'),
};

export const LANGUAGE = {
  cs: authority('language', 'CES', 'čeština', 'Czech'),
  en: authority('language', 'ENG', 'angličtina', 'English'),
};

export const COUNTRY = {
  CZ: authority('country', 'CZE', 'Česko', 'Czechia'),
  UA: authority('country', 'UKR', 'Ukrajina', 'Ukraine'),
  SK: authority('country', 'SVK', 'Slovensko', 'Slovakia'),
};

export const EQF = {
  4: snb('eqf', '4', 'Úroveň 4', 'Level 4'),
  6: snb('eqf', '6', 'Úroveň 6', 'Level 6'),
  7: snb('eqf', '7', 'Úroveň 7', 'Level 7'),
};

export const ECTS = snb(
  'education-credit',
  '6fcec5c5af',
  'Evropský systém přenosu a akumulace kreditů (ECTS)',
  'European Credit Transfer System',
);

/** Modes of learning and of assessment share one list. */
export const MODE = {
  onsite: snb('learning-assessment', '9191af2ed9', 'Prezenční', 'Presential'),
  online: snb('learning-assessment', '920fbb3cbe', 'Online', 'Online'),
  blended: snb('learning-assessment', 'e92d221e4d', 'Kombinovaná', 'Blended'),
  project: snb('learning-assessment', '7813801c77', 'Projektová', 'Project based'),
  workbased: snb('learning-assessment', '729f3bed4b', 'Na pracovišti', 'Workbased'),
};

export const ASSESSMENT = {
  project: snb('assessment', '795dac4096', 'projekt', 'project work'),
  portfolio: snb('assessment', '4f03b91c0e', 'portfolio', 'portfolio'),
  written: snb('assessment', '6e6cb2cc78', 'písemná zkouška', 'written examination'),
  oral: snb('assessment', 'd30284d7df', 'ústní zkouška', 'oral examination'),
  practical: snb('assessment', '6a4db9f11d', 'praktická zkouška', 'practical assessment'),
  quiz: snb('assessment', 'b1b68f6735', 'kvíz', 'quiz'),
};

export const SUPERVISION = {
  supervised: snb(
    'supervision-verification',
    '70be69aaf9',
    'Pod dohledem, s ověřením totožnosti',
    'Supervised with ID Verification',
  ),
  identified: snb(
    'supervision-verification',
    'df2880c5cb',
    'Bez dohledu, s ověřením totožnosti',
    'Unsupervised with ID verification',
  ),
  none: snb(
    'supervision-verification',
    'c598449d64',
    'Bez dohledu, bez ověření totožnosti',
    'Unsupervised without ID Verification',
  ),
};

export const ACTIVITY = {
  classroom: snb('learning-activity', 'ff436ea7c9', 'prezenční výuka', 'classroom coursework'),
  elearning: snb('learning-activity', 'bf2e3a7bae', 'e-learningová výuka', 'e-learning coursework'),
  programme: snb('learning-activity', 'fd33e234ae', 'vzdělávací program', 'educational programme'),
  workshop: snb(
    'learning-activity',
    'efff75e10a',
    'workshop, seminář nebo konference',
    'workshop, seminar or conference',
  ),
  lab: snb(
    'learning-activity',
    '3c8bd58d62',
    'laboratorní cvičení, simulace nebo praktická výuka',
    'lab / simulation / practice coursework',
  ),
};

export const OPPORTUNITY = {
  short: snb(
    'learning-opportunity',
    '74a4a268e8',
    'Krátký vzdělávací program',
    'Short learning programme',
  ),
  programme: snb(
    'learning-opportunity',
    '79343569f3',
    'Vzdělávací program',
    'Educational programme',
  ),
};

export const SETTING = snb('learning-setting', '6fd4685715', 'formální učení', 'formal learning');

export const OUTCOME = {
  knowledge: snb('skill-type', 'knowledge', 'znalost', 'knowledge'),
  skill: snb('skill-type', 'skill', 'dovednost', 'skill'),
};

export const REUSE = {
  transversal: snb(
    'skill-reuse-level',
    'transversal',
    'průřezové dovednosti a schopnosti',
    'transversal skills and competences',
  ),
  crossSector: snb(
    'skill-reuse-level',
    'cross-sector',
    'meziodvětvové dovednosti a schopnosti',
    'cross-sector skills and competences',
  ),
  sector: snb(
    'skill-reuse-level',
    'sector-specific',
    'dovednosti a schopnosti specifické pro konkrétní odvětví',
    'sector specific skills and competences',
  ),
  occupation: snb(
    'skill-reuse-level',
    'occupation-specific',
    'dovednosti a schopnosti specifické pro konkrétní povolání',
    'occupation specific skills and competences',
  ),
};

export const ACCREDITATION_TYPE = {
  institution: snb(
    'accreditation',
    'bb4618238e',
    'Zajišťování kvality na úrovni instituce',
    'Institutional Quality Assurance',
  ),
  programme: snb(
    'accreditation',
    '820101cba6',
    'Zajišťování kvality na úrovni programu',
    'Program Quality Assurance',
  ),
};

/** The list of decisions has no public labels: a term of the agency's own, as issuers write them. */
export const ACCREDITATION_GRANTED = concept(
  'urn:epass:concept:6f2a4f0e-2f57-4f5c-9d0e-000000000001',
  'urn:epass:conceptScheme:6f2a4f0e-2f57-4f5c-9d0e-000000000000',
  text('Akreditace udělena', 'Accreditation granted'),
);

export const MANDATE = snb('evidence-type', 'c_18016257', 'Pověření', 'Mandate');

export const ENTITLEMENT = {
  type: snb('entitlement', '64aad92881', 'vzdělávací příležitost', 'learning opportunity'),
  actual: snb('entitlement-status', 'b7015a8a8c', 'vznikl', 'actual'),
};

export const ENCODING = snb('encoding', '6146cde7dd', 'base64', 'base64');
export const PNG = authority('file-type', 'PNG', 'PNG', 'PNG');

export const FIELD = {
  '0231': snb('isced-f', '0231', 'Osvojování jazyků', 'Language acquisition'),
  '0311': snb('isced-f', '0311', 'Ekonomie', 'Economics'),
  '0312': snb('isced-f', '0312', 'Politologie a občanská nauka', 'Political sciences and civics'),
  '0321': snb('isced-f', '0321', 'Žurnalistika a zpravodajství', 'Journalism and reporting'),
  '0421': snb('isced-f', '0421', 'Právo', 'Law'),
  '0532': snb('isced-f', '0532', 'Vědy o Zemi', 'Earth sciences'),
  '0613': snb(
    'isced-f',
    '0613',
    'Vývoj a analýza softwaru a aplikací',
    'Software and applications development and analysis',
  ),
  '0913': snb('isced-f', '0913', 'Ošetřovatelství a porodní asistence', 'Nursing and midwifery'),
};
export type Field = keyof typeof FIELD;

export const ESCO_SKILL = {
  statistics: escoSkill('7ee4c2ea-b349-4bd2-81a3-ec31475d4833', 'statistika', 'statistics'),
  python: escoSkill(
    'ccd0a1d9-afda-43d9-b901-96344886e14d',
    'Python (počítačové programování)',
    'Python (computer programming)',
  ),
  softwareTests: escoSkill(
    '913e7e83-b8f8-4574-b1ca-1b38f3fd974a',
    'provádět softwarové testy',
    'execute software tests',
  ),
  integrationTesting: escoSkill(
    'ea412de3-9d7a-4943-8d8c-c6d3c7495d0e',
    'provádět integrační testování',
    'execute integration testing',
  ),
  targetCommunity: escoSkill(
    '80f308e6-0e09-404a-80cd-ec5f50f6f304',
    'komunikovat s cílovou komunitou',
    'communicate with target community',
  ),
  collaborativeRelations: escoSkill(
    '326809fc-238d-40c2-881e-40042f7f2f0d',
    'navazovat vztahy založené na spolupráci',
    'establish collaborative relations',
  ),
  digitalContent: escoSkill(
    '5fd5c985-eaaa-47aa-8314-62359c54505a',
    'vytvářet digitální obsah',
    'develop digital content',
  ),
};
