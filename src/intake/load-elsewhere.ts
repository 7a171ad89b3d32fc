import { problem } from './arrival.ts';
import type { Arrival } from './arrival.ts';
import type { Elsewhere } from './elsewhere.ts';
import { boundedFetch } from './share/bounded-fetch.ts';
import { ANSWER_TIME_LIMIT_MS, MAX_ANSWER_BYTES } from './share/limits.ts';

/** Whether the deployer lets the page ask this very host, and the address is one to ask. */
export function mayLoad(place: Elsewhere, fetchFrom: readonly string[]): boolean {
  return !place.hasCredentials && fetchFrom.includes(new URL(place.href).origin);
}

/** The last part of the path, as browsers name a download; the host where there is none. */
function nameOf({ href, host }: Elsewhere): string {
  const last = new URL(href).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last;
  }
}

/** Loads a file from somebody else's host, which the reader has agreed to. */
export async function loadElsewhere(place: Elsewhere, signal: AbortSignal): Promise<Arrival> {
  const { host } = place;
  const bounds = { maxBytes: MAX_ANSWER_BYTES, timeLimitMs: ANSWER_TIME_LIMIT_MS };
  const fetched = await boundedFetch(place.href, bounds, signal);
  switch (fetched.kind) {
    case 'network':
    case 'too-slow':
      return problem({ kind: 'host-silent', host });
    case 'too-large':
      return problem({ kind: 'host-too-much', host, limit: MAX_ANSWER_BYTES });
    case 'answer':
      if (fetched.status < 200 || fetched.status > 299) {
        return problem({ kind: 'host-silent', host });
      }
      return {
        kind: 'file',
        file: { bytes: fetched.bytes, name: nameOf(place), origin: 'link' },
        contacted: [place.href],
      };
  }
}
