import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.ts';
import type { Question } from '../../app/session.ts';
import { isolate, segments } from '../../i18n/isolate.ts';

type Choices = Extract<Question, { readonly kind: 'choice' }>['choices'];
type One = Choices[number];

/** What choosing it would do, in our own words. */
function useWhat() {
  const { t } = useTranslation('intake');
  return ({ kind, arrival }: One) => {
    if (kind === 'attachment') return t('question.choice.attachment');
    switch (arrival.kind) {
      case 'file':
        return t('question.choice.credential');
      case 'share':
        return t('question.choice.share');
      case 'elsewhere':
        return t('question.choice.elsewhere');
      default:
        return t('question.choice.problem');
    }
  };
}

/** Several things were found in one picture or document; which one counts is for the reader to say. */
export function ChoiceQuestion({ choices }: { readonly choices: Choices }) {
  const { t } = useTranslation('intake');
  const { take } = useSession();
  const what = useWhat();
  return (
    <>
      <p>{t('question.choice.text')}</p>
      <ul className="question-choices">
        {choices.map((choice, index) => (
          <li key={index}>
            <button
              type="button"
              onClick={() => {
                take(choice.arrival);
              }}
            >
              <b>{what(choice)}</b>
              {choice.page !== null && (
                <span>{t('question.choice.page', { page: choice.page })}</span>
              )}
              <Label text={choice.label} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A stranger's text: cut to a bearable length, and without power over the text around it. */
function Label({ text }: { readonly text: string }) {
  return (
    <span className="mono">
      {segments(isolate(text)).map((part, index) => (
        <bdi key={index}>{part.text}</bdi>
      ))}
    </span>
  );
}
