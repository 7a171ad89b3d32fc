import { useTranslation } from 'react-i18next';
import type { Achievement } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact, Facts } from '../facts.tsx';
import { isEcts } from '../figures.ts';
import { useWords } from '../use-words.ts';
import { Addresses, Term, Terms, Words } from './words.tsx';

/** The further facts of one achievement. */
export function Study({ achievement }: { readonly achievement: Achievement }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { modes, languages, settings, entryRequirements, partialQualification } = achievement;
  const { nqfLevels, fields, types, targetGroups, homepages, notes } = achievement;
  const { awardingDate, maximumDuration } = achievement;
  // A learning activity may say what the specification leaves open.
  const spokenModes = modes.length > 0 ? modes : achievement.activities.flatMap((a) => a.modes);
  const otherCredits = achievement.credits.filter((credit) => !isEcts(credit));
  return (
    <Facts>
      <Fact label={t('fields.achievement.modeOfStudy')} stated={spokenModes.length > 0} expected>
        <Terms concepts={spokenModes} />
      </Fact>
      <Fact label={t('fields.achievement.language')} stated={languages.length > 0}>
        <Terms concepts={languages} />
      </Fact>
      <Fact label={t('fields.achievement.setting')} stated={settings.length > 0}>
        <Terms concepts={settings} />
      </Fact>
      <Fact label={t('fields.achievement.entryRequirements')} stated={hasText(entryRequirements)}>
        <span className="paragraph">
          <Words text={entryRequirements} />
        </span>
      </Fact>
      <Fact label={t('fields.achievement.targetGroups')} stated={targetGroups.length > 0}>
        <Terms concepts={targetGroups} />
      </Fact>
      <Fact label={t('fields.achievement.thematicArea')} stated={fields.length > 0}>
        <Terms concepts={fields} />
      </Fact>
      <Fact label={t('fields.achievement.type')} stated={types.length > 0}>
        <Terms concepts={types} />
      </Fact>
      <Fact label={t('fields.achievement.nqfLevel')} stated={nqfLevels.length > 0}>
        <Terms concepts={nqfLevels} />
      </Fact>
      <Fact label={t('fields.achievement.credits')} stated={otherCredits.length > 0}>
        <ul>
          {otherCredits.map((credit, index) => (
            <li key={index}>
              {words.points(credit.points)}{' '}
              {credit.framework && <Term concept={credit.framework} />}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label={t('fields.achievement.maximumDuration')} stated={maximumDuration !== null}>
        {maximumDuration && words.duration(maximumDuration)}
      </Fact>
      <Fact
        label={t('fields.achievement.partialQualification')}
        stated={partialQualification !== null}
      >
        {partialQualification ? t('values.yes') : t('values.no')}
      </Fact>
      <Fact label={t('fields.achievement.awardingDate')} stated={awardingDate !== null}>
        {awardingDate && words.date(awardingDate)}
      </Fact>
      <Fact label={t('fields.achievement.note')} stated={hasText(notes)}>
        <span className="paragraph">
          <Words text={notes} />
        </span>
      </Fact>
      <Fact label={t('fields.achievement.homepage')} stated={homepages.length > 0}>
        <Addresses addresses={homepages} />
      </Fact>
    </Facts>
  );
}
