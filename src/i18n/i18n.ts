import { createInstance } from 'i18next';
import type { BackendModule, i18n, InitOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, LANGUAGES } from './languages.ts';
import type { Language } from './languages.ts';
import { isNamespace, loadTexts } from './resources.ts';

/** Texts that did not come; where they are needed, what needs them cannot be shown. */
const absent = new Set<string>();

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    if (!isLanguage(language) || !isNamespace(namespace)) {
      done(new Error(`no texts called ${language}/${namespace}`), false);
      return;
    }
    loadTexts(language, namespace).then(
      (texts) => {
        absent.delete(`${language}/${namespace}`);
        done(null, texts);
      },
      (error: unknown) => {
        absent.add(`${language}/${namespace}`);
        done(error instanceof Error ? error : new Error(String(error)), false);
      },
    );
  },
};

function missing(what: string): never {
  throw new Error(`missing text: ${what}`);
}

/** Keys must not stand where the texts did not come: the page says that it cannot show the part. */
const WHOLE: InitOptions = {
  parseMissingKeyHandler: (key) => (absent.size === 0 ? key : missing(key)),
};

/** A hole in the texts must fail a test, not reach a reader; in production the key stands in. */
const STRICT: InitOptions = {
  parseMissingKeyHandler: (key) => missing(key),
  missingInterpolationHandler: (text) => missing(`a value in "${text}"`),
};

/**
 * The texts of the interface in one language, with `ui` loaded. The language comes from the address
 * alone, so nothing is detected and nothing is stored; other namespaces load when first used.
 */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: LANGUAGES,
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['ui'],
      defaultNS: 'ui',
      returnNull: false,
      // React escapes what it renders.
      interpolation: { escapeValue: false },
      ...(import.meta.env.DEV ? STRICT : WHOLE),
    });
  return instance;
}
