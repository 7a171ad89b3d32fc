import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor, readHeaderRules, type HeaderRule } from '../build/headers-file.ts';

/*
 * Serves a built site the way a static host should: every address from its own file, unknown ones
 * with 404, the headers that the build wrote, compressed text. Nothing is kept between requests, so
 * a new build is served at once.
 */

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|ld\+json|manifest\+json|wasm)|image\/svg)/;
/** Enough for a site compressed anew at every request. */
const BROTLI_QUALITY = 5;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The file that answers an address; null where there is none, or none that may be seen. */
async function fileFor(root: string, pathname: string): Promise<string | null> {
  const path = decoded(pathname);
  if (path === null || path.includes('\0')) return null;
  const wanted = resolve(root, `.${sep}${path}`);
  if (wanted !== root && !wanted.startsWith(root + sep)) return null;
  // Hidden files, and `_headers`, are for the host and not for the reader.
  if (/[\\/][._]/.test(wanted.slice(root.length))) return null;
  for (const candidate of [wanted, join(wanted, 'index.html')]) {
    if (await isFile(candidate)) return candidate;
  }
  return null;
}

async function compressed(body: Buffer, accepted: string): Promise<[string, Buffer] | null> {
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
    return ['br', await promisify(brotliCompress)(body, { params })];
  }
  if (/\bgzip\b/.test(accepted)) return ['gzip', await promisify(gzip)(body)];
  return null;
}

function refusal(status: number, text: string): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: Buffer.from(`${text}\n`),
  };
}

async function answer(root: string, request: IncomingMessage, pathname: string): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const { headers, ...rest } = refusal(405, 'Only GET and HEAD are answered.');
    return { ...rest, headers: { ...headers, Allow: 'GET, HEAD' } };
  }
  const found = await fileFor(root, pathname);
  const file = found ?? join(root, '404.html');
  if (found === null && !(await isFile(file))) return refusal(404, 'There is no such page.');
  const body = await readFile(file);
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const headers = { 'Content-Type': type };
  const status = found === null ? 404 : 200;
  if (!COMPRESSIBLE.test(type)) return { status, headers, body };
  const small = await compressed(body, request.headers['accept-encoding']?.toString() ?? '');
  if (small === null) return { status, headers: { ...headers, Vary: 'Accept-Encoding' }, body };
  const [encoding, bytes] = small;
  return {
    status,
    headers: { ...headers, Vary: 'Accept-Encoding', 'Content-Encoding': encoding },
    body: bytes,
  };
}

function headerRules(root: string): readonly HeaderRule[] {
  const path = join(root, '_headers');
  return existsSync(path) ? readHeaderRules(readFileSync(path, 'utf8')) : [];
}

async function respond(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Only the path counts; what a query says is nobody's business.
  const pathname = (request.url ?? '/').split('?')[0] ?? '/';
  const { status, headers, body } = await answer(root, request, pathname);
  const kept = headersFor(headerRules(root), status === 200 ? pathname : '/');
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    ...kept,
    ...headers,
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Answers what is not the site's own to answer, and says whether it did. */
type Listener = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * A server of the built site in a folder; it has yet to be told where to listen.
 *
 * @param others what answers below some of the site's paths: a registry of shares, a relay
 */
export function siteServer(folder: string, ...others: readonly (Listener | null)[]): Server {
  const root = resolve(folder);
  return createServer((request, response) => {
    if (others.some((one) => one?.(request, response))) return;
    respond(root, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}
