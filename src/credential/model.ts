/*
 * What a credential says, as a typed model read from its graph (European Learning Model). Every
 * value is what the file states, neither judged nor translated; empty lists and `null` mean that
 * the file does not state it. Dates are the literals of the file (xsd:dateTime or xsd:date).
 */

/** A text in the languages it exists in: BCP 47 tag to its values in file order; 'und' where no language is given. */
export type Text = Readonly<Record<string, readonly string[]>>;

/** A term of a controlled vocabulary or of the issuer's own. */
export interface Concept {
  readonly id: string | null;
  readonly scheme: string | null;
  readonly notation: string | null;
  readonly label: Text;
}

export type IdentifierKind = 'eidas' | 'registration' | 'vat' | 'tax' | 'national' | 'other';

export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly schemeName: string | null;
  readonly country: Concept | null;
}

export interface Address {
  readonly full: Text;
  readonly country: Concept | null;
  readonly area: readonly Concept[];
}

/** A picture or file carried in the credential: base64 text as found, type as the file-type concept. */
export interface Media {
  readonly id: string | null;
  readonly content: string | null;
  readonly contentType: Concept | null;
  readonly encoding: Concept | null;
  readonly url: string | null;
  readonly title: Text;
}

export interface Organisation {
  readonly id: string | null;
  readonly legalName: Text;
  readonly otherNames: Text;
  readonly identifiers: readonly Identifier[];
  readonly addresses: readonly Address[];
  readonly homepages: readonly string[];
  readonly emails: readonly string[];
  readonly logo: Media | null;
  readonly accreditations: readonly Accreditation[];
}

/** Whoever holds, awards or assesses: an organisation, or a person with a name. */
export interface Holder {
  readonly id: string | null;
  readonly fullName: Text;
  readonly givenName: Text;
  readonly familyName: Text;
  readonly dateOfBirth: string | null;
  readonly citizenships: readonly Concept[];
  readonly addresses: readonly Address[];
  readonly emails: readonly string[];
  readonly identifiers: readonly Identifier[];
}

export interface Accreditation {
  readonly id: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly types: readonly Concept[];
  readonly decision: Concept | null;
  readonly agents: readonly Organisation[];
  readonly organisations: readonly Organisation[];
  readonly issued: string | null;
  readonly expires: string | null;
  readonly review: string | null;
  readonly fields: readonly Concept[];
  readonly eqfLevels: readonly Concept[];
  readonly jurisdictions: readonly Concept[];
  readonly qualifications: readonly Named[];
  readonly credentialTypes: readonly Concept[];
  readonly homepages: readonly string[];
}

/** Something that is told apart by its name and identifiers, and described elsewhere. */
export interface Named {
  readonly id: string | null;
  readonly title: Text;
  readonly identifiers: readonly Identifier[];
}

export interface LearningOutcome {
  readonly id: string | null;
  readonly title: Text;
  readonly types: readonly Concept[];
  readonly reusability: readonly Concept[];
  readonly escoSkills: readonly Concept[];
  readonly otherSkills: readonly Concept[];
}

export interface Credit {
  readonly framework: Concept | null;
  /** The number as the file writes it, e.g. "2" or "2.5". */
  readonly points: string;
}

export interface Activity {
  readonly id: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly types: readonly Concept[];
  readonly modes: readonly Concept[];
  readonly languages: readonly Concept[];
  /** ISO 8601 duration. */
  readonly volume: string | null;
  readonly workload: string | null;
  readonly periods: readonly { readonly start: string | null; readonly end: string | null }[];
  readonly directedBy: readonly Organisation[];
  readonly awardingBodies: readonly Organisation[];
  readonly parts: readonly Activity[];
}

export interface Assessment {
  readonly id: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly types: readonly Concept[];
  readonly modes: readonly Concept[];
  readonly idVerification: Concept | null;
  readonly grade: Text;
  readonly gradeStatus: Concept | null;
  readonly gradingScheme: { readonly title: Text; readonly description: Text } | null;
  readonly issued: string | null;
  readonly awardingBodies: readonly Organisation[];
  readonly assessedBy: readonly Organisation[];
  readonly parts: readonly Assessment[];
}

export interface Entitlement {
  readonly id: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly types: readonly Concept[];
  readonly statuses: readonly Concept[];
  readonly issued: string | null;
  readonly expires: string | null;
}

export interface Achievement {
  readonly id: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly awardingBodies: readonly Organisation[];
  readonly awardingDate: string | null;
  readonly specification: Named;
  readonly learningOutcomes: readonly LearningOutcome[];
  readonly outcomeSummary: Text;
  readonly credits: readonly Credit[];
  /** ISO 8601 duration. */
  readonly volume: string | null;
  readonly maximumDuration: string | null;
  readonly eqfLevel: Concept | null;
  readonly nqfLevels: readonly Concept[];
  readonly types: readonly Concept[];
  readonly fields: readonly Concept[];
  readonly modes: readonly Concept[];
  readonly settings: readonly Concept[];
  readonly languages: readonly Concept[];
  readonly targetGroups: readonly Concept[];
  readonly entryRequirements: Text;
  readonly partialQualification: boolean | null;
  readonly accreditations: readonly Accreditation[];
  readonly homepages: readonly string[];
  readonly notes: Text;
  readonly assessments: readonly Assessment[];
  readonly activities: readonly Activity[];
  readonly entitlements: readonly Entitlement[];
  readonly parts: readonly Achievement[];
}

/** One page of the certificate's picture in one language. */
export interface DisplayPage {
  readonly language: Concept | null;
  readonly page: number;
  readonly image: Media;
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
  readonly validFrom: readonly string[];
  /** validUntil and expirationDate together. */
  readonly ends: readonly string[];
  readonly issuers: readonly Organisation[];
  readonly holders: readonly Holder[];
  readonly identifiers: readonly Identifier[];
  readonly mandates: readonly Text[];
  readonly accreditations: readonly Accreditation[];
  readonly declaresStatus: boolean;
  readonly achievements: readonly Achievement[];
  readonly activities: readonly Activity[];
  readonly assessments: readonly Assessment[];
  readonly entitlements: readonly Entitlement[];
  readonly display: readonly DisplayPage[];
}
