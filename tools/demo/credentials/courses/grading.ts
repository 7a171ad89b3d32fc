import { text } from '../json.ts';
import type { Grading } from './course.ts';

export const LETTERS: Grading = {
  key: 'letters',
  title: text('Stupnice A–F', 'A–F grading scale'),
  description: text(
    'A výborně, B velmi dobře, C dobře, D uspokojivě, E dostatečně, F nedostatečně.',
    'A excellent, B very good, C good, D satisfactory, E sufficient, F fail.',
  ),
};

export const PASS_FAIL: Grading = {
  key: 'pass-fail',
  title: text('Splněno – nesplněno', 'Pass or fail'),
  description: text(
    'Splněno má každý, kdo vyhověl všem zveřejněným kritériím hodnocení.',
    'Everybody who meets all of the published criteria passes.',
  ),
};

export const POINTS: Grading = {
  key: 'points',
  title: text('Bodové hodnocení 0–100', 'Points from 0 to 100'),
  description: text(
    'K úspěšnému absolvování je potřeba nejméně 70 bodů ze 100.',
    'At least 70 points out of 100 are needed to pass.',
  ),
};
