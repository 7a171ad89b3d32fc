import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact, Facts } from '../facts.tsx';
import { Item, Nested } from '../item.tsx';
import { CommonFacts } from './claim-facts.tsx';
import { DateFact, OrganisationsFact, PlacesFact, TermsFact, TextFact } from './fact-kinds.tsx';
import { Distribution, Ranking, Scheme } from './grading.tsx';
import { Title, Words } from './words.tsx';

interface AssessmentsProps {
  readonly assessments: readonly Assessment[];
  /** What their anchors begin with. */
  readonly below: string;
  readonly folded?: boolean;
}

/** How it was assessed, and with what result. */
export function Assessments({ assessments, below, folded = false }: AssessmentsProps) {
  return assessments.map((assessment, index) => (
    <AssessmentItem
      key={index}
      assessment={assessment}
      anchor={`${below}-${index + 1}`}
      folded={folded}
    />
  ));
}

interface AssessmentItemProps {
  readonly assessment: Assessment;
  readonly anchor: string;
  readonly folded?: boolean;
}

export function AssessmentItem({ assessment, anchor, folded = false }: AssessmentItemProps) {
  const { t } = useTranslation('result');
  const { grade, gradingScheme, resultDistribution, shortenedGrading, parts } = assessment;
  return (
    <Item anchor={anchor} title={<Title text={assessment.title} />} folded={folded}>
      <Facts>
        <Fact label={t('fields.assessment.grade')} stated={hasText(grade)} expected>
          <b>
            <Words text={grade} />
          </b>
        </Fact>
        <TermsFact label={t('fields.assessment.gradeStatus')} concepts={[assessment.gradeStatus]} />
        <Fact label={t('fields.assessment.shortenedGrading')} stated={shortenedGrading !== null}>
          {shortenedGrading && <Ranking grading={shortenedGrading} />}
        </Fact>
        <TextFact label={t('fields.assessment.description')} text={assessment.description} />
        <TermsFact label={t('fields.assessment.type')} concepts={assessment.types} />
        <TermsFact label={t('fields.assessment.mode')} concepts={assessment.modes} />
        <TermsFact label={t('fields.assessment.language')} concepts={assessment.languages} />
        <TermsFact
          label={t('fields.assessment.idVerification')}
          concepts={[assessment.idVerification]}
        />
        <Fact label={t('fields.assessment.gradingScheme')} stated={gradingScheme !== null}>
          {gradingScheme && <Scheme scheme={gradingScheme} />}
        </Fact>
        <DateFact label={t('fields.assessment.issued')} date={assessment.issued} />
        <PlacesFact label={t('fields.common.place')} places={assessment.places} />
        <OrganisationsFact
          label={t('fields.assessment.awardingBody')}
          organisations={assessment.awardingBodies}
        />
        <OrganisationsFact
          label={t('fields.assessment.assessedBy')}
          organisations={assessment.assessedBy}
        />
        <CommonFacts claim={assessment} />
      </Facts>
      {resultDistribution && <Distribution distribution={resultDistribution} />}
      {parts.length > 0 && (
        <Nested label={t('fields.assessment.parts')}>
          <Assessments assessments={parts} below={`${anchor}-part`} folded />
        </Nested>
      )}
    </Item>
  );
}
