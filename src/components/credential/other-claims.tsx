import { useTranslation } from 'react-i18next';
import type { Credential, OtherClaim } from '../../credential/model.ts';
import type { Claim } from '../claims.ts';
import { Facts } from '../facts.tsx';
import { Item } from '../item.tsx';
import { furtherClaims } from '../sections.ts';
import { AchievementItem } from './achievement.tsx';
import { ActivityItem } from './activities.tsx';
import { AssessmentItem } from './assessments.tsx';
import { CommonFacts } from './claim-facts.tsx';
import { EntitlementItem } from './entitlements.tsx';
import { DateFact, OrganisationsFact, TermsFact, TextFact } from './fact-kinds.tsx';
import { Title } from './words.tsx';

/** Every claim that the page is not about already, each under its anchor. */
export function OtherClaims({ credential }: { readonly credential: Credential }) {
  return furtherClaims(credential).map((claim) => (
    <OneClaim key={claim.anchor} claim={claim} credential={credential} />
  ));
}

function OneClaim({
  claim: { kind, anchor, claim },
  credential,
}: {
  readonly claim: Claim;
  readonly credential: Credential;
}) {
  switch (kind) {
    case 'achievement':
      return <AchievementItem achievement={claim} anchor={anchor} credential={credential} />;
    case 'activity':
      return <ActivityItem activity={claim} anchor={anchor} />;
    case 'entitlement':
      return <EntitlementItem entitlement={claim} anchor={anchor} />;
    case 'assessment':
      return <AssessmentItem assessment={claim} anchor={anchor} />;
    case 'claim':
      return <PlainClaim claim={claim} anchor={anchor} />;
  }
}

/** A claim of a type of its own. */
function PlainClaim({ claim, anchor }: { readonly claim: OtherClaim; readonly anchor: string }) {
  const { t } = useTranslation('result');
  return (
    <Item anchor={anchor} title={<Title text={claim.title} />}>
      <Facts>
        <TextFact label={t('fields.activity.description')} text={claim.description} />
        <TermsFact label={t('fields.credential.type')} concepts={claim.types} />
        <OrganisationsFact
          label={t('fields.achievement.awardingBody')}
          organisations={claim.awardingBodies}
        />
        <DateFact label={t('fields.achievement.awardingDate')} date={claim.awardingDate} />
        <CommonFacts claim={claim} />
      </Facts>
    </Item>
  );
}
