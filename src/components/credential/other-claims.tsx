import type { Credential } from '../../credential/model.ts';
import { claimsOf } from '../claims.ts';
import type { Claim } from '../claims.ts';
import { AchievementItem } from './achievement.tsx';
import { Activities } from './activities.tsx';
import { Assessments } from './assessments.tsx';
import { Entitlements } from './entitlements.tsx';

interface OtherClaimsProps {
  readonly credential: Credential;
  readonly sealed: boolean;
}

/** Every claim that the page is not about already, each under its anchor. */
export function OtherClaims({ credential, sealed }: OtherClaimsProps) {
  const claims = claimsOf(credential);
  const others = claims[0]?.kind === 'achievement' ? claims.slice(1) : claims;
  return others.map((claim) => (
    <OneClaim key={claim.anchor} claim={claim} credential={credential} sealed={sealed} />
  ));
}

function OneClaim({ claim, credential, sealed }: OtherClaimsProps & { readonly claim: Claim }) {
  switch (claim.kind) {
    case 'achievement':
      return (
        <AchievementItem
          achievement={claim.claim}
          anchor={claim.anchor}
          credential={credential}
          sealed={sealed}
        />
      );
    case 'activity':
      return (
        <div id={claim.anchor}>
          <Activities activities={[claim.claim]} />
        </div>
      );
    case 'entitlement':
      return (
        <div id={claim.anchor}>
          <Entitlements entitlements={[claim.claim]} />
        </div>
      );
    case 'assessment':
      return (
        <div id={claim.anchor}>
          <Assessments assessments={[claim.claim]} />
        </div>
      );
  }
}
