import { useTranslation } from 'react-i18next';
import type { Achievement, Credential } from '../../credential/model.ts';
import { Facts } from '../facts.tsx';
import { eqfNumber } from '../figures.ts';
import { Item, Nested } from '../item.tsx';
import { Activities } from './activities.tsx';
import { Assessments } from './assessments.tsx';
import { descriptionOf } from './claim-facts.tsx';
import { Entitlements } from './entitlements.tsx';
import { CreditsFact, DurationFact, OrganisationsFact, TextFact } from './fact-kinds.tsx';
import { LevelFact } from './level-fact.tsx';
import { Outcomes } from './outcomes.tsx';
import { Quality } from './quality.tsx';
import { Study } from './study.tsx';
import { Title } from './words.tsx';

interface AchievementProps {
  readonly achievement: Achievement;
  readonly anchor: string;
  readonly credential: Credential;
}

/** One achievement in full, folded under its title: a part of another, or one beside the main one. */
export function AchievementItem({ achievement, anchor, credential }: AchievementProps) {
  const { t } = useTranslation('result');
  const { assessments, activities, entitlements, learningOutcomes, eqfLevel } = achievement;
  const below = `${anchor}-`;
  return (
    <Item anchor={anchor} title={<Title text={achievement.title} />} folded>
      <Facts>
        <TextFact label={t('fields.achievement.description')} text={descriptionOf(achievement)} />
        <OrganisationsFact
          label={t('fields.achievement.awardingBody')}
          organisations={achievement.awardingBodies}
        />
        <CreditsFact label={t('fields.achievement.credits')} credits={achievement.credits} />
        <LevelFact level={eqfLevel} number={eqfNumber(eqfLevel)} />
        <DurationFact label={t('fields.achievement.volume')} duration={achievement.volume} />
      </Facts>
      {(learningOutcomes.length > 0 || Object.keys(achievement.outcomeSummary).length > 0) && (
        <Nested label={t('sections.learningOutcomes')}>
          <Outcomes achievement={achievement} />
        </Nested>
      )}
      <Nested label={t('sections.study')}>
        <Study achievement={achievement} />
      </Nested>
      <Nested label={t('sections.qualityAssurance')}>
        <Quality achievement={achievement} credential={credential} below={below} />
      </Nested>
      {activities.length > 0 && (
        <Nested label={t('sections.activities')}>
          <Activities activities={activities} below={`${below}activity`} />
        </Nested>
      )}
      {entitlements.length > 0 && (
        <Nested label={t('sections.entitlements')}>
          <Entitlements entitlements={entitlements} below={`${below}entitlement`} />
        </Nested>
      )}
      {assessments.length > 0 && (
        <Nested label={t('sections.assessments')}>
          <Assessments assessments={assessments} below={`${below}assessment`} />
        </Nested>
      )}
      {achievement.parts.length > 0 && (
        <Nested label={t('fields.achievement.parts')}>
          <Parts achievement={achievement} anchor={anchor} credential={credential} />
        </Nested>
      )}
    </Item>
  );
}

/** The parts of an achievement, each with an anchor below its own. */
export function Parts({ achievement, anchor, credential }: AchievementProps) {
  return achievement.parts.map((part, index) => (
    <AchievementItem
      key={index}
      achievement={part}
      anchor={`${anchor}-part-${index + 1}`}
      credential={credential}
    />
  ));
}
