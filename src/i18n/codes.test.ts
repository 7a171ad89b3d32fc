import { describe, expect, it } from 'vitest';
import { CODES, isCode } from '../verification/codes.ts';
import { LANGUAGES } from './languages.ts';
import type { Language } from './languages.ts';
import { loadTexts } from './resources.ts';

const FIELDS = ['title', 'explanation', 'advice'];
const VARIANTS = ['stranger', 'check'];
const KEYS = FIELDS.flatMap((field) =>
  ['', ...VARIANTS.map((variant) => `_${variant}`)].flatMap((variant) => [
    `${field}${variant}`,
    `${field}${variant}_without`,
  ]),
);

/** Code to its texts; the file nests them by the scope of the code. */
async function textsOf(language: Language): Promise<Map<string, Record<string, string>>> {
  const scopes = Object.entries(await loadTexts(language, 'codes'));
  return new Map(
    scopes.flatMap(([scope, names]) =>
      Object.entries<Record<string, string>>(names).map(
        ([name, texts]) => [`${scope}.${name}`, texts] as const,
      ),
    ),
  );
}

function places(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
}

describe.each(LANGUAGES)('the codes in %s', (language) => {
  it('all have a title, an explanation and an advice', async () => {
    const texts = await textsOf(language);
    for (const code of Object.keys(CODES)) {
      for (const field of FIELDS) expect(texts.get(code)?.[field], `${code}.${field}`).toBeTruthy();
    }
  });

  it('have no text without a code, and no field that nothing reads', async () => {
    for (const [code, fields] of await textsOf(language)) {
      expect(isCode(code), code).toBe(true);
      for (const field of Object.keys(fields)) expect(KEYS, `${code}.${field}`).toContain(field);
    }
  });

  it('insert declared parameters only, and have a text for when they are not known', async () => {
    for (const [code, fields] of await textsOf(language)) {
      const declared: readonly string[] = isCode(code) ? CODES[code] : [];
      for (const [field, text] of Object.entries(fields)) {
        const inserted = places(text);
        for (const name of inserted) expect(declared, `${code}.${field}`).toContain(name);
        if (field.endsWith('_without')) {
          expect(inserted, `${code}.${field}`).toEqual([]);
        } else if (inserted.length > 0) {
          // A variant may fall back on the plain text without values.
          const [plain = field] = field.split('_');
          const without = fields[`${field}_without`] ?? fields[`${plain}_without`];
          expect(without, `${code}.${field}_without`).toBeTruthy();
        }
      }
    }
  });

  it('have titles of at most six words and no full stop', async () => {
    for (const [code, { title = '' }] of await textsOf(language)) {
      expect(title.split(/\s/u).length, `${code}: ${title}`).toBeLessThanOrEqual(6);
      expect(title, code).toMatch(/[^.]$/);
    }
  });

  it('explain and advise in one sentence each', async () => {
    for (const [code, fields] of await textsOf(language)) {
      for (const [field, text] of Object.entries(fields)) {
        if (field.startsWith('title')) continue;
        expect(text, `${code}.${field}`).toMatch(/^\S.*[^.]\.$/u);
        expect(text, `${code}.${field}`).not.toMatch(/[.?] \p{Lu}/u);
      }
    }
  });

  it('say something of its own for every file that is no credential', async () => {
    const explanations = [...(await textsOf(language))]
      .filter(([code]) => code.startsWith('format.'))
      .map(([, { explanation }]) => explanation);
    expect(new Set(explanations).size).toBe(explanations.length);
  });

  it('call nothing genuine in the list of checks', async () => {
    const genuine = language === 'cs' ? /je prav[ýá]/ : /genuine/;
    for (const [code, fields] of await textsOf(language)) {
      const shown = fields['explanation_check'] ?? fields['explanation'] ?? '';
      // The verdict is the one place where every check is known.
      if (!code.startsWith('verdict.')) expect(shown, code).not.toMatch(genuine);
    }
  });
});
