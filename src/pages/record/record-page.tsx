import '../../styles/checks.css';
import '../../styles/share.css';
import '../../styles/print.css';
import '../../styles/record.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queryClientOf } from '../../app/query-client.ts';
import { pathTo } from '../../app/routes.ts';
import { useSession } from '../../app/session.ts';
import type { Opened } from '../../app/session.ts';
import { usePageTitle } from '../../app/use-page-title.ts';
import { useVerification } from '../../app/use-verification.ts';
import { DownloadReport } from '../../components/technical/download-report.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { ColdResult } from '../cold-result.tsx';
import { Failed } from '../result/failed.tsx';
import { Sheet } from './sheet.tsx';

/** One page to print about one verification, in the language of the page. */
export default function RecordPage() {
  const { opened } = useSession();
  if (!opened) return <ColdResult />;
  return (
    <QueryClientProvider client={queryClientOf(opened)}>
      <OpenRecord opened={opened} />
    </QueryClientProvider>
  );
}

function OpenRecord({ opened }: { readonly opened: Opened }) {
  const { t } = useTranslation(['share', 'ui']);
  const language = useLanguage();
  const run = useVerification(opened);
  usePageTitle(t('record.title'));
  if (run.state === 'failed') return <Failed kind={run.kind} retry={run.retry} />;
  if (run.state === 'running') return <p role="status">{t('ui:verdicts.pending')}</p>;
  const { verification } = run;
  return (
    <div className="record-page">
      <p className="actions record-actions">
        <button type="button" className="btn main" onClick={() => window.print()}>
          {t('record.print')}
        </button>
        <DownloadReport report={verification.report} />
        <Link className="btn plain" to={pathTo(language, 'result')}>
          {t('page.back')}
        </Link>
      </p>
      <Sheet opened={opened} verification={verification} />
    </div>
  );
}
