import { useTranslation } from 'react-i18next';
import { useLoadFailure } from '../app/load-failure.ts';

/** Says that a part of the page did not come. It is part of the first load, as its texts are. */
export function LoadFailureBox() {
  const { t } = useTranslation();
  if (!useLoadFailure()) return null;
  return (
    <div className="notice-place">
      <div className="notice" role="alert">
        <div>
          <h2>{t('errors.load.title')}</h2>
          <p>{t('errors.load.text')}</p>
          <p>{t('errors.load.advice')}</p>
        </div>
        <button type="button" className="btn" onClick={() => window.location.reload()}>
          {t('errors.reload')}
        </button>
      </div>
    </div>
  );
}
