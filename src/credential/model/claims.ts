import type { Accreditation, AwardingOpportunity, Opportunity, Organisation } from './agents.ts';
import type { Address, Concept, Identifier, Named, Period, Text, WebResource } from './values.ts';

/** What specifies a claim: the standard that holds for every learner, apart from this one. */
export interface Specification {
  readonly id: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly definition: Text;
  readonly otherNames: Text;
  readonly categories: Text;
  readonly identifiers: readonly Identifier[];
  readonly notes: Text;
  readonly documents: readonly WebResource[];
  readonly homepages: readonly WebResource[];
  readonly parts: readonly Named[];
  readonly partOf: readonly Named[];
  readonly generalisations: readonly Named[];
  readonly specialisations: readonly Named[];
  readonly status: string | null;
  readonly modified: string | null;
}

/** What every claim may state, whatever its kind. */
export interface ClaimFacts {
  readonly id: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly identifiers: readonly Identifier[];
  readonly notes: Text;
  readonly documents: readonly WebResource[];
  readonly awardingBodies: readonly Organisation[];
  readonly awardingDate: string | null;
  readonly awardingNotes: Text;
  readonly awardingPlaces: readonly Address[];
  readonly systemNotes: readonly Concept[];
  readonly partOf: readonly Named[];
  readonly specification: Specification;
}

export interface LearningOutcome {
  readonly id: string | null;
  readonly title: Text;
  readonly identifiers: readonly Identifier[];
  readonly notes: Text;
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

export interface Activity extends ClaimFacts {
  readonly types: readonly Concept[];
  readonly modes: readonly Concept[];
  readonly languages: readonly Concept[];
  /** ISO 8601 duration. */
  readonly volume: string | null;
  readonly workload: string | null;
  /** Hours as the file writes them. */
  readonly contactHours: readonly string[];
  /** Per cent. */
  readonly completion: string | null;
  readonly periods: readonly Period[];
  readonly places: readonly Address[];
  readonly directedBy: readonly Organisation[];
  readonly opportunities: readonly Opportunity[];
  readonly parts: readonly Activity[];
}

export interface GradingScheme {
  readonly title: Text;
  readonly description: Text;
  readonly identifiers: readonly Identifier[];
  readonly documents: readonly WebResource[];
}

/** How many learners reached which result; numbers as the file writes them. */
export interface ResultCategory {
  readonly label: string | null;
  readonly score: string | null;
  readonly lowest: string | null;
  readonly highest: string | null;
  readonly count: string | null;
}

export interface ResultDistribution {
  readonly description: Text;
  readonly categories: readonly ResultCategory[];
}

/** Percentages of the same course's learners. */
export interface ShortenedGrading {
  readonly lower: string | null;
  readonly equal: string | null;
  readonly higher: string | null;
}

export interface Assessment extends ClaimFacts {
  readonly types: readonly Concept[];
  readonly modes: readonly Concept[];
  readonly languages: readonly Concept[];
  readonly idVerification: Concept | null;
  readonly grade: Text;
  readonly gradeStatus: Concept | null;
  readonly gradingScheme: GradingScheme | null;
  readonly resultDistribution: ResultDistribution | null;
  readonly shortenedGrading: ShortenedGrading | null;
  readonly issued: string | null;
  readonly places: readonly Address[];
  readonly assessedBy: readonly Organisation[];
  readonly parts: readonly Assessment[];
}

export interface Entitlement extends ClaimFacts {
  readonly types: readonly Concept[];
  readonly statuses: readonly Concept[];
  readonly issued: string | null;
  readonly expires: string | null;
  readonly jurisdictions: readonly Concept[];
  readonly occupations: readonly Concept[];
  readonly nationalOccupations: readonly Concept[];
  readonly organisations: readonly Organisation[];
  readonly parts: readonly Entitlement[];
}

export interface Achievement extends ClaimFacts {
  readonly learningOutcomes: readonly LearningOutcome[];
  readonly outcomeSummary: Text;
  readonly credits: readonly Credit[];
  readonly creditsReceived: readonly Credit[];
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
  readonly educationLevels: readonly Concept[];
  readonly educationSubjects: readonly Concept[];
  readonly qualificationCodes: readonly Concept[];
  readonly entryRequirements: Text;
  readonly partialQualification: boolean | null;
  readonly accreditations: readonly Accreditation[];
  readonly opportunities: readonly Opportunity[];
  readonly awardingOpportunities: readonly AwardingOpportunity[];
  readonly assessments: readonly Assessment[];
  readonly activities: readonly Activity[];
  readonly entitlements: readonly Entitlement[];
  readonly parts: readonly Achievement[];
}

/** A claim of none of the four kinds, told by its own type. */
export interface OtherClaim extends ClaimFacts {
  readonly types: readonly Concept[];
}
