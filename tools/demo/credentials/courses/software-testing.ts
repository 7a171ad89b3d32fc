import { ESCO_SKILL } from '../concepts.ts';
import { text } from '../json.ts';
import type { Course } from './course.ts';
import { PASS_FAIL, POINTS } from './grading.ts';

export const softwareTesting: Course = {
  slug: 'testovani-softwaru',
  title: text('Testování softwaru', 'Software Testing'),
  description: text(
    'Krátký online kurz v angličtině o návrhu, automatizaci a vyhodnocení testů. Určen je vývojářům i těm, kdo za jakost softwaru odpovídají.',
    'A short online course in English on designing, automating and evaluating tests, meant for developers and for those who are responsible for the quality of software.',
  ),
  university: 'technical',
  credits: '2.5',
  hours: 65,
  eqf: 6,
  mode: 'online',
  language: 'en',
  field: '0613',
  entry: text(
    'Základní zkušenost s programováním v libovolném jazyce.',
    'Some experience of programming in any language.',
  ),
  outcomes: [
    {
      title: text(
        'Vybere k požadavku vhodnou techniku návrhu testů a volbu zdůvodní',
        'Chooses a suitable test-design technique for a requirement and justifies the choice',
      ),
      type: 'knowledge',
      reuse: 'sector',
    },
    {
      title: text(
        'Napíše jednotkové a integrační testy, které se spouštějí při každé změně',
        'Writes unit and integration tests that run on every change',
      ),
      type: 'skill',
      reuse: 'sector',
      skills: [ESCO_SKILL.softwareTests, ESCO_SKILL.integrationTesting],
    },
    {
      title: text(
        'Ohlásí chybu tak, aby ji jiný člověk dokázal zopakovat',
        'Reports a fault so that somebody else can reproduce it',
      ),
      type: 'skill',
      reuse: 'sector',
    },
  ],
  assessments: [
    {
      title: text('Závěrečný kvíz', 'Final quiz'),
      type: 'quiz',
      mode: 'online',
      supervision: 'none',
      grade: text('88 bodů ze 100', '88 points out of 100'),
      grading: POINTS,
      day: '2026-04-17',
    },
    {
      title: text(
        'Projekt: testy k otevřenému softwaru',
        'Project: tests for open-source software',
      ),
      type: 'project',
      mode: 'project',
      supervision: 'identified',
      grade: text('Splněno', 'Pass'),
      grading: PASS_FAIL,
      day: '2026-04-24',
    },
  ],
  activities: [
    {
      title: text('Online lekce s úlohami', 'Online lessons with exercises'),
      description: text(
        'Pět týdenních lekcí, každá s krátkými videi a úlohou hodnocenou automatickými testy.',
        'Five weekly lessons, each with short videos and an exercise marked by automated tests.',
      ),
      type: 'elearning',
      start: '2026-03-09',
      end: '2026-04-12',
      contactHours: 5,
    },
  ],
  awarded: '2026-04-30',
};
