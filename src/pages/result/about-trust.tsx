import { useTranslation } from 'react-i18next';
import { overdueSince } from '../../app/trust-notice.ts';
import { useTrustNotice } from '../../app/use-trust-lists.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Report } from '../../verification/report.ts';

/** How old the trust data is, what of it is missing, and whether any address was asked. */
export function AboutTrust({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  const { countryName, listDate, sentenceDate } = useFormats();
  const notice = useTrustNotice();
  const { generatedAt } = report.trust;
  const overdue = notice && overdueSince(notice, report.checkedAt);
  const missing = notice?.missing.map((territory) => countryName(territory) ?? territory) ?? [];
  return (
    <p className="about-trust">
      {generatedAt !== null && <>{t('result.trustDate', { date: listDate(generatedAt) })}. </>}
      {overdue !== null && (
        <strong>{t('result.trustOverdue', { date: sentenceDate(overdue) })} </strong>
      )}
      {missing.length > 0 && <>{t('result.trustWithout', { countries: missing.join(', ') })} </>}
      {report.contacted.length === 0
        ? t('result.notContacted')
        : `${t('result.contacted')} ${report.contacted.join(', ')}`}
    </p>
  );
}
