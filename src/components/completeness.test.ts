import { describe, expect, it } from 'vitest';
import {
  accreditation,
  achievement,
  activity,
  assessment,
  credential,
  organisation,
} from '../../tools/testing/model.ts';
import type { Achievement, Concept } from '../credential/model.ts';
import { completenessOf, MANDATORY, OPTIONAL } from './completeness.ts';
import type { Element } from './completeness.ts';

const TEXT = { cs: ['a'] };
const TERM: Concept = { id: 'urn:term', scheme: null, notation: null, label: TEXT };

function anchors(of: ReturnType<typeof credential>): Readonly<Record<string, string | null>> {
  const { mandatory, optional } = completenessOf(of);
  return Object.fromEntries([...mandatory, ...optional].map((s) => [s.element, s.anchor]));
}

describe('completeness', () => {
  it('has the eleven mandatory and the five optional elements of Annex I', () => {
    expect(MANDATORY).toHaveLength(11);
    expect(OPTIONAL).toHaveLength(5);
  });

  it('of an empty credential is nothing, and no failure', () => {
    expect(Object.values(anchors(credential())).every((anchor) => anchor === null)).toBe(true);
  });

  it.each<[Element, Partial<Achievement>, string]>([
    ['title', { title: TEXT }, 'overview'],
    ['awardingBody', { awardingBodies: [organisation({ name: 'U' })] }, 'overview'],
    ['issued', { awardingDate: '2026-01-01' }, 'overview'],
    ['outcomes', { outcomeSummary: TEXT }, 'outcomes'],
    ['workload', { volume: 'PT60H' }, 'overview'],
    ['workload', { credits: [{ framework: null, points: '2' }] }, 'overview'],
    ['level', { eqfLevel: TERM }, 'overview'],
    ['level', { nqfLevels: [TERM] }, 'overview'],
    ['assessmentType', { assessments: [assessment({ types: [TERM] })] }, 'quality'],
    ['participation', { modes: [TERM] }, 'study'],
    ['participation', { activities: [activity({ modes: [TERM] })] }, 'study'],
    ['quality', { accreditations: [accreditation()] }, 'quality'],
    ['prerequisites', { entryRequirements: TEXT }, 'study'],
    ['supervision', { assessments: [assessment({ idVerification: TERM })] }, 'quality'],
    ['grade', { assessments: [assessment({ grade: TEXT })] }, 'assessments'],
    ['stackability', { partialQualification: false }, 'study'],
    ['further', { notes: TEXT }, 'study'],
    ['outcomes', { parts: [achievement({ outcomeSummary: TEXT })] }, 'achievement-1-part-1'],
  ])('%s is found in %j', (element, more, anchor) => {
    const stated = anchors(credential({ achievements: [achievement(more)] }));
    expect(stated[element]).toBe(anchor);
    // Parts are stackable by being parts; nothing else is stated besides.
    const others = Object.keys(stated).filter(
      (name) => stated[name] !== null && name !== element && name !== 'stackability',
    );
    expect(others).toEqual([]);
  });

  it('leads to the claim that states it where that is not the first', () => {
    const second = achievement({ eqfLevel: TERM });
    expect(anchors(credential({ achievements: [achievement(), second] }))['level']).toBe(
      'achievement-2',
    );
    const alone = activity({ modes: [TERM], title: TEXT });
    expect(anchors(credential({ activities: [alone] }))['participation']).toBe('activity-1');
  });

  it('needs a name of the holder, and of the issuer a country', () => {
    const issuers = [organisation({ name: 'U', country: 'CZE' })];
    expect(anchors(credential({ issuers }))['country']).toBe('issuer');
    expect(anchors(credential({ issuers: [organisation({ name: 'U' })] }))['country']).toBeNull();
  });
});
