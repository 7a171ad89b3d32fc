import type { RevocationStatement } from './revocation-data.ts';

/**
 * Whether a statement still speaks for a time: it was made at that time or later, or its maker
 * promised no newer one before it. An old "good" without such a promise must not save a key that
 * was revoked since.
 *
 * @param tau the best signature time for a seal's path, genTime for a time-stamping authority's
 */
export function isFresh(
  statement: Pick<RevocationStatement, 'thisUpdate' | 'nextUpdate'>,
  tau: Date,
): boolean {
  if (statement.thisUpdate >= tau) return true;
  return statement.nextUpdate !== null && statement.nextUpdate >= tau;
}
