import type { Credential } from '../credential/model.ts';
import { accreditationsOf } from './accreditations.ts';
import { allClaims, mainClaim } from './claims.ts';
import type { Claim } from './claims.ts';
import { hasText } from './content-language.ts';
import type { SectionId } from './sections.ts';

/*
 * The elements of the European micro-credential: Council Recommendation 2022/C 243/02, Annex I. A
 * credential that does not state one is no worse sealed for it; the reader is told, that is all.
 */

export const MANDATORY = [
  'holder',
  'title',
  'country',
  'awardingBody',
  'issued',
  'outcomes',
  'workload',
  'level',
  'assessmentType',
  'participation',
  'quality',
] as const;
export const OPTIONAL = [
  'prerequisites',
  'supervision',
  'grade',
  'stackability',
  'further',
] as const;
export type Element = (typeof MANDATORY)[number] | (typeof OPTIONAL)[number];

export interface Stated {
  readonly element: Element;
  /** Where the page shows it; null where the file does not state it. */
  readonly anchor: string | null;
}

/** Where the page shows an element of the claim that it is about. */
const PLACES: Readonly<Record<Element, SectionId>> = {
  holder: 'holder',
  title: 'overview',
  country: 'issuer',
  awardingBody: 'overview',
  issued: 'overview',
  outcomes: 'outcomes',
  workload: 'overview',
  level: 'overview',
  assessmentType: 'quality',
  participation: 'study',
  quality: 'quality',
  prerequisites: 'study',
  supervision: 'quality',
  grade: 'assessments',
  stackability: 'study',
  further: 'study',
};

/** Which elements a credential states, and where. */
export function completenessOf(credential: Credential): {
  readonly mandatory: readonly Stated[];
  readonly optional: readonly Stated[];
} {
  const stated = (element: Element): Stated => ({ element, anchor: placeOf(credential, element) });
  return { mandatory: MANDATORY.map(stated), optional: OPTIONAL.map(stated) };
}

function placeOf(credential: Credential, element: Element): string | null {
  if (inCredential(credential, element)) return element === 'further' ? 'record' : PLACES[element];
  const claim = allClaims(credential).find((one) => inClaim(one, element, credential));
  if (claim === undefined) return null;
  const main = mainClaim(credential);
  const belowMain = main?.kind === 'achievement' && claim.anchor.startsWith(main.anchor);
  if (!belowMain) return claim.anchor;
  // Parts show their own facts; what the main achievement refers to is shown in its sections.
  return claim.anchor.includes('-part-') ? claim.anchor : PLACES[element];
}

/** Elements that the credential states beside its claims. */
function inCredential(credential: Credential, element: Element): boolean {
  switch (element) {
    case 'holder':
      return credential.holders.some(
        ({ fullName, givenName, familyName }) =>
          hasText(fullName) || (hasText(givenName) && hasText(familyName)),
      );
    case 'title':
      return hasText(credential.title);
    case 'country':
      return credential.issuers.some(({ addresses }) =>
        addresses.some(({ country, area }) => country !== null || area.length > 0),
      );
    case 'issued':
      return credential.issued.length > 0;
    case 'further':
      return credential.attachments.length > 0;
    default:
      return false;
  }
}

function inClaim(one: Claim, element: Element, credential: Credential): boolean {
  const { kind, claim } = one;
  const { specification } = claim;
  switch (element) {
    case 'title':
      return hasText(claim.title);
    case 'awardingBody':
      return claim.awardingBodies.length > 0;
    case 'issued':
      return claim.awardingDate !== null;
    case 'outcomes':
      return (
        kind === 'achievement' &&
        (claim.learningOutcomes.length > 0 || hasText(claim.outcomeSummary))
      );
    case 'workload':
      if (kind === 'activity') return claim.workload !== null || claim.volume !== null;
      return kind === 'achievement' && (claim.credits.length > 0 || claim.volume !== null);
    case 'level':
      // Czechia has no national framework in the sense of the EU; either level will do.
      return kind === 'achievement' && (claim.eqfLevel !== null || claim.nqfLevels.length > 0);
    case 'assessmentType':
      return kind === 'assessment' && claim.types.length > 0;
    case 'participation':
      if (kind === 'activity') return claim.modes.length > 0;
      return kind === 'achievement' && (claim.modes.length > 0 || claim.settings.length > 0);
    case 'quality':
      if (kind === 'achievement') return accreditationsOf(claim, credential).length > 0;
      return claim.awardingBodies.some((body) => body.accreditations.length > 0);
    case 'prerequisites':
      return kind === 'achievement' && hasText(claim.entryRequirements);
    case 'supervision':
      return kind === 'assessment' && claim.idVerification !== null;
    case 'grade':
      return kind === 'assessment' && (hasText(claim.grade) || claim.gradeStatus !== null);
    case 'stackability':
      if (kind !== 'achievement') return false;
      return (
        claim.partialQualification !== null ||
        [claim.parts, claim.partOf, claim.entitlements, specification.parts].some(
          (list) => list.length > 0,
        )
      );
    case 'further':
      return (
        [claim.documents, specification.documents, specification.homepages].some(
          (list) => list.length > 0,
        ) ||
        hasText(claim.notes) ||
        hasText(specification.notes)
      );
    default:
      return false;
  }
}
