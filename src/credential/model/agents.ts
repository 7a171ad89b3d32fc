import type {
  Address,
  Concept,
  Identifier,
  Media,
  Named,
  Period,
  Text,
  WebResource,
} from './values.ts';

/** One way of reaching somebody. */
export interface Contact {
  readonly notes: Text;
  readonly addresses: readonly Address[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly forms: readonly WebResource[];
}

/** A group that persons and organisations belong to. */
export interface Group {
  readonly id: string | null;
  readonly name: Text;
  readonly types: readonly Concept[];
  readonly notes: Text;
  readonly addresses: readonly Address[];
  readonly contacts: readonly Contact[];
}

/** Whoever issues, awards or assesses: an organisation, or a person with a name. */
export interface Organisation {
  readonly id: string | null;
  readonly legalName: Text;
  readonly otherNames: Text;
  readonly types: readonly Concept[];
  readonly identifiers: readonly Identifier[];
  readonly addresses: readonly Address[];
  readonly homepages: readonly WebResource[];
  readonly contacts: readonly Contact[];
  readonly notes: Text;
  readonly logo: Media | null;
  readonly accreditations: readonly Accreditation[];
  readonly groups: readonly Group[];
  /** Organisations that are part of this one. */
  readonly parts: readonly Organisation[];
  /** Organisations that this one is part of. */
  readonly partOf: readonly Organisation[];
  readonly modified: string | null;
}

/** The person whom the credential is about. */
export interface Holder {
  readonly id: string | null;
  readonly fullName: Text;
  readonly givenName: Text;
  readonly familyName: Text;
  readonly birthName: Text;
  readonly patronymicName: Text;
  readonly otherNames: Text;
  readonly gender: Concept | null;
  readonly dateOfBirth: string | null;
  readonly placesOfBirth: readonly Address[];
  readonly citizenships: readonly Concept[];
  readonly addresses: readonly Address[];
  readonly contacts: readonly Contact[];
  readonly groups: readonly Group[];
  readonly memberOf: readonly Organisation[];
  readonly identifiers: readonly Identifier[];
  readonly notes: Text;
  readonly modified: string | null;
}

/** What the file states of a decision on quality. */
export interface Accreditation {
  readonly id: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly identifiers: readonly Identifier[];
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
  readonly reports: readonly WebResource[];
  readonly documents: readonly WebResource[];
  readonly homepages: readonly WebResource[];
  readonly notes: Text;
  readonly status: string | null;
  readonly modified: string | null;
}

/** What learners can enrol in. */
export interface Opportunity {
  readonly id: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly types: readonly Concept[];
  readonly identifiers: readonly Identifier[];
  readonly notes: Text;
  readonly documents: readonly WebResource[];
  readonly homepages: readonly WebResource[];
  readonly providers: readonly Organisation[];
  readonly places: readonly Address[];
  readonly periods: readonly Period[];
  readonly duration: string | null;
  readonly modes: readonly Concept[];
  readonly schedules: readonly Concept[];
  readonly scheduleInformation: Text;
  readonly admission: Text;
  readonly deadlines: readonly string[];
  readonly prices: readonly Price[];
  readonly grants: readonly Grant[];
  readonly modified: string | null;
}

export interface Price {
  readonly label: Text;
  readonly description: Text;
  /** The number as the file writes it. */
  readonly amount: string | null;
  readonly currency: Concept | null;
}

export interface Grant {
  readonly title: Text;
  readonly description: Text;
  readonly types: readonly Concept[];
  readonly documents: readonly WebResource[];
  readonly url: string | null;
}

/** When and where a qualification can be awarded, and by whom. */
export interface AwardingOpportunity {
  readonly bodies: readonly Organisation[];
  readonly places: readonly Address[];
  readonly periods: readonly Period[];
  readonly identifiers: readonly Identifier[];
}
