import '../styles/question.css';
import { useTranslation } from 'react-i18next';
import type { Working } from '../app/working.ts';

/** Says how far the reading of a picture or a PDF has come, and ends it where the reader wants. */
export default function WorkingBox({ working }: { readonly working: Working }) {
  const { t } = useTranslation('intake');
  const { progress, stop } = working;
  return (
    <section className="question" aria-labelledby="working-title">
      <div className="question-in working">
        <div>
          <h2 id="working-title">{t('working.title')}</h2>
          <p role="status" className="nums">
            {progress.step === 'loading'
              ? t('working.loading')
              : t('working.page', { page: progress.page, pages: progress.pages })}
          </p>
          {progress.step === 'page' && (
            <progress
              aria-labelledby="working-title"
              value={progress.pages - progress.page}
              max={progress.pages}
            />
          )}
        </div>
        <button type="button" className="btn" onClick={stop}>
          {t('working.stop')}
        </button>
      </div>
    </section>
  );
}
