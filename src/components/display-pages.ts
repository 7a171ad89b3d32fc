import type { Credential, DisplayPage } from '../credential/model.ts';
import { conceptLanguage } from '../i18n/concept-label.ts';

function tagOf(page: DisplayPage): string | null {
  return page.language && conceptLanguage(page.language);
}

/** The certificate's pages in one language: the wanted one, else the primary, else the first. */
export function pagesIn(credential: Credential, wanted: string): readonly DisplayPage[] {
  const { display, primaryLanguage } = credential;
  const primary = primaryLanguage && conceptLanguage(primaryLanguage);
  const tags = display.map(tagOf);
  const chosen = [wanted, primary].find((tag) => tag !== null && tags.includes(tag)) ?? tags[0];
  return display
    .filter((page) => tagOf(page) === (chosen ?? null))
    .sort((one, other) => one.page - other.page);
}
