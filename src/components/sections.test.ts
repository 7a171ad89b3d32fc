import { describe, expect, it } from 'vitest';
import type { Credential } from '../credential/model.ts';
import { claimsOf, mainClaim } from './claims.ts';
import { languagesOf, speaks } from './content-language.ts';
import { sectionsOf } from './sections.ts';

function claim(title: Readonly<Record<string, readonly string[]>> = {}, more: object = {}) {
  const none: never[] = [];
  return {
    title,
    description: {},
    learningOutcomes: none,
    activities: none,
    assessments: none,
    entitlements: none,
    parts: none,
    ...more,
  };
}

function credential(more: object): Credential {
  const none: never[] = [];
  return {
    title: {},
    achievements: none,
    activities: none,
    assessments: none,
    entitlements: none,
    display: none,
    ...more,
  } as unknown as Credential;
}

describe('claims', () => {
  it('come in reading order, each with an anchor', () => {
    const many = credential({
      assessments: [claim()],
      entitlements: [claim()],
      activities: [claim()],
      achievements: [claim(), claim()],
    });
    expect(claimsOf(many).map(({ anchor }) => anchor)).toEqual([
      'achievement-1',
      'achievement-2',
      'activity-1',
      'entitlement-1',
      'assessment-1',
    ]);
    expect(mainClaim(many)?.anchor).toBe('achievement-1');
  });

  it('may be of another kind, or none', () => {
    expect(mainClaim(credential({ activities: [claim()] }))?.kind).toBe('activity');
    expect(mainClaim(credential({}))).toBeNull();
  });
});

describe('sections', () => {
  it('leave out what is not there, but never quality and outcomes', () => {
    expect(sectionsOf(credential({ achievements: [claim()] }))).toEqual([
      'overview',
      'quality',
      'outcomes',
      'study',
      'issuer',
      'holder',
      'technical',
    ]);
  });

  it('show what is there', () => {
    const full = claim({}, { assessments: [claim()], parts: [claim()] });
    const shown = sectionsOf(credential({ achievements: [full, claim()], display: [{}] }));
    expect(shown).toContain('assessments');
    expect(shown).toContain('parts');
    expect(shown).toContain('claims');
    expect(shown).toContain('appearance');
    expect(shown).not.toContain('activities');
  });

  it('show a credential of participation by its activity', () => {
    const shown = sectionsOf(credential({ activities: [claim()] }));
    expect(shown).toContain('claims');
    expect(shown).not.toContain('quality');
  });
});

describe('languages of the content', () => {
  it('are those that say something', () => {
    const titles = { en: ['A'], cs: ['B'], de: [' '], und: ['C'] };
    expect(languagesOf(credential({ achievements: [claim(titles)] }))).toEqual(['en', 'cs']);
    expect(languagesOf(credential({}))).toEqual([]);
  });

  it('include regional variants', () => {
    expect(speaks('en-GB', 'en')).toBe(true);
    expect(speaks('cs', 'en')).toBe(false);
  });
});
