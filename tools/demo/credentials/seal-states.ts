import { type FilePlan, plan } from '../plan.ts';
import { COURSES } from './courses/index.ts';
import { text } from './json.ts';
import { PEOPLE } from './people.ts';

/** Ten credits become thirty; nothing else in the file changes. */
function raiseCredits(file: string): string {
  const sealed = '\\"point\\":\\"10\\"';
  if (!file.includes(sealed)) throw new Error('There are no credits to alter in the file.');
  return file.replaceAll(sealed, '\\"point\\":\\"30\\"');
}

/** Files whose seal, or certificate of the seal, is what they are about. */
export const SEAL_STATES: readonly FilePlan[] = [
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
    file: 'state-level-b-answered.jsonld',
    shows: text(
      'Stejně holá pečeť, ale údaje o zneplatnění přišly s důvěryhodnými seznamy',
      'A seal just as bare, but the revocation data came with the trusted lists',
    ),
    course: COURSES.softwareTesting,
    holder: PEOPLE.viktor,
    sealer: 'answered',
    sealedAt: '2026-05-05T15:34:00Z',
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
