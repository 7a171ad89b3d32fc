import type { JsonObject } from '../container/json.ts';

/** Header names of RFC 7515 and RFC 7518, which `crit` must not name (RFC 7515 §4.1.11). */
const REGISTERED = new Set(
  (
    'alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit ' + 'epk apu apv iv tag p2s p2c enc zip'
  ).split(' '),
);

/** Names that this engine understands and processes (TS 119 182-1 §5, RFC 7797, RFC 7519 `iat`, `exp`). */
const UNDERSTOOD = new Set(
  'sigT x5t#o sigX5ts srCms sigPl srAts adoTst sigPId sigD iat exp b64'.split(' '),
);

/** Names that must be in `crit` when they are in the header (RFC 7797 §6, TS 119 182-1 §5.1.9). */
const MUST_BE_CRITICAL = ['b64', 'sigD'];

const hasNoDuplicates = (names: readonly unknown[]): boolean =>
  new Set(names).size === names.length;

/**
 * Applies the rules of `crit` to a protected header.
 *
 * @param unprotected the unprotected header's members; only etsiU may be tolerated there
 * @returns the name of the rule's offender, null where all rules hold
 */
export function criticalFault(header: JsonObject, unprotected: JsonObject): string | null {
  const listed = Object.hasOwn(header, 'crit') ? header['crit'] : undefined;
  const missing = MUST_BE_CRITICAL.find(
    (name) => Object.hasOwn(header, name) && !(Array.isArray(listed) && listed.includes(name)),
  );
  if (missing !== undefined) return `crit: ${missing}`;
  if (listed === undefined) return null;
  if (!Array.isArray(listed) || listed.length === 0 || !hasNoDuplicates(listed)) return 'crit';
  const names: readonly unknown[] = listed;
  for (const name of names) {
    if (typeof name !== 'string' || REGISTERED.has(name)) return `crit: ${String(name)}`;
    if (name === 'etsiU' && Object.hasOwn(unprotected, name)) continue;
    if (!UNDERSTOOD.has(name) || !Object.hasOwn(header, name)) return `crit: ${name}`;
  }
  return null;
}

/** JAdES and registered names that have no business in an unprotected header. */
const PROTECTED_ONLY = new Set([...REGISTERED, ...UNDERSTOOD, 'nbf']);

/** The name in an unprotected header that must not be there; null where all is well. */
export function unprotectedFault(header: JsonObject, unprotected: JsonObject): string | null {
  const offender = Object.keys(unprotected).find(
    (name) => PROTECTED_ONLY.has(name) || Object.hasOwn(header, name),
  );
  return offender ?? null;
}
