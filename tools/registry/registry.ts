import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  MAX_SHARE_BYTES,
  PREFLIGHT_SECONDS,
  READ_RATE,
  SECRET_BYTES,
  WRITE_RATE,
} from './limits.ts';
import { RateLimiter } from './rate-limiter.ts';
import { readShareRequest } from './share-request.ts';
import type { Storage } from './storage.ts';

/*
 * The registry of contract 4, apart from how it listens: a request in, an answer out. There is no
 * way to list shares, and unknown, ended and withdrawn ones are answered alike.
 */

export interface RegistryRequest {
  readonly method: string;
  /** The path below the registry's address: "/shares" or "/shares/<id>". */
  readonly path: string;
  readonly origin: string | null;
  readonly authorization: string | null;
  /** The client's network address. */
  readonly client: string;
  /** Reads the body; null where it is larger than allowed. */
  readonly body: (maxBytes: number) => Promise<string | null>;
}

export interface RegistryAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RegistryOptions {
  readonly storage: Storage;
  /** Origins of pages, besides the registry's own, that may ask. */
  readonly origins: readonly string[];
  readonly now: () => Date;
  /** In milliseconds, never going back. */
  readonly clock: () => number;
  /** Shares that are there for good, as the text of their answer. */
  readonly fixed?: (id: string) => Promise<string | null>;
}

export type Registry = (request: RegistryRequest) => Promise<RegistryAnswer>;

type ErrorCode =
  'malformed' | 'expiry' | 'token' | 'not-found' | 'method' | 'too-large' | 'too-many' | 'full';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  malformed: 400,
  expiry: 400,
  token: 401,
  'not-found': 404,
  method: 405,
  'too-large': 413,
  'too-many': 429,
  full: 507,
};

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

const ID = /^\/shares\/([A-Za-z0-9_-]{22,86})$/;
const BEARER = /^Bearer ([A-Za-z0-9_-]{22,86})$/i;

function answer(status: number, json?: unknown): RegistryAnswer {
  const body = json === undefined ? '' : JSON.stringify(json);
  return { status, headers: { ...HEADERS, ...(json === undefined ? {} : JSON_TYPE) }, body };
}

function refusal(error: ErrorCode, more: Readonly<Record<string, string>> = {}): RegistryAnswer {
  const { status, headers, body } = answer(STATUS[error], { error });
  return { status, headers: { ...headers, ...more }, body };
}

function secret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What is given out: version 1 of a share, as it came. */
function shareText(expiresAt: string, jwe: string): string {
  return JSON.stringify({ version: 1, expiresAt, jwe });
}

export function createRegistry(options: RegistryOptions): Registry {
  const { storage, origins, now, clock, fixed = () => Promise.resolve(null) } = options;
  const writes = new RateLimiter(WRITE_RATE, clock);
  const reads = new RateLimiter(READ_RATE, clock);

  async function create(request: RegistryRequest): Promise<RegistryAnswer> {
    const body = await request.body(MAX_SHARE_BYTES);
    if (body === null) return refusal('too-large');
    const share = readShareRequest(body, now());
    if (share.kind === 'refused') return refusal(share.error);
    const { expiresAt, jwe } = share;
    if (Buffer.byteLength(shareText(expiresAt, jwe)) > MAX_SHARE_BYTES) return refusal('too-large');
    const id = secret();
    const manageToken = secret();
    const kept = await storage.put(id, { expiresAt, jwe, tokenHash: hashOf(manageToken) });
    return kept === 'full' ? refusal('full') : answer(201, { id, manageToken });
  }

  async function read(id: string): Promise<RegistryAnswer> {
    const share = await storage.get(id);
    const body = share === null ? await fixed(id) : shareText(share.expiresAt, share.jwe);
    if (body === null) return refusal('not-found');
    return { status: 200, headers: { ...HEADERS, ...JSON_TYPE }, body };
  }

  async function withdraw(id: string, authorization: string | null): Promise<RegistryAnswer> {
    const [, token] = BEARER.exec(authorization ?? '') ?? [];
    if (token === undefined) return refusal('token');
    const share = await storage.get(id);
    if (share === null) return refusal('not-found');
    const [given, right] = [Buffer.from(hashOf(token)), Buffer.from(share.tokenHash)];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return refusal('token');
    await storage.delete(id);
    return answer(204);
  }

  async function answered(request: RegistryRequest): Promise<RegistryAnswer> {
    const { method, path, client } = request;
    const [, id] = ID.exec(path) ?? [];
    if (path !== '/shares' && id === undefined) return refusal('not-found');
    if (method === 'OPTIONS') return answer(204);
    const reading = method === 'GET' || method === 'HEAD';
    const wait = (reading ? reads : writes).take(client);
    if (wait > 0) {
      return refusal('too-many', { 'Retry-After': String(wait) });
    }
    if (id === undefined) {
      return method === 'POST' ? create(request) : refusal('method', { Allow: 'POST, OPTIONS' });
    }
    if (reading) return read(id);
    if (method === 'DELETE') return withdraw(id, request.authorization);
    return refusal('method', { Allow: 'GET, HEAD, DELETE, OPTIONS' });
  }

  /** What a page of another origin may do (Fetch §3.2); pages that are not named may do nothing. */
  function shared(origin: string | null): Readonly<Record<string, string>> {
    if (origin === null || !origins.includes(origin)) return { Vary: 'Origin' };
    return {
      Vary: 'Origin',
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': 'GET, POST, DELETE',
      'Access-Control-Allow-Headers': 'authorization, content-type',
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
    };
  }

  return async (request) => {
    const { status, headers, body } = await answered(request);
    return { status, headers: { ...headers, ...shared(request.origin) }, body };
  };
}
