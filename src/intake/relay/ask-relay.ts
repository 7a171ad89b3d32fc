import type { WantedRevocation } from '../../verification/verify.ts';
import { boundedFetch, posted } from '../share/bounded-fetch.ts';
import { RELAY_BOUNDS } from './limits.ts';

/*
 * Asks certification authorities about certificates, by the relay on the page's own host, once the
 * reader has agreed. What comes back is signed: whether it is an answer is for the verification to say.
 */

/** What was brought, and whom it was asked of on the way. */
export interface RelayedAnswers {
  /** OCSP responses and revocation lists, DER. */
  readonly revocation: readonly Uint8Array[];
  readonly contacted: readonly string[];
}

type Question =
  | { readonly kind: 'ocsp'; readonly address: string; readonly request: string }
  | { readonly kind: 'crl'; readonly address: string };

/** @param relay address on the page's own host */
export async function askRelay(
  relay: string,
  wanted: readonly WantedRevocation[],
  signal: AbortSignal,
): Promise<RelayedAnswers> {
  const revocation: Uint8Array[] = [];
  const contacted = new Set<string>();
  for (const one of wanted) {
    // One answer is enough; a response is small, a list may be large.
    for (const question of questions(one)) {
      contacted.add(relay).add(question.address);
      const got = await boundedFetch(relay, RELAY_BOUNDS, signal, posted(question));
      if (got.kind !== 'answer' || got.status !== 200) continue;
      revocation.push(got.bytes);
      break;
    }
  }
  return { revocation, contacted: [...contacted] };
}

function questions({ responders, request, lists }: WantedRevocation): readonly Question[] {
  const inBase64 = btoa(String.fromCharCode(...request));
  return [
    ...responders.map((address) => ({ kind: 'ocsp', address, request: inBase64 }) as const),
    ...lists.map((address) => ({ kind: 'crl', address }) as const),
  ];
}
