import '../../styles/band.css';
import '../../styles/checks.css';
import '../../styles/credential.css';
import '../../styles/share.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { expiryOf, isoSeconds } from '../../app/holder/share-expiry.ts';
import type { PeriodChoice as Chosen } from '../../app/holder/share-expiry.ts';
import { useDefaultRegistry } from '../../app/holder/use-registry.ts';
import type { DefaultRegistry } from '../../app/holder/use-registry.ts';
import { queryClientOf } from '../../app/query-client.ts';
import { pathTo } from '../../app/routes.ts';
import { useSession } from '../../app/session.ts';
import type { Opened } from '../../app/session.ts';
import { usePageTitle } from '../../app/use-page-title.ts';
import { useVerification } from '../../app/use-verification.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { Section } from '../../components/section.tsx';
import { headlineOf } from '../../components/verdict/headline.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ColdResult } from '../cold-result.tsx';
import { Failed } from '../result/failed.tsx';
import { Disclosed } from './disclosed.tsx';
import { LastDay } from './last-day.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { Preview } from './preview.tsx';
import { Profiles } from './profiles.tsx';
import { TimeShare } from './time-share.tsx';
import { WithoutRegistry } from './without-registry.tsx';

/** Where a holder looks at a credential as others will, shares it and takes it along. */
export default function SharePage() {
  const { opened } = useSession();
  const registry = useDefaultRegistry();
  if (!opened) return <ColdResult />;
  // How others will see it depends on where it will be.
  if (registry.state === 'loading') return null;
  return <SharedView opened={opened} registry={registry} />;
}

interface StepsProps {
  readonly opened: Opened;
  readonly registry: Exclude<DefaultRegistry, { readonly state: 'loading' }>;
}

/** The open file as it will come to others: out of a registry, with no word of the registry's own. */
function SharedView({ opened, registry }: StepsProps) {
  const seen = useMemo((): Opened => {
    const address = registry.state === 'there' ? registry.address : null;
    return {
      file: { ...opened.file, origin: address === null ? 'link' : 'share' },
      sha256: opened.sha256,
      shared: address === null ? null : comingFrom(address),
      contacted: [],
      link: null,
    };
  }, [opened, registry]);
  return (
    <QueryClientProvider client={queryClientOf(seen)}>
      <Steps opened={seen} registry={registry} />
    </QueryClientProvider>
  );
}

function comingFrom(registry: string) {
  const contacted = [`${registry}/shares/`];
  return { registry, expiresAt: null, statement: null, certificate: null, contacted };
}

function Steps({ opened, registry }: StepsProps) {
  const { t } = useTranslation('share');
  const run = useVerification(opened);
  usePageTitle(t('page.title'));
  if (run.state === 'failed') return <Failed kind={run.kind} retry={run.retry} />;
  const { report = null, credential = null } = run.state === 'done' ? run.verification : {};
  return (
    <div className="share-page">
      <PageHeading>{t('page.title')}</PageHeading>
      <p className="lead">{t('page.lead')}</p>
      <BackToResult />
      {report && !credential && <p>{t('page.nothing')}</p>}
      {report && credential && <OpenSteps {...{ opened, registry, report, credential }} />}
    </div>
  );
}

function BackToResult() {
  const { t } = useTranslation('share');
  return (
    <p>
      <Link to={pathTo(useLanguage(), 'result')}>{t('page.back')}</Link>
    </p>
  );
}

type OpenStepsProps = StepsProps & Omit<Parameters<typeof Profiles>[0], 'opened'>;

function OpenSteps({ opened, registry, report, credential }: OpenStepsProps) {
  const { t } = useTranslation(['share', 'ui']);
  // Foreseeing needs a fixed end; creating a link counts anew.
  const [now] = useState(() => new Date());
  const [chosen, setChosen] = useState<Chosen>({ period: 'week', date: '' });
  const expiry = useMemo(() => expiryOf(chosen, now), [chosen, now]);
  const until = expiry.kind === 'until' ? expiry.at : null;
  const seen = useMemo((): Opened => {
    const shared = opened.shared && { ...opened.shared, expiresAt: until && isoSeconds(until) };
    return { ...opened, shared };
  }, [opened, until]);
  const warning = report.verdict === 'valid' ? null : t(`ui:verdicts.${headlineOf(report).word}`);
  return (
    <>
      <Preview opened={seen} until={until} />
      <Disclosed credential={credential} />
      <Section id="time" title={t('time.title')}>
        <p>{t('time.text')}</p>
        <PeriodChoice chosen={chosen} expiry={expiry} now={now} onChoose={setChosen} />
        {until && <LastDay opened={opened} today={report} until={until} />}
        {registry.state === 'there' ? (
          <TimeShare {...{ opened, credential, registry, chosen, warning }} />
        ) : (
          <p>{t('time.noRegistry')}</p>
        )}
      </Section>
      <WithoutRegistry file={opened.file} until={until} />
      <Profiles opened={opened} credential={credential} report={report} />
    </>
  );
}
