import { setTimeout as sleep } from 'node:timers/promises';
import { failure, type Outcome, success } from './outcome.ts';

/** What one download may cost. */
export interface DownloadLimits {
  readonly bytes: number;
  /** Milliseconds of one attempt, body and redirects included. */
  readonly attemptMs: number;
  readonly attempts: number;
  /** Milliseconds before the second attempt; twice as long before each further one. */
  readonly pauseMs: number;
}

/** The largest list of 2026 has some 6 MB; the slowest hosts need half a minute. */
export const LIST_LIMITS: DownloadLimits = {
  bytes: 30_000_000,
  attemptMs: 60_000,
  attempts: 3,
  pauseMs: 1_000,
};

const MAX_REDIRECTS = 5;

/** What a further attempt may change: too many requests, or a server's trouble. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

export interface Asking {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

interface Attempt {
  /** Whether another attempt may end otherwise. */
  readonly again: boolean;
  readonly outcome: Outcome<Uint8Array>;
}

/**
 * Downloads one file within limits. Redirects are followed, but never from https to http. What comes
 * is not believed for where it came from: signatures decide.
 */
export async function download(
  url: string,
  limits: DownloadLimits,
  asking: Asking = {},
): Promise<Outcome<Uint8Array>> {
  let pause = limits.pauseMs;
  for (let attempt = 1; ; attempt += 1) {
    const { again, outcome } = await tryOnce(url, limits, asking);
    if (!again || attempt >= limits.attempts) return outcome;
    await sleep(pause);
    pause *= 2;
  }
}

async function tryOnce(url: string, limits: DownloadLimits, asking: Asking): Promise<Attempt> {
  const signal = AbortSignal.timeout(limits.attemptMs);
  const final = (detail: string): Attempt => ({
    again: false,
    outcome: failure('unreachable', `${url}: ${detail}`),
  });
  try {
    let address = new URL(url);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      if (address.protocol !== 'https:' && address.protocol !== 'http:') {
        return final(`${address.protocol} is not an address of the web`);
      }
      const answer = await fetch(address, {
        ...asking,
        redirect: 'manual',
        credentials: 'omit',
        signal,
      });
      const location = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && location !== null) {
        await answer.body?.cancel();
        const next = new URL(location, address);
        if (address.protocol === 'https:' && next.protocol !== 'https:') {
          return final(`leads away from https to ${next.href}`);
        }
        address = next;
        continue;
      }
      if (!answer.ok) {
        await answer.body?.cancel();
        return { ...final(`status ${answer.status}`), again: isPassing(answer.status) };
      }
      const body = await readBody(answer, limits.bytes);
      return body === null
        ? { again: false, outcome: failure('too-large', `${url}: over ${limits.bytes} bytes`) }
        : { again: false, outcome: success(body) };
    }
    return final('too many redirects');
  } catch (error) {
    return { ...final(reasonOf(error)), again: true };
  }
}

/** The body; null where it is larger than allowed, of which no more is read than that. */
async function readBody(answer: Response, limit: number): Promise<Uint8Array | null> {
  const announced = Number(answer.headers.get('content-length') ?? 0);
  if (announced > limit) {
    await answer.body?.cancel();
    return null;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `${error.message}${code}`;
}
