import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { pathTo, readPath } from '../../app/routes.ts';
import { usePageTitle } from '../../app/use-page-title.ts';
import { useShare } from '../../app/use-share.ts';
import type { ShareRun } from '../../app/use-share.ts';
import { useVerificationService } from '../../app/verification-service.ts';
import { PageHeading, useHeadingFocus } from '../../components/page-heading.tsx';
import { Band } from '../../components/verdict/band.tsx';
import type { ShareLink } from '../../intake/share-link.ts';
import { AnotherFile } from './another-file.tsx';
import { Skeleton } from './result.tsx';

/** A share between its link and its file: it is being asked for, or could not be had. */
export default function Arriving({ link }: { readonly link: ShareLink }) {
  const run = useShare(link);
  const service = useVerificationService();
  useEffect(() => {
    service.warm();
  }, [service]);
  return run.state === 'loading' ? <Loading host={run.host} /> : <NotRead run={run} />;
}

function Loading({ host }: { readonly host: string | null }) {
  const { t } = useTranslation('registry');
  const heading = useHeadingFocus();
  const title = t('loading.title');
  usePageTitle(title);
  return (
    <>
      <Band verdict="pending" word={title} line={null} heading={heading} side={null}>
        <div role="status">
          <p className="why">{t('loading.text')}</p>
          {host !== null && (
            <p className="advice">
              {t('loading.from')} <bdi>{host}</bdi>
            </p>
          )}
        </div>
      </Band>
      <div className="result-page">
        <div className="hero-area">
          <Skeleton />
        </div>
      </div>
    </>
  );
}

/** Asking again helps where nobody has said what is the matter with the share itself. */
const PASSING = ['offline', 'blocked', 'unreachable', 'faulty', 'too-slow', 'too-large'] as const;

type Failed = Extract<ShareRun, { readonly state: 'failed' }>;

function NotRead({ run: { failure, host, retry } }: { readonly run: Failed }) {
  const { t } = useTranslation(['registry', 'ui']);
  const language = readPath(useLocation().pathname).language ?? 'en';
  const title = t(`failures.${failure.kind}.title`);
  usePageTitle(title);
  return (
    <div className="prose">
      <PageHeading>{title}</PageHeading>
      <p>{t(`failures.${failure.kind}.text`)}</p>
      <p>{t(`failures.${failure.kind}.advice`)}</p>
      {host !== null && (
        <p className="quiet">
          {t('registry')} <bdi>{host}</bdi>
        </p>
      )}
      <p className="actions">
        {PASSING.some((kind) => kind === failure.kind) && (
          <button type="button" className="btn main" onClick={retry}>
            {t('ui:errors.retry')}
          </button>
        )}
        <AnotherFile />
        <Link className="btn plain" to={pathTo(language, '')}>
          {t('otherWays')}
        </Link>
      </p>
    </div>
  );
}
