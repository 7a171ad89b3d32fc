import { createContext, use } from 'react';
import type { Accreditation, ClaimFacts, Credential, Organisation } from '../credential/model.ts';
import { allClaims } from './claims.ts';
import type { Claim } from './claims.ts';
import { hasText } from './content-language.ts';

export interface ListedOrganisation {
  readonly anchor: string;
  readonly organisation: Organisation;
}

/** Where each organisation is described: by its name in the file, else by itself. */
export type OrganisationAnchors = ReadonlyMap<string | Organisation, string>;

export const OrganisationAnchorsContext = createContext<OrganisationAnchors>(new Map());

/** The anchor under which an organisation is described; null where its name is all there is. */
export function useOrganisationAnchor(): (organisation: Organisation) => string | null {
  const anchors = use(OrganisationAnchorsContext);
  return (organisation) => anchors.get(organisation.id ?? organisation) ?? null;
}

/** The organisations that the file describes beyond their names, each once; the issuer is elsewhere. */
export function organisationsOf(credential: Credential): readonly ListedOrganisation[] {
  const found = new Map<string | Organisation, Organisation>();
  const issuers = new Set(credential.issuers.map((issuer) => issuer.id ?? issuer));
  const visit = (organisation: Organisation): void => {
    const key = organisation.id ?? organisation;
    // Every copy is looked into: what the reading bound cut short in one may be whole in another.
    if (!found.has(key) && !issuers.has(key) && saysMore(organisation)) {
      found.set(key, organisation);
    }
    [...organisation.parts, ...organisation.partOf].forEach(visit);
    organisation.accreditations.forEach(visitAccreditation);
  };
  const visitAccreditation = (accreditation: Accreditation): void => {
    [...accreditation.agents, ...accreditation.organisations].forEach(visit);
  };
  for (const claim of allClaims(credential)) {
    organisationsIn(claim).forEach(visit);
    if (claim.kind === 'achievement') claim.claim.accreditations.forEach(visitAccreditation);
  }
  credential.issuers.forEach(visit);
  credential.accreditations.forEach(visitAccreditation);
  credential.evidence.flatMap(({ targets }) => targets).forEach(visit);
  credential.holders.flatMap(({ memberOf }) => memberOf).forEach(visit);
  return [...found.values()].map((organisation, index) => ({
    anchor: `organisation-${index + 1}`,
    organisation,
  }));
}

export function organisationAnchors(credential: Credential): OrganisationAnchors {
  return new Map([
    ...credential.issuers.map((issuer) => [issuer.id ?? issuer, 'issuer'] as const),
    ...organisationsOf(credential).map(
      ({ anchor, organisation }) => [organisation.id ?? organisation, anchor] as const,
    ),
  ]);
}

function organisationsIn({ kind, claim }: Claim): readonly Organisation[] {
  const awarding = (facts: ClaimFacts) => facts.awardingBodies;
  switch (kind) {
    case 'achievement':
      return [
        ...awarding(claim),
        ...claim.opportunities.flatMap((one) => one.providers),
        ...claim.awardingOpportunities.flatMap((one) => one.bodies),
      ];
    case 'activity':
      return [
        ...awarding(claim),
        ...claim.directedBy,
        ...claim.opportunities.flatMap((one) => one.providers),
      ];
    case 'assessment':
      return [...awarding(claim), ...claim.assessedBy];
    case 'entitlement':
      return [...awarding(claim), ...claim.organisations];
    case 'claim':
      return awarding(claim);
  }
}

/** Whether there is anything to say of an organisation besides its name. */
function saysMore(organisation: Organisation): boolean {
  const { identifiers, addresses, homepages, contacts, groups, parts, types } = organisation;
  const lists = [identifiers, addresses, homepages, contacts, groups, parts, types];
  return lists.some((list) => list.length > 0) || hasText(organisation.notes);
}
