import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../app/batch-line.ts';
import { useCodeText } from '../../i18n/use-code-text.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Report, Verdict } from '../../verification/report.ts';
import { noticeValues } from '../notice-box.tsx';
import { headlineOf } from '../verdict/headline.ts';

export interface LineWords {
  /** The ring of a verdict; dotted where there is none. */
  readonly sign: Verdict | 'pending';
  /** The verdict, or why there is none. */
  readonly word: string;
  /** The one reason: its core for the list, empty where there is nothing to say. */
  readonly core: string;
  /** The same in a sentence. */
  readonly sentence: string;
}

/** Says what there is to say of a line; suspends while the words load. */
export function useLineWords(): (line: Line) => LineWords {
  const { t } = useTranslation(['files', 'ui', 'intake']);
  const codeText = useCodeText();
  const language = useLanguage();

  return useCallback(
    ({ state }: Line): LineWords => {
      const withoutVerdict = (word: string, reason = ''): LineWords => ({
        sign: 'pending',
        word,
        core: reason,
        sentence: reason,
      });
      const ofReport = (report: Report): LineWords => {
        const { word, code, params, stranger } = headlineOf(report);
        const { title, explanation } = codeText(code, params, stranger ? 'stranger' : undefined);
        const { verdict } = report;
        return {
          sign: verdict,
          word: t(`ui:verdicts.${word}`),
          core: title,
          sentence: explanation,
        };
      };
      const found = (what: 'link' | 'several', host: string | null): LineWords => {
        if (what === 'several') return withoutVerdict(t('line.several'), t('line.severalWhy'));
        const why = host === null ? t('line.linkWhy') : t('line.linkTo', { host });
        return withoutVerdict(t('line.link'), why);
      };
      switch (state.kind) {
        case 'waiting':
          return withoutVerdict(t('line.waiting'));
        case 'running':
          return withoutVerdict(t('ui:verdicts.pending'));
        case 'stopped':
          return withoutVerdict(t('line.stopped'), t('line.stoppedWhy'));
        case 'done':
          return ofReport(state.report);
        case 'failed':
          return withoutVerdict(
            t('line.without'),
            state.why === 'crash' ? t('ui:errors.unexpected.text') : t('ui:errors.timeLimit.text'),
          );
        case 'refused': {
          const { problem } = state;
          const values = noticeValues(problem, language);
          return withoutVerdict(
            t('line.without'),
            t(`intake:notices.${problem.kind}.text`, values),
          );
        }
        case 'found':
          return found(state.what, state.host);
      }
    },
    [t, codeText, language],
  );
}
