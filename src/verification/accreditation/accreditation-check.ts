import type { Accreditation, Credential } from '../../credential/model.ts';
import { pass, skipped, unknown, warn, type Finding } from '../finding.ts';
import { MAX_ACCREDITATION_COMPARISONS } from '../limits.ts';
import { datesFinding } from './dates.ts';
import { scopeFinding } from './scope.ts';
import { statedAccreditations, type Stated } from './stated.ts';

const SCHEMA = 'http://data.europa.eu/snb/model/ap/';
const ACCREDITED_SCHEMAS = [`${SCHEMA}edc-accredited`, `${SCHEMA}edc-diploma-supplement`];
const ACCREDITED_PROFILE = 'http://data.europa.eu/snb/credential/c_ae121a00';

/**
 * Checks whether what the file says of accreditations is consistent: somebody accredited, in time,
 * and what is certified lies within the scope. It stays a statement of the sealer: no register of
 * accreditations is asked.
 *
 * @param sealer the organisation that the seal certificate names; null where there is none
 */
export function checkAccreditation(credential: Credential, sealer: string | null): Finding {
  if (requiresAccreditation(credential) && credential.accreditations.length === 0) {
    return warn('accreditation.missing', { sealer });
  }
  const stated = statedAccreditations(credential);
  if (stated.length === 0) return skipped('accreditation.none');
  if (comparisons(stated) > MAX_ACCREDITATION_COMPARISONS) {
    return unknown('accreditation.not-checked');
  }
  for (const one of stated) {
    const problem = problemOf(one, credential);
    if (problem !== null) return { ...problem, params: { sealer, ...problem.params } };
  }
  return pass('accreditation.consistent', { sealer });
}

/** How much there is to compare: few achievements under many limits, or the reverse, are no trouble. */
function comparisons(stated: readonly Stated[]): number {
  return stated.reduce((sum, { accreditation, achievements, holders }) => {
    const { organisations, qualifications, fields, eqfLevels } = accreditation;
    const limits = organisations.length + qualifications.length + fields.length + eqfLevels.length;
    return sum + (achievements.length + holders.length + 1) * (limits + 1);
  }, 0);
}

function requiresAccreditation({ schemas, profiles }: Credential): boolean {
  return (
    schemas.some((schema) => ACCREDITED_SCHEMAS.includes(schema)) ||
    profiles.some(({ id }) => id === ACCREDITED_PROFILE)
  );
}

function problemOf(stated: Stated, credential: Credential): Finding | null {
  const { accreditation } = stated;
  if (!namesAgent(accreditation)) return warn('accreditation.no-agent');
  return (
    datesFinding(accreditation, credential) ??
    credentialTypeFinding(accreditation, credential) ??
    scopeFinding(stated)
  );
}

function namesAgent({ agents }: Accreditation): boolean {
  return agents.some(
    ({ legalName, otherNames, identifiers }) =>
      identifiers.length > 0 ||
      [legalName, otherNames].some((name) => Object.keys(name).length > 0),
  );
}

/** An accreditation may be for some kinds of credential only (elm:limitCredentialType). */
function credentialTypeFinding(
  { credentialTypes }: Accreditation,
  { profiles }: Credential,
): Finding | null {
  if (credentialTypes.length === 0) return null;
  const isCovered = profiles.some(
    ({ id }) => id !== null && credentialTypes.some((t) => t.id === id),
  );
  return isCovered ? null : warn('accreditation.other-credential-type');
}
