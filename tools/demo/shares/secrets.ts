import { createCipheriv, createHash } from 'node:crypto';

/*
 * Ids, keys and encryption of the demonstration's shares. They are made of names, so that nothing
 * changes when they are made anew; their keys are known to everybody, as they have to be.
 */

function derived(purpose: string, name: string): Buffer {
  return createHash('sha256').update(`Overovna demonstration ${purpose}: ${name}`).digest();
}

/** In hex: some hosts leave out files whose names begin with _, and some know no capitals. */
export function idOf(name: string): string {
  return derived('id', name).subarray(0, 16).toString('hex');
}

/** The 32 bytes that open an encrypted share, as base64url. */
export function keyOf(name: string): string {
  return derived('key', name).toString('base64url');
}

/** A compact JWE as contract 4 has it (RFC 7516 §5.1: dir, A256GCM, the header as further data). */
export function encrypt(name: string, plaintext: string): string {
  const header = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url');
  // One content, one nonce: another content under the same key must never meet the same nonce.
  const iv = derived('nonce', plaintext).subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', derived('key', name), iv);
  cipher.setAAD(Buffer.from(header, 'ascii'));
  const content = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  const parts = [iv, content, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return [header, '', ...parts].join('.');
}
