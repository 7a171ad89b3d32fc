import '../../styles/files.css';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import type { Batch } from '../../app/batch.ts';
import { pathTo, readPath } from '../../app/routes.ts';
import { useSession } from '../../app/session.ts';
import { usePageTitle } from '../../app/use-page-title.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { ExportAll } from './export-all.tsx';
import { FileLines } from './file-lines.tsx';
import { Progress } from './progress.tsx';
import { ViewChoice } from './view-choice.tsx';

/** The results of several files. There are none to show unless files were chosen on this page. */
export default function FilesPage() {
  const { batch } = useSession();
  return batch ? <OpenList batch={batch} /> : <ColdList />;
}

/** The address was opened without files, or the page was loaded again: lists are not kept. */
function ColdList() {
  const { tell } = useSession();
  const language = readPath(useLocation().pathname).language ?? 'en';
  useEffect(() => {
    tell({ kind: 'cold-list' }, '');
  }, [tell]);
  return <Navigate to={pathTo(language, '')} replace />;
}

function OpenList({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation(['files', 'ui', 'intake', 'codes']);
  const state = useSyncExternalStore(batch.subscribe, batch.state);
  usePageTitle(t('files.title'));
  return (
    <div className="files-page">
      <PageHeading>{t('files.title')}</PageHeading>
      <Progress batch={batch} state={state} />
      <ViewChoice batch={batch} state={state} />
      <FileLines batch={batch} state={state} />
      <ExportAll state={state} />
    </div>
  );
}
