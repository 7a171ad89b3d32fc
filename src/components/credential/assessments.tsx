import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact, Facts } from '../facts.tsx';
import { useWords } from '../use-words.ts';
import { OrganisationNames, Terms, Words } from './words.tsx';

/** How it was assessed, and with what result. */
export function Assessments({ assessments }: { readonly assessments: readonly Assessment[] }) {
  return assessments.map((assessment, index) => (
    <AssessmentItem key={index} assessment={assessment} />
  ));
}

function AssessmentItem({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { grade, gradeStatus, description, types, modes, idVerification } = assessment;
  const { gradingScheme, issued, awardingBodies, assessedBy, parts } = assessment;
  return (
    <div className="item">
      <h3>
        <Words text={assessment.title} />
      </h3>
      <Facts>
        <Fact label={t('fields.assessment.grade')} stated={hasText(grade)} expected>
          <Words text={grade} />
        </Fact>
        <Fact label={t('fields.assessment.gradeStatus')} stated={gradeStatus !== null}>
          {gradeStatus && <Terms concepts={[gradeStatus]} />}
        </Fact>
        <Fact label={t('fields.assessment.type')} stated={types.length > 0}>
          <Terms concepts={types} />
        </Fact>
        <Fact label={t('fields.assessment.mode')} stated={modes.length > 0}>
          <Terms concepts={modes} />
        </Fact>
        <Fact label={t('fields.assessment.idVerification')} stated={idVerification !== null}>
          {idVerification && <Terms concepts={[idVerification]} />}
        </Fact>
        <Fact label={t('fields.assessment.gradingScheme')} stated={gradingScheme !== null}>
          {gradingScheme && (
            <>
              <Words text={gradingScheme.title} />
              {hasText(gradingScheme.description) && (
                <p className="paragraph quiet">
                  <Words text={gradingScheme.description} />
                </p>
              )}
            </>
          )}
        </Fact>
        <Fact label={t('fields.assessment.issued')} stated={issued !== null}>
          {issued && <span className="nums">{words.date(issued)}</span>}
        </Fact>
        <Fact label={t('fields.assessment.awardingBody')} stated={awardingBodies.length > 0}>
          <OrganisationNames organisations={awardingBodies} />
        </Fact>
        <Fact label={t('fields.assessment.assessedBy')} stated={assessedBy.length > 0}>
          <OrganisationNames organisations={assessedBy} />
        </Fact>
        <Fact label={t('fields.assessment.description')} stated={hasText(description)}>
          <span className="paragraph">
            <Words text={description} />
          </span>
        </Fact>
      </Facts>
      {parts.length > 0 && (
        <div className="nested">
          <p className="quiet">{t('fields.assessment.parts')}</p>
          <Assessments assessments={parts} />
        </div>
      )}
    </div>
  );
}
