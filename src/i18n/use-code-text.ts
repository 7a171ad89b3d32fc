import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code, Params } from '../verification/codes.ts';
import { codeText } from './code-text.ts';
import type { CodeText, CodeTextVariant } from './code-text.ts';
import { useLanguage } from './use-language.ts';

/** The words of codes in the language of the page; suspends while they load. */
export function useCodeText(): (code: Code, params: Params, variant?: CodeTextVariant) => CodeText {
  const { i18n } = useTranslation('codes');
  const language = useLanguage();
  return useCallback(
    (code, params, variant) => {
      const lookup = (key: string) => {
        const text: unknown = i18n.getResource(language, 'codes', key);
        return typeof text === 'string' ? text : undefined;
      };
      return codeText(lookup, code, params, language, variant);
    },
    [i18n, language],
  );
}
