/*
 * One request to a registry: nothing of the reader goes along, no redirect is followed, nothing is
 * kept, and neither the size nor the length of the answer is left to whoever answers.
 */

export interface Bounds {
  readonly maxBytes: number;
  readonly timeLimitMs: number;
}

export type Fetched =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** The host's own clock; null where it does not say, or not to this page. */
      readonly date: string | null;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'too-large' }
  /** Not all of it came within the time limit. */
  | { readonly kind: 'too-slow' }
  /** No answer, a broken one, a redirect, or a host that lets this page read nothing. */
  | { readonly kind: 'network' };

const REQUEST: RequestInit = {
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
};

/** A body sent along, as JSON. */
export const posted = (sent: object): Saying => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(sent),
});

const LATE = 'the time limit has passed';

/** Reads a body to its end; null where it is larger than allowed. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) return null;
    parts.push(value);
  }
  const bytes = new Uint8Array(size);
  let position = 0;
  for (const part of parts) {
    bytes.set(part, position);
    position += part.byteLength;
  }
  return bytes;
}

/** What else a request says: reading says nothing. */
export type Saying = Pick<RequestInit, 'method' | 'headers' | 'body'>;

/**
 * Asks one address within bounds. Rejects with the signal's reason when the reader has gone on.
 */
export async function boundedFetch(
  address: string,
  { maxBytes, timeLimitMs }: Bounds,
  signal: AbortSignal,
  saying: Saying = {},
): Promise<Fetched> {
  signal.throwIfAborted();
  const ending = new AbortController();
  const stop = () => ending.abort();
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => ending.abort(LATE), timeLimitMs);
  try {
    const response = await fetch(address, { ...REQUEST, ...saying, signal: ending.signal });
    const bytes = await readBody(response, maxBytes);
    if (bytes === null) return { kind: 'too-large' };
    return { kind: 'answer', status: response.status, date: response.headers.get('date'), bytes };
  } catch {
    signal.throwIfAborted();
    return { kind: ending.signal.reason === LATE ? 'too-slow' : 'network' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Whatever else would come is not wanted.
    ending.abort();
  }
}
