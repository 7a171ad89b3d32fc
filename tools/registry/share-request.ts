import * as v from 'valibot';
import { MAX_LIFETIME_MS } from './limits.ts';

/*
 * What may be kept: a compact JWE with exactly the header of contract 4, until a moment within a
 * year. The registry cannot read it and does not try.
 */

const COMPACT = /^([A-Za-z0-9_-]{1,200})\.\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{22}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

const request = v.strictObject({
  expiresAt: v.pipe(v.string(), v.regex(TIME)),
  jwe: v.pipe(v.string(), v.check(isOurJwe)),
});

export type ShareRequest =
  | { readonly kind: 'share'; readonly expiresAt: string; readonly jwe: string }
  | { readonly kind: 'refused'; readonly error: 'malformed' | 'expiry' };

function isOurJwe(text: string): boolean {
  const [, header] = COMPACT.exec(text) ?? [];
  if (header === undefined) return false;
  try {
    const json: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    const ours = v.strictObject({ alg: v.literal('dir'), enc: v.literal('A256GCM') });
    return v.is(ours, json);
  } catch {
    return false;
  }
}

function refused(error: 'malformed' | 'expiry'): ShareRequest {
  return { kind: 'refused', error };
}

/** Reads what somebody wants to share. */
export function readShareRequest(body: string, now: Date): ShareRequest {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return refused('malformed');
  }
  const parsed = v.safeParse(request, json);
  if (!parsed.success) return refused('malformed');
  const { expiresAt, jwe } = parsed.output;
  const end = new Date(expiresAt);
  const exists =
    !Number.isNaN(end.getTime()) && end.toISOString().slice(0, 19) === expiresAt.slice(0, 19);
  if (!exists) return refused('malformed');
  const ahead = end.getTime() - now.getTime();
  if (ahead <= 0 || ahead > MAX_LIFETIME_MS) return refused('expiry');
  return { kind: 'share', expiresAt, jwe };
}
