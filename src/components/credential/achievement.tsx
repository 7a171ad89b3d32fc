import { useTranslation } from 'react-i18next';
import type { Achievement, Credential } from '../../credential/model.ts';
import { Fact, Facts } from '../facts.tsx';
import { eqfNumber, isEcts } from '../figures.ts';
import { useWords } from '../use-words.ts';
import { Activities } from './activities.tsx';
import { Assessments } from './assessments.tsx';
import { Entitlements } from './entitlements.tsx';
import { Outcomes } from './outcomes.tsx';
import { Quality } from './quality.tsx';
import { Study } from './study.tsx';
import { OrganisationNames, Term, Words } from './words.tsx';

interface AchievementProps {
  readonly achievement: Achievement;
  readonly anchor: string;
  readonly credential: Credential;
  readonly sealed: boolean;
}

/** One achievement in full, folded under its title: a part of another, or one beside the main one. */
export function AchievementItem({ achievement, anchor, credential, sealed }: AchievementProps) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { awardingBodies, credits, eqfLevel, volume, assessments, activities } = achievement;
  return (
    <details className="item foldable" id={anchor}>
      <summary>
        <Words text={achievement.title} />
      </summary>
      <Facts>
        <Fact label={t('fields.achievement.awardingBody')} stated={awardingBodies.length > 0}>
          <OrganisationNames organisations={awardingBodies} />
        </Fact>
        <Fact label={t('fields.achievement.ectsCredits')} stated={credits.some(isEcts)}>
          {credits
            .filter(isEcts)
            .map((credit) => words.points(credit.points))
            .join(' · ')}
        </Fact>
        <Fact label={t('fields.achievement.eqfLevel')} stated={eqfLevel !== null}>
          {eqfLevel && (eqfNumber(eqfLevel) ?? <Term concept={eqfLevel} />)}
        </Fact>
        <Fact label={t('fields.achievement.volume')} stated={volume !== null}>
          {volume && words.duration(volume)}
        </Fact>
      </Facts>
      <h3>{t('sections.learningOutcomes')}</h3>
      <Outcomes achievement={achievement} />
      <h3>{t('sections.qualityAssurance')}</h3>
      <Quality achievement={achievement} credential={credential} sealed={sealed} />
      <h3>{t('sections.study')}</h3>
      <Study achievement={achievement} />
      {assessments.length > 0 && <h3>{t('sections.assessments')}</h3>}
      <Assessments assessments={assessments} />
      {activities.length > 0 && <h3>{t('sections.activities')}</h3>}
      <Activities activities={activities} />
      {achievement.entitlements.length > 0 && <h3>{t('sections.entitlements')}</h3>}
      <Entitlements entitlements={achievement.entitlements} />
      {achievement.parts.length > 0 && (
        <div className="nested">
          <p className="quiet">{t('fields.achievement.parts')}</p>
          <Parts
            achievement={achievement}
            anchor={anchor}
            credential={credential}
            sealed={sealed}
          />
        </div>
      )}
    </details>
  );
}

/** The parts of an achievement, each with an anchor below its own. */
export function Parts({ achievement, anchor, ...rest }: AchievementProps) {
  return achievement.parts.map((part, index) => (
    <AchievementItem key={index} achievement={part} anchor={`${anchor}-${index + 1}`} {...rest} />
  ));
}
