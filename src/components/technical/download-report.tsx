import { useTranslation } from 'react-i18next';
import type { Report } from '../../verification/report.ts';
import { saveFile } from '../save-file.ts';
import { savedName } from '../saved-name.ts';

/** A name for the report's file: the credential's own, without what no file name may hold. */
export function reportName(fileName: string): string {
  return savedName(fileName, '.report.json', 'report');
}

/** Saves the report (contracts §1) as a file; birth date and identifiers stay masked in it. */
export function DownloadReport({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  const download = () => {
    saveFile(JSON.stringify(report, null, 2), 'application/json', reportName(report.input.name));
  };
  return (
    <button type="button" className="btn" onClick={download}>
      {t('result.downloadReport')}
    </button>
  );
}
