import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeText } from '../../i18n/use-code-text.ts';
import { CHECK_IDS } from '../../verification/report.ts';
import type { Check, CheckId, CheckState } from '../../verification/report.ts';
import { CheckSign } from './check-sign.tsx';
import { Sentence } from './sentence.tsx';

interface CheckListProps {
  /** Those that are done, in the order in which they were. */
  readonly checks: readonly Check[];
  /** What is to be said of the trust data and of the network. */
  readonly children: ReactNode;
}

/** The nine checks: all listed at once, each settled when it truly is done. */
export function CheckList({ checks, children }: CheckListProps) {
  const { t } = useTranslation('result');
  const [unfolded, setUnfolded] = useState(false);
  const passed = checks.filter((check) => check.state === 'pass').length;
  const count =
    checks.length < CHECK_IDS.length ? t('states.pending') : t('result.passed', { count: passed });
  return (
    <aside className="checks" aria-labelledby="checks-heading">
      <h2 id="checks-heading">{t('result.checksTitle')}</h2>
      <p className="count">{count}</p>
      <button
        type="button"
        className="checks-toggle"
        aria-expanded={unfolded}
        aria-controls="checks-body"
        onClick={() => setUnfolded(!unfolded)}
      >
        <b>{t('result.checksTitle')}</b>
        <span className="count">{count}</span>
        <svg className="chevron" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 5.5L8 11l5.5-5.5" />
        </svg>
      </button>
      <div className="checks-body" id="checks-body" data-folded={!unfolded}>
        <ul className="check-list">
          {CHECK_IDS.map((id) => (
            <CheckItem key={id} id={id} check={checks.find((check) => check.id === id) ?? null} />
          ))}
        </ul>
        {children}
      </div>
    </aside>
  );
}

function CheckItem({ id, check }: { readonly id: CheckId; readonly check: Check | null }) {
  const { t } = useTranslation('result');
  if (!check) {
    return (
      <li data-state="pending">
        <div className="check-pending">
          <CheckSign state="pending" />
          <span className="check-name">{t(`checks.${id}`)}</span>
          <span className="state">{t('states.pending')}</span>
        </div>
      </li>
    );
  }
  return (
    <li data-state={check.state}>
      <SettledCheck check={check} />
    </li>
  );
}

function SettledCheck({ check }: { readonly check: Check }) {
  const { t } = useTranslation('result');
  const codeText = useCodeText();
  const { title, explanation, advice } = codeText(check.code, check.params, 'check');
  const state: CheckState = check.state;
  return (
    <details>
      <summary>
        <CheckSign state={state} />
        <span className="check-name">{t(`checks.${check.id}`)}</span>
        <span className="state">{t(`states.${state}`)}</span>
        <span className="core">{title}</span>
      </summary>
      <div className="check-words">
        <p>
          <Sentence text={explanation} />
        </p>
        <p>
          <Sentence text={advice} />
        </p>
      </div>
    </details>
  );
}
