import type { Code, Params } from '../verification/codes.ts';
import { countryName, fileSize, number, sentenceDate } from './format.ts';
import { isolate } from './isolate.ts';
import type { Language } from './languages.ts';

export interface CodeText {
  /** The core of the sentence, for the list of checks. */
  readonly title: string;
  /** The one reason, in a sentence. */
  readonly explanation: string;
  /** The one thing to do. */
  readonly advice: string;
}

/**
 * Where a text is used decides its wording: `check` in the list of checks, where no other check may
 * be taken to have passed; `stranger` for a seal whose owner is not known as an educator.
 */
export type CodeTextVariant = 'check' | 'stranger';

/** Gives the text of a dotted key of the `codes` namespace, undefined where there is none. */
export type CodeLookup = (key: string) => string | undefined;

type Formatting = (value: string | number, language: Language) => string | null;

const asDate: Formatting = (value, language) => sentenceDate(String(value), language);
const asSize: Formatting = (value, language) => fileSize(Number(value), language);
const asNumber: Formatting = (value, language) => number(Number(value), language);
const asCountry: Formatting = (value, language) => countryName(String(value), language);
const asName: Formatting = (value) => isolate(String(value));

/** How a parameter is written; those not named here are names out of a certificate or a file. */
const FORMATS: Readonly<Record<string, Formatting>> = {
  date: asDate,
  from: asDate,
  until: asDate,
  size: asSize,
  limit: asSize,
  count: asNumber,
  country: asCountry,
};

const PLACE = /\{\{(\w+)\}\}/g;

/** A parameter as the sentence writes it; null where its value is not known. */
function written(name: string, params: Params, language: Language): string | null {
  const value = Object.hasOwn(params, name) ? params[name] : null;
  if (value === null || value === undefined || value === '') return null;
  return (FORMATS[name] ?? asName)(value, language);
}

/** Fills the places of a text; null where a value that it needs is not known. */
function fill(text: string, params: Params, language: Language): string | null {
  const names = Array.from(text.matchAll(PLACE), ([, name]) => name ?? '');
  const values = new Map(names.map((name) => [name, written(name, params, language)]));
  if ([...values.values()].includes(null)) return null;
  return text.replace(PLACE, (_, name: string) => values.get(name) ?? '');
}

/**
 * The words of a code. Where a value is not known the text without it is taken (`…_without`); a
 * variant that a code does not have is the plain text.
 */
export function codeText(
  lookup: CodeLookup,
  code: Code,
  params: Params,
  language: Language,
  variant?: CodeTextVariant,
): CodeText {
  const part = (field: keyof CodeText): string => {
    const keys = [field, `${field}_without`];
    if (variant && lookup(`${code}.${field}_${variant}`) !== undefined) {
      keys.unshift(`${field}_${variant}`, `${field}_${variant}_without`);
    }
    for (const key of keys) {
      const text = lookup(`${code}.${key}`);
      const filled = text === undefined ? null : fill(text, params, language);
      if (filled !== null) return filled;
    }
    throw new Error(`no ${field} for ${code}`);
  };
  return { title: part('title'), explanation: part('explanation'), advice: part('advice') };
}
