import { describe, expect, it } from 'vitest';
import type { Concept, Credential } from '../credential/model.ts';
import { pagesIn } from './display-pages.ts';

function language(code: string): Concept {
  const id = `http://publications.europa.eu/resource/authority/language/${code}`;
  return { id, scheme: null, notation: null, label: {} };
}

function page(code: string | null, number: number) {
  return { language: code === null ? null : language(code), page: number, image: {} };
}

function credential(display: readonly object[], primary: string | null): Credential {
  const primaryLanguage = primary === null ? null : language(primary);
  return { display, primaryLanguage } as unknown as Credential;
}

const bilingual = [page('ENG', 1), page('CES', 2), page('CES', 1), page('DEU', 1)];

describe('pagesIn', () => {
  it('takes the wanted language, page by page', () => {
    expect(pagesIn(credential(bilingual, 'ENG'), 'cs').map((one) => one.page)).toEqual([1, 2]);
  });
  it('falls back to the primary language', () => {
    expect(pagesIn(credential(bilingual, 'DEU'), 'fr')).toEqual([bilingual[3]]);
  });
  it('falls back to the first there is', () => {
    expect(pagesIn(credential(bilingual, null), 'fr')).toEqual([bilingual[0]]);
    expect(pagesIn(credential([page(null, 1)], 'ENG'), 'cs')).toHaveLength(1);
    expect(pagesIn(credential([], 'ENG'), 'cs')).toEqual([]);
  });
});
