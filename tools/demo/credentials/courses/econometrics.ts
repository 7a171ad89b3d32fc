import { ESCO_SKILL } from '../concepts.ts';
import { text } from '../json.ts';
import type { Course } from './course.ts';
import { LETTERS } from './grading.ts';

export const econometrics: Course = {
  slug: 'zaklady-ekonometrie',
  title: text('Základy ekonometrie v systému R', 'Fundamentals of Econometrics in R'),
  description: text(
    'Kurz učí sestavit, odhadnout a vyložit lineární regresní model na skutečných ekonomických datech. Účastníci pracují v systému R od načtení dat až po stručnou zprávu pro zadavatele.',
    'The course teaches learners to specify, estimate and interpret a linear regression model on real economic data. They work in R all the way from importing the data to a brief report for a client.',
  ),
  university: 'demonstration',
  credits: '3',
  hours: 75,
  eqf: 7,
  mode: 'blended',
  language: 'cs',
  field: '0311',
  entry: text(
    'Ukončené bakalářské studium a základy statistiky v rozsahu jednoho semestru.',
    'A completed bachelor’s degree and one semester of introductory statistics.',
  ),
  outcomes: [
    {
      title: text(
        'Vysvětlí předpoklady metody nejmenších čtverců a důsledky jejich porušení',
        'Explains the assumptions of least squares and what follows when they fail',
      ),
      type: 'knowledge',
      reuse: 'crossSector',
      skills: [ESCO_SKILL.statistics],
    },
    {
      title: text(
        'Odhadne v systému R lineární regresní model a ověří jeho vhodnost diagnostickými testy',
        'Estimates a linear regression model in R and tests whether it is adequate',
      ),
      type: 'skill',
      reuse: 'crossSector',
      skills: [ESCO_SKILL.statistics],
    },
    {
      title: text(
        'Odliší souvislost od příčinného vlivu a pojmenuje omezení svého modelu',
        'Tells association from causal effect and names the limits of the model',
      ),
      type: 'skill',
      reuse: 'crossSector',
    },
    {
      title: text(
        'Předloží výsledky v reprodukovatelné zprávě srozumitelné i čtenáři bez znalosti statistiky',
        'Presents the results in a reproducible report that a reader without statistics can follow',
      ),
      type: 'skill',
      reuse: 'transversal',
    },
  ],
  assessments: [
    {
      title: text('Ekonometrický projekt s obhajobou', 'Econometric project with a defence'),
      type: 'project',
      mode: 'project',
      supervision: 'supervised',
      grade: text('B (velmi dobře)', 'B (very good)'),
      grading: LETTERS,
      day: '2026-01-23',
    },
  ],
  activities: [
    {
      title: text('Semináře a samostatná práce s daty', 'Seminars and independent work with data'),
      description: text(
        'Šest prezenčních seminářů v počítačové učebně, mezi nimi úlohy v systému R se zpětnou vazbou vyučujících.',
        'Six seminars in a computer room, with exercises in R and feedback from the teachers in between.',
      ),
      type: 'classroom',
      start: '2025-10-06',
      end: '2026-01-16',
      contactHours: 18,
    },
  ],
  awarded: '2026-02-02',
};
