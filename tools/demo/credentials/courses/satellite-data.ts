import { ESCO_SKILL } from '../concepts.ts';
import { text } from '../json.ts';
import type { Course } from './course.ts';
import { PASS_FAIL } from './grading.ts';

export const satelliteData: Course = {
  slug: 'druzicova-data',
  title: text('Družicová data ve výuce přírodních věd', 'Satellite Data in Science Education'),
  description: text(
    'Kurz pro učitele přírodovědných předmětů. Ukazuje, jak z volně dostupných družicových snímků připravit badatelskou hodinu o počasí, vodě, půdě a změnách krajiny.',
    'A course for science teachers. It shows how to turn freely available satellite images into an inquiry-based lesson on weather, water, soil and landscape change.',
  ),
  university: 'model',
  credits: '4',
  hours: 100,
  eqf: 7,
  mode: 'online',
  language: 'cs',
  field: '0532',
  entry: text(
    'Vysokoškolské vzdělání učitelského směru nebo praxe ve výuce přírodních věd.',
    'A degree in teaching or experience in teaching science.',
  ),
  outcomes: [
    {
      title: text(
        'Popíše, jak družice snímá zemský povrch a co z barevné kompozice lze a nelze vyčíst',
        'Describes how a satellite images the surface and what a colour composite does and does not show',
      ),
      type: 'knowledge',
      reuse: 'sector',
    },
    {
      title: text(
        'Vyhledá, stáhne a zpracuje snímky z otevřených evropských datových služeb',
        'Finds, downloads and processes images from open European data services',
      ),
      type: 'skill',
      reuse: 'crossSector',
      skills: [ESCO_SKILL.digitalContent],
    },
    {
      title: text(
        'Navrhne badatelskou hodinu, ve které žáci sami ověřují domněnku na družicových datech',
        'Designs an inquiry-based lesson in which pupils test a hypothesis on satellite data themselves',
      ),
      type: 'skill',
      reuse: 'occupation',
    },
    {
      title: text(
        'Vyhodnotí, co se žáci naučili, a hodinu podle toho upraví',
        'Evaluates what the pupils have learnt and adapts the lesson accordingly',
      ),
      type: 'skill',
      reuse: 'occupation',
    },
  ],
  assessments: [
    {
      title: text('Portfolio tří výukových celků', 'Portfolio of three teaching units'),
      type: 'portfolio',
      mode: 'online',
      supervision: 'identified',
      grade: text('Splněno', 'Pass'),
      grading: PASS_FAIL,
      day: '2026-05-15',
    },
  ],
  activities: [
    {
      title: text('Online moduly s podporou lektora', 'Online modules with a tutor'),
      description: text(
        'Osm modulů s návody, datovými sadami a diskusí nad ukázkovými hodinami.',
        'Eight modules with tutorials, data sets and discussion of sample lessons.',
      ),
      type: 'elearning',
      start: '2026-02-09',
      end: '2026-05-10',
      contactHours: 16,
    },
  ],
  awarded: '2026-05-29',
};
