import { ESCO_SKILL } from '../concepts.ts';
import { text } from '../json.ts';
import type { Course } from './course.ts';
import { LETTERS } from './grading.ts';

export const reconstruction: Course = {
  slug: 'povalecna-obnova',
  title: text('Poválečná obnova a rozvoj', 'Post-conflict Reconstruction and Development'),
  description: text(
    'Program v angličtině pro absolventy, kteří se chtějí podílet na obnově území zasažených válkou. Spojuje politologii, veřejnou správu, plánování a práci s místními komunitami.',
    'A programme taught in English for graduates who wish to take part in rebuilding areas affected by war. It brings together political science, public administration, planning and work with local communities.',
  ),
  university: 'model',
  credits: '6',
  hours: 150,
  eqf: 7,
  mode: 'blended',
  language: 'en',
  field: '0312',
  entry: text(
    'Ukončené vysokoškolské studium a angličtina na úrovni B2.',
    'A completed degree and English at level B2.',
  ),
  outcomes: [
    {
      title: text(
        'Srovná nejméně tři případy poválečné obnovy a vyvodí z nich poučení',
        'Compares at least three cases of post-war reconstruction and draws lessons from them',
      ),
      type: 'knowledge',
      reuse: 'sector',
    },
    {
      title: text(
        'Sestaví posouzení potřeb obce spolu s jejími obyvateli',
        'Draws up a needs assessment for a municipality together with its residents',
      ),
      type: 'skill',
      reuse: 'sector',
      skills: [ESCO_SKILL.targetCommunity, ESCO_SKILL.collaborativeRelations],
    },
    {
      title: text(
        'Navrhne projekt obnovy s rozpočtem, harmonogramem a rozborem rizik',
        'Designs a reconstruction project with a budget, a schedule and a risk analysis',
      ),
      type: 'skill',
      reuse: 'crossSector',
    },
    {
      title: text(
        'Uplatňuje zásadu „neškodit“ při jednání s lidmi, kteří prožili trauma',
        'Applies the principle of ‘do no harm’ when dealing with people who have lived through trauma',
      ),
      type: 'skill',
      reuse: 'transversal',
    },
  ],
  assessments: [
    {
      title: text(
        'Projekt obnovy vybrané obce',
        'Reconstruction project for a chosen municipality',
      ),
      type: 'project',
      mode: 'blended',
      supervision: 'supervised',
      grade: text('A (výborně)', 'A (excellent)'),
      grading: LETTERS,
      day: '2026-06-25',
    },
  ],
  activities: [
    {
      title: text('Online přednášky a letní soustředění', 'Online lectures and a summer school'),
      description: text(
        'Deset online přednášek a týdenní prezenční soustředění s hosty z praxe.',
        'Ten online lectures and a one-week residential school with guests from the field.',
      ),
      type: 'programme',
      start: '2026-03-02',
      end: '2026-06-19',
      contactHours: 64,
    },
  ],
  awarded: '2026-07-03',
};
