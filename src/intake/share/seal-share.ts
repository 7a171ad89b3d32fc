import { base64url, CompactEncrypt } from 'jose';

/** A share that its registry cannot read (contracts §4): what is sent, and what is not. */
export interface SealedShare {
  readonly expiresAt: string;
  /** Over the version-1 object, with the same expiry inside. */
  readonly jwe: string;
  /** 32 random bytes as base64url; whoever has them can read the share. */
  readonly key: string;
}

/** Encrypts the exact text of a file under a fresh key. */
export async function sealShare(credential: string, expiresAt: string): Promise<SealedShare> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const plaintext = JSON.stringify({ version: 1, expiresAt, credential });
  const jwe = await new CompactEncrypt(new TextEncoder().encode(plaintext))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(key);
  return { expiresAt, jwe, key: base64url.encode(key) };
}

/** The share as a registry gives it out again: version 1, without the key. */
export function shareText({ expiresAt, jwe }: Omit<SealedShare, 'key'>): string {
  return JSON.stringify({ version: 1, expiresAt, jwe });
}
