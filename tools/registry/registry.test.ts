import { createServer, request as httpRequest, type Server } from 'node:http';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf, jweOf } from '../testing/shares.ts';
import { diskStorage } from './disk-storage.ts';
import { fixedShares } from './fixed-shares.ts';
import { MAX_SHARE_BYTES, WRITE_RATE } from './limits.ts';
import { listener } from './listener.ts';
import { createRegistry } from './registry.ts';
import type { Storage } from './storage.ts';

const PAGE = 'https://page.example.org';
const SOON = '2026-06-02T12:00:00Z';

let folder: string;
let fixed: string;
let storage: Storage;
let server: Server;
let registry: string;
let time: Date;

beforeEach(async () => {
  time = new Date('2026-06-01T12:00:00Z');
  const root = await mkdtemp(join(tmpdir(), 'registry-'));
  folder = join(root, 'kept');
  fixed = join(root, 'fixed');
  await mkdir(join(fixed, 'shares'), { recursive: true });
  const now = () => time;
  storage = await diskStorage({ folder, maxBytes: 6 * MAX_SHARE_BYTES, now });
  const answers = listener({
    registry: createRegistry({
      storage,
      origins: [PAGE],
      now,
      clock: () => time.getTime(),
      fixed: fixedShares(fixed, now),
    }),
    base: '/demo',
  });
  server = createServer((request, response) => {
    if (!answers(request, response)) response.writeHead(404).end('the site');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  registry = `http://127.0.0.1:${address.port}/demo`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await storage.close();
  await rm(join(folder, '..'), { recursive: true });
});

interface Created {
  readonly id: string;
  readonly manageToken: string;
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${registry}/shares`, { method: 'POST', body: text, headers });
}

async function share(jwe = jweOf(), expiresAt = SOON): Promise<Created> {
  const response = await post({ expiresAt, jwe });
  expect(response.status).toBe(201);
  return (await response.json()) as Created;
}

const get = (id: string) => fetch(`${registry}/shares/${id}`);

function withdraw(id: string, authorization?: string): Promise<Response> {
  const headers = authorization === undefined ? {} : { authorization };
  return fetch(`${registry}/shares/${id}`, { method: 'DELETE', headers });
}

async function errorOf(response: Response): Promise<readonly [number, unknown]> {
  const json = (await response.json()) as { error: unknown };
  expect(Object.keys(json)).toEqual(['error']);
  return [response.status, json.error];
}

describe('a share', () => {
  it('is given out as it came, under an id that nobody guesses', async () => {
    const jwe = jweOf();
    const { id, manageToken } = await share(jwe);
    expect(id).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(manageToken).toMatch(/^[A-Za-z0-9_-]{32}$/);
    const response = await get(id);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.json()).toEqual({ version: 1, expiresAt: SOON, jwe });
    const others = await Promise.all([share(jwe), share(jwe)]);
    expect(new Set([id, manageToken, ...others.flatMap((one) => Object.values(one))]).size).toBe(6);
  });

  it('is withdrawn by whoever has its token, and by nobody else', async () => {
    const { id, manageToken } = await share();
    const other = await share();
    for (const authorization of [
      undefined,
      '',
      manageToken,
      `Basic ${manageToken}`,
      `Bearer ${other.manageToken}`,
      `Bearer ${manageToken.slice(0, -1)}`,
      `Bearer ${id}`,
      'Bearer ',
    ]) {
      expect(await errorOf(await withdraw(id, authorization))).toEqual([401, 'token']);
    }
    expect((await get(id)).status).toBe(200);
    const done = await withdraw(id, `Bearer ${manageToken}`);
    expect([done.status, await done.text()]).toEqual([204, '']);
    expect((await get(id)).status).toBe(404);
    expect((await get(other.id)).status).toBe(200);
  });

  it('unknown, ended or withdrawn is answered in one way', async () => {
    const ended = await share(jweOf(), '2026-06-01T12:00:01Z');
    const withdrawn = await share();
    await withdraw(withdrawn.id, `Bearer ${withdrawn.manageToken}`);
    time = new Date('2026-06-01T12:00:01Z');
    const answers = await Promise.all(
      [ended.id, withdrawn.id, idOf()].map(async (id) => {
        const response = await get(id);
        const headers = [...response.headers].filter(([name]) => name !== 'date');
        return { status: response.status, headers, body: await response.text() };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 404, body: '{"error":"not-found"}' });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const token = `Bearer ${ended.manageToken}`;
    expect(await errorOf(await withdraw(ended.id, token))).toEqual([404, 'not-found']);
  });

  it('is kept without what opens or withdraws it', async () => {
    const { id, manageToken } = await share();
    const names = await readdir(folder);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts).toHaveLength(1);
    expect(names.join() + texts.join()).not.toContain(manageToken);
    expect(names.join() + texts.join()).not.toContain(id);
  });
});

describe('what is no share', () => {
  const jwe = jweOf();
  const [, ...rest] = jwe.split('.');
  const headed = (header: unknown) =>
    [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.');

  it.each<[string, unknown]>([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', []],
    ['no JWE', { expiresAt: SOON }],
    ['no end', { jwe }],
    ['an end of null', { expiresAt: null, jwe }],
    ['an end without a zone', { expiresAt: '2026-06-02T12:00:00', jwe }],
    ['an end on no day', { expiresAt: '2026-06-31T12:00:00Z', jwe }],
    ['more than that', { expiresAt: SOON, jwe, credential: '{}' }],
    ['a JWE of another form', { expiresAt: SOON, jwe: `${jwe}=` }],
    ['a JWE cut off', { expiresAt: SOON, jwe: jwe.slice(0, -30) }],
    ['plain text', { expiresAt: SOON, jwe: 'Jana Nováková' }],
    ['a wrapped key', { expiresAt: SOON, jwe: headed({ alg: 'A256KW', enc: 'A256GCM' }) }],
    ['compression', { expiresAt: SOON, jwe: headed({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' }) }],
    ['an extension', { expiresAt: SOON, jwe: headed({ alg: 'dir', enc: 'A256GCM', crit: [] }) }],
  ])('is refused: %s', async (_name, body) => {
    expect(await errorOf(await post(body))).toEqual([400, 'malformed']);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['2026-06-01T12:00:00Z', 400],
    ['2020-01-01T00:00:00Z', 400],
    ['2026-06-01T12:00:00.001Z', 201],
    ['2027-06-01T12:00:00Z', 201],
    ['2027-06-03T12:00:00Z', 400],
    ['9999-12-31T23:59:59Z', 400],
  ])('ends in time: %s', async (expiresAt, status) => {
    const response = await post({ expiresAt, jwe });
    expect(response.status).toBe(status);
    if (status === 400) expect(await errorOf(response)).toEqual([400, 'expiry']);
  });
});

describe('the bounds', () => {
  /** A share whose answer has so many bytes. */
  function sized(bytes: number): { expiresAt: string; jwe: string } {
    const made = jweOf(16);
    const [header = '', key = '', iv = '', , tag = ''] = made.split('.');
    const frame = JSON.stringify({ version: 1, expiresAt: SOON, jwe: '' }).length;
    const around = `${header}.${key}.${iv}..${tag}`.length;
    const content = 'A'.repeat(bytes - frame - around);
    return { expiresAt: SOON, jwe: [header, key, iv, content, tag].join('.') };
  }

  it('take an answer of 4 MiB and no byte more', async () => {
    const largest = await post(sized(MAX_SHARE_BYTES));
    expect(largest.status).toBe(201);
    const { id } = (await largest.json()) as Created;
    expect((await (await get(id)).arrayBuffer()).byteLength).toBe(MAX_SHARE_BYTES);
    expect(await errorOf(await post(sized(MAX_SHARE_BYTES + 1)))).toEqual([413, 'too-large']);
    expect(await errorOf(await post(' '.repeat(MAX_SHARE_BYTES + 1)))).toEqual([413, 'too-large']);
  });

  it('do not take anybody’s word for the size', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(`${registry}/shares`, { method: 'POST' }, (response) => {
        resolve(response.statusCode);
        response.resume();
        sent.destroy();
      });
      sent.on('error', reject);
      // Chunked, without a length and without an end.
      const part = Buffer.alloc(256 * 1024, 'x');
      const more = () => {
        if (!sent.destroyed) sent.write(part, () => setImmediate(more));
      };
      more();
    });
    expect(status).toBe(413);
  });

  it('are full at some time', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      statuses.push((await post(sized(MAX_SHARE_BYTES - 1000))).status);
    }
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 507]);
    expect(await errorOf(await post(sized(MAX_SHARE_BYTES)))).toEqual([507, 'full']);
  });

  it('let one client write so often, read on, and write again in time', async () => {
    const { id } = await share();
    let last = await post({});
    for (let count = 2; count < WRITE_RATE.burst; count += 1) last = await post({});
    expect(last.status).toBe(400);
    const refused = await post({ expiresAt: SOON, jwe: jweOf() });
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(await errorOf(refused)).toEqual([429, 'too-many']);
    expect((await withdraw(id)).status).toBe(429);
    expect((await get(id)).status).toBe(200);
    time = new Date(time.getTime() + WRITE_RATE.everyMs);
    await share();
  });
});

describe('pages of other origins', () => {
  it('may ask where they are named', async () => {
    const { id } = await share();
    const headers = { origin: PAGE };
    const preflight = await fetch(`${registry}/shares/${id}`, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': PAGE,
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': 'authorization, content-type',
      vary: 'Origin',
    });
    const read = await fetch(`${registry}/shares/${id}`, { headers });
    expect(read.headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(read.headers.get('access-control-allow-credentials')).toBeNull();
    const gone = await fetch(`${registry}/shares/${idOf()}`, { headers });
    expect(gone.headers.get('access-control-allow-origin')).toBe(PAGE);
  });

  it.each(['https://elsewhere.example', 'null', `${PAGE}.example`])(
    'may not: %s',
    async (origin) => {
      const { id } = await share();
      const read = await fetch(`${registry}/shares/${id}`, { headers: { origin } });
      expect(read.headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});

describe('addresses', () => {
  it.each([
    ['GET', '/demo/shares', 405],
    ['DELETE', '/demo/shares', 405],
    ['PUT', `/demo/shares/${'a'.repeat(32)}`, 405],
    ['POST', `/demo/shares/${'a'.repeat(32)}`, 405],
    ['GET', '/demo/shares/', 404],
    ['GET', '/demo/shares/short', 404],
    ['GET', `/demo/shares/${'a'.repeat(87)}`, 404],
    ['GET', '/demo/shares/..%2f..%2fpackage.json', 404],
    ['GET', `/demo/shares/${'a'.repeat(32)}/x`, 404],
  ])('%s %s lists and gives nothing', async (method, path, status) => {
    await share();
    const response = await fetch(new URL(path, registry), { method });
    expect(response.status).toBe(status);
    expect(Object.keys((await response.json()) as object)).toEqual(['error']);
  });

  it.each(['/', '/demo', '/demo/index.json', '/demo/sharesx', '/shares/x'])(
    'leave %s to the site',
    async (path) => {
      const response = await fetch(new URL(path, registry));
      expect(await response.text()).toBe('the site');
    },
  );
});

describe('the log', () => {
  it('holds nothing of anybody, also where something breaks', async () => {
    const said: unknown[] = [];
    for (const method of ['log', 'error', 'warn', 'info'] as const) {
      vi.spyOn(console, method).mockImplementation((...words: unknown[]) => said.push(...words));
    }
    const { id } = await share();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'no folder any more');
    expect((await get(id)).status).toBe(500);
    expect(await errorOf(await post({ expiresAt: SOON, jwe: jweOf() }))).toEqual([500, 'internal']);
    vi.restoreAllMocks();
    expect(said).toEqual(['registry: Error ENOTDIR', 'registry: Error ENOTDIR']);
    await rm(folder);
    await mkdir(folder);
  });
});

describe('shares that are there for good', () => {
  const status = { state: 'active', asOf: '2026-01-01T00:00:00Z', sha256: 'a' };

  async function fix(id: string, content: unknown, live = false): Promise<void> {
    await writeFile(join(fixed, 'shares', id), JSON.stringify(content));
    await writeFile(join(fixed, 'shares.json'), JSON.stringify([{ fragment: `${id}.key`, live }]));
  }

  it('are given out as they are', async () => {
    const id = idOf();
    const content = { version: 1, expiresAt: null, credential: '{"á": "\\u00e1"}', status };
    await fix(id, content);
    expect(await (await get(id)).json()).toEqual(content);
    expect(await errorOf(await withdraw(id, `Bearer ${idOf()}`))).toEqual([404, 'not-found']);
  });

  it('have a status of now where the registry goes on stating it', async () => {
    const id = idOf();
    await fix(id, { version: 1, expiresAt: null, credential: 'x', status }, true);
    expect(await (await get(id)).json()).toMatchObject({
      status: { ...status, asOf: '2026-06-01T12:00:00.000Z' },
    });
  });

  it('end like all others', async () => {
    const id = idOf();
    await fix(id, { version: 1, expiresAt: '2026-06-01T12:00:00Z', credential: 'x' });
    expect((await get(id)).status).toBe(404);
    time = new Date('2026-06-01T11:59:59Z');
    expect((await get(id)).status).toBe(200);
  });
});
