import { useTranslation } from 'react-i18next';
import { plainText } from '../../components/plain-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Report } from '../../verification/report.ts';
import { AnotherFile } from './another-file.tsx';

/** Stands where the content would: which file it was, and the way to the next. */
export function NothingRead({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  const { fileSize } = useFormats();
  const { name, bytes } = report.input;
  return (
    <div className="closed">
      <p>
        {t('technical.file')}: <bdi>{plainText(name)}</bdi>
        <span className="quiet"> · {fileSize(bytes)}</span>
      </p>
      <AnotherFile />
    </div>
  );
}
