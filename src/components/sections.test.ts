import { describe, expect, it } from 'vitest';
import {
  achievement,
  activity,
  assessment,
  credential,
  entitlement,
  organisation,
} from '../../tools/testing/model.ts';
import { allClaims, claimsOf, mainClaim } from './claims.ts';
import { languagesOf, offeredLanguages, speaks } from './content-language.ts';
import { sectionsOf } from './sections.ts';

describe('claims', () => {
  it('come in reading order, each with an anchor', () => {
    const many = credential({
      assessments: [assessment()],
      entitlements: [entitlement()],
      activities: [activity()],
      achievements: [achievement(), achievement()],
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

  it('below one another have anchors that say where', () => {
    const part = achievement({ assessments: [assessment()] });
    const whole = achievement({ parts: [achievement(), part], activities: [activity()] });
    const anchors = allClaims(credential({ achievements: [achievement(), whole] }));
    expect(anchors.map(({ anchor }) => anchor)).toEqual([
      'achievement-1',
      'achievement-2',
      'achievement-2-activity-1',
      'achievement-2-part-1',
      'achievement-2-part-2',
      'achievement-2-part-2-assessment-1',
    ]);
  });

  it('may be of another kind, or none', () => {
    expect(mainClaim(credential({ activities: [activity()] }))?.kind).toBe('activity');
    expect(mainClaim(credential({}))).toBeNull();
  });
});

describe('sections', () => {
  it('leave out what is not there, but never quality and outcomes', () => {
    expect(sectionsOf(credential({ achievements: [achievement()] }))).toEqual([
      'overview',
      'quality',
      'outcomes',
      'study',
      'holder',
      'issuer',
      'record',
      'completeness',
      'technical',
    ]);
  });

  it('show what is there', () => {
    const awardingBodies = [organisation({ name: 'U', country: 'CZE' })];
    const full = achievement({
      assessments: [assessment()],
      parts: [achievement()],
      awardingBodies,
    });
    const image = { id: null, content: null, contentType: null, encoding: null, url: null };
    const display = [
      { language: null, page: 1, image: { ...image, title: {}, description: {}, kind: null } },
    ];
    const shown = sectionsOf(credential({ achievements: [full, achievement()], display }));
    expect(shown).toContain('assessments');
    expect(shown).toContain('parts');
    expect(shown).toContain('claims');
    expect(shown).toContain('appearance');
    expect(shown).toContain('organisations');
    expect(shown).not.toContain('activities');
  });

  it('show a credential of participation by its activity', () => {
    const shown = sectionsOf(credential({ activities: [activity()] }));
    expect(shown).toContain('claims');
    expect(shown).not.toContain('quality');
  });
});

describe('languages of the content', () => {
  it('are those that say something', () => {
    const titles = { en: ['A'], cs: ['B'], de: [' '], und: ['C'] };
    expect(languagesOf(credential({ achievements: [achievement({ title: titles })] }))).toEqual([
      'en',
      'cs',
    ]);
    expect(languagesOf(credential({}))).toEqual([]);
  });

  it('may be chosen from those and the ones that the file names, each once', () => {
    const concept = (id: string) => ({ id, scheme: null, notation: null, label: {} });
    const language = (code: string) =>
      concept(`http://publications.europa.eu/resource/authority/language/${code}`);
    const made = credential({
      title: { 'en-GB': ['A'] },
      primaryLanguage: language('CES'),
      languages: [language('ENG'), language('CES'), concept('urn:none')],
    });
    expect(offeredLanguages(made)).toEqual(['en-GB', 'cs']);
    expect(languagesOf(made)).toEqual(['en-GB']);
  });

  it('include regional variants', () => {
    expect(speaks('en-GB', 'en')).toBe(true);
    expect(speaks('cs', 'en')).toBe(false);
  });
});
