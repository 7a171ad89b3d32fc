import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAX_CRL_BYTES, MAX_OCSP_BYTES } from '../../src/verification/limits.ts';
import { parseCrl } from '../../src/verification/revocation/crl.ts';
import { parseOcsp } from '../../src/verification/revocation/ocsp.ts';
import type { Rate } from '../registry/limits.ts';
import { RateLimiter } from '../registry/rate-limiter.ts';
import { readQuestion, type Question } from './question.ts';
import { askUpstream, type UpstreamOptions } from './upstream.ts';

/*
 * Asks certification authorities on behalf of a page, which cannot do so itself: their addresses are
 * plain http and send no CORS headers. The page's own origin has it at one path:
 *
 *   POST <path>  {"kind": "ocsp", "address": "http://…", "request": "<OCSPRequest, base64>"}
 *   POST <path>  {"kind": "crl", "address": "http://…"}
 *
 * The answer is the authority's, byte for byte; it is signed, so the relay need not be trusted. What was
 * asked is written down nowhere, and stands in the body, where no log of a web server has it.
 */

export interface RelayOptions {
  /** Origins that may be asked; nothing else ever is. */
  readonly origins: ReadonlySet<string>;
  /** Behind a reverse proxy of ours, which puts the client last into X-Forwarded-For. */
  readonly forwarded?: boolean;
  readonly limits?: Partial<RelayLimits>;
}

export interface RelayLimits extends UpstreamOptions {
  readonly bodyBytes: number;
  readonly perClient: Rate;
  /** For all clients together. */
  readonly inAll: Rate;
  readonly atOnce: number;
}

const LIMITS: RelayLimits = {
  bodyBytes: 4_000,
  ocspBytes: MAX_OCSP_BYTES,
  crlBytes: MAX_CRL_BYTES,
  timeMs: 10_000,
  allowPrivate: false,
  perClient: { burst: 20, everyMs: 3_000 },
  inAll: { burst: 200, everyMs: 300 },
  atOnce: 16,
};

export type Relay = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
}

const refusal = (status: number, error: string): Reply => ({
  status,
  type: 'application/json',
  body: Buffer.from(JSON.stringify({ error })),
});

const ANSWER_TYPES = { ocsp: 'application/ocsp-response', crl: 'application/pkix-crl' } as const;

/** A relay that asks these origins only; it throws nothing and writes nothing down. */
export function createRelay({ origins, forwarded = false, limits = {} }: RelayOptions): Relay {
  const all = { ...LIMITS, ...limits };
  const clock = (): number => performance.now();
  const perClient = new RateLimiter(all.perClient, clock);
  const inAll = new RateLimiter(all.inAll, clock);
  let running = 0;

  async function reply(request: IncomingMessage): Promise<Reply> {
    if (request.method !== 'POST') return refusal(405, 'method');
    if (!isOfOwnPage(request)) return refusal(403, 'origin');
    if (request.headers['content-type'] !== 'application/json') return refusal(415, 'type');
    if (
      running >= all.atOnce ||
      perClient.take(clientOf(request, forwarded)) > 0 ||
      inAll.take('') > 0
    ) {
      return refusal(429, 'rate');
    }
    running += 1;
    // Nobody keeps a place by being slow.
    const patience = setTimeout(() => request.destroy(), all.timeMs);
    try {
      const body = await readText(request, all.bodyBytes);
      clearTimeout(patience);
      if (body === null) return refusal(413, 'size');
      const question = readQuestion(body);
      if (question === null) return refusal(400, 'question');
      if (!origins.has(question.address.origin)) return refusal(403, 'host');
      return await answer(question, all);
    } finally {
      clearTimeout(patience);
      running -= 1;
    }
  }

  return async (request, response) => {
    const { status, type, body } = await reply(request).catch(() => refusal(500, 'relay'));
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      ...(status === 405 ? { Allow: 'POST' } : {}),
      ...(status === 413 ? { Connection: 'close' } : {}),
    });
    response.end(body);
  };
}

async function answer(question: Question, options: UpstreamOptions): Promise<Reply> {
  const { kind } = question;
  const got = await askUpstream(question, options);
  if (!got.ok) {
    return got.problem === 'time' ? refusal(504, 'time') : refusal(502, got.problem);
  }
  // Only what it is asked for passes; what it says is for the page to judge.
  const isAnswer = kind === 'crl' ? parseCrl(got.bytes) !== null : isResponse(parseOcsp(got.bytes));
  if (!isAnswer) return refusal(502, 'no-answer');
  return { status: 200, type: ANSWER_TYPES[kind], body: got.bytes };
}

const isResponse = (read: ReturnType<typeof parseOcsp>): boolean =>
  read !== null && read !== 'not-successful';

/** Browsers say where a request comes from; who is no browser needs no relay to ask. */
function isOfOwnPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
}

function clientOf({ headers, socket }: IncomingMessage, forwarded: boolean): string {
  const last = headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim();
  return (forwarded ? last : undefined) ?? socket.remoteAddress ?? '';
}

/** The body as text; null where it is longer than allowed. */
async function readText(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const parts: Buffer[] = [];
  let length = 0;
  const body: AsyncIterable<Buffer> = request;
  for await (const part of body) {
    length += part.length;
    if (length > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
