import type {
  Achievement,
  Activity,
  Assessment,
  Credential,
  Entitlement,
  OtherClaim,
} from '../credential/model.ts';

/** Anything that a credential says of its holder, with the name under which the page links to it. */
export type Claim =
  | { readonly kind: 'achievement'; readonly anchor: string; readonly claim: Achievement }
  | { readonly kind: 'activity'; readonly anchor: string; readonly claim: Activity }
  | { readonly kind: 'entitlement'; readonly anchor: string; readonly claim: Entitlement }
  | { readonly kind: 'assessment'; readonly anchor: string; readonly claim: Assessment }
  | { readonly kind: 'claim'; readonly anchor: string; readonly claim: OtherClaim };

type Kind = Claim['kind'];

/** Claims of one kind, numbered in file order below what they belong to. */
function numbered<K extends Kind, T>(kind: K, claims: readonly T[], below: string, name: string) {
  return claims.map((claim, index) => ({ kind, anchor: `${below}${name}-${index + 1}`, claim }));
}

/** The claims in reading order (display §1): achievements, activities, entitlements, assessments. */
export function claimsOf(credential: Credential): readonly Claim[] {
  return [
    ...numbered('achievement', credential.achievements, '', 'achievement'),
    ...numbered('activity', credential.activities, '', 'activity'),
    ...numbered('entitlement', credential.entitlements, '', 'entitlement'),
    ...numbered('assessment', credential.assessments, '', 'assessment'),
    ...numbered('claim', credential.otherClaims, '', 'claim'),
  ];
}

/** The claim that the page is about: the first achievement, else the first claim there is. */
export function mainClaim(credential: Credential): Claim | null {
  return claimsOf(credential)[0] ?? null;
}

/** What a claim refers to: its parts, and what an achievement came from and leads to. */
export function claimsBelow({ kind, anchor, claim }: Claim): readonly Claim[] {
  const below = `${anchor}-`;
  switch (kind) {
    case 'achievement':
      return [
        ...numbered('activity', claim.activities, below, 'activity'),
        ...numbered('entitlement', claim.entitlements, below, 'entitlement'),
        ...numbered('assessment', claim.assessments, below, 'assessment'),
        ...numbered('achievement', claim.parts, below, 'part'),
      ];
    case 'activity':
      return numbered('activity', claim.parts, below, 'part');
    case 'entitlement':
      return numbered('entitlement', claim.parts, below, 'part');
    case 'assessment':
      return numbered('assessment', claim.parts, below, 'part');
    case 'claim':
      return [];
  }
}

/** Every claim at every depth, each before what is below it. */
export function allClaims(credential: Credential): readonly Claim[] {
  const withBelow = (claim: Claim): readonly Claim[] => [
    claim,
    ...claimsBelow(claim).flatMap(withBelow),
  ];
  return claimsOf(credential).flatMap(withBelow);
}
