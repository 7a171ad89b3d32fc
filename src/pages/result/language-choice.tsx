import { createContext, use, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credential } from '../../credential/model.ts';
import {
  languagesOf,
  offeredLanguages,
  speaks,
  useContentLanguage,
} from '../../components/content-language.ts';
import { useFormats } from '../../i18n/use-formats.ts';

export const LanguageChoiceContext = createContext<(language: string) => void>(() => undefined);

/** Where the wanted language is missing, one sentence says which there are. */
export function OnlyIn({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation('result');
  const { languageName } = useFormats();
  const { language } = useContentLanguage();
  const available = languagesOf(credential);
  if (available.length === 0 || available.some((tag) => speaks(tag, language))) return null;
  const names = available.map((tag) => languageName(tag) ?? tag);
  return <p className="only-in">{t('values.onlyIn', { language: names.join(', ') })}</p>;
}

/** The language of the content, where the file gives a choice: a control apart from the page's. */
export function LanguageChoice({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation('result');
  const { languageName } = useFormats();
  const choose = use(LanguageChoiceContext);
  const { language } = useContentLanguage();
  const id = useId();
  const available = offeredLanguages(credential);
  const current = available.find((tag) => speaks(tag, language));
  if (available.length < 2) return null;
  return (
    <p className="content-language">
      <label htmlFor={id}>{t('result.contentLanguage')}</label>
      <select
        id={id}
        value={current ?? ''}
        onChange={(event) => {
          choose(event.target.value);
        }}
      >
        {!current && <option value="">–</option>}
        {available.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag) ?? tag}
          </option>
        ))}
      </select>
    </p>
  );
}
