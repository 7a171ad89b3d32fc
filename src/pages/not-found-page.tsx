import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { pathTo, preferredLanguage, readPath } from '../app/routes.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import { PageHeading } from '../components/page-heading.tsx';

/** Says that there is no such address, and where to go. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const { language } = readPath(useLocation().pathname);
  usePageTitle(t('errors.notFound.title'));
  return (
    <div className="prose">
      <PageHeading>{t('errors.notFound.title')}</PageHeading>
      <p>{t('errors.notFound.text')}</p>
      <p>
        <Link className="btn main" to={pathTo(language ?? preferredLanguage([]), '')}>
          {t('errors.home')}
        </Link>
      </p>
    </div>
  );
}
