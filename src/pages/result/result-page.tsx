import '../../styles/band.css';
import '../../styles/checks.css';
import '../../styles/credential.css';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { pathTo, readPath } from '../../app/routes.ts';
import { useSession } from '../../app/session.ts';
import { useVerification } from '../../app/use-verification.ts';
import type { Opened } from '../../app/session.ts';
import { Failed } from './failed.tsx';
import { Result } from './result.tsx';
import { useAnchor } from './use-anchor.ts';

/** The result of the open file. There is none to show unless a file is open and was verified. */
export default function ResultPage() {
  const { opened } = useSession();
  return opened ? <OpenResult opened={opened} /> : <ColdResult />;
}

/** The address was opened without a file, or the page was loaded again: results are not kept. */
function ColdResult() {
  const { tell } = useSession();
  const language = readPath(useLocation().pathname).language ?? 'en';
  useEffect(() => {
    tell({ kind: 'cold' }, '');
  }, [tell]);
  return <Navigate to={pathTo(language, '')} replace />;
}

function OpenResult({ opened }: { readonly opened: Opened }) {
  const run = useVerification(opened);
  useAnchor(run.state === 'done');
  return run.state === 'failed' ? (
    <Failed kind={run.kind} retry={run.retry} />
  ) : (
    <Result run={run} opened={opened} />
  );
}
