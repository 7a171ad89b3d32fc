import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FileInput } from '../../components/file-input.tsx';

/** The next file, without leaving the result. */
export function AnotherFile() {
  const { t } = useTranslation('result');
  const id = useId();
  return (
    <div className="btn another">
      <label htmlFor={id}>{t('result.another')}</label>
      <FileInput id={id} />
    </div>
  );
}
