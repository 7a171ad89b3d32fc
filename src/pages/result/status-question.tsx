import { useTranslation } from 'react-i18next';
import type { Opened } from '../../app/session.ts';
import { useStatusQuestion } from '../../app/use-status-question.ts';
import { Sentence } from '../../components/verdict/sentence.tsx';
import { isolate } from '../../i18n/isolate.ts';
import type { Verification } from '../../verification/verify.ts';

interface StatusQuestionProps {
  readonly opened: Opened;
  readonly verification: Verification;
}

/**
 * Offers to ask the authority whether the seal's certificate was revoked, where the file leaves that
 * open. It says first who would learn what.
 */
export function StatusQuestion({ opened, verification }: StatusQuestionProps) {
  const { t } = useTranslation('result');
  const question = useStatusQuestion(opened, verification);
  if (question === null) return null;
  const { state, authorities, hosts, ask } = question;
  const sealer = verification.report.seals[0]?.sealer?.organisation ?? null;
  const list = (names: readonly string[]): string => names.map(isolate).join(', ');
  const named = { hosts: list(hosts), own: isolate(location.host) };
  const whom =
    authorities.length === 0
      ? t('statusQuestion.whomWithout', named)
      : t('statusQuestion.whom', { ...named, authority: list(authorities) });
  const reveals =
    sealer === null
      ? t('statusQuestion.revealsWithout', named)
      : t('statusQuestion.reveals', { ...named, sealer: isolate(sealer) });
  return (
    <div className="notice-place status-question">
      <section className="notice neutral" aria-labelledby="status-question">
        <div>
          <h2 id="status-question">
            {state === 'unanswered' ? t('statusQuestion.unanswered') : t('statusQuestion.title')}
          </h2>
          <p>{state === 'unanswered' ? t('statusQuestion.unchanged') : <Sentence text={whom} />}</p>
          <p>
            <Sentence text={reveals} />
          </p>
        </div>
        <p role="status">
          {state === 'asking' ? (
            t('statusQuestion.asking')
          ) : (
            <button type="button" className="btn" onClick={ask}>
              {state === 'unanswered' ? t('statusQuestion.again') : t('statusQuestion.ask')}
            </button>
          )}
        </p>
      </section>
    </div>
  );
}
