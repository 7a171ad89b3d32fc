import { useTranslation } from 'react-i18next';
import type { Achievement, Concept, LearningOutcome } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { NotStated } from '../facts.tsx';
import { IdentifierValue } from './identifiers.tsx';
import { Skills, Terms, Title, Words } from './words.tsx';

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
      {learningOutcomes.length > 0 && (
        <ol className="outcomes">
          {learningOutcomes.map((outcome, index) => (
            <Outcome key={index} outcome={outcome} />
          ))}
        </ol>
      )}
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: LearningOutcome }) {
  const { t } = useTranslation('result');
  const kinds = [...outcome.types, ...outcome.reusability];
  return (
    <li>
      <b>
        <Title text={outcome.title} />
      </b>
      {kinds.length > 0 && (
        <span className="kind">
          <Terms concepts={kinds} />
        </span>
      )}
      {hasText(outcome.notes) && (
        <p className="paragraph">
          <Words text={outcome.notes} />
        </p>
      )}
      <SkillLine label={t('fields.outcome.escoSkills')} skills={outcome.escoSkills} />
      <SkillLine label={t('fields.outcome.otherSkills')} skills={outcome.otherSkills} />
      {outcome.identifiers.length > 0 && (
        <p className="skills quiet">
          {t('fields.common.identifier')}:{' '}
          {outcome.identifiers.map((identifier, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              <IdentifierValue identifier={identifier} />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

function SkillLine({
  label,
  skills,
}: {
  readonly label: string;
  readonly skills: readonly Concept[];
}) {
  if (skills.length === 0) return null;
  return (
    <p className="skills">
      <span className="quiet">{label}:</span> <Skills skills={skills} />
    </p>
  );
}
