/*
 * The application profiles of European Digital Credentials. The profile that a credential names in
 * credentialSchema is looked up here and never fetched: a forger could name one of his own.
 */

const BASE = 'http://data.europa.eu/snb/model/ap/';

export const GENERIC_FULL = `${BASE}edc-generic-full`;

/** Each profile, with those that it includes (owl:imports) before it. */
const INCLUDED: Readonly<Record<string, readonly string[]>> = {
  'edc-generic-no-cv': ['edc-generic-no-cv'],
  'edc-generic-full': ['edc-generic-no-cv', 'edc-generic-full'],
  'edc-accredited': ['edc-generic-no-cv', 'edc-generic-full', 'edc-accredited'],
  'edc-converted': ['edc-generic-no-cv', 'edc-generic-full', 'edc-converted'],
  'edc-issued-by-mandate': ['edc-generic-no-cv', 'edc-generic-full', 'edc-issued-by-mandate'],
  'edc-diploma-supplement': [
    'edc-generic-no-cv',
    'edc-generic-full',
    'edc-accredited',
    'edc-diploma-supplement',
  ],
};

export interface ChosenProfile {
  /** IRI of the profile that is checked; of several, the one that includes the most. */
  readonly profile: string;
  /** Names of all profiles whose constraints apply. */
  readonly sections: readonly string[];
  /** A named profile that is not known. */
  readonly unknown: string | null;
}

/** Chooses what to check by the schemas that a credential names: every one of them must be met. */
export function chooseProfile(schemas: readonly string[]): ChosenProfile {
  const known = schemas.filter((schema) => includedBy(schema) !== undefined);
  const unknown = schemas.find((schema) => includedBy(schema) === undefined) ?? null;
  if (known.length === 0 || unknown !== null) known.push(GENERIC_FULL);
  const included = known.map((schema) => includedBy(schema) ?? []);
  const most = included.reduce((one, other) => (other.length > one.length ? other : one));
  return {
    profile: known[included.indexOf(most)] ?? GENERIC_FULL,
    sections: [...new Set(included.flat())],
    unknown,
  };
}

function includedBy(schema: string): readonly string[] | undefined {
  const name = schema.startsWith(BASE) ? schema.slice(BASE.length) : '';
  return Object.hasOwn(INCLUDED, name) ? INCLUDED[name] : undefined;
}
