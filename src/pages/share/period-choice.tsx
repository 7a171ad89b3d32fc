import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, lastDay, PERIODS } from '../../app/holder/share-expiry.ts';
import type { Expiry, PeriodChoice as Chosen } from '../../app/holder/share-expiry.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { Choice } from './choice.tsx';

interface PeriodChoiceProps {
  readonly chosen: Chosen;
  readonly expiry: Expiry;
  /** What the bounds of the date are counted from. */
  readonly now: Date;
  readonly onChoose: (chosen: Chosen) => void;
}

/** One day, a week, a month, or until a day of the holder's choice. */
export function PeriodChoice({ chosen, expiry, now, onChoose }: PeriodChoiceProps) {
  const { t } = useTranslation('share');
  const { dateTime, sentenceDate } = useFormats();
  const id = useId();
  const words = useId();
  return (
    <>
      <Choice
        legend={t('time.legend')}
        options={PERIODS.map((value) => ({ value, label: t(`time.periods.${value}`) }))}
        value={chosen.period}
        onChoose={(period) => onChoose({ ...chosen, period })}
      />
      {chosen.period === 'date' && (
        <p className="field">
          <label htmlFor={id}>{t('time.lastDay')}</label>
          <input
            id={id}
            type="date"
            min={dayOf(now)}
            max={lastDay(now)}
            value={chosen.date}
            aria-describedby={words}
            aria-invalid={expiry.kind === 'problem'}
            onChange={(event) => onChoose({ ...chosen, date: event.target.value })}
          />
        </p>
      )}
      <p id={words} className={expiry.kind === 'problem' ? 'problem' : undefined} role="status">
        {expiry.kind === 'until'
          ? t('time.until', { dateTime: dateTime(expiry.at.toISOString()) })
          : t(`time.problems.${expiry.problem}`, { date: sentenceDate(lastDay(now)) })}
      </p>
    </>
  );
}
