import { useTranslation } from 'react-i18next';
import type { Accreditation, Achievement, Credential } from '../../credential/model.ts';
import { accreditationsBelow } from '../accreditations.ts';
import { useContentTrust } from '../content-trust.ts';
import { Fact, Facts } from '../facts.tsx';
import { eqfNumber } from '../figures.ts';
import { Item } from '../item.tsx';
import { useWords } from '../use-words.ts';
import {
  DateFact,
  LinksFact,
  OrganisationsFact,
  TermsFact,
  TextFact,
  ValuesFact,
} from './fact-kinds.tsx';
import { IdentifiersFact, NamedFact } from './identifiers.tsx';
import { Scheme } from './grading.tsx';
import { Term, Terms, Title } from './words.tsx';

interface QualityProps {
  readonly achievement: Achievement;
  readonly credential: Credential;
  /** What the anchors of its accreditations begin with. */
  readonly below: string;
}

/** Who vouches for the teaching, and how learning was assessed. */
export function Quality({ achievement, credential, below }: QualityProps) {
  const { t } = useTranslation('result');
  const { sealed } = useContentTrust();
  const accreditations = accreditationsBelow(achievement, credential, below);
  const above = accreditations.filter(({ elsewhere }) => elsewhere);
  const here = accreditations.filter(({ elsewhere }) => !elsewhere);
  const { assessments } = achievement;
  const schemes = assessments
    .map((assessment) => assessment.gradingScheme)
    .filter((scheme) => scheme !== null);
  return (
    <>
      {sealed && accreditations.length > 0 && (
        <p className="claims-note">{t('result.statedBySealer')}</p>
      )}
      {here.map(({ accreditation, anchor }) => (
        <Item key={anchor} anchor={anchor} title={<Title text={accreditation.title} />}>
          <AccreditationFacts accreditation={accreditation} />
        </Item>
      ))}
      <div className="item">
        <Facts>
          <Fact
            label={t('fields.achievement.accreditation')}
            stated={above.length > 0}
            expected={accreditations.length === 0}
          >
            <ul>
              {above.map(({ accreditation, anchor }) => (
                <li key={anchor}>
                  <a href={`#${anchor}`}>
                    <Title text={accreditation.title} />
                  </a>
                </li>
              ))}
            </ul>
          </Fact>
          <OrganisationsFact
            label={t('fields.achievement.awardingBody')}
            organisations={achievement.awardingBodies}
            expected
          />
          <TermsFact
            label={t('fields.assessment.type')}
            concepts={assessments.flatMap(({ types }) => types)}
            expected
          />
          <TermsFact
            label={t('fields.assessment.idVerification')}
            concepts={assessments.map(({ idVerification }) => idVerification)}
            expected
          />
          <Fact label={t('fields.assessment.gradingScheme')} stated={schemes.length > 0}>
            {schemes.map((scheme, index) => (
              <Scheme key={index} scheme={scheme} />
            ))}
          </Fact>
        </Facts>
      </div>
    </>
  );
}

/** One decision on quality, with its scope. */
export function AccreditationFacts({ accreditation }: { readonly accreditation: Accreditation }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { issued, expires, status } = accreditation;
  const { fields, eqfLevels, credentialTypes } = accreditation;
  const scope = [...fields, ...credentialTypes];
  return (
    <Facts>
      <TermsFact label={t('fields.accreditation.type')} concepts={accreditation.types} />
      <OrganisationsFact
        label={t('fields.accreditation.agent')}
        organisations={accreditation.agents}
        expected
      />
      <OrganisationsFact
        label={t('fields.accreditation.organisation')}
        organisations={accreditation.organisations}
      />
      <TermsFact label={t('fields.accreditation.decision')} concepts={[accreditation.decision]} />
      <Fact label={t('fields.accreditation.period')} stated={issued !== null || expires !== null}>
        <span className="nums">{words.period(issued, expires)}</span>
      </Fact>
      <DateFact label={t('fields.accreditation.review')} date={accreditation.review} />
      <Fact
        label={t('fields.accreditation.scope')}
        stated={scope.length > 0 || eqfLevels.length > 0}
      >
        <Terms concepts={scope} />
        {eqfLevels.map((level, index) => {
          const number = eqfNumber(level);
          return (
            <span key={index}>
              {(scope.length > 0 || index > 0) && ' · '}
              {number === null ? <Term concept={level} /> : t('values.eqfLevel', { level: number })}
            </span>
          );
        })}
      </Fact>
      <NamedFact
        label={t('fields.accreditation.qualification')}
        named={accreditation.qualifications}
      />
      <TermsFact
        label={t('fields.accreditation.jurisdiction')}
        concepts={accreditation.jurisdictions}
      />
      <TextFact label={t('fields.accreditation.description')} text={accreditation.description} />
      <LinksFact label={t('fields.accreditation.report')} links={accreditation.reports} />
      <LinksFact label={t('fields.common.documents')} links={accreditation.documents} />
      <LinksFact label={t('fields.accreditation.homepage')} links={accreditation.homepages} />
      <TextFact label={t('fields.common.note')} text={accreditation.notes} />
      <IdentifiersFact
        label={t('fields.common.identifier')}
        identifiers={accreditation.identifiers}
      />
      <ValuesFact label={t('fields.common.status')} values={status === null ? [] : [status]} />
      <DateFact label={t('fields.common.modified')} date={accreditation.modified} />
    </Facts>
  );
}
