/** A share as it is kept. Neither the key nor the management token is known here. */
export interface StoredShare {
  /** ISO 8601 in UTC with Z. */
  readonly expiresAt: string;
  readonly jwe: string;
  /** SHA-256 of the management token, lower-case hex. */
  readonly tokenHash: string;
}

/**
 * Where shares are kept. Nothing can be listed. What `put` has said to be kept stays until it ends
 * or is deleted, whatever happens to the process.
 */
export interface Storage {
  /** Keeps a share under a new id; "full" where there is no room for it. */
  put(id: string, share: StoredShare): Promise<'kept' | 'full'>;
  /** The share; null where there is none, or it has ended. */
  get(id: string): Promise<StoredShare | null>;
  delete(id: string): Promise<void>;
  close(): Promise<void>;
}

/** Reads a share as a storage holds it; null where it is none. */
export function readStored(text: string): StoredShare | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null) return null;
  if (!('expiresAt' in json) || !('jwe' in json) || !('tokenHash' in json)) return null;
  const { expiresAt, jwe, tokenHash } = json;
  if (typeof expiresAt !== 'string' || typeof jwe !== 'string') return null;
  return typeof tokenHash === 'string' ? { expiresAt, jwe, tokenHash } : null;
}

export function isOver({ expiresAt }: StoredShare, now: Date): boolean {
  // What cannot be read as a time has ended.
  return !(Date.parse(expiresAt) > now.getTime());
}
