import type {
  Accreditation,
  Achievement,
  Activity,
  Assessment,
  Credential,
  Entitlement,
  IdentifierKind,
  Organisation,
  Specification,
} from '../../src/credential/model.ts';

/* Pieces of the typed credential that say nothing but what a test puts into them. */

const COUNTRY = 'http://publications.europa.eu/resource/authority/country/';

/** An organisation by its legal name, identifiers and country (alpha-3). */
export function organisation(
  {
    name,
    identifiers = [],
    country,
    kind = 'eidas',
  }: {
    name: string;
    identifiers?: readonly string[];
    country?: string;
    kind?: IdentifierKind;
  },
  more: Partial<Organisation> = {},
): Organisation {
  const concept =
    country === undefined
      ? null
      : { id: `${COUNTRY}${country}`, scheme: null, notation: null, label: {} };
  return {
    id: null,
    legalName: { cs: [name] },
    otherNames: {},
    types: [],
    identifiers: identifiers.map((value) => ({
      kind,
      value,
      schemeName: null,
      schemeVersion: null,
      country: null,
      agency: {},
      types: [],
      issued: null,
    })),
    addresses: concept === null ? [] : [{ full: {}, country: concept, area: [], name: {} }],
    homepages: [],
    contacts: [],
    notes: {},
    logo: null,
    accreditations: [],
    groups: [],
    parts: [],
    partOf: [],
    modified: null,
    ...more,
  };
}

export function accreditation(more: Partial<Accreditation> = {}): Accreditation {
  return {
    id: null,
    title: {},
    description: {},
    identifiers: [],
    types: [],
    decision: null,
    agents: [],
    organisations: [],
    issued: null,
    expires: null,
    review: null,
    fields: [],
    eqfLevels: [],
    jurisdictions: [],
    qualifications: [],
    credentialTypes: [],
    reports: [],
    documents: [],
    homepages: [],
    notes: {},
    status: null,
    modified: null,
    ...more,
  };
}

export function specification(more: Partial<Specification> = {}): Specification {
  return {
    id: null,
    title: {},
    description: {},
    definition: {},
    otherNames: {},
    categories: {},
    identifiers: [],
    notes: {},
    documents: [],
    homepages: [],
    parts: [],
    partOf: [],
    generalisations: [],
    specialisations: [],
    status: null,
    modified: null,
    ...more,
  };
}

const CLAIM = {
  id: null,
  title: {},
  description: {},
  identifiers: [],
  notes: {},
  documents: [],
  types: [],
  awardingBodies: [],
  awardingDate: null,
  awardingNotes: {},
  awardingPlaces: [],
  systemNotes: [],
  partOf: [],
  specification: specification(),
  parts: [],
};

export function activity(more: Partial<Activity> = {}): Activity {
  return {
    ...CLAIM,
    modes: [],
    languages: [],
    volume: null,
    workload: null,
    contactHours: [],
    completion: null,
    periods: [],
    places: [],
    directedBy: [],
    opportunities: [],
    ...more,
  };
}

export function assessment(more: Partial<Assessment> = {}): Assessment {
  return {
    ...CLAIM,
    modes: [],
    languages: [],
    idVerification: null,
    grade: {},
    gradeStatus: null,
    gradingScheme: null,
    resultDistribution: null,
    shortenedGrading: null,
    issued: null,
    places: [],
    assessedBy: [],
    ...more,
  };
}

export function entitlement(more: Partial<Entitlement> = {}): Entitlement {
  return {
    ...CLAIM,
    statuses: [],
    issued: null,
    expires: null,
    jurisdictions: [],
    occupations: [],
    nationalOccupations: [],
    organisations: [],
    ...more,
  };
}

export function achievement(more: Partial<Achievement> = {}): Achievement {
  return {
    ...CLAIM,
    learningOutcomes: [],
    outcomeSummary: {},
    credits: [],
    creditsReceived: [],
    volume: null,
    maximumDuration: null,
    eqfLevel: null,
    nqfLevels: [],
    fields: [],
    modes: [],
    settings: [],
    languages: [],
    targetGroups: [],
    educationLevels: [],
    educationSubjects: [],
    qualificationCodes: [],
    entryRequirements: {},
    partialQualification: null,
    accreditations: [],
    opportunities: [],
    awardingOpportunities: [],
    assessments: [],
    activities: [],
    entitlements: [],
    ...more,
  };
}

export function credential(more: Partial<Credential> = {}): Credential {
  return {
    id: 'urn:credential:test',
    title: {},
    description: {},
    profiles: [],
    schemas: [],
    primaryLanguage: null,
    languages: [],
    issued: [],
    issuanceDates: [],
    validFrom: [],
    ends: [],
    issuers: [],
    holders: [],
    identifiers: [],
    termsOfUse: [],
    mandates: [],
    accreditations: [],
    evidence: [],
    attachments: [],
    declaresStatus: false,
    achievements: [],
    activities: [],
    assessments: [],
    entitlements: [],
    otherClaims: [],
    display: [],
    ...more,
  };
}
