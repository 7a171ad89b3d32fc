import type codes from './en/codes.json';
import type files from './en/files.json';
import type intake from './en/intake.json';
import type pages from './en/pages.json';
import type registry from './en/registry.json';
import type result from './en/result.json';
import type scan from './en/scan.json';
import type share from './en/share.json';
import type ui from './en/ui.json';
import type { Language } from './languages.ts';

/**
 * The texts by the moment they are needed: `ui` with the first page, `intake` with the first thing
 * that came in otherwise than as a plain file, `registry` with a share, `scan` with the camera,
 * `result` and `codes` with a verdict, `files` with a list of them, `pages` with the long texts (how
 * it works, privacy, accessibility), `share` with what is the holder's: sharing, managing, records.
 */
export interface Resources {
  readonly ui: typeof ui;
  readonly intake: typeof intake;
  readonly result: typeof result;
  readonly codes: typeof codes;
  readonly pages: typeof pages;
  readonly registry: typeof registry;
  readonly scan: typeof scan;
  readonly files: typeof files;
  readonly share: typeof share;
}

export type Namespace = keyof Resources;

type Loader = () => Promise<{ readonly default: object }>;

/** One chunk a language and namespace, so that nobody downloads the other language. */
const LOADERS: Readonly<Record<Language, Readonly<Record<Namespace, Loader>>>> = {
  cs: {
    ui: () => import('./cs/ui.json'),
    intake: () => import('./cs/intake.json'),
    result: () => import('./cs/result.json'),
    codes: () => import('./cs/codes.json'),
    pages: () => import('./cs/pages.json'),
    registry: () => import('./cs/registry.json'),
    scan: () => import('./cs/scan.json'),
    files: () => import('./cs/files.json'),
    share: () => import('./cs/share.json'),
  },
  en: {
    ui: () => import('./en/ui.json'),
    intake: () => import('./en/intake.json'),
    result: () => import('./en/result.json'),
    codes: () => import('./en/codes.json'),
    pages: () => import('./en/pages.json'),
    registry: () => import('./en/registry.json'),
    scan: () => import('./en/scan.json'),
    files: () => import('./en/files.json'),
    share: () => import('./en/share.json'),
  },
};

export function isNamespace(text: string): text is Namespace {
  return Object.hasOwn(LOADERS.en, text);
}

/** Loads the texts of one namespace in one language. */
export async function loadTexts(language: Language, namespace: Namespace): Promise<object> {
  const module = await LOADERS[language][namespace]();
  return module.default;
}
