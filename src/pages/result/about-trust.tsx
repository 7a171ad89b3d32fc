import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Report } from '../../verification/report.ts';

/** How old the trust data is, and whether any address was asked. */
export function AboutTrust({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  const { listDate } = useFormats();
  const { generatedAt } = report.trust;
  return (
    <p className="about-trust">
      {generatedAt !== null && <>{t('result.trustDate', { date: listDate(generatedAt) })}. </>}
      {report.contacted.length === 0
        ? t('result.notContacted')
        : `${t('result.contacted')} ${report.contacted.join(', ')}`}
    </p>
  );
}
