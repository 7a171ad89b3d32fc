import { lazy, Suspense, useDeferredValue, useState } from 'react';
import type { Opened } from '../../app/session.ts';
import type { Run } from '../../app/use-verification.ts';
import { contentAccess } from '../../components/content-access.ts';
import { Content } from '../../components/credential/content.tsx';
import { Overview } from '../../components/credential/overview.tsx';
import { Technical } from '../../components/technical/technical.tsx';
import { CheckList } from '../../components/verdict/check-list.tsx';
import type { Verification } from '../../verification/verify.ts';
import { AboutTrust } from './about-trust.tsx';
import { Closed, Unverified } from './closed.tsx';
import { ContentFrame } from './content-frame.tsx';
import { Contents } from './contents.tsx';
import { LanguageChoice, OnlyIn } from './language-choice.tsx';
import { NothingRead } from './nothing-read.tsx';
import { PrintedNote } from './printed-note.tsx';
import { StatusQuestion } from './status-question.tsx';
import { VerdictBand } from './verdict-band.tsx';

const SharedNote = lazy(() => import('./shared-note.tsx'));

interface ResultProps {
  readonly run: Exclude<Run, { readonly state: 'failed' }>;
  /** The verification whose content is on the page: it comes a moment after the verdict. */
  readonly shown: Verification | null;
  readonly opened: Opened;
}

/**
 * What to show of a run below its verdict. The verdict is drawn at once; the many parts of the content
 * are drawn without holding the page still.
 */
export function useShown(run: Run): Verification | null {
  return useDeferredValue(run.state === 'done' ? run.verification : null);
}

/** The result, from the first check to the last detail; what is not there yet has its room. */
export function Result({ run, shown: verification, opened }: ResultProps) {
  // The reader's wish to see unverified content holds for this one file.
  const [revealed, setRevealed] = useState<Opened | null>(null);
  const verdict = run.state === 'done' ? run.verification.report : null;
  const report = verification?.report ?? null;
  const credential = verification?.credential ?? null;
  const sealed = report !== null && contentAccess(report) === 'open';
  const shown = sealed || revealed === opened;
  const checks = run.state === 'done' ? run.verification.report.checks : run.checks;

  return (
    <>
      <VerdictBand report={verdict} unverified={shown && !sealed && credential !== null} />
      {verification && <StatusQuestion opened={opened} verification={verification} />}
      <ContentFrame credential={credential} report={report}>
        <div className="result-page">
          {credential && shown && <Contents credential={credential} />}
          <div className="hero-area">
            {!report && <Skeleton />}
            {report && !credential && <NothingRead report={report} />}
            {report && credential && !shown && (
              <Closed
                sealFailed={report.seals.length > 0}
                onShow={() => {
                  setRevealed(opened);
                }}
              />
            )}
            {credential && shown && (
              <Unverified
                marked={!sealed}
                onHide={() => {
                  setRevealed(null);
                }}
              >
                <OnlyIn credential={credential} />
                <Overview credential={credential} />
                <LanguageChoice credential={credential} />
              </Unverified>
            )}
            <Suspense>{opened.shared && <SharedNote shared={opened.shared} />}</Suspense>
          </div>
          <CheckList checks={checks}>{report && <AboutTrust report={report} />}</CheckList>
          {report && (
            <div className="rest">
              {credential && shown && (
                <Unverified marked={!sealed} onHide={null}>
                  <Content credential={credential} report={report} />
                </Unverified>
              )}
              <Technical report={report} />
              <PrintedNote report={report} />
            </div>
          )}
        </div>
      </ContentFrame>
    </>
  );
}

/** The room that the overview will take. */
export function Skeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: 7 }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  );
}
