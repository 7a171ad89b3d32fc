import type {
  Achievement,
  Activity,
  Assessment,
  Credential,
  IdentifierKind,
  Organisation,
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
    identifiers: identifiers.map((value) => ({ kind, value, schemeName: null, country: null })),
    addresses: concept === null ? [] : [{ full: {}, country: concept, area: [] }],
    homepages: [],
    emails: [],
    logo: null,
    accreditations: [],
    ...more,
  };
}

const CLAIM = { id: null, title: {}, description: {}, types: [], awardingBodies: [], parts: [] };

export function activity(more: Partial<Activity> = {}): Activity {
  return {
    ...CLAIM,
    modes: [],
    languages: [],
    volume: null,
    workload: null,
    periods: [],
    directedBy: [],
    ...more,
  };
}

export function assessment(more: Partial<Assessment> = {}): Assessment {
  return {
    ...CLAIM,
    modes: [],
    idVerification: null,
    grade: {},
    gradeStatus: null,
    gradingScheme: null,
    issued: null,
    assessedBy: [],
    ...more,
  };
}

export function achievement(more: Partial<Achievement> = {}): Achievement {
  return {
    ...CLAIM,
    awardingDate: null,
    specification: { id: null, title: {}, identifiers: [] },
    learningOutcomes: [],
    outcomeSummary: {},
    credits: [],
    volume: null,
    maximumDuration: null,
    eqfLevel: null,
    nqfLevels: [],
    fields: [],
    modes: [],
    settings: [],
    languages: [],
    targetGroups: [],
    entryRequirements: {},
    partialQualification: null,
    accreditations: [],
    homepages: [],
    notes: {},
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
    validFrom: [],
    ends: [],
    issuers: [],
    holders: [],
    identifiers: [],
    mandates: [],
    accreditations: [],
    declaresStatus: false,
    achievements: [],
    activities: [],
    assessments: [],
    entitlements: [],
    display: [],
    ...more,
  };
}
