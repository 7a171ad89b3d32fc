import { useTranslation } from 'react-i18next';
import { FileInput } from '../../components/file-input.tsx';

/** The place for files. The input lies over all of it, so every way of pointing at it works. */
export function FileDrop() {
  const { t } = useTranslation();
  return (
    <section className="drop" aria-labelledby="drop-title">
      <h2 id="drop-title">{t('home.drop.title')}</h2>
      <p>{t('home.drop.hint')}</p>
      <label className="btn main" htmlFor="file">
        {t('home.drop.choose')}
      </label>
      <FileInput id="file" />
    </section>
  );
}
