import type { Credential } from '../credential/model.ts';
import { claimsOf } from './claims.ts';
import type { Claim } from './claims.ts';
import { organisationsOf } from './organisations.ts';

/** The parts of a result, in reading order, each with the anchor under which it can be reached. */
export const SECTIONS = [
  'overview',
  'quality',
  'outcomes',
  'study',
  'activities',
  'entitlements',
  'assessments',
  'parts',
  'claims',
  'holder',
  'issuer',
  'organisations',
  'record',
  'appearance',
  'completeness',
  'technical',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** What there is to list for one claim besides its own facts. */
function hasPart(id: SectionId, claim: Claim | null): boolean {
  if (claim?.kind !== 'achievement') return false;
  switch (id) {
    case 'activities':
      return claim.claim.activities.length > 0;
    case 'assessments':
      return claim.claim.assessments.length > 0;
    case 'entitlements':
      return claim.claim.entitlements.length > 0;
    case 'parts':
      return claim.claim.parts.length > 0;
    default:
      return true;
  }
}

/** The sections that a credential fills; those of mandatory elements always, to say what is missing. */
export function sectionsOf(credential: Credential): readonly SectionId[] {
  const [main = null, ...others] = claimsOf(credential);
  return SECTIONS.filter((id) => {
    switch (id) {
      case 'claims':
        return others.length > 0 || (main !== null && main.kind !== 'achievement');
      case 'appearance':
        return credential.display.length > 0;
      case 'organisations':
        return organisationsOf(credential).length > 0;
      case 'overview':
      case 'issuer':
      case 'holder':
      case 'record':
      case 'completeness':
      case 'technical':
        return true;
      default:
        return hasPart(id, main);
    }
  });
}

/** The claims that stand below their own section, not in the sections of the main achievement. */
export function furtherClaims(credential: Credential): readonly Claim[] {
  const claims = claimsOf(credential);
  return claims[0]?.kind === 'achievement' ? claims.slice(1) : claims;
}
