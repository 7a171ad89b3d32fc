import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hasRoute, pathTo } from '../../app/routes.ts';
import { useLanguage } from '../../i18n/use-language.ts';

const SCAN = 'scan';

/** The way to the camera, as soon as there is a page for it. */
export function ScanLink() {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!hasRoute(SCAN)) return null;
  return (
    <Link className="way scan-way" to={pathTo(language, SCAN)}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M5 11V5h6M21 5h6v6M27 21v6h-6M11 27H5v-6" />
        <path d="M11 11h4v4h-4zM18 18h3v3h-3zM18 11h3M11 18v3h3" />
      </svg>
      <span>
        <b>{t('home.scan.title')}</b>
        <span className="quiet">{t('home.scan.hint')}</span>
      </span>
    </Link>
  );
}
