/** A JSON value as it will be written. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export const LANGUAGES = ['cs', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages of the demonstration. */
export type Text = Readonly<Record<Language, string>>;

/** Ties one-letter Czech words to what follows them, as Czech typography asks. */
function tieShortWords(czech: string): string {
  return czech.replace(/(?<=^|[\s(„\u00a0])([kszvouai]) /giu, '$1\u00a0');
}

/** A text, Czech first. */
export function text(cs: string, en: string): Text {
  return { cs: tieShortWords(cs), en };
}

/** Terms whose values are language maps (`@container: @language` in the edc-ap context). */
const LANGUAGE_MAPS: ReadonlySet<string> = new Set([
  'altLabel',
  'category',
  'description',
  'familyName',
  'fullName',
  'givenName',
  'legalName',
  'noteLiteral',
  'prefLabel',
  'schemeAgency',
  'title',
]);

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLanguage = (name: string): name is Language =>
  LANGUAGES.some((language) => language === name);

/** Leaves only the given languages in every language map. */
export function inLanguages(object: JsonObject, languages: readonly Language[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, inner]): [string, Json] => [
      name,
      LANGUAGE_MAPS.has(name) && isObject(inner)
        ? onlyLanguages(inner, languages)
        : inEveryValue(inner, languages),
    ]),
  );
}

function onlyLanguages(map: JsonObject, languages: readonly Language[]): JsonObject {
  return Object.fromEntries(
    Object.entries(map).filter(([tag]) => !isLanguage(tag) || languages.includes(tag)),
  );
}

function inEveryValue(value: Json, languages: readonly Language[]): Json {
  if (Array.isArray(value)) return value.map((item: Json) => inEveryValue(item, languages));
  return isObject(value) ? inLanguages(value, languages) : value;
}
