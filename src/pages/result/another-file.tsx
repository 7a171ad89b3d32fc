import { useTranslation } from 'react-i18next';
import { FileInput } from '../../components/file-input.tsx';

/** The next file, without leaving the result. */
export function AnotherFile() {
  const { t } = useTranslation('result');
  return (
    <div className="btn another">
      <label htmlFor="another">{t('result.another')}</label>
      <FileInput id="another" />
    </div>
  );
}
