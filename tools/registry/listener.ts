import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAX_DISCARDED_BYTES, REQUEST_TIME_LIMIT_MS } from './limits.ts';
import type { Registry, RegistryAnswer } from './registry.ts';

/* Joins a registry to a Node server: alone, or below a path of another site. */

export interface ListenerOptions {
  readonly registry: Registry;
  /** The path that the registry's address ends with: "/demo", or "" for a host of its own. */
  readonly base: string;
  /** Whether a proxy in front says who is asking (the last X-Forwarded-For). */
  readonly behindProxy?: boolean;
}

/** Answers a request, and says whether it was one for the registry. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Reads a body to its end; null where it is larger than allowed, and then no further. */
async function bodyOf(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(part)) throw new TypeError('the body is no bytes');
    size += part.length;
    if (size > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Reads past what is left of a body, up to a bound. */
function discard(request: IncomingMessage): void {
  let size = 0;
  request.on('data', (part: Buffer) => {
    size += part.length;
    if (size > MAX_DISCARDED_BYTES) request.destroy();
  });
}

function clientOf(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = request.headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim();
  return (behindProxy ? forwarded : undefined) ?? request.socket.remoteAddress ?? '';
}

/** The name of what went wrong and nothing of what it was about. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}

export function listener({ registry, base, behindProxy = false }: ListenerOptions): Listener {
  const prefix = `${base}/shares`;

  async function respond(request: IncomingMessage, path: string): Promise<RegistryAnswer> {
    const { method = 'GET', headers } = request;
    try {
      return await registry({
        method,
        path,
        origin: headers.origin ?? null,
        authorization: headers.authorization ?? null,
        client: clientOf(request, behindProxy),
        body: (maxBytes) => bodyOf(request, maxBytes),
      });
    } catch (error) {
      console.error(`registry: ${nameOf(error)}`);
      const body = JSON.stringify({ error: 'internal' });
      return { status: 500, headers: { 'Content-Type': 'application/json' }, body };
    }
  }

  return (request, response) => {
    // Only the path counts; what a query says is nobody's business.
    const [pathname = '/'] = (request.url ?? '/').split('?');
    if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return false;
    const timer = setTimeout(() => request.destroy(), REQUEST_TIME_LIMIT_MS);
    response.on('close', () => clearTimeout(timer));
    void respond(request, pathname.slice(base.length)).then(({ status, headers, body }) => {
      response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
      discard(request);
    });
    return true;
  };
}
