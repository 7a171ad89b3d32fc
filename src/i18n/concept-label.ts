import type { Concept } from '../credential/model.ts';
import { countryName, languageName } from './format.ts';
import type { Language } from './languages.ts';
import { chooseText } from './text.ts';
import type { ChosenText } from './text.ts';

/** Labels of the European controlled vocabularies, as vocabulary.json holds them. */
export interface Vocabulary {
  /** Prefix of concept IRIs to the concepts below it: tail to [English, Czech]. */
  readonly concepts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Tail of an EU country IRI to its ISO 3166-1 alpha-2 code. */
  readonly countries: Readonly<Record<string, string>>;
}

const COUNTRY = 'http://publications.europa.eu/resource/authority/country/';
const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/';

/** Loads the vocabularies, which only a page with a credential on it needs. */
export async function loadVocabulary(): Promise<Vocabulary> {
  const module = await import('./vocabulary.json');
  return module.default;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The last part of an IRI: what is left to show of a concept that nobody labels. */
function tail(iri: string): string {
  return iri.split(/[/#:]/).findLast((part) => part !== '') ?? iri;
}

function vocabularyLabel(iri: string, language: Language, vocabulary: Vocabulary): string | null {
  if (iri.startsWith(COUNTRY)) {
    const alpha2 = own(vocabulary.countries, iri.slice(COUNTRY.length));
    return alpha2 === undefined ? null : countryName(alpha2, language);
  }
  // The authority's codes are those of ISO 639, which `Intl` knows.
  if (iri.startsWith(LANGUAGE)) return languageName(iri.slice(LANGUAGE.length), language);
  const cut = iri.lastIndexOf('/') + 1;
  const below = own(vocabulary.concepts, iri.slice(0, cut));
  const labels = below && own(below, iri.slice(cut));
  return labels?.[language === 'en' ? 0 : 1] ?? null;
}

/**
 * The label of a concept: what the file itself says in the wanted language, else the vocabulary,
 * else what the file says in English or in any language, else the tail of the IRI. The vocabulary
 * may be null while it loads. Null for a concept that says nothing.
 */
export function conceptLabel(
  concept: Concept,
  wanted: Language,
  vocabulary: Vocabulary | null,
): ChosenText | null {
  const embedded = chooseText(concept.label, wanted, null);
  if (embedded?.language && !embedded.fallback) return embedded;
  const known =
    concept.id === null || vocabulary === null
      ? null
      : vocabularyLabel(concept.id, wanted, vocabulary);
  if (known !== null) return { text: known, language: wanted, fallback: false };
  if (embedded) return embedded;
  const last = concept.notation ?? (concept.id === null ? null : tail(concept.id));
  return last === null ? null : { text: last, language: null, fallback: false };
}

/** The BCP 47 tag of a concept out of the EU's table of languages; null for anything else. */
export function conceptLanguage(concept: Concept): string | null {
  if (!concept.id?.startsWith(LANGUAGE)) return null;
  try {
    return Intl.getCanonicalLocales(concept.id.slice(LANGUAGE.length))[0] ?? null;
  } catch {
    return null;
  }
}
