import { sha256 } from '../digest.ts';
import type { PaperCertificate } from '../shared.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { CERTIFICATE_TIME_LIMIT_MS, MAX_CERTIFICATE_BYTES } from './limits.ts';

export type FetchedCertificate =
  | { readonly kind: 'matching'; readonly bytes: Uint8Array }
  /** Another file than the share speaks of; it is not offered. */
  | { readonly kind: 'other' }
  | { readonly kind: 'not-there' };

/** Fetches the PDF certificate beside a share, and looks whether it is the one that is meant. */
export async function fetchPaperCertificate(
  { href, sha256: expected }: PaperCertificate,
  signal: AbortSignal,
): Promise<FetchedCertificate> {
  const bounds = { maxBytes: MAX_CERTIFICATE_BYTES, timeLimitMs: CERTIFICATE_TIME_LIMIT_MS };
  const fetched = await boundedFetch(href, bounds, signal);
  if (fetched.kind !== 'answer' || fetched.status !== 200) return { kind: 'not-there' };
  return (await sha256(fetched.bytes)) === expected
    ? { kind: 'matching', bytes: fetched.bytes }
    : { kind: 'other' };
}
