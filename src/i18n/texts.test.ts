import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './languages.ts';
import type { Language } from './languages.ts';
import { loadTexts } from './resources.ts';
import type { Namespace } from './resources.ts';

const NAMESPACES: readonly Namespace[] = [
  'ui',
  'intake',
  'result',
  'codes',
  'pages',
  'registry',
  'scan',
  'files',
  'share',
];

const PLURALS: Readonly<Record<Language, readonly string[]>> = {
  cs: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

function flatten(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, below]) =>
    flatten(below, path === '' ? key : `${path}.${key}`),
  );
}

async function textsOf(language: Language, namespace: Namespace) {
  return new Map(flatten(await loadTexts(language, namespace)));
}

function source(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

/** Keys with the plural forms of a language folded into one. */
function folded(keys: Iterable<string>): string[] {
  return [...new Set([...keys].map((key) => key.replace(/_(one|few|many|other)$/, '_*')))].sort();
}

function places(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').sort();
}

describe.each(NAMESPACES)('the texts of %s', (namespace) => {
  it('have the same keys in both languages', async () => {
    const czech = await textsOf('cs', namespace);
    const english = await textsOf('en', namespace);
    expect(czech.size).toBeGreaterThan(0);
    expect(folded(czech.keys())).toEqual(folded(english.keys()));
  });

  it.each(LANGUAGES)('have every plural form that %s needs and no other', async (language) => {
    const keys = [...(await textsOf(language, namespace)).keys()];
    for (const key of folded(keys).filter((folded) => folded.endsWith('_*'))) {
      const stem = key.slice(0, -1);
      const forms = keys.filter((one) => one.startsWith(stem)).map((k) => k.slice(stem.length));
      expect(forms.sort(), key).toEqual([...PLURALS[language]].sort());
    }
  });

  it('insert the same values in both languages', async () => {
    const english = await textsOf('en', namespace);
    for (const [key, text] of await textsOf('cs', namespace)) {
      const twin = english.get(key) ?? english.get(key.replace(/_(few|many)$/, '_other'));
      expect(places(text), key).toEqual(places(twin ?? ''));
    }
  });
});

// Verdicts are quoted as words of the interface; nothing else may speak of these things so.
const FORBIDDEN: Readonly<Record<Language, RegExp>> = {
  cs: /padělek|podvrh|falešn|neoprávněn|manipulac|odvolan|stornovan|vypršel|expirov|propad|valid(ovat|ní)|verifik|vlastník|bohužel|prosím|nahrá[tv]|hash|payload|\blotl\b|!|\(a\)|\b(jsme|nejste)\b/i,
  en: /fake|forged|fraud|tamper|cancel|annul|lapsed|out of date|unfortunately|please|upload|submit|\bvalidate|hash|payload|\blotl\b|\bstudent|\bowner|!/i,
};

const CZECH_LOOSE_PREPOSITION = /(^|[\s(„])[kszvouai] /i;
const TYPEWRITTEN = /["']|\.\.\.| - |—/;

describe.each(LANGUAGES)('the typography of %s', (language) => {
  it.each([...NAMESPACES])('holds in %s', async (namespace) => {
    for (const [key, text] of await textsOf(language, namespace)) {
      expect(text, key).toBe(text.normalize('NFC').trim());
      expect(text, key).not.toMatch(TYPEWRITTEN);
      expect(text, key).not.toMatch(/\u00ad| {2}| –|[\u202f\u2009]/);
      expect(text, key).not.toMatch(FORBIDDEN[language]);
      if (language === 'cs') {
        expect(text, key).not.toMatch(CZECH_LOOSE_PREPOSITION);
        expect(text, key).not.toMatch(/\}\} (z |kontrol|kredit|hodin|soubor)|\d %?[a-zá-ž]/);
      } else {
        expect(text, key).not.toMatch(/[„‚]/);
      }
    }
  });

  it.each([...NAMESPACES])('shows its no-break spaces in the source of %s', (namespace) => {
    expect(source(`./${language}/${namespace}.json`)).not.toMatch(/\u00a0/);
  });

  it('uses the ellipsis for work in progress only', async () => {
    const unfinished = [];
    for (const namespace of NAMESPACES) {
      for (const [key, text] of await textsOf(language, namespace)) {
        if (text.includes('…')) unfinished.push(key);
      }
    }
    expect(unfinished.sort()).toEqual([
      'app.loading',
      'certificate.running',
      'loading.title',
      'manage.looking',
      'states.pending',
      'statusQuestion.asking',
      'time.creating',
      'verdicts.pending',
    ]);
  });
});

describe('Czech', () => {
  it('writes the address in lower case', async () => {
    for (const namespace of NAMESPACES) {
      for (const [key, text] of await textsOf('cs', namespace)) {
        expect(text, key).not.toMatch(
          /(?<!^|[.?:] )(?<!\p{L})(Vy|Vám|Vás|Vaš\p{L}+|Váš)(?!\p{L})/u,
        );
      }
    }
  });
});
