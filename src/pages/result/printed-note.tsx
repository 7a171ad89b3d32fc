import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Report } from '../../verification/report.ts';

/** What a printout has to say of itself: it proves nothing, and how to verify again. */
export function PrintedNote({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  const { dateTime } = useFormats();
  return (
    <div className="printed-note">
      <p>{t('result.checkedAt', { dateTime: dateTime(report.checkedAt) })}</p>
      <p>
        {t('technical.fingerprint')}: <span className="mono">{report.input.sha256}</span>
      </p>
      <p>{t('result.printNotice', { host: window.location.host })}</p>
    </div>
  );
}
