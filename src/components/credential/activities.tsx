import { useTranslation } from 'react-i18next';
import type { Activity } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact, Facts } from '../facts.tsx';
import { useWords } from '../use-words.ts';
import { OrganisationNames, Terms, Words } from './words.tsx';

/** What the holder took part in. */
export function Activities({ activities }: { readonly activities: readonly Activity[] }) {
  return activities.map((activity, index) => <ActivityItem key={index} activity={activity} />);
}

function ActivityItem({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { description, types, modes, languages, volume, workload, periods, parts } = activity;
  return (
    <div className="item">
      <h3>
        <Words text={activity.title} />
      </h3>
      <Facts>
        <Fact label={t('fields.activity.description')} stated={hasText(description)}>
          <span className="paragraph">
            <Words text={description} />
          </span>
        </Fact>
        <Fact label={t('fields.activity.type')} stated={types.length > 0}>
          <Terms concepts={types} />
        </Fact>
        <Fact label={t('fields.activity.mode')} stated={modes.length > 0}>
          <Terms concepts={modes} />
        </Fact>
        <Fact label={t('fields.activity.language')} stated={languages.length > 0}>
          <Terms concepts={languages} />
        </Fact>
        <Fact label={t('fields.activity.period')} stated={periods.length > 0}>
          <ul className="nums">
            {periods.map(({ start, end }, index) => (
              <li key={index}>{words.period(start, end)}</li>
            ))}
          </ul>
        </Fact>
        <Fact label={t('fields.activity.volume')} stated={volume !== null}>
          {volume && words.duration(volume)}
        </Fact>
        <Fact label={t('fields.activity.workload')} stated={workload !== null}>
          {workload && words.duration(workload)}
        </Fact>
        <Fact label={t('fields.activity.directedBy')} stated={activity.directedBy.length > 0}>
          <OrganisationNames organisations={activity.directedBy} />
        </Fact>
        <Fact label={t('fields.activity.awardingBody')} stated={activity.awardingBodies.length > 0}>
          <OrganisationNames organisations={activity.awardingBodies} />
        </Fact>
      </Facts>
      {parts.length > 0 && (
        <div className="nested">
          <p className="quiet">{t('fields.activity.parts')}</p>
          <Activities activities={parts} />
        </div>
      )}
    </div>
  );
}
