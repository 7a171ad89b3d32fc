import type {
  Achievement,
  Activity,
  Assessment,
  Credential,
  Entitlement,
} from '../credential/model.ts';

/** Anything that a credential says of its holder, with the name under which the page links to it. */
export type Claim =
  | { readonly kind: 'achievement'; readonly anchor: string; readonly claim: Achievement }
  | { readonly kind: 'activity'; readonly anchor: string; readonly claim: Activity }
  | { readonly kind: 'entitlement'; readonly anchor: string; readonly claim: Entitlement }
  | { readonly kind: 'assessment'; readonly anchor: string; readonly claim: Assessment };

/** The claims in reading order (display §1): achievements, activities, entitlements, assessments. */
export function claimsOf(credential: Credential): readonly Claim[] {
  return [
    ...credential.achievements.map((claim, index) => ({
      kind: 'achievement' as const,
      anchor: `achievement-${index + 1}`,
      claim,
    })),
    ...credential.activities.map((claim, index) => ({
      kind: 'activity' as const,
      anchor: `activity-${index + 1}`,
      claim,
    })),
    ...credential.entitlements.map((claim, index) => ({
      kind: 'entitlement' as const,
      anchor: `entitlement-${index + 1}`,
      claim,
    })),
    ...credential.assessments.map((claim, index) => ({
      kind: 'assessment' as const,
      anchor: `assessment-${index + 1}`,
      claim,
    })),
  ];
}

/** The claim that the page is about: the first achievement, else the first claim there is. */
export function mainClaim(credential: Credential): Claim | null {
  return claimsOf(credential)[0] ?? null;
}
