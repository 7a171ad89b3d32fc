import { use, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmbeddedContext } from '../../app/embedded.ts';
import { pathTo } from '../../app/routes.ts';
import { usePageTitle } from '../../app/use-page-title.ts';
import { useHeadingFocus } from '../../components/page-heading.tsx';
import { Band } from '../../components/verdict/band.tsx';
import { headlineOf } from '../../components/verdict/headline.ts';
import { Sentence } from '../../components/verdict/sentence.tsx';
import { useCodeText } from '../../i18n/use-code-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Report } from '../../verification/report.ts';
import { AnotherFile } from './another-file.tsx';
import { PaperNote } from './paper-note.tsx';

interface VerdictBandProps {
  /** null while the verification runs. */
  readonly report: Report | null;
  /** Unverified content is shown below. */
  readonly unverified: boolean;
}

/** Word, reason and advice. The focus comes here when the verdict is there. */
export function VerdictBand({ report, unverified }: VerdictBandProps) {
  const { t } = useTranslation(['ui', 'result']);
  const codeText = useCodeText();
  const heading = useHeadingFocus();
  const headline = report && headlineOf(report);
  const text =
    headline &&
    codeText(headline.code, headline.params, headline.stranger ? 'stranger' : undefined);
  const word = t(`verdicts.${headline?.word ?? 'pending'}`);
  usePageTitle(word);

  const embedded = use(EmbeddedContext);
  useEffect(() => {
    if (report && !embedded) heading.current?.focus({ preventScroll: true });
  }, [report, heading, embedded]);

  const passed = report?.checks.filter((check) => check.state === 'pass').length ?? 0;
  return (
    <>
      <Band
        verdict={report?.verdict ?? 'pending'}
        word={word}
        line={unverified ? t('result:hidden.mark') : text && <Sentence text={text.explanation} />}
        heading={heading}
        side={report && <BandSide report={report} />}
      >
        {text ? (
          <>
            <p className="why">
              <Sentence text={text.explanation} />
            </p>
            <p className="advice">
              <Sentence text={text.advice} />
            </p>
            <p className="standing">{t('result:result.holderCheck')}</p>
            <PaperNote origin={report.input.origin} />
          </>
        ) : (
          <p className="why">{t('home.promise')}</p>
        )}
      </Band>
      <p className="out-of-sight" role="status">
        {report &&
          `${t('result:result.done', { verdict: word })} ${t('result:result.passed', { count: passed })}.`}
      </p>
    </>
  );
}

function BandSide({ report }: { readonly report: Report }) {
  const { t } = useTranslation('result');
  const { dateTime } = useFormats();
  const language = useLanguage();
  return (
    <>
      <AnotherFile />
      <button
        type="button"
        className="btn print"
        onClick={() => {
          window.print();
        }}
      >
        {t('result.print')}
      </button>
      <Link className="btn print" to={pathTo(language, 'record')}>
        {t('result.record')}
      </Link>
      {report.credential && (
        <Link className="btn share" to={pathTo(language, 'share')}>
          {t('result.share')}
        </Link>
      )}
      <p className="when nums">
        {t('result.onThisDevice', { dateTime: dateTime(report.checkedAt) })}
      </p>
    </>
  );
}
