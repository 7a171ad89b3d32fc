import { type FilePlan, plan } from '../plan.ts';
import { COURSES } from './courses/index.ts';
import { text } from './json.ts';
import { PEOPLE } from './people.ts';

/** The nine courses as good, complete files. */
export const CATALOGUE: readonly FilePlan[] = [
  plan({
    file: '01-zaklady-ekonometrie.jsonld',
    shows: text(
      'Úplný záznam: kombinovaná forma, projekt s obhajobou',
      'A complete record: blended mode, a project with a defence',
    ),
    course: COURSES.econometrics,
    holder: PEOPLE.klara,
    sealedAt: '2026-02-05T09:14:27Z',
  }),
  plan({
    file: '02-druzicova-data.jsonld',
    shows: text('Online forma a hodnocené portfolio', 'Online mode and an assessed portfolio'),
    course: COURSES.satelliteData,
    holder: PEOPLE.matej,
    sealedAt: '2026-06-01T07:40:02Z',
  }),
  plan({
    file: '03-pravni-dovednosti-znalcu.jsonld',
    shows: text(
      'Dvě zkoušky, písemná a ústní; starší zápis času pečeti',
      'Two examinations, written and oral; an older form of the sealing time',
    ),
    course: COURSES.expertWitnesses,
    holder: PEOPLE.dagmar,
    sealedAt: '2025-06-23T11:02:45Z',
  }),
  plan({
    file: '04-cestina-pro-akademicke-prostredi.jsonld',
    shows: text('Držitelka s cizím státním občanstvím', 'A holder of foreign citizenship'),
    course: COURSES.academicCzech,
    holder: PEOPLE.olena,
    sealedAt: '2026-06-22T08:31:11Z',
  }),
  plan({
    file: '05-zaklady-programovani.jsonld',
    shows: text(
      'Jméno se všemi háčky a čárkami, dva semestry',
      'A name full of diacritics, two semesters',
    ),
    course: COURSES.programming,
    holder: PEOPLE.stepan,
    sealedAt: '2025-06-30T12:20:38Z',
  }),
  plan({
    file: '06-povalecna-obnova.jsonld',
    shows: text('Kurz vyučovaný v angličtině', 'A course taught in English'),
    course: COURSES.reconstruction,
    holder: PEOPLE.ivan,
    sealedAt: '2026-07-07T06:55:19Z',
  }),
  plan({
    file: '07-testovani-softwaru.jsonld',
    shows: text('Desetinný počet kreditů', 'A fractional number of credits'),
    course: COURSES.softwareTesting,
    holder: PEOPLE.jane,
    sealedAt: '2026-05-04T13:08:54Z',
  }),
  plan({
    file: '08-krizova-komunikace.jsonld',
    shows: text('Nejmenší rozsah: jeden kredit', 'The smallest extent: one credit'),
    course: COURSES.crisisCommunication,
    holder: PEOPLE.anezka,
    sealedAt: '2026-03-30T10:47:33Z',
  }),
  plan({
    file: '09-komunitni-osetrovatelska-pece.jsonld',
    shows: text(
      'Největší rozsah: šedesát kreditů, dílčí části a dlouhé jméno',
      'The largest extent: sixty credits, parts and a long name',
    ),
    course: COURSES.communityNursing,
    holder: PEOPLE.maxmiliana,
    sealedAt: '2026-07-02T08:16:40Z',
  }),
];
