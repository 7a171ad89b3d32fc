import * as v from 'valibot';
import type { RegistryStatement } from '../../verification/verify.ts';

/*
 * What a registry answers, read strictly (contracts §4): whatever is not exactly a version 1 share is
 * no share. A status that cannot be read must not become a share without one.
 */

/** Whether there is such a time; 31 February would be taken for one in March. */
function exists(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === text.slice(0, 19);
}

/** ISO 8601 in UTC with Z. */
const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/),
  v.check(exists),
  v.transform((text) => new Date(text)),
);
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const common = { version: v.literal(1), expiresAt: v.nullable(time) };

const plain = v.object({
  ...common,
  credential: v.string(),
  jwe: v.optional(v.never()),
  status: v.nullish(
    v.object({ state: v.picklist(['active', 'suspended', 'revoked']), asOf: time, sha256 }),
  ),
  certificate: v.nullish(v.object({ href: v.string(), sha256 })),
});

const encrypted = v.object({ ...common, jwe: v.string(), credential: v.optional(v.never()) });

export interface PlainShare {
  readonly expiresAt: Date | null;
  /** The file, exactly as it was sealed. */
  readonly bytes: Uint8Array;
  readonly status: Omit<RegistryStatement, 'registry'> | null;
  readonly certificate: { readonly href: string; readonly sha256: string } | null;
}

export type ShareAnswer =
  | { readonly kind: 'plain'; readonly share: PlainShare }
  | { readonly kind: 'encrypted'; readonly expiresAt: Date | null; readonly jwe: string };

function parsed(bytes: Uint8Array): unknown {
  try {
    // A byte order mark is not JSON (RFC 8259 §8.1), and is left in for the parser to refuse.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The bytes of a text; null where it holds half a character, which no file can. */
function bytesOf(text: string): Uint8Array | null {
  const bytes = new TextEncoder().encode(text);
  const again = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return again === text ? bytes : null;
}

/** Reads a plain share: an answer's, or what an encrypted one turns out to hold. */
export function readPlainShare(bytes: Uint8Array): PlainShare | null {
  return plainShare(parsed(bytes));
}

function plainShare(json: unknown): PlainShare | null {
  const read = v.safeParse(plain, json);
  if (!read.success) return null;
  const { expiresAt, credential, status, certificate } = read.output;
  const file = bytesOf(credential);
  return (
    file && { expiresAt, bytes: file, status: status ?? null, certificate: certificate ?? null }
  );
}

/** Reads the answer of a registry; null where it is no share. */
export function readShareAnswer(bytes: Uint8Array): ShareAnswer | null {
  const json = parsed(bytes);
  const share = plainShare(json);
  if (share !== null) return { kind: 'plain', share };
  const read = v.safeParse(encrypted, json);
  if (!read.success) return null;
  const { expiresAt, jwe } = read.output;
  return { kind: 'encrypted', expiresAt, jwe };
}
