import type { Text } from '../credential/model.ts';

/** A text in the one language that is shown. */
export interface ChosenText {
  /** All its values in file order, one a line. */
  readonly text: string;
  /** BCP 47 tag of the text; null where the file states none. */
  readonly language: string | null;
  /** The text is in another language than the wanted one, which the reader should be told. */
  readonly fallback: boolean;
}

const UNDETERMINED = 'und';

/** The tag in its canonical form, three-letter codes as two letters where there are such. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? UNDETERMINED;
  } catch {
    return UNDETERMINED;
  }
}

function primary(tag: string): string {
  return canonical(tag).split('-')[0] ?? UNDETERMINED;
}

/**
 * The text in the wanted language, else in the credential's primary language, else in English, else
 * in whichever there is; null where there is none at all.
 */
export function chooseText(
  text: Text,
  wanted: string,
  credentialLanguage: string | null,
): ChosenText | null {
  const filled = Object.entries(text)
    .map(([tag, values]) => ({ tag, values: values.filter((value) => value.trim() !== '') }))
    .filter(({ values }) => values.length > 0);
  const inLanguage = (language: string) =>
    filled.find(({ tag }) => canonical(tag) === canonical(language)) ??
    filled.find(({ tag }) => primary(tag) === primary(language));
  const chosen =
    inLanguage(wanted) ??
    (credentialLanguage === null ? undefined : inLanguage(credentialLanguage)) ??
    inLanguage('en') ??
    filled[0];
  if (!chosen) return null;
  const language = canonical(chosen.tag);
  const known = language !== UNDETERMINED;
  return {
    text: chosen.values.join('\n'),
    language: known ? language : null,
    fallback: known && primary(language) !== primary(wanted),
  };
}
