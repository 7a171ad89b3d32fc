import { describe, expect, it } from 'vitest';
import { chooseText } from './text.ts';

const BOTH = { en: ['Title'], cs: ['Název'], de: ['Titel'] };

describe('the language of a text', () => {
  it('is the wanted one where it exists', () => {
    expect(chooseText(BOTH, 'cs', 'de')).toEqual({
      text: 'Název',
      language: 'cs',
      fallback: false,
    });
    expect(chooseText({ 'CS-cz': ['Název'] }, 'cs', null)).toEqual({
      text: 'Název',
      language: 'cs-CZ',
      fallback: false,
    });
  });

  it('falls back on the credential’s own, then on English, then on any', () => {
    expect(chooseText({ en: ['Title'], de: ['Titel'] }, 'cs', 'de')?.language).toBe('de');
    expect(chooseText({ de: ['Titel'], en: ['Title'] }, 'cs', 'fr')?.language).toBe('en');
    expect(chooseText({ de: ['Titel'], uk: ['Назва'] }, 'cs', 'fr')).toEqual({
      text: 'Titel',
      language: 'de',
      fallback: true,
    });
  });

  it('is unknown, and no fallback, where the file states none', () => {
    const unknown = { text: 'Title', language: null, fallback: false };
    expect(chooseText({ und: ['Title'] }, 'cs', null)).toEqual(unknown);
    expect(chooseText({ 'not a tag': ['Title'] }, 'cs', null)).toEqual(unknown);
  });

  it('keeps every value, and passes over empty ones', () => {
    expect(chooseText({ cs: ['a', ' ', 'b'] }, 'cs', null)?.text).toBe('a\nb');
    expect(chooseText({ cs: [''], en: ['Title'] }, 'cs', null)?.text).toBe('Title');
    expect(chooseText({ cs: [] }, 'cs', null)).toBeNull();
    expect(chooseText({}, 'cs', null)).toBeNull();
  });
});
