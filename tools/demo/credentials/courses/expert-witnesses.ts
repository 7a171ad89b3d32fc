import { text } from '../json.ts';
import type { Course } from './course.ts';
import { LETTERS } from './grading.ts';

export const expertWitnesses: Course = {
  slug: 'pravni-dovednosti-znalcu',
  title: text('Právní dovednosti znalců', 'Legal Skills for Expert Witnesses'),
  description: text(
    'Kurz připravuje odborníky z praxe na roli soudního znalce: na zadání a strukturu posudku, na výslech u soudu i na práva a povinnosti, které k této roli patří.',
    'The course prepares practitioners for the role of an expert witness: how an opinion is commissioned and structured, how to be examined in court, and which rights and duties come with it.',
  ),
  university: 'demonstration',
  credits: '5',
  hours: 125,
  eqf: 7,
  mode: 'onsite',
  language: 'cs',
  field: '0421',
  entry: text(
    'Vysokoškolské vzdělání a nejméně pět let praxe ve vlastním oboru.',
    'A university degree and at least five years of practice in one’s own field.',
  ),
  outcomes: [
    {
      title: text(
        'Vyloží postavení, práva a povinnosti znalce v civilním i trestním řízení',
        'Explains the position, rights and duties of an expert in civil and criminal proceedings',
      ),
      type: 'knowledge',
      reuse: 'occupation',
    },
    {
      title: text(
        'Rozpozná podjatost a střet zájmů a ví, kdy má posudek odmítnout',
        'Recognises bias and conflicts of interest and knows when to decline a commission',
      ),
      type: 'knowledge',
      reuse: 'occupation',
    },
    {
      title: text(
        'Sestaví znalecký posudek, jehož závěry lze přezkoumat',
        'Writes an expert opinion whose conclusions can be reviewed',
      ),
      type: 'skill',
      reuse: 'occupation',
    },
    {
      title: text(
        'Při výslechu odpovídá věcně, srozumitelně a v mezích zadaných otázek',
        'Answers under examination factually, clearly and within the questions put',
      ),
      type: 'skill',
      reuse: 'occupation',
    },
  ],
  assessments: [
    {
      title: text('Písemný test a cvičný posudek', 'Written test and a practice opinion'),
      type: 'written',
      mode: 'onsite',
      supervision: 'supervised',
      grade: text('A (výborně)', 'A (excellent)'),
      grading: LETTERS,
      day: '2025-06-05',
    },
    {
      title: text(
        'Ústní zkouška formou simulovaného výslechu',
        'Oral examination as a mock hearing',
      ),
      type: 'oral',
      mode: 'onsite',
      supervision: 'supervised',
      grade: text('B (velmi dobře)', 'B (very good)'),
      grading: LETTERS,
      day: '2025-06-12',
    },
  ],
  activities: [
    {
      title: text(
        'Víkendové bloky s nácvikem u cvičného soudu',
        'Weekend sessions with a moot court',
      ),
      description: text(
        'Pět víkendových bloků: výklad, rozbor posudků a nácvik výslechu se soudci a advokáty.',
        'Five weekend sessions: lectures, analysis of opinions, and mock hearings with judges and lawyers.',
      ),
      type: 'classroom',
      start: '2025-02-21',
      end: '2025-05-25',
      contactHours: 60,
    },
  ],
  awarded: '2025-06-20',
};
