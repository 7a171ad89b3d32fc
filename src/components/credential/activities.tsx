import { useTranslation } from 'react-i18next';
import type { Activity } from '../../credential/model.ts';
import { Fact, Facts } from '../facts.tsx';
import { Item, Nested } from '../item.tsx';
import { useWords } from '../use-words.ts';
import { CommonFacts } from './claim-facts.tsx';
import {
  DateFact,
  DurationFact,
  OrganisationsFact,
  PeriodsFact,
  PlacesFact,
  TermsFact,
  TextFact,
  ValuesFact,
} from './fact-kinds.tsx';
import { Opportunities } from './opportunities.tsx';
import { Title } from './words.tsx';

interface ActivitiesProps {
  readonly activities: readonly Activity[];
  /** What their anchors begin with. */
  readonly below: string;
  readonly folded?: boolean;
}

/** What the holder took part in. */
export function Activities({ activities, below, folded = false }: ActivitiesProps) {
  return activities.map((activity, index) => (
    <ActivityItem
      key={index}
      activity={activity}
      anchor={`${below}-${index + 1}`}
      folded={folded}
    />
  ));
}

interface ActivityItemProps {
  readonly activity: Activity;
  readonly anchor: string;
  readonly folded?: boolean;
}

export function ActivityItem({ activity, anchor, folded = false }: ActivityItemProps) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { completion, parts } = activity;
  return (
    <Item anchor={anchor} title={<Title text={activity.title} />} folded={folded}>
      <Facts>
        <TextFact label={t('fields.activity.description')} text={activity.description} />
        <TermsFact label={t('fields.activity.type')} concepts={activity.types} />
        <PeriodsFact label={t('fields.activity.period')} periods={activity.periods} />
        <PlacesFact label={t('fields.common.place')} places={activity.places} />
        <TermsFact label={t('fields.activity.mode')} concepts={activity.modes} />
        <TermsFact label={t('fields.activity.language')} concepts={activity.languages} />
        <DurationFact label={t('fields.activity.volume')} duration={activity.volume} />
        <DurationFact label={t('fields.activity.workload')} duration={activity.workload} />
        <ValuesFact
          label={t('fields.activity.contactHours')}
          values={activity.contactHours.map(words.number)}
        />
        <Fact label={t('fields.activity.completion')} stated={completion !== null}>
          {completion !== null && (
            <span className="nums">{t('values.percent', { value: words.number(completion) })}</span>
          )}
        </Fact>
        <OrganisationsFact
          label={t('fields.activity.directedBy')}
          organisations={activity.directedBy}
        />
        <OrganisationsFact
          label={t('fields.activity.awardingBody')}
          organisations={activity.awardingBodies}
        />
        <DateFact label={t('fields.achievement.awardingDate')} date={activity.awardingDate} />
        <CommonFacts claim={activity} />
      </Facts>
      <Opportunities opportunities={activity.opportunities} />
      {parts.length > 0 && (
        <Nested label={t('fields.activity.parts')}>
          <Activities activities={parts} below={`${anchor}-part`} folded />
        </Nested>
      )}
    </Item>
  );
}
