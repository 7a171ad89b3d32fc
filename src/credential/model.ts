/*
 * What a credential says, as a typed model read from its graph (European Learning Model). Every
 * value is what the file states, neither judged nor translated; empty lists and `null` mean that
 * the file does not state it. Dates are the literals of the file (xsd:dateTime or xsd:date).
 */

import type { Accreditation, Holder, Organisation } from './model/agents.ts';
import type { Achievement, Activity, Assessment, Entitlement, OtherClaim } from './model/claims.ts';
import type { Concept, Identifier, Media, Text } from './model/values.ts';

export type * from './model/agents.ts';
export type * from './model/claims.ts';
export type * from './model/values.ts';

/** One page of the certificate's picture in one language. */
export interface DisplayPage {
  readonly language: Concept | null;
  readonly page: number;
  readonly image: Media;
}

/** What the issuer offers in support: a mandate, an accreditation, a document converted. */
export interface Evidence {
  readonly id: string | null;
  readonly types: readonly Concept[];
  readonly statement: Text;
  readonly files: readonly Media[];
  readonly targets: readonly Organisation[];
  readonly accreditations: readonly Accreditation[];
}

export interface Credential {
  readonly id: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly profiles: readonly Concept[];
  readonly schemas: readonly string[];
  readonly primaryLanguage: Concept | null;
  readonly languages: readonly Concept[];
  /** Every value that the graph holds; more than one is a contradiction that a check reports. */
  readonly issued: readonly string[];
  readonly issuanceDates: readonly string[];
  readonly validFrom: readonly string[];
  /** validUntil and expirationDate together. */
  readonly ends: readonly string[];
  readonly issuers: readonly Organisation[];
  readonly holders: readonly Holder[];
  readonly identifiers: readonly Identifier[];
  readonly termsOfUse: readonly string[];
  readonly mandates: readonly Text[];
  readonly accreditations: readonly Accreditation[];
  readonly evidence: readonly Evidence[];
  readonly attachments: readonly Media[];
  readonly declaresStatus: boolean;
  readonly achievements: readonly Achievement[];
  readonly activities: readonly Activity[];
  readonly assessments: readonly Assessment[];
  readonly entitlements: readonly Entitlement[];
  readonly otherClaims: readonly OtherClaim[];
  readonly display: readonly DisplayPage[];
}
