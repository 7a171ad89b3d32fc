import { describe, expect, it } from 'vitest';
import {
  countryName,
  credits,
  dateRange,
  dateTime,
  fileSize,
  languageName,
  listDate,
  number,
  sentenceDate,
} from './format.ts';
import { createI18n } from './i18n.ts';
import type { Language } from './languages.ts';
import type { Words } from './words.ts';

async function wordsOf(language: Language): Promise<Words> {
  const i18n = await createI18n(language);
  await i18n.loadNamespaces('result');
  const t = i18n.getFixedT(language, 'result');
  return (key, values) => t(key, values);
}

const cs = await wordsOf('cs');
const en = await wordsOf('en');

const NO_DATES = ['', 'soon', '2026-02-30', '2026-13-01', '2026-02-03T25:00:00Z', '2026', 'NaN'];

describe('dates', () => {
  it('are written as each language writes them', () => {
    expect(listDate('2026-02-03', 'cs')).toBe('3.\u00a02.\u00a02026');
    expect(sentenceDate('2026-02-03', 'cs')).toBe('3.\u00a0února\u00a02026');
    expect(listDate('2026-02-03', 'en')).toBe('3\u00a0Feb 2026');
    expect(sentenceDate('2026-02-03', 'en')).toBe('3\u00a0February 2026');
  });

  it.each([
    ['2022-12-31T23:00:00Z', '1.\u00a01.\u00a02023'],
    ['1999-10-01T22:00:00Z', '2.\u00a010.\u00a01999'],
    ['2026-02-03T00:00:00Z', '3.\u00a02.\u00a02026'],
    ['2026-02-03T00:00:00', '3.\u00a02.\u00a02026'],
    ['2026-02-03T23:59:59', '3.\u00a02.\u00a02026'],
    ['2026-02-03T00:00:00+01:00', '3.\u00a02.\u00a02026'],
    ['2026-07-01T00:00:00.000+02:00', '1.\u00a07.\u00a02026'],
    ['2026-02-03Z', '3.\u00a02.\u00a02026'],
    ['2026-02-03-11:00', '3.\u00a02.\u00a02026'],
  ])('%s is the Czech calendar day %s', (literal, day) => {
    expect(listDate(literal, 'cs')).toBe(day);
  });

  it('carry the time of day in Czech civil time', () => {
    expect(dateTime('2026-02-03T14:04:00Z', 'cs', 'Europe/Prague')).toBe(
      '3.\u00a02.\u00a02026\u00a015:04',
    );
    expect(dateTime('2026-02-03T14:04:00Z', 'en', 'Europe/Vienna')).toBe(
      '3\u00a0February 2026, 15:04',
    );
    expect(dateTime('2026-07-03T15:04:00', 'cs', 'Europe/Prague')).toBe(
      '3.\u00a07.\u00a02026\u00a015:04',
    );
    expect(dateTime('2026-02-03', 'en', 'Europe/Prague')).toBe('3\u00a0Feb 2026');
  });

  it('name the zone where the clocks of the device show another time', () => {
    expect(dateTime('2026-02-03T14:04:00Z', 'en', 'America/New_York')).toBe(
      '3\u00a0February 2026, 15:04\u00a0CET',
    );
    expect(dateTime('2026-07-03T13:04:00Z', 'cs', 'UTC')).toBe(
      '3.\u00a07.\u00a02026\u00a015:04\u00a0SELČ',
    );
  });

  it.each(NO_DATES)('give null for "%s"', (literal) => {
    expect(listDate(literal, 'cs')).toBeNull();
    expect(sentenceDate(literal, 'en')).toBeNull();
    expect(dateTime(literal, 'cs', 'UTC')).toBeNull();
    expect(dateRange(literal, literal, 'cs', cs)).toBeNull();
  });

  it('make ranges, open ones too', () => {
    expect(dateRange('2026-02-03', '2026-05-20', 'cs', cs)).toBe(
      '3.\u00a02.\u00a02026\u00a0– 20.\u00a05.\u00a02026',
    );
    expect(dateRange('2026-02-03', '2026-05-20', 'en', en)).toBe(
      '3\u00a0February 2026 to 20\u00a0May 2026',
    );
    expect(dateRange('2026-02-03', '2026-02-03T12:00:00Z', 'cs', cs)).toBe('3.\u00a02.\u00a02026');
    expect(dateRange('2026-02-03', null, 'cs', cs)).toBe('od 3.\u00a02.\u00a02026');
    expect(dateRange(null, '2026-05-20', 'en', en)).toBe('until 20\u00a0May 2026');
    expect(dateRange(null, null, 'en', en)).toBeNull();
  });
});

describe('numbers and credits', () => {
  it('take the signs of the language', () => {
    expect(number(2.5, 'cs')).toBe('2,5');
    expect(number(12345, 'cs')).toBe('12\u00a0345');
    expect(number(12345, 'en')).toBe('12,345');
    expect(number(Number.NaN, 'cs')).toBeNull();
  });

  it.each([
    ['0', '0\u00a0kreditů ECTS', '0\u00a0ECTS credits'],
    ['1', '1\u00a0kredit ECTS', '1\u00a0ECTS credit'],
    ['2.0', '2\u00a0kredity ECTS', '2\u00a0ECTS credits'],
    ['2.5', '2,5\u00a0kreditu ECTS', '2.5\u00a0ECTS credits'],
    ['2,50', '2,5\u00a0kreditu ECTS', '2.5\u00a0ECTS credits'],
    ['5', '5\u00a0kreditů ECTS', '5\u00a0ECTS credits'],
    ['22', '22\u00a0kreditů ECTS', '22\u00a0ECTS credits'],
    ['101', '101\u00a0kreditů ECTS', '101\u00a0ECTS credits'],
  ])('%s credits take their plural', (points, czech, english) => {
    expect(credits(points, 'ects', cs)).toBe(czech);
    expect(credits(points, 'ects', en)).toBe(english);
  });

  it('are no credits where the file gives no number', () => {
    for (const points of ['', 'many', '-1', '1e9', '2.5.1', '12345678901234567890']) {
      expect(credits(points, 'other', cs), points).toBeNull();
    }
  });
});

describe('file sizes', () => {
  it.each([
    [0, '0\u00a0bajtů', '0\u00a0bytes'],
    [1, '1\u00a0bajt', '1\u00a0byte'],
    [150_554, '150,6\u00a0kB', '150.6\u00a0kB'],
    [2_400_000, '2,4\u00a0MB', '2.4\u00a0MB'],
    [15_000_000, '15\u00a0MB', '15\u00a0MB'],
    [15_000_001, '15,1\u00a0MB', '15.1\u00a0MB'],
  ])('%d bytes', (bytes, czech, english) => {
    expect(fileSize(bytes, 'cs')).toBe(czech);
    expect(fileSize(bytes, 'en')).toBe(english);
  });

  it('are null for what is no size', () => {
    expect(fileSize(-1, 'cs')).toBeNull();
    expect(fileSize(Number.NaN, 'en')).toBeNull();
  });
});

describe('names of countries and languages', () => {
  it('come in the nominative', () => {
    expect(countryName('CZ', 'cs')).toBe('Česko');
    expect(countryName('el', 'en')).toBe('Greece');
    expect(countryName('BA', 'cs')).toBe('Bosna a\u00a0Hercegovina');
    expect(languageName('cs', 'cs')).toBe('čeština');
    expect(languageName('en', 'cs')).toBe('angličtina');
    expect(languageName('cs', 'en')).toBe('Czech');
  });

  it('are null for what is no code', () => {
    for (const code of ['', 'QQ', 'CZE', '**']) expect(countryName(code, 'cs'), code).toBeNull();
    for (const tag of ['', 'x', '--', 'qqq']) expect(languageName(tag, 'cs'), tag).toBeNull();
  });
});
