/*
 * The addresses of the page (contracts §5): /<language>/<route>, language first, nothing translated.
 * The build writes an index.html for each of them, so this file stays free of the browser.
 */
import { isLanguage, LANGUAGES } from '../i18n/languages.ts';
import type { Language } from '../i18n/languages.ts';

export { LANGUAGES };
export type { Language };

/** Paths below the language; '' is home. */
export const ROUTES = [
  '',
  'scan',
  'result',
  'files',
  'record',
  'share',
  'manage',
  'about',
  'privacy',
  'accessibility',
] as const;
export type Route = (typeof ROUTES)[number];

/** Addresses without a language, for what stands behind # in them; each leads on at once. */
export const ENTRANCES = ['s', 'm', 'f'] as const;
export type Entrance = (typeof ENTRANCES)[number];

/** Whether a path is where the link of a share, or one that holds a whole credential, begins. */
export function leadsToShare(pathname: string): boolean {
  return /^\/[sf]\/?$/.test(pathname);
}

/** Whether there is a page at this path below the language. */
export function hasRoute(text: string): text is Route {
  return ROUTES.some((route) => route === text);
}

/** The address of a route in a language. */
export function pathTo(language: Language, route: Route): string {
  return `/${language}/${route}`;
}

/** The language that the browser asks for first among ours, else English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}

/** Language and route of a path; null where the part is not one of ours. */
export function readPath(pathname: string): { language: Language | null; route: Route | null } {
  const [first, ...rest] = pathname.split('/').filter((part) => part !== '');
  const route = rest.join('/');
  return {
    language: isLanguage(first) ? first : null,
    route: isLanguage(first) && hasRoute(route) ? route : null,
  };
}

/** The same place in another language; a place that does not exist leads home. */
export function inLanguage(pathname: string, language: Language): string {
  return pathTo(language, readPath(pathname).route ?? '');
}
