import type { SealedFile } from '../../verification/verify.ts';
import { readShareFragment, SHARE_KEY } from '../share-link.ts';
import { MAX_SHARE_BYTES } from './limits.ts';
import { openJwe } from './open-jwe.ts';
import { earliest } from './read-share.ts';
import { readPlainShare, readShareAnswer } from './share-answer.ts';

/*
 * A share that its holder sends as a file instead of leaving it with a registry: the same text as a
 * registry would give out (contracts §4), with the key on another way.
 */

/** An encrypted share file; nothing of it can be shown without its key. */
export interface ShareFile {
  readonly expiresAt: Date | null;
  readonly jwe: string;
}

/** Recognises a share file by its shape; null for any other file, which is then verified as it is. */
export function recogniseShareFile(bytes: Uint8Array): ShareFile | null {
  if (bytes.byteLength > MAX_SHARE_BYTES) return null;
  const answer = readShareAnswer(bytes);
  return answer?.kind === 'encrypted' ? { expiresAt: answer.expiresAt, jwe: answer.jwe } : null;
}

/** Reads a key as people paste it: alone, or at the end of a share's link; null where it is cut. */
export function readShareKey(pasted: string): string | null {
  const text = pasted.trim();
  const alone = text.startsWith('#') ? text.slice(1) : text;
  if (SHARE_KEY.test(alone)) return alone;
  const hash = text.indexOf('#');
  return hash === -1 ? null : (readShareFragment(text.slice(hash + 1))?.key ?? null);
}

export type Unlocked =
  | { readonly kind: 'file'; readonly file: SealedFile }
  | { readonly kind: 'expired' }
  /** The key belongs to another file, or one of the two was changed. */
  | { readonly kind: 'closed' };

/** Opens a share file, unless its time is over: the earlier of its two ends counts. */
export async function unlock(
  { expiresAt, jwe }: ShareFile,
  key: string,
  now: Date,
): Promise<Unlocked> {
  const opening = await openJwe(jwe, key);
  const share = opening.kind === 'opened' ? readPlainShare(opening.plaintext) : null;
  if (share === null) return { kind: 'closed' };
  const end = earliest([expiresAt, share.expiresAt]);
  if (end !== null && now >= end) return { kind: 'expired' };
  return { kind: 'file', file: { bytes: share.bytes, name: SHARED_NAME, origin: 'share' } };
}

/** A share carries no file name. */
const SHARED_NAME = 'micro-credential.jsonld';
