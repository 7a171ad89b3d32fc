import { ESCO_SKILL } from '../concepts.ts';
import { text } from '../json.ts';
import type { Course } from './course.ts';
import { LETTERS } from './grading.ts';

export const programming: Course = {
  slug: 'zaklady-programovani',
  title: text('Základy programování', 'Introduction to Programming'),
  description: text(
    'Dvousemestrový kurz pro úplné začátečníky. Účastníci se v jazyce Python naučí rozložit úlohu na kroky, zapsat je jako program a program vyzkoušet a opravit.',
    'A two-semester course for complete beginners. Using Python, learners find out how to break a problem into steps, write it as a program, and test and mend it.',
  ),
  university: 'technical',
  credits: '10',
  hours: 250,
  eqf: 4,
  mode: 'onsite',
  language: 'cs',
  field: '0613',
  entry: text('Bez vstupních požadavků.', 'No entry requirements.'),
  outcomes: [
    {
      title: text(
        'Vysvětlí pojmy proměnná, podmínka, cyklus, funkce a datová struktura',
        'Explains the notions of variable, condition, loop, function and data structure',
      ),
      type: 'knowledge',
      reuse: 'crossSector',
    },
    {
      title: text(
        'Napíše v jazyce Python program o několika stovkách řádků podle slovního zadání',
        'Writes a Python program of several hundred lines from a description in words',
      ),
      type: 'skill',
      reuse: 'crossSector',
      skills: [ESCO_SKILL.python],
    },
    {
      title: text(
        'Najde chybu v cizím programu a opravu podloží testem',
        'Finds a fault in somebody else’s program and backs the repair with a test',
      ),
      type: 'skill',
      reuse: 'crossSector',
      skills: [ESCO_SKILL.python, ESCO_SKILL.softwareTests],
    },
    {
      title: text(
        'Čte dokumentaci a bezpečně používá hotové knihovny',
        'Reads documentation and uses existing libraries safely',
      ),
      type: 'skill',
      reuse: 'crossSector',
    },
    {
      title: text(
        'Uchovává program ve verzovacím systému a popíše každou změnu',
        'Keeps the program under version control and describes every change',
      ),
      type: 'skill',
      reuse: 'crossSector',
    },
  ],
  assessments: [
    {
      title: text('Praktická zkouška u počítače', 'Practical examination at a computer'),
      type: 'practical',
      mode: 'onsite',
      supervision: 'supervised',
      grade: text('C (dobře)', 'C (good)'),
      grading: LETTERS,
      day: '2025-06-17',
    },
  ],
  activities: [
    {
      title: text('Zimní semestr: základy jazyka Python', 'Winter semester: the basics of Python'),
      description: text(
        'Přednášky a cvičení v počítačové učebně, každý týden jedna domácí úloha.',
        'Lectures and classes in a computer room, with one assignment every week.',
      ),
      type: 'classroom',
      start: '2024-09-23',
      end: '2024-12-20',
      contactHours: 52,
    },
    {
      title: text('Letní semestr: vlastní program', 'Summer semester: a program of one’s own'),
      description: text(
        'Cvičení a konzultace k samostatnému programu na vybrané téma.',
        'Classes and consultations on an independent program on a chosen topic.',
      ),
      type: 'lab',
      start: '2025-02-17',
      end: '2025-05-23',
      contactHours: 52,
    },
  ],
  awarded: '2025-06-27',
};
