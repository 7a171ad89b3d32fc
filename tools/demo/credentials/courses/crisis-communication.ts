import { ESCO_SKILL } from '../concepts.ts';
import { text } from '../json.ts';
import type { Course } from './course.ts';
import { PASS_FAIL } from './grading.ts';

export const crisisCommunication: Course = {
  slug: 'krizova-komunikace',
  title: text('Krizová komunikace', 'Crisis Communication'),
  description: text(
    'Jednodenní kurz s online přípravou: co říci veřejnosti v prvních hodinách mimořádné události a čeho se vyvarovat.',
    'A one-day course with online preparation: what to tell the public in the first hours of an emergency, and what to avoid.',
  ),
  university: 'demonstration',
  credits: '1',
  hours: 25,
  eqf: 6,
  mode: 'online',
  language: 'cs',
  field: '0321',
  entry: null,
  outcomes: [
    {
      title: text(
        'Vyjmenuje zásady sdělení pro veřejnost v první hodině mimořádné události',
        'Lists the principles of a public statement in the first hour of an emergency',
      ),
      type: 'knowledge',
      reuse: 'crossSector',
    },
    {
      title: text(
        'Připraví krátké prohlášení, které odděluje ověřené od neověřeného',
        'Prepares a short statement that keeps the confirmed apart from the unconfirmed',
      ),
      type: 'skill',
      reuse: 'crossSector',
      skills: [ESCO_SKILL.targetCommunity],
    },
    {
      title: text(
        'Reaguje na otázky novinářů a na zprávy ze sociálních sítí',
        'Responds to journalists’ questions and to messages from social media',
      ),
      type: 'skill',
      reuse: 'crossSector',
    },
  ],
  assessments: [
    {
      title: text('Online kvíz', 'Online quiz'),
      type: 'quiz',
      mode: 'online',
      supervision: 'none',
      grade: text('Splněno', 'Pass'),
      grading: PASS_FAIL,
      day: '2026-03-20',
    },
  ],
  activities: [
    {
      title: text('Online příprava a nácvik', 'Online preparation and practice'),
      description: text(
        'Samostatná příprava a jednodenní nácvik prohlášení před kamerou.',
        'Independent preparation and one day of practising statements on camera.',
      ),
      type: 'workshop',
      start: '2026-03-02',
      end: '2026-03-20',
      contactHours: 8,
    },
  ],
  awarded: '2026-03-27',
};
