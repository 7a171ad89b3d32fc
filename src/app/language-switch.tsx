import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { inLanguage, LANGUAGES, readPath } from './routes.ts';

/** Leads to the same place in the other language; what is open stays open. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { pathname, hash } = useLocation();
  const current = readPath(pathname).language;
  return (
    <ul className="languages" aria-label={t('languages.label')}>
      {LANGUAGES.map((language) => (
        <li key={language} lang={language}>
          {language === current ? (
            <b aria-current="true">{t(`languages.${language}`)}</b>
          ) : (
            <Link to={{ pathname: inLanguage(pathname, language), hash }} hrefLang={language}>
              {t(`languages.${language}`)}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
