import { useTranslation } from 'react-i18next';
import type { Accreditation, Achievement, Credential } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { distinct } from '../distinct.ts';
import { Fact, Facts, NotStated } from '../facts.tsx';
import { useWords } from '../use-words.ts';
import { Addresses, OrganisationNames, Terms, Words } from './words.tsx';

interface QualityProps {
  readonly achievement: Achievement;
  readonly credential: Credential;
  readonly sealed: boolean;
}

/** Who vouches for the teaching, and how learning was assessed. */
export function Quality({ achievement, credential, sealed }: QualityProps) {
  const { t } = useTranslation('result');
  const accreditations = distinct([
    ...achievement.accreditations,
    ...achievement.awardingBodies.flatMap((body) => body.accreditations),
    ...credential.accreditations,
  ]);
  const { assessments } = achievement;
  const types = assessments.flatMap((assessment) => assessment.types);
  const supervision = assessments
    .map((assessment) => assessment.idVerification)
    .filter((concept) => concept !== null);
  const schemes = assessments
    .map((assessment) => assessment.gradingScheme)
    .filter((scheme) => scheme !== null);
  return (
    <>
      {sealed && accreditations.length > 0 && (
        <p className="claims-note">{t('result.statedBySealer')}</p>
      )}
      {accreditations.map((accreditation, index) => (
        <AccreditationFacts key={index} accreditation={accreditation} />
      ))}
      <div className="item">
        <Facts>
          <Fact
            label={t('fields.achievement.accreditation')}
            stated={false}
            expected={accreditations.length === 0}
          >
            {null}
          </Fact>
          <Fact label={t('fields.assessment.type')} stated={types.length > 0} expected>
            <Terms concepts={types} />
          </Fact>
          <Fact
            label={t('fields.assessment.idVerification')}
            stated={supervision.length > 0}
            expected
          >
            <Terms concepts={supervision} />
          </Fact>
          <Fact label={t('fields.assessment.gradingScheme')} stated={schemes.length > 0}>
            {schemes.map((scheme, index) => (
              <p key={index}>
                <Words text={hasText(scheme.title) ? scheme.title : scheme.description} />
              </p>
            ))}
          </Fact>
        </Facts>
      </div>
    </>
  );
}

function AccreditationFacts({ accreditation }: { readonly accreditation: Accreditation }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { title, description, types, agents, organisations, decision } = accreditation;
  const scope = [...accreditation.fields, ...accreditation.eqfLevels];
  const { issued, expires, review, jurisdictions, homepages } = accreditation;
  return (
    <div className="item">
      <h3>{hasText(title) ? <Words text={title} /> : <NotStated />}</h3>
      <Facts>
        <Fact label={t('fields.accreditation.type')} stated={types.length > 0}>
          <Terms concepts={types} />
        </Fact>
        <Fact label={t('fields.accreditation.agent')} stated={agents.length > 0} expected>
          <OrganisationNames organisations={agents} />
        </Fact>
        <Fact label={t('fields.accreditation.organisation')} stated={organisations.length > 0}>
          <OrganisationNames organisations={organisations} />
        </Fact>
        <Fact label={t('fields.accreditation.decision')} stated={decision !== null}>
          {decision && <Terms concepts={[decision]} />}
        </Fact>
        <Fact label={t('fields.accreditation.period')} stated={issued !== null || expires !== null}>
          <span className="nums">{words.period(issued, expires)}</span>
        </Fact>
        <Fact label={t('fields.accreditation.review')} stated={review !== null}>
          {review && words.date(review)}
        </Fact>
        <Fact label={t('fields.accreditation.scope')} stated={scope.length > 0}>
          <Terms concepts={scope} />
        </Fact>
        <Fact label={t('fields.accreditation.jurisdiction')} stated={jurisdictions.length > 0}>
          <Terms concepts={jurisdictions} />
        </Fact>
        <Fact label={t('fields.accreditation.description')} stated={hasText(description)}>
          <span className="paragraph">
            <Words text={description} />
          </span>
        </Fact>
        <Fact label={t('fields.accreditation.homepage')} stated={homepages.length > 0}>
          <Addresses addresses={homepages} />
        </Fact>
      </Facts>
    </div>
  );
}
