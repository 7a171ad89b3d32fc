import { MAX_ANSWER_BYTES } from './limits.ts';

/*
 * The one form of encryption that a share may have (contracts §4): a compact JWE whose header says
 * dir and A256GCM and nothing else (RFC 7516 §3.1, RFC 7518 §4.5 and §5.3). No other algorithm, no
 * compression, no extension is ever looked at.
 */

/** Header, no encrypted key, 96-bit IV, content, 128-bit tag. */
const COMPACT = /^([A-Za-z0-9_-]{1,200})\.\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{22}$/;
const HEADER = /^([A-Za-z0-9_-]{1,200})\./;
const ALGORITHM = 'dir';
const ENCRYPTION = 'A256GCM';

export type Opening =
  | { readonly kind: 'opened'; readonly plaintext: Uint8Array }
  /** A form that no share has. */
  | { readonly kind: 'refused' }
  /** The key does not fit, or a piece is missing. */
  | { readonly kind: 'not-opened' };

function bytesOf(base64url: string): Uint8Array {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function isOurHeader(encoded: string): boolean {
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(bytesOf(encoded)));
    if (typeof header !== 'object' || header === null) return false;
    return (
      Object.keys(header).sort().join() === 'alg,enc' &&
      'alg' in header &&
      header.alg === ALGORITHM &&
      'enc' in header &&
      header.enc === ENCRYPTION
    );
  } catch {
    return false;
  }
}

/**
 * Opens the content of an encrypted share. The code that decrypts is loaded when it is needed.
 *
 * @param key 32 bytes as base64url
 */
export async function openJwe(jwe: string, key: string): Promise<Opening> {
  const [, header] = HEADER.exec(jwe) ?? [];
  if (header === undefined || !isOurHeader(header)) return { kind: 'refused' };
  if (!COMPACT.test(jwe)) return { kind: 'not-opened' };
  const { compactDecrypt } = await import('jose/jwe/compact/decrypt');
  try {
    const { plaintext } = await compactDecrypt(jwe, bytesOf(key), {
      keyManagementAlgorithms: [ALGORITHM],
      contentEncryptionAlgorithms: [ENCRYPTION],
    });
    return plaintext.byteLength > MAX_ANSWER_BYTES
      ? { kind: 'refused' }
      : { kind: 'opened', plaintext };
  } catch {
    return { kind: 'not-opened' };
  }
}
