import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pathTo } from '../app/routes.ts';
import { useSession } from '../app/session.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** The way back to the list of files, as long as there is one. */
export function BackToList() {
  const { t } = useTranslation();
  const { batch } = useSession();
  const language = useLanguage();
  if (!batch) return null;
  return (
    <p className="to-list">
      <Link to={pathTo(language, 'files')}>{t('app.backToList')}</Link>
    </p>
  );
}
