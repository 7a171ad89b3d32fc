import { ESCO_SKILL } from '../concepts.ts';
import { text } from '../json.ts';
import type { Course } from './course.ts';
import { LETTERS, PASS_FAIL } from './grading.ts';

export const communityNursing: Course = {
  slug: 'komunitni-osetrovatelska-pece',
  title: text(
    'Odborná příprava v komunitní a domácí ošetřovatelské péči',
    'Professional Programme in Community and Home Nursing Care',
  ),
  description: text(
    'Dlouhý program celoživotního vzdělávání pro registrované sestry, které přecházejí z lůžkového oddělení do terénu. Zahrnuje péči o chronicky nemocné a umírající doma, spolupráci s rodinou a s praktickým lékařem, vedení týmu i práci se zdravotními daty.',
    'A long lifelong-learning programme for registered nurses who are moving from hospital wards into the community. It covers care for the chronically ill and the dying at home, work with the family and the general practitioner, leading a team, and working with health data.',
  ),
  university: 'health',
  credits: '60',
  hours: 1500,
  eqf: 7,
  mode: 'blended',
  language: 'cs',
  field: '0913',
  entry: text(
    'Způsobilost k výkonu povolání všeobecné sestry a nejméně dva roky praxe.',
    'Registration as a general nurse and at least two years of practice.',
  ),
  outcomes: [
    {
      title: text(
        'Samostatně posoudí potřeby pacienta v domácím prostředí a sestaví plán péče',
        'Independently assesses a patient’s needs at home and draws up a care plan',
      ),
      type: 'skill',
      reuse: 'occupation',
    },
    {
      title: text(
        'Rozpozná zhoršení chronického onemocnění a rozhodne, kdy přivolat lékaře',
        'Recognises the deterioration of a chronic illness and decides when to call a doctor',
      ),
      type: 'skill',
      reuse: 'occupation',
    },
    {
      title: text(
        'Vede rozhovor o cílech péče s pacientem a jeho blízkými, i na konci života',
        'Leads a conversation about the goals of care with patients and their families, including at the end of life',
      ),
      type: 'skill',
      reuse: 'sector',
      skills: [ESCO_SKILL.collaborativeRelations],
    },
    {
      title: text(
        'Koordinuje tým domácí péče a jeho součinnost s praktickými lékaři a sociálními službami',
        'Coordinates a home-care team and its work with general practitioners and social services',
      ),
      type: 'skill',
      reuse: 'sector',
    },
    {
      title: text(
        'Zná právní a etický rámec poskytování zdravotních služeb v domácnosti pacienta',
        'Knows the legal and ethical framework of providing health services in a patient’s home',
      ),
      type: 'knowledge',
      reuse: 'occupation',
    },
  ],
  assessments: [
    {
      title: text('Portfolio z odborné praxe', 'Portfolio of clinical practice'),
      type: 'portfolio',
      mode: 'workbased',
      supervision: 'identified',
      grade: text('Splněno', 'Pass'),
      grading: PASS_FAIL,
      day: '2026-06-15',
    },
    {
      title: text('Ústní zkouška před komisí', 'Oral examination before a board'),
      type: 'oral',
      mode: 'onsite',
      supervision: 'supervised',
      grade: text('A (výborně)', 'A (excellent)'),
      grading: LETTERS,
      day: '2026-06-22',
    },
  ],
  activities: [
    {
      title: text('Teoretická výuka a simulace', 'Theory and simulation'),
      description: text(
        'Čtvrtletní prezenční bloky v simulačním centru a průběžná online výuka.',
        'Quarterly on-site blocks in a simulation centre, with continuous online teaching.',
      ),
      type: 'lab',
      start: '2024-09-16',
      end: '2026-05-29',
      contactHours: 420,
    },
    {
      title: text('Odborná praxe v terénu', 'Clinical practice in the community'),
      description: text(
        'Praxe pod vedením mentorky u tří poskytovatelů domácí péče.',
        'Practice under a mentor with three providers of home care.',
      ),
      type: 'programme',
      start: '2025-02-03',
      end: '2026-05-29',
      contactHours: 480,
    },
  ],
  parts: [
    {
      title: text('Posouzení a plánování péče v domácnosti', 'Assessing and planning care at home'),
      credits: '20',
    },
    {
      title: text('Chronická onemocnění a paliativní péče', 'Chronic illness and palliative care'),
      credits: '25',
    },
    {
      title: text('Vedení týmu a zdravotní data', 'Leading a team and health data'),
      credits: '15',
    },
  ],
  entitlement: text(
    'Přihlásit se do navazujícího magisterského programu s uznáním 60 kreditů',
    'To apply for the follow-up master’s programme with 60 credits recognised',
  ),
  awarded: '2026-06-30',
};
