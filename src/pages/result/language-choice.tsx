import { createContext, use, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credential } from '../../credential/model.ts';
import { languagesOf, speaks, useContentLanguage } from '../../components/content-language.ts';
import { useFormats } from '../../i18n/use-formats.ts';

export const LanguageChoiceContext = createContext<(language: string) => void>(() => undefined);

/** The content's language, where there is a choice; where the wanted one is missing, which there are. */
export function LanguageChoice({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation('result');
  const { languageName } = useFormats();
  const choose = use(LanguageChoiceContext);
  const { language } = useContentLanguage();
  const id = useId();
  const available = languagesOf(credential);
  const current = available.find((tag) => speaks(tag, language));
  const name = (tag: string) => languageName(tag) ?? tag;
  return (
    <>
      {available.length > 0 && !current && (
        <p className="only-in">
          {t('values.onlyIn', { language: available.map(name).join(', ') })}
        </p>
      )}
      {available.length > 1 && (
        <p className="content-language">
          <label htmlFor={id}>{t('fields.credential.languages')}</label>
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
                {name(tag)}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}
