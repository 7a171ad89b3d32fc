import { useTranslation } from 'react-i18next';
import type { Report } from '../../verification/report.ts';

/** A name for the report's file: the credential's own, without what no file name may hold. */
export function reportName(fileName: string): string {
  const base = fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '').replace(/[^\p{L}\p{N}_.-]+/gu, '-');
  return `${base.replace(/^[-.]+/, '').slice(0, 80) || 'report'}.report.json`;
}

/** Saves the report (contracts §1) as a file; birth date and identifiers stay masked in it. */
export function DownloadReport({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  const download = () => {
    const blob = new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' });
    const address = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = reportName(report.input.name);
    link.click();
    // The browser has taken it by then; at once would be too early for some.
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 10_000);
  };
  return (
    <button type="button" className="btn" onClick={download}>
      {t('result.downloadReport')}
    </button>
  );
}
