import { useTranslation } from 'react-i18next';
import type { Opened } from '../../app/session.ts';
import { contentAccess } from '../../components/content-access.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { plainText } from '../../components/plain-text.ts';
import { Ring } from '../../components/ring.tsx';
import { QrCode } from '../../components/share/qr-code.tsx';
import { qrOf } from '../../components/share/qr.ts';
import { sealingOrganisation } from '../../components/share/linkedin.ts';
import { CheckSign } from '../../components/verdict/check-sign.tsx';
import { headlineOf } from '../../components/verdict/headline.ts';
import { Sentence } from '../../components/verdict/sentence.tsx';
import { conceptLanguage } from '../../i18n/concept-label.ts';
import { chooseText } from '../../i18n/text.ts';
import { useCodeText } from '../../i18n/use-code-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Report } from '../../verification/report.ts';
import type { Verification } from '../../verification/verify.ts';
import { useWayBack } from './way-back.ts';

interface SheetProps {
  readonly opened: Opened;
  readonly verification: Verification;
}

/** The record itself: plain facts in plain type, so that nobody takes it for a certificate. */
export function Sheet({ opened, verification }: SheetProps) {
  const { t } = useTranslation(['share', 'ui']);
  const codeText = useCodeText();
  const { report } = verification;
  const headline = headlineOf(report);
  const text = codeText(headline.code, headline.params, headline.stranger ? 'stranger' : undefined);
  return (
    <article className="record" data-verdict={report.verdict}>
      <div className="record-top">
        <div>
          <PageHeading>{t('record.title')}</PageHeading>
          <p>
            <b>{t('record.notice', { host: window.location.host })}</b>
          </p>
          <p>{t('record.nature')}</p>
        </div>
        <Code opened={opened} />
      </div>
      <div className="record-verdict">
        <Ring sign={report.verdict} />
        <div>
          <p className="record-word">
            {t('record.verdict')}: <b>{t(`ui:verdicts.${headline.word}`)}</b>
          </p>
          <p>
            <Sentence text={text.explanation} />
          </p>
          <p>
            <Sentence text={text.advice} />
          </p>
        </div>
      </div>
      <RecordFacts verification={verification} />
      <RecordChecks report={report} />
    </article>
  );
}

function Code({ opened }: { readonly opened: Opened }) {
  const { t } = useTranslation('share');
  const { dateTime } = useFormats();
  const { address, isShare, until } = useWayBack(opened);
  const qr = qrOf(address);
  const words = () => {
    if (!isShare) return t('record.codePage');
    return until === null
      ? t('record.codeShareOpen')
      : t('record.codeShare', { date: dateTime(until) });
  };
  return (
    <div className="record-code">
      {qr && <QrCode qr={qr} label={t('record.code')} />}
      <p className="small">{words()}</p>
    </div>
  );
}

function RecordFacts({ verification: { report, credential } }: Pick<SheetProps, 'verification'>) {
  const { t } = useTranslation(['share', 'result']);
  const formats = useFormats();
  const language = useLanguage();
  const { input, trust } = report;
  const organisation = sealingOrganisation(report);
  const told = credential !== null && contentAccess(report) === 'open' ? credential : null;
  const primary = told?.primaryLanguage ? conceptLanguage(told.primaryLanguage) : null;
  const title = told && chooseText(told.title, language, primary);
  const holder = report.credential?.holder.name ?? null;
  const newest = formats.listDate(trust.generatedAt ?? '');
  const facts: readonly (readonly [string, string | null, string?])[] = [
    [t('result:technical.checkedAt'), formats.dateTime(report.checkedAt)],
    [
      t('result:technical.validationTime'),
      report.validationTime === report.checkedAt ? null : formats.dateTime(report.validationTime),
    ],
    [t('record.service'), window.location.host],
    [t('record.sealer'), organisation],
    [t('record.credential'), title?.text ?? null],
    [t('record.holder'), told && holder],
    [t('record.file'), `${input.name} · ${formats.fileSize(input.bytes) ?? ''}`],
    [t('result:technical.fingerprint'), input.sha256, 'mono'],
    [t('record.trust'), newest ?? t('record.noTrust')],
    [
      t('record.contacted'),
      report.contacted.length === 0 ? t('record.none') : report.contacted.join(', '),
    ],
    [t('result:technical.tool'), `${report.tool.name} ${report.tool.version}`],
  ];
  return (
    <>
      <dl className="record-facts">
        {facts.map(
          ([label, value, kind]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={kind}>
                  <bdi>{plainText(value)}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {credential !== null && told === null && <p className="quiet">{t('record.unverified')}</p>}
    </>
  );
}

function RecordChecks({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  const codeText = useCodeText();
  const passed = report.checks.filter(({ state }) => state === 'pass').length;
  return (
    <section className="record-checks" aria-labelledby="record-checks">
      <h2 id="record-checks">
        {t('result.checksTitle')} <small>{t('result.passed', { count: passed })}</small>
      </h2>
      <ul>
        {report.checks.map(({ id, state, code, params }) => {
          const { title, explanation } = codeText(code, params, 'check');
          return (
            <li key={id} data-state={state}>
              <CheckSign state={state} />
              <div>
                <b>{t(`checks.${id}`)}</b>: {t(`states.${state}`)}
                {' · '}
                {title}
                {state !== 'pass' && state !== 'skipped' && (
                  <p>
                    <Sentence text={explanation} />
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
