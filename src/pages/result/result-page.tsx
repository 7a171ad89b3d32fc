import '../../styles/band.css';
import '../../styles/checks.css';
import '../../styles/credential.css';
import '../../styles/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy } from 'react';
import { cacheOf } from '../../app/query-client.ts';
import { useSession } from '../../app/session.ts';
import { useVerification } from '../../app/use-verification.ts';
import type { Opened } from '../../app/session.ts';
import { BackToList } from '../../components/back-to-list.tsx';
import { ColdResult } from '../cold-result.tsx';
import { Failed } from './failed.tsx';
import { Result, useShown } from './result.tsx';
import { useAnchor } from './use-anchor.ts';
import { usePrintAll } from './use-print-all.ts';

const Arriving = lazy(() => import('./arriving.tsx'));

/** The result of the open file. There is none to show unless a file is open and was verified. */
export default function ResultPage() {
  const { opened, arriving } = useSession();
  if (arriving) {
    const { client, serial } = cacheOf(arriving);
    return (
      // The next link begins afresh.
      <QueryClientProvider key={serial} client={client}>
        <Arriving link={arriving} />
      </QueryClientProvider>
    );
  }
  if (!opened) return <ColdResult />;
  const { client, serial } = cacheOf(opened);
  return (
    // The same bytes opened again are verified again.
    <QueryClientProvider key={serial} client={client}>
      <OpenResult opened={opened} />
    </QueryClientProvider>
  );
}

function OpenResult({ opened }: { readonly opened: Opened }) {
  const run = useVerification(opened);
  const shown = useShown(run);
  useAnchor(shown !== null);
  usePrintAll();
  return (
    <>
      <BackToList />
      {run.state === 'failed' ? (
        <Failed kind={run.kind} retry={run.retry} />
      ) : (
        <Result run={run} shown={shown} opened={opened} />
      )}
    </>
  );
}
