import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pathTo } from '../../app/routes.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Report } from '../../verification/report.ts';
import { Fact, Facts } from '../facts.tsx';
import { Fingerprint } from '../fingerprint.tsx';
import { plainText } from '../plain-text.ts';
import { DownloadReport } from './download-report.tsx';
import { SealFacts } from './seal-facts.tsx';

/** Every fact of the report, for experts; none of it out of the content. */
export function Technical({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  return (
    <section className="section" id="technical">
      <details className="technical">
        <summary>
          <h2>{t('sections.technical')}</h2>
        </summary>
        <FileFacts report={report} />
        {report.seals.map((seal, index) => (
          <div key={index}>
            <h3>
              {report.seals.length > 1
                ? t('technical.sealNumber', { number: index + 1 })
                : t('technical.seal')}
            </h3>
            <SealFacts seal={seal} />
          </div>
        ))}
        <h3>{t('checks.trust')}</h3>
        <TrustFacts report={report} />
        <div className="actions">
          <DownloadReport report={report} />
          <Link className="btn" to={pathTo(useLanguage(), 'record')}>
            {t('result.record')}
          </Link>
        </div>
      </details>
    </section>
  );
}

function FileFacts({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  const formats = useFormats();
  const { input, structure } = report;
  const fingerprint = t('technical.fingerprint');
  return (
    <Facts>
      <Fact label={t('technical.fileName')} stated>
        <bdi>{plainText(input.name)}</bdi>
      </Fact>
      <Fact label={t('technical.fileSize')} stated>
        {formats.fileSize(input.bytes)}
      </Fact>
      <Fact label={fingerprint} stated>
        <Fingerprint hex={input.sha256} field={fingerprint} />
      </Fact>
      <Fact label={t('technical.container')} stated>
        {t(`technical.containers.${input.container}`)}
      </Fact>
      <Fact label={t('technical.origin')} stated>
        {t(`technical.origins.${input.origin}`)}
      </Fact>
      <Fact label={t('technical.checkedAt')} stated>
        {formats.dateTime(report.checkedAt)}
      </Fact>
      <Fact
        label={t('technical.validationTime')}
        stated={report.validationTime !== report.checkedAt}
      >
        {formats.dateTime(report.validationTime)}
      </Fact>
      <Fact label={t('technical.reasonCode')} stated>
        <span className="mono">{report.headline}</span>
      </Fact>
      <Fact label={t('technical.profile')} stated={(structure?.profile ?? null) !== null}>
        <span className="mono">{plainText(structure?.profile?.split('/').at(-1) ?? '')}</span>
      </Fact>
      <Fact label={t('technical.modelVersion')} stated={(structure?.modelVersion ?? null) !== null}>
        {structure?.modelVersion}
      </Fact>
      <Fact
        label={t('technical.unrecognised')}
        stated={structure !== null && structure.unrecognised.length > 0}
      >
        <ul className="mono">
          {structure?.unrecognised.map((path) => (
            <li key={path}>{plainText(path)}</li>
          ))}
        </ul>
      </Fact>
      <Fact label={t('technical.tool')} stated>
        {report.tool.name} {report.tool.version}
      </Fact>
    </Facts>
  );
}

function TrustFacts({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  const formats = useFormats();
  const { lists, generatedAt } = report.trust;
  return (
    <>
      <p>
        {generatedAt === null
          ? t('values.notFound')
          : t('result.trustDate', { date: formats.listDate(generatedAt) })}
      </p>
      <ul className="plain nums">
        {lists.map(({ territory, sequence, issued }) => (
          <li key={`${territory} ${sequence}`}>
            {territory} {sequence} · {formats.listDate(issued)}
          </li>
        ))}
      </ul>
      {report.contacted.length === 0 ? (
        <p>{t('result.notContacted')}</p>
      ) : (
        <>
          <p>{t('result.contacted')}</p>
          <ul className="mono">
            {report.contacted.map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
