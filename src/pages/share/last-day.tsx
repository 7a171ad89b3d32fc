import { useTranslation } from 'react-i18next';
import type { Opened } from '../../app/session.ts';
import { useVerification } from '../../app/use-verification.ts';
import { headlineOf } from '../../components/verdict/headline.ts';
import { Sentence } from '../../components/verdict/sentence.tsx';
import { useCodeText } from '../../i18n/use-code-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Report } from '../../verification/report.ts';

interface LastDayProps {
  readonly opened: Opened;
  /** The report of today. */
  readonly today: Report;
  readonly until: Date;
}

/** What others will read on the last day: the file verified again as of then. */
export function LastDay({ opened, today, until }: LastDayProps) {
  const { t } = useTranslation(['share', 'ui']);
  const run = useVerification(opened, until);
  return (
    <div className="last-day">
      <h3>{t('lastDay.title')}</h3>
      <div role="status">
        {run.state === 'running' && <p>{t('ui:verdicts.pending')}</p>}
        {run.state === 'failed' && <p>{t('lastDay.failed')}</p>}
        {run.state === 'done' && (
          <Foreseen then={run.verification.report} today={today} until={until} />
        )}
      </div>
      <p className="quiet">{t('lastDay.unforeseen')}</p>
    </div>
  );
}

interface ForeseenProps {
  readonly then: Report;
  readonly today: Report;
  readonly until: Date;
}

function Foreseen({ then, today, until }: ForeseenProps) {
  const { t } = useTranslation(['share', 'ui']);
  const { sentenceDate } = useFormats();
  const codeText = useCodeText();
  const { word, code, params } = headlineOf(then);
  const same = then.verdict === today.verdict && then.headline === today.headline;
  const values = {
    date: sentenceDate(until.toISOString()),
    verdict: t(`ui:verdicts.${word}`),
  };
  return (
    <>
      <p>{same ? t('lastDay.same', values) : t('lastDay.differs', values)}</p>
      {!same && (
        <p>
          {code === 'trust.outdated' ? (
            t('lastDay.lists')
          ) : (
            <Sentence text={codeText(code, params).explanation} />
          )}
        </p>
      )}
    </>
  );
}
