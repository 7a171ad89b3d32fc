import { useTranslation } from 'react-i18next';
import type { Credential, Text } from '../../credential/model.ts';
import { mainClaim } from '../claims.ts';
import type { Claim } from '../claims.ts';
import { hasText } from '../content-language.ts';
import { useContentTrust } from '../content-trust.ts';
import { earliest, eqfNumber, isEcts, latest, leadingCredit } from '../figures.ts';
import { NotStated } from '../facts.tsx';
import { useWords } from '../use-words.ts';
import { descriptionOf } from './claim-facts.tsx';
import { Duration } from './fact-kinds.tsx';
import { OrganisationNames, Term, Words } from './words.tsx';

/** Who holds what, from whom, and the figures that people look for first. */
export function Overview({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation('result');
  const { sealed } = useContentTrust();
  const claim = mainClaim(credential);
  const bodies = claim?.claim.awardingBodies ?? [];
  const description = claim ? descriptionOf(claim.claim) : credential.description;
  return (
    <section className="hero" id="overview" aria-labelledby="overview-heading">
      <p className="over">{t('fields.holder.heading')}</p>
      <HolderName credential={credential} />
      <div id={claim?.kind === 'achievement' ? claim.anchor : undefined}>
        <Titles credential={credential} claim={claim} />
      </div>
      <p className="by">
        {t('fields.organisation.awardingBody')}:{' '}
        {bodies.length > 0 ? (
          <>
            <b>
              <OrganisationNames organisations={bodies} />
            </b>
            {sealed && <span className="quiet small"> · {t('result.statedBySealer')}</span>}
          </>
        ) : (
          <NotStated />
        )}
      </p>
      {hasText(description) && (
        <p className="description paragraph">
          <Words text={description} />
        </p>
      )}
      <Figures credential={credential} claim={claim} />
    </section>
  );
}

function HolderName({ credential }: { readonly credential: Credential }) {
  const [holder] = credential.holders;
  if (!holder) return <NotStated />;
  if (hasText(holder.fullName)) {
    return (
      <p className="holder-name">
        <Words text={holder.fullName} isName />
      </p>
    );
  }
  if (!hasText(holder.givenName) && !hasText(holder.familyName)) {
    return (
      <p>
        <NotStated />
      </p>
    );
  }
  return (
    <p className="holder-name">
      <Words text={holder.givenName} isName /> <Words text={holder.familyName} isName />
    </p>
  );
}

/** The achievement's own title; the credential's above it where the two differ. */
function Titles({
  credential,
  claim,
}: {
  readonly credential: Credential;
  readonly claim: Claim | null;
}) {
  const words = useWords();
  const own: Text = claim?.claim.title ?? {};
  const main = hasText(own) ? own : credential.title;
  const above = words.text(credential.title);
  const differs = above !== null && above.text !== words.text(main)?.text;
  return (
    <>
      {differs && (
        <p className="also">
          <Words text={credential.title} />
        </p>
      )}
      <h2 id="overview-heading">{hasText(main) ? <Words text={main} /> : <NotStated />}</h2>
    </>
  );
}

function Figures({
  credential,
  claim,
}: {
  readonly credential: Credential;
  readonly claim: Claim | null;
}) {
  const { t } = useTranslation('result');
  const words = useWords();
  const achievement = claim?.kind === 'achievement' ? claim.claim : null;
  const credit = achievement && leadingCredit(achievement);
  const level = achievement?.eqfLevel ?? null;
  const eqf = eqfNumber(level);
  const volume = achievement?.volume ?? null;
  const issued = latest(credential.issued);
  const end = earliest(credential.ends);
  return (
    <dl className="figures">
      {achievement && (
        <>
          <div>
            <dt>{t('fields.achievement.credits')}</dt>
            {credit ? (
              <dd>
                {words.points(credit.points)}{' '}
                <small>
                  {isEcts(credit)
                    ? 'ECTS'
                    : credit.framework && <Term concept={credit.framework} />}
                </small>
              </dd>
            ) : (
              <NotStated as="dd" />
            )}
          </div>
          <div>
            <dt>{t('fields.achievement.eqfLevel')}</dt>
            {level ? (
              <dd className={eqf ? '' : 'word'}>{eqf ?? <Term concept={level} />}</dd>
            ) : null}
            {!level && <NotStated as="dd" />}
          </div>
          <div>
            <dt>{t('fields.achievement.workload')}</dt>
            {volume ? (
              <dd className="word">
                <Duration duration={volume} />
              </dd>
            ) : (
              <NotStated as="dd" />
            )}
          </div>
        </>
      )}
      <div>
        <dt>{t('fields.credential.issued')}</dt>
        {issued ? <dd className="date">{words.date(issued)}</dd> : <NotStated as="dd" />}
      </div>
      <div>
        <dt>{t('fields.credential.validUntil')}</dt>
        <dd className="date">{end ? words.date(end) : t('values.noExpiry')}</dd>
      </div>
    </dl>
  );
}
