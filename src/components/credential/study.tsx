import { useTranslation } from 'react-i18next';
import type { Achievement } from '../../credential/model.ts';
import { Fact, Facts } from '../facts.tsx';
import { isEcts } from '../figures.ts';
import { CommonFacts } from './claim-facts.tsx';
import { CreditsFact, DateFact, DurationFact, TermsFact, TextFact } from './fact-kinds.tsx';
import { AwardingOpportunities, Opportunities } from './opportunities.tsx';

/** The further facts of one achievement. */
export function Study({ achievement }: { readonly achievement: Achievement }) {
  const { t } = useTranslation('result');
  const { modes, partialQualification } = achievement;
  // A learning activity may say what the specification leaves open.
  const spokenModes = modes.length > 0 ? modes : achievement.activities.flatMap((a) => a.modes);
  return (
    <>
      <Facts>
        <TermsFact label={t('fields.achievement.modeOfStudy')} concepts={spokenModes} expected />
        <TermsFact label={t('fields.achievement.setting')} concepts={achievement.settings} />
        <TermsFact label={t('fields.achievement.language')} concepts={achievement.languages} />
        <TextFact
          label={t('fields.achievement.entryRequirements')}
          text={achievement.entryRequirements}
        />
        <TermsFact
          label={t('fields.achievement.targetGroups')}
          concepts={achievement.targetGroups}
        />
        <TermsFact label={t('fields.achievement.thematicArea')} concepts={achievement.fields} />
        <TermsFact
          label={t('fields.achievement.educationSubject')}
          concepts={achievement.educationSubjects}
        />
        <TermsFact label={t('fields.achievement.type')} concepts={achievement.types} />
        <TermsFact label={t('fields.achievement.nqfLevel')} concepts={achievement.nqfLevels} />
        <TermsFact
          label={t('fields.achievement.educationLevel')}
          concepts={achievement.educationLevels}
        />
        <TermsFact
          label={t('fields.achievement.qualificationCode')}
          concepts={achievement.qualificationCodes}
        />
        <CreditsFact
          label={t('fields.achievement.credits')}
          credits={achievement.credits.filter((credit) => !isEcts(credit))}
        />
        <CreditsFact
          label={t('fields.achievement.creditsReceived')}
          credits={achievement.creditsReceived}
        />
        <DurationFact
          label={t('fields.achievement.maximumDuration')}
          duration={achievement.maximumDuration}
        />
        <Fact
          label={t('fields.achievement.partialQualification')}
          stated={partialQualification !== null}
        >
          {partialQualification ? t('values.yes') : t('values.no')}
        </Fact>
        <DateFact label={t('fields.achievement.awardingDate')} date={achievement.awardingDate} />
        <CommonFacts
          claim={achievement}
          descriptionLabel={t('fields.achievement.specificationDescription')}
        />
      </Facts>
      <Opportunities opportunities={achievement.opportunities} />
      <AwardingOpportunities opportunities={achievement.awardingOpportunities} />
    </>
  );
}
