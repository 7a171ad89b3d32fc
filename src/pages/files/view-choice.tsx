import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FILTERS, ORDERS } from '../../app/batch-line.ts';
import type { Filter } from '../../app/batch-line.ts';
import type { Batch, BatchState } from '../../app/batch.ts';
import { Ring } from '../../components/ring.tsx';
import { useFormats } from '../../i18n/use-formats.ts';

interface ViewChoiceProps {
  readonly batch: Batch;
  readonly state: BatchState;
}

/** How many files have which result; each count shows just those. And in which order. */
export function ViewChoice({ batch, state }: ViewChoiceProps) {
  const { t } = useTranslation(['files', 'ui']);
  const { number } = useFormats();
  const order = useId();
  const { counts, lines, view } = state;
  const countOf = (filter: Filter) => (filter === 'all' ? lines.length : counts[filter]);
  const name = (filter: Filter): string => {
    if (filter === 'all') return t('files.all');
    return filter === 'none' ? t('files.without') : t(`ui:verdicts.${filter}`);
  };
  const used = FILTERS.filter(
    (filter) => filter === 'all' || filter === view.filter || countOf(filter) > 0,
  );
  return (
    <div className="view-choice">
      <div role="group" aria-label={t('files.show')} className="filters">
        {used.map((filter) => (
          <button
            key={filter}
            type="button"
            data-verdict={filter === 'none' ? 'unverifiable' : filter}
            aria-pressed={view.filter === filter}
            onClick={() => batch.look({ filter, opened: null })}
          >
            {filter !== 'all' && <Ring sign={filter === 'none' ? 'pending' : filter} />}
            <span>{name(filter)}</span> <b className="nums">{number(countOf(filter))}</b>
          </button>
        ))}
      </div>
      <p className="line-order">
        <label htmlFor={order}>{t('files.order')}</label>
        <select
          id={order}
          value={view.order}
          onChange={(event) => {
            const chosen = ORDERS.find((one) => one === event.target.value);
            if (chosen) batch.look({ order: chosen, opened: null });
          }}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`files.orders.${one}`)}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}
