import '../../styles/question.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../app/session.ts';
import { useSession } from '../../app/session.ts';
import { ChoiceQuestion } from './choice-question.tsx';
import { ElsewhereQuestion } from './elsewhere-question.tsx';

/** A locked file is asked about elsewhere (src/app/holder/key-box.tsx). */
type Asked = Exclude<Question, { readonly kind: 'locked' }>;

/** Asks the reader what to do with what came in; nothing is opened or followed before that. */
export default function QuestionBox({ question }: { readonly question: Asked }) {
  const { t } = useTranslation('intake');
  const { dismiss } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const { service } = question.kind === 'elsewhere' ? question.place : { service: null };

  useEffect(() => {
    heading.current?.focus();
  }, [question]);

  const title =
    service === null
      ? t(`question.${question.kind}.title`)
      : t(`question.service.${service}.title`);
  return (
    <section className="question" aria-labelledby="question-title">
      <div className="question-in">
        <div className="question-head">
          <h2 id="question-title" tabIndex={-1} ref={heading}>
            {title}
          </h2>
          <button type="button" className="btn" onClick={dismiss}>
            {t('question.close')}
          </button>
        </div>
        {question.kind === 'elsewhere' ? (
          <ElsewhereQuestion key={question.place.href} place={question.place} />
        ) : (
          <ChoiceQuestion choices={question.choices} />
        )}
      </div>
    </section>
  );
}
