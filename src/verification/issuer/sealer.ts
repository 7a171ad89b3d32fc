import type { DistinguishedName } from '../certificate/distinguished-name.ts';
import { compareIdentifiers, compareWithAny } from './legal-identifier.ts';
import type { KnownIssuer } from './known-issuers.ts';

/** The organisation that a seal certificate names, with what the known issuers say of it. */
export interface SealingOrganisation {
  readonly organisation: string | null;
  readonly country: string | null;
  /** Of the certificate, and of the known entry that it belongs to. */
  readonly identifiers: readonly string[];
  /** The known issuer that the certificate names, proven or not: it decides what may be compared. */
  readonly claimed: KnownIssuer | null;
  /** The same, once a path has led to an anchor; null for a stranger. */
  readonly known: KnownIssuer | null;
  readonly anchored: boolean;
  /** Known issuers that the certificate does not name: whoever bears a name of theirs is not the sealer. */
  readonly others: readonly KnownIssuer[];
}

export function sealingOrganisation(
  subject: DistinguishedName,
  anchored: boolean,
  knownIssuers: readonly KnownIssuer[],
): SealingOrganisation {
  const own = subject.organisationIdentifier;
  const claimed =
    own === null
      ? null
      : (knownIssuers.find(({ identifiers }) => compareWithAny(own, identifiers) === 'same') ??
        null);
  return {
    organisation: subject.organisation,
    country: subject.country,
    identifiers: [...(own === null ? [] : [own]), ...(claimed?.identifiers ?? [])],
    claimed,
    known: anchored ? claimed : null,
    anchored,
    others: knownIssuers.filter((one) => one !== claimed),
  };
}

/**
 * Whether the sealer is known to seal for an organisation of these identifiers: each has to be
 * covered, or to be the sealer's own, which its software writes beside the organisation's.
 */
export function sealsFor(sealer: SealingOrganisation, identifiers: readonly string[]): boolean {
  const covered = sealer.claimed?.sealsFor ?? [];
  if (covered.includes('*')) return true;
  if (covered.length === 0) return false;
  const allowed = [...covered, ...sealer.identifiers];
  const comparable = identifiers.filter((one) => compareIdentifiers(one, one) === 'same');
  return (
    comparable.length > 0 && comparable.every((one) => compareWithAny(one, allowed) === 'same')
  );
}
