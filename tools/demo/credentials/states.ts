import { type FilePlan, plan } from '../plan.ts';
import { COURSES } from './courses/index.ts';
import { text } from './json.ts';
import { INSTITUTE, OTHER_SCHOOL, STRANGER, UNIVERSITY } from './organisations.ts';
import { PEOPLE } from './people.ts';
import { SEAL_STATES } from './seal-states.ts';

/** The transfer broke off. */
const breakOff = (file: string): string => file.slice(0, Math.floor(file.length * 0.6));

/** Files about who issued, awarded and sealed. */
const ISSUER_STATES: readonly FilePlan[] = [
  plan({
    file: 'state-issuer-other-than-sealer.jsonld',
    shows: text(
      'Vydavatel je jiná organizace než ta, která pečetila',
      'The issuer is an organisation other than the one that sealed',
    ),
    course: COURSES.crisisCommunication,
    holder: PEOPLE.radek,
    sealedAt: '2026-03-31T12:12:12Z',
    issuer: { kind: 'organisation', organisation: OTHER_SCHOOL },
    awardingBodies: [OTHER_SCHOOL],
  }),
  plan({
    file: 'state-issuer-on-behalf.jsonld',
    shows: text(
      'Univerzita vydává, konsorcium za ni pečetí',
      'A university issues, the consortium seals on its behalf',
    ),
    course: COURSES.reconstruction,
    holder: PEOPLE.hana,
    sealedAt: '2026-07-08T11:36:27Z',
    issuer: { kind: 'organisation', organisation: UNIVERSITY.model },
  }),
  plan({
    file: 'state-issuer-mandate.jsonld',
    shows: text(
      'Soubor se odvolává na pověření, které nelze potvrdit',
      'The file refers to a mandate that cannot be confirmed',
    ),
    course: COURSES.softwareTesting,
    holder: PEOPLE.tomas,
    sealedAt: '2026-05-06T08:48:16Z',
    issuer: { kind: 'organisation', organisation: INSTITUTE },
    awardingBodies: [INSTITUTE],
    mandate:
      'Ukázkový vzdělávací institut, z. ú., pověřil pečetěním tohoto dokladu Konsorcium ukázkových univerzit. / The Demonstration Institute of Education has mandated the Consortium of Demonstration Universities to seal this record.',
  }),
  plan({
    file: 'state-stranger-names-university.jsonld',
    shows: text(
      'Firma s vlastní pečetí uvádí univerzitu jako udělující instituci',
      'A company with a seal of its own names a university as the awarding body',
    ),
    course: COURSES.econometrics,
    holder: PEOPLE.viktor,
    sealer: 'stranger',
    sealedAt: '2026-02-09T16:03:50Z',
    issuer: { kind: 'organisation', organisation: STRANGER },
  }),
  plan({
    file: 'state-issuer-name-differs.jsonld',
    shows: text(
      'Identifikátor vydavatele souhlasí s pečetí, název ne',
      'The issuer’s identifier agrees with the seal, the name does not',
    ),
    course: COURSES.academicCzech,
    holder: PEOPLE.radek,
    sealedAt: '2026-06-24T07:07:07Z',
    issuer: { kind: 'renamed', legalName: 'Sdružení smyšlených vysokých škol' },
  }),
  plan({
    file: 'state-several-awarding-bodies.jsonld',
    shows: text('Společný kurz dvou univerzit', 'A joint course of two universities'),
    course: COURSES.reconstruction,
    holder: PEOPLE.eva,
    sealedAt: '2026-07-09T10:25:31Z',
    awardingBodies: [UNIVERSITY.model, UNIVERSITY.demonstration],
  }),
];

/** Files about the content: its period, its status, its extent, its language. */
const CONTENT_STATES: readonly FilePlan[] = [
  plan({
    file: 'state-credential-expired.jsonld',
    shows: text('Platnost skončila 30. června 2026', 'The validity ended on 30 June 2026'),
    course: COURSES.crisisCommunication,
    holder: PEOPLE.viktor,
    sealedAt: '2026-04-01T09:19:29Z',
    validUntil: '2026-06-30',
  }),
  plan({
    file: 'state-not-yet-valid.jsonld',
    shows: text('Platí až od 1. ledna 2054', 'Valid only from 1 January 2054'),
    course: COURSES.crisisCommunication,
    holder: PEOPLE.hana,
    sealedAt: '2026-04-02T09:29:39Z',
    validFrom: '2054-01-01',
  }),
  plan({
    file: 'state-valid-until-2054.jsonld',
    shows: text('Platnost s koncem v budoucnosti', 'A validity that ends in the future'),
    course: COURSES.crisisCommunication,
    holder: PEOPLE.tomas,
    sealedAt: '2026-04-03T09:39:49Z',
    validUntil: '2054-06-30',
  }),
  plan({
    file: 'state-status-declared.jsonld',
    shows: text(
      'Soubor uvádí stav mikrocertifikátu způsobem, který zná jen model ELM 3.2',
      'The file declares the status of the micro-credential in a way only ELM 3.2 knows',
    ),
    course: COURSES.softwareTesting,
    holder: PEOPLE.eva,
    sealedAt: '2026-05-11T09:09:19Z',
    declaresStatus: true,
  }),
  plan({
    file: 'state-english-only.jsonld',
    shows: text('Všechny texty jen v angličtině', 'All texts in English only'),
    course: COURSES.softwareTesting,
    holder: PEOPLE.jane,
    sealedAt: '2026-05-07T12:00:08Z',
    languages: ['en'],
  }),
  plan({
    file: 'state-minimal-data.jsonld',
    shows: text(
      'Jen povinné údaje: bez úrovně, kreditů a výsledků učení',
      'Only what is mandatory: no level, credits or learning outcomes',
    ),
    course: COURSES.crisisCommunication,
    holder: PEOPLE.eva,
    sealedAt: '2026-04-07T08:18:28Z',
    detail: 'minimal',
  }),
  plan({
    file: 'state-participation-only.jsonld',
    shows: text('Pouze účast, bez hodnocení', 'Participation only, without assessment'),
    course: COURSES.satelliteData,
    holder: PEOPLE.radek,
    sealedAt: '2026-06-04T13:31:00Z',
    detail: 'participation',
  }),
];

/** Files that are not what they should be. */
const FORMAT_STATES: readonly FilePlan[] = [
  plan({
    file: 'state-truncated.jsonld',
    shows: text('Neúplný soubor: přenos se přerušil', 'An incomplete file: the transfer broke off'),
    course: COURSES.satelliteData,
    holder: PEOPLE.viktor,
    sealedAt: '2026-06-05T06:06:06Z',
    afterwards: breakOff,
  }),
  plan({
    file: 'state-not-a-credential.jsonld',
    title: text('Zápis z ukázkového zasedání', 'Minutes of a demonstration meeting'),
    shows: text('Zapečetěný soubor jiného druhu', 'A sealed file of another kind'),
    course: COURSES.crisisCommunication,
    holder: PEOPLE.hana,
    sealedAt: '2026-04-08T10:28:38Z',
    form: 'foreign',
  }),
  plan({
    file: 'state-issuer-upload.jsonld',
    shows: text('Podklad pro vydání, ještě nezapečetěný', 'The input of an issuer, not sealed yet'),
    course: COURSES.econometrics,
    holder: PEOPLE.eva,
    sealedAt: '2026-02-10T10:00:00Z',
    form: 'upload',
  }),
];

/** Everything besides the catalogue: one file for every state. */
export const STATES: readonly FilePlan[] = [
  ...SEAL_STATES,
  ...ISSUER_STATES,
  ...CONTENT_STATES,
  ...FORMAT_STATES,
];
