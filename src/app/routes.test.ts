import { describe, expect, it } from 'vitest';
import { inLanguage, pathTo, preferredLanguage, readPath } from './routes.ts';

describe('addresses', () => {
  it('puts the language first', () => {
    expect(pathTo('cs', '')).toBe('/cs/');
    expect(pathTo('en', 'result')).toBe('/en/result');
  });

  it.each([
    [['cs-CZ', 'en'], 'cs'],
    [['sk', 'cs'], 'cs'],
    [['en-GB', 'cs'], 'en'],
    [['de'], 'en'],
    [[], 'en'],
    [['CS'], 'cs'],
  ] as const)('takes the language of the browser: %j is %s', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });

  it.each([
    ['/cs/', 'cs', ''],
    ['/cs', 'cs', ''],
    ['/en/result', 'en', 'result'],
    ['/en/result/', 'en', 'result'],
    ['/en/valid', 'en', null],
    ['/en/result/valid', 'en', null],
    ['/de/result', null, null],
    ['/', null, null],
  ])('reads %s', (path, language, route) => {
    expect(readPath(path)).toEqual({ language, route });
  });

  it('stays in place when the language changes', () => {
    expect(inLanguage('/cs/result', 'en')).toBe('/en/result');
    expect(inLanguage('/cs/nothing', 'en')).toBe('/en/');
  });
});
