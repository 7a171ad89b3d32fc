import { LOCALES } from './languages.ts';
import type { Language } from './languages.ts';
import { CIVIL_ZONE, readMoment } from './moment.ts';
import { typeset, unbroken } from './typography.ts';
import type { Words } from './words.ts';

/*
 * Values as the two languages write them. Whatever is not a value of its kind gives null, so that
 * a page shows what the file says and never "Invalid Date".
 */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a hundred uses of it. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], options);
  formatters.set(key, made);
  return made;
}

function day(at: Date, language: Language, dateStyle: 'medium' | 'long'): string {
  const text = formatter(language, { dateStyle, timeZone: CIVIL_ZONE }).format(at);
  // English holds day and month together, Czech the whole date.
  return language === 'cs' ? unbroken(text) : text.replace(' ', '\u00a0');
}

/** A date for lists and tables: 3. 2. 2026, 3 Feb 2026. */
export function listDate(literal: string, language: Language): string | null {
  const moment = readMoment(literal);
  return moment && day(moment.at, language, 'medium');
}

/** A date for sentences: 3. února 2026, 3 February 2026. */
export function sentenceDate(literal: string, language: Language): string | null {
  const moment = readMoment(literal);
  return moment && day(moment.at, language, 'long');
}

function clock(at: Date, language: Language, timeZone: string): string {
  return formatter(language, { timeStyle: 'short', timeZone }).format(at);
}

function zoneName(at: Date, language: Language): string {
  const parts = formatter(language, {
    hour: 'numeric',
    timeZoneName: 'short',
    timeZone: CIVIL_ZONE,
  }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? CIVIL_ZONE;
}

/**
 * Date and time in Czech civil time; where the clocks of the reader's device show another time, the
 * zone is named.
 */
export function dateTime(
  literal: string,
  language: Language,
  deviceZone: string = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): string | null {
  const moment = readMoment(literal);
  if (!moment) return null;
  const { at, dayOnly } = moment;
  if (dayOnly) return listDate(literal, language);
  const time = clock(at, language, CIVIL_ZONE);
  const zone = clock(at, language, deviceZone) === time ? '' : ` ${zoneName(at, language)}`;
  return language === 'cs'
    ? unbroken(`${day(at, language, 'medium')} ${time}${zone}`)
    : `${day(at, language, 'long')}, ${unbroken(time + zone)}`;
}

/** From a day to a day, either of which may be open; null where neither is a date. */
export function dateRange(
  start: string | null,
  end: string | null,
  language: Language,
  words: Words,
): string | null {
  const show = language === 'cs' ? listDate : sentenceDate;
  const from = start === null ? null : show(start, language);
  const until = end === null ? null : show(end, language);
  if (from !== null && until !== null) {
    return from === until ? from : words('units.range', { start: from, end: until });
  }
  if (from !== null) return words('units.from', { date: from });
  return until === null ? null : words('units.until', { date: until });
}

/** A number with the decimal sign and the grouping of the language. */
export function number(value: number, language: Language): string | null {
  return Number.isFinite(value) ? new Intl.NumberFormat(LOCALES[language]).format(value) : null;
}

/** Credits as the file writes them ("2.0", "2,5") with their noun; null where that is no number. */
export function credits(points: string, kind: 'ects' | 'other', words: Words): string | null {
  const count = readPoints(points);
  if (count === null) return null;
  return words(kind === 'ects' ? 'units.ectsCredit' : 'units.credit', { count });
}

/** The number of credits, so that 2.0 is 2 and takes the plural of 2. */
export function readPoints(points: string): number | null {
  return /^\d{1,6}([.,]\d{1,6})?$/.test(points.trim()) ? Number(points.replace(',', '.')) : null;
}

const SIZE_UNITS = [
  { unit: 'megabyte', bytes: 1_000_000 },
  { unit: 'kilobyte', bytes: 1000 },
] as const;

/** A size in decimal units, rounded up: a file just over a limit must not read as the limit. */
export function fileSize(bytes: number, language: Language): string | null {
  if (!Number.isFinite(bytes) || bytes < 0) return null;
  const fitting = SIZE_UNITS.find((candidate) => bytes >= candidate.bytes);
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit: fitting?.unit ?? 'byte',
    unitDisplay: fitting ? 'short' : 'long',
  });
  return unbroken(format.format(fitting ? Math.ceil((bytes * 10) / fitting.bytes) / 10 : bytes));
}

function displayName(
  code: string,
  type: 'region' | 'language',
  language: Language,
): string | undefined {
  try {
    return new Intl.DisplayNames(LOCALES[language], { type, fallback: 'none' }).of(code);
  } catch {
    // Not even the shape of a code.
    return undefined;
  }
}

/** EU practice writes EL and UK where ISO 3166-1 has GR and GB. */
const EU_COUNTRIES: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** The name of a country by its ISO 3166-1 alpha-2 code; null where the code is none. */
export function countryName(alpha2: string, language: Language): string | null {
  const code = alpha2.trim().toUpperCase();
  const iso = EU_COUNTRIES[code] ?? code;
  const name = /^[A-Z]{2}$/.test(iso) ? displayName(iso, 'region', language) : undefined;
  return name === undefined ? null : typeset(name, language);
}

/** The name of a language by its BCP 47 tag or ISO 639 code, in the nominative; null where unknown. */
export function languageName(tag: string, language: Language): string | null {
  const name = displayName(tag, 'language', language);
  return name === undefined ? null : typeset(name, language);
}
