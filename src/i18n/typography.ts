import type { Language } from './languages.ts';

/*
 * Typography of texts that are made at run time (by `Intl`, or out of parts). What stands in the
 * locale files is set there already, with visible \u00a0.
 */

const NO_BREAK_SPACE = '\u00a0';

/** A text whose every space holds together, such as a number with its unit. */
export function unbroken(text: string): string {
  return text.replace(/[ \u202f]/g, NO_BREAK_SPACE);
}

/** A name as `Intl` gives it, with dashes and spaces as the language sets them. */
export function typeset(text: string, language: Language): string {
  const dashed = text.replace(/ [-–] /g, `${NO_BREAK_SPACE}– `);
  if (language !== 'cs') return dashed.replaceAll("'", '’');
  // Twice, because one letter may follow another; without lookbehind, which Safari 16.0 lacks.
  const bind = (from: string) => from.replace(/(^|[\s(])([kszvouai]) /gi, `$1$2${NO_BREAK_SPACE}`);
  return bind(bind(dashed));
}
