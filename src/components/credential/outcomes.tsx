import { useTranslation } from 'react-i18next';
import type { Achievement, Concept, LearningOutcome } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { NotStated } from '../facts.tsx';
import { Terms, Words } from './words.tsx';

/** What the holder knows and can do, in the order of the file. */
export function Outcomes({ achievement }: { readonly achievement: Achievement }) {
  const { learningOutcomes, outcomeSummary } = achievement;
  return (
    <>
      {hasText(outcomeSummary) && (
        <p className="paragraph">
          <Words text={outcomeSummary} />
        </p>
      )}
      {learningOutcomes.length === 0 && !hasText(outcomeSummary) && (
        <p>
          <NotStated />
        </p>
      )}
      <ol className="outcomes">
        {learningOutcomes.map((outcome, index) => (
          <Outcome key={index} outcome={outcome} />
        ))}
      </ol>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: LearningOutcome }) {
  const { t } = useTranslation('result');
  const kinds = [...outcome.types, ...outcome.reusability];
  return (
    <li>
      <b>
        <Words text={outcome.title} />
      </b>
      {kinds.length > 0 && (
        <span className="kind">
          <Terms concepts={kinds} />
        </span>
      )}
      <Skills label={t('fields.outcome.escoSkills')} skills={outcome.escoSkills} />
      <Skills label={t('fields.outcome.otherSkills')} skills={outcome.otherSkills} />
    </li>
  );
}

function Skills({
  label,
  skills,
}: {
  readonly label: string;
  readonly skills: readonly Concept[];
}) {
  if (skills.length === 0) return null;
  return (
    <p className="skills">
      <span className="quiet">{label}:</span> <Terms concepts={skills} />
    </p>
  );
}
