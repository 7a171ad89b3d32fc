import { ESCO_SKILL } from '../concepts.ts';
import { text } from '../json.ts';
import type { Course } from './course.ts';
import { POINTS } from './grading.ts';

export const academicCzech: Course = {
  slug: 'cestina-pro-akademicke-prostredi',
  title: text('Čeština pro akademické prostředí', 'Czech for Academic Purposes'),
  description: text(
    'Jazykový kurz pro zájemce o studium v češtině, jejichž mateřským jazykem čeština není. Vede od úrovně B1 k úrovni B2 s důrazem na přednášku, seminář a odborný text.',
    'A language course for future students of Czech-taught programmes who are not native speakers. It leads from level B1 to B2, with a focus on lectures, seminars and academic texts.',
  ),
  university: 'model',
  credits: '8',
  hours: 200,
  eqf: 6,
  mode: 'onsite',
  language: 'cs',
  field: '0231',
  entry: text(
    'Znalost češtiny na úrovni B1, ověřená rozřazovacím testem.',
    'Czech at level B1, verified by a placement test.',
  ),
  outcomes: [
    {
      title: text(
        'Porozumí přednášce na známé odborné téma a pořídí si z ní použitelné poznámky',
        'Follows a lecture on a familiar academic topic and takes usable notes',
      ),
      type: 'skill',
      reuse: 'transversal',
    },
    {
      title: text(
        'V semináři formuluje vlastní stanovisko a reaguje na námitky',
        'Puts forward a view of their own in a seminar and responds to objections',
      ),
      type: 'skill',
      reuse: 'transversal',
      skills: [ESCO_SKILL.collaborativeRelations],
    },
    {
      title: text(
        'Napíše strukturovaný odborný text o rozsahu tří stran s řádnými citacemi',
        'Writes a structured academic text of three pages with proper references',
      ),
      type: 'skill',
      reuse: 'transversal',
    },
    {
      title: text(
        'Zná zvyklosti akademické komunikace v češtině, včetně oslovení a korespondence',
        'Knows the conventions of academic communication in Czech, including forms of address and correspondence',
      ),
      type: 'knowledge',
      reuse: 'transversal',
    },
  ],
  assessments: [
    {
      title: text('Písemná zkouška z češtiny, úroveň B2', 'Written examination in Czech, level B2'),
      type: 'written',
      mode: 'onsite',
      supervision: 'supervised',
      grade: text('84 bodů ze 100', '84 points out of 100'),
      grading: POINTS,
      day: '2026-06-08',
    },
    {
      title: text('Ústní zkouška z češtiny, úroveň B2', 'Oral examination in Czech, level B2'),
      type: 'oral',
      mode: 'onsite',
      supervision: 'supervised',
      grade: text('91 bodů ze 100', '91 points out of 100'),
      grading: POINTS,
      day: '2026-06-10',
    },
  ],
  activities: [
    {
      title: text('Intenzivní výuka, 135 vyučovacích hodin', 'Intensive classes, 135 lessons'),
      description: text(
        'Výuka třikrát týdně ve skupině nejvýše dvanácti účastníků.',
        'Classes three times a week in groups of no more than twelve.',
      ),
      type: 'classroom',
      start: '2026-02-16',
      end: '2026-06-05',
      contactHours: 101,
    },
  ],
  awarded: '2026-06-19',
};
