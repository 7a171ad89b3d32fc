import { useTranslation } from 'react-i18next';
import { FileButton } from '../../components/file-button.tsx';

/** The next file, without leaving the result. */
export function AnotherFile() {
  const { t } = useTranslation('result');
  return <FileButton label={t('result.another')} />;
}
