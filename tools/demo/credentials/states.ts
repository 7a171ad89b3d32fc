import { type FilePlan, plan } from '../plan.ts';
import { COURSES } from './courses/index.ts';
import { text } from './json.ts';
import { INSTITUTE, OTHER_SCHOOL, STRANGER, UNIVERSITY } from './organisations.ts';
import { PEOPLE } from './people.ts';

/** Ten credits become thirty; nothing else in the file changes. */
function raiseCredits(file: string): string {
  const sealed = '\\"point\\":\\"10\\"';
  if (!file.includes(sealed)) throw new Error('There are no credits to alter in the file.');
  return file.replaceAll(sealed, '\\"point\\":\\"30\\"');
}

/** The transfer broke off. */
const breakOff = (file: string): string => file.slice(0, Math.floor(file.length * 0.6));

/** Files whose seal, or certificate of the seal, is what they are about. */
const SEAL_STATES: readonly FilePlan[] = [
  plan({
    file: 'state-content-altered.jsonld',
    shows: text(
      'Po zapečetění se v obsahu změnil počet kreditů',
      'The number of credits was changed after sealing',
    ),
    course: COURSES.programming,
    holder: PEOPLE.radek,
    sealedAt: '2025-07-01T08:05:13Z',
    afterwards: raiseCredits,
  }),
  plan({
    file: 'state-no-seal.jsonld',
    shows: text('Stejný obsah, ale bez pečeti', 'The same content, but without a seal'),
    course: COURSES.satelliteData,
    holder: PEOPLE.eva,
    sealedAt: '2026-06-02T09:00:00Z',
    form: 'plain',
  }),
  plan({
    file: 'state-seal-certificate-revoked.jsonld',
    shows: text(
      'Certifikát pečeti byl zneplatněn dříve, než pečeť vznikla',
      'The seal certificate was revoked before the seal was made',
    ),
    course: COURSES.econometrics,
    holder: PEOPLE.tomas,
    sealer: 'revoked',
    sealedAt: '2026-03-10T14:22:09Z',
  }),
  plan({
    file: 'state-seal-certificate-expired.jsonld',
    shows: text(
      'Platnost certifikátu pečeti skončila a časové razítko chybí',
      'The seal certificate has expired and there is no time stamp',
    ),
    course: COURSES.expertWitnesses,
    holder: PEOPLE.hana,
    sealer: 'expired',
    sealedAt: '2025-06-24T10:10:10Z',
    level: 'B',
  }),
  plan({
    file: 'state-untrusted-authority.jsonld',
    shows: text(
      'Pečeť od autority, která není na důvěryhodném seznamu',
      'A seal from an authority that is not on the trusted list',
    ),
    course: COURSES.econometrics,
    holder: PEOPLE.hana,
    sealer: 'unlisted',
    sealedAt: '2026-02-06T08:00:41Z',
  }),
  plan({
    file: 'state-level-b.jsonld',
    shows: text(
      'Pečeť bez časových razítek a bez údajů o zneplatnění',
      'A seal without time stamps and revocation data',
    ),
    course: COURSES.softwareTesting,
    holder: PEOPLE.viktor,
    sealedAt: '2026-05-05T15:30:00Z',
    level: 'B',
  }),
  plan({
    file: 'state-algorithm-rs256.jsonld',
    shows: text('Pečeť algoritmem RSA (RS256)', 'A seal with the RSA algorithm (RS256)'),
    course: COURSES.satelliteData,
    holder: PEOPLE.tomas,
    sealer: 'rsa',
    sealedAt: '2026-06-03T07:12:58Z',
  }),
  plan({
    file: 'state-algorithm-ps256.jsonld',
    shows: text('Pečeť algoritmem RSA-PSS (PS256)', 'A seal with the RSA-PSS algorithm (PS256)'),
    course: COURSES.academicCzech,
    holder: PEOPLE.eva,
    sealer: 'pss',
    sealedAt: '2026-06-23T09:44:05Z',
  }),
];

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

/** Files about the content: its period, its extent, its language. */
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
