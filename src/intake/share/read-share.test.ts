import { createServer, type Server, type ServerResponse } from 'node:http';
import { CompactEncrypt } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShareLink } from '../share-link.ts';
import { ANSWER_TIME_LIMIT_MS, MAX_ANSWER_BYTES } from './limits.ts';
import { readShare, type ShareCircumstances } from './read-share.ts';

const ID = 'abcdefghijklmnopqrstuv';
const SHA256 = 'a'.repeat(64);
const NOW = new Date('2026-06-01T12:00:00Z');
const LATER = '2026-06-01T12:00:01Z';
const KEY_BYTES = new Uint8Array(32).fill(7);
const KEY = Buffer.from(KEY_BYTES).toString('base64url');

type Respond = (response: ServerResponse) => void;
let respond: Respond;
let asked: string[] = [];
let server: Server;
let registry: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(
      `${request.method} ${request.url} ${request.headers.cookie} ${request.headers.referer}`,
    );
    respond(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  registry = `http://127.0.0.1:${address.port}/base`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

let reporter: EventTarget;
beforeEach(() => {
  reporter = new EventTarget();
  vi.stubGlobal('document', reporter);
  asked = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const PLAIN = { version: 1, expiresAt: null, credential: '{"payload":"á"}' };

function json(body: unknown, status = 200): Respond {
  return (response) => {
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

async function encrypt(content: unknown, header: object = {}): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', ...header })
    .encrypt(KEY_BYTES);
}

function read(link: Partial<ShareLink> = {}, more: Partial<ShareCircumstances> = {}) {
  return readShare(
    { registry: 0, id: ID, key: null, ...link },
    {
      registries: [registry],
      name: 'a share',
      now: () => NOW,
      online: () => true,
      signal: new AbortController().signal,
      ...more,
    },
  );
}

async function failure(...given: Parameters<typeof read>): Promise<string> {
  const outcome = await read(...given);
  return outcome.kind === 'failed' ? outcome.failure.kind : outcome.kind;
}

describe('a plain share', () => {
  it('is the file exactly as it was sealed, with the word of the registry', async () => {
    respond = json({
      ...PLAIN,
      expiresAt: LATER,
      status: { state: 'active', asOf: '2026-05-31T00:00:00Z', sha256: SHA256, reason: 'x' },
      certificate: { href: '../paper/a.pdf#page=2', sha256: SHA256 },
      more: true,
    });
    const address = `${registry}/shares/${ID}`;
    expect(await read()).toEqual({
      kind: 'opened',
      file: {
        bytes: new TextEncoder().encode('{"payload":"á"}'),
        name: 'a share',
        origin: 'share',
      },
      shared: {
        registry,
        expiresAt: '2026-06-01T12:00:01.000Z',
        statement: {
          registry,
          state: 'active',
          asOf: new Date('2026-05-31T00:00:00Z'),
          sha256: SHA256,
        },
        certificate: { href: `${registry}/paper/a.pdf`, sha256: SHA256 },
        contacted: [address],
      },
    });
    expect(asked).toEqual([`GET /base/shares/${ID} undefined undefined`]);
  });

  it.each([
    'https://elsewhere.example/a.pdf',
    '//elsewhere.example/a.pdf',
    'javascript:alert(1)',
    'data:application/pdf,x',
    'blob:x',
    'http://[',
    'http://user@127.0.0.1/a.pdf',
  ])('offers no certificate at %s', async (href) => {
    respond = json({ ...PLAIN, certificate: { href, sha256: SHA256 } });
    expect(await read()).toMatchObject({ kind: 'opened', shared: { certificate: null } });
  });

  it.each<[string, unknown]>([
    ['HTML', '<!doctype html><title>home</title>'],
    ['nothing', ''],
    ['null', null],
    ['a list', [PLAIN]],
    ['another version', { ...PLAIN, version: 2 }],
    ['a version in words', { ...PLAIN, version: '1' }],
    ['no version', { expiresAt: null, credential: 'x' }],
    ['no end', { version: 1, credential: 'x' }],
    ['an end without a zone', { ...PLAIN, expiresAt: '2027-01-01T00:00:00' }],
    ['an end on no day', { ...PLAIN, expiresAt: '2027-02-31T00:00:00Z' }],
    ['an end in numbers', { ...PLAIN, expiresAt: 4_000_000_000 }],
    ['a credential as an object', { ...PLAIN, credential: {} }],
    ['half a character', '{"version":1,"expiresAt":null,"credential":"\\ud800"}'],
    ['both forms', { ...PLAIN, jwe: 'x' }],
    ['neither form', { version: 1, expiresAt: null }],
    ['a byte order mark', `\ufeff${JSON.stringify(PLAIN)}`],
    ['an unknown state', { ...PLAIN, status: { state: 'lost', asOf: LATER, sha256: SHA256 } }],
    [
      'a status of no time',
      { ...PLAIN, status: { state: 'revoked', asOf: 'now', sha256: SHA256 } },
    ],
    ['a status of no file', { ...PLAIN, status: { state: 'revoked', asOf: LATER } }],
    ['a certificate without a hash', { ...PLAIN, certificate: { href: 'a.pdf' } }],
  ])('is none: %s', async (_name, body) => {
    respond = json(body);
    expect(await failure()).toBe('gone');
  });

  it.each([
    ['2026-06-01T12:00:00Z', 'gone'],
    ['2026-06-01T12:00:00.001Z', 'opened'],
    ['1999-01-01T00:00:00Z', 'gone'],
  ])('ends at its moment: %s', async (expiresAt, kind) => {
    respond = json({ ...PLAIN, expiresAt });
    expect(await failure()).toBe(kind);
  });

  it('is not taken for one that its link has a key to', async () => {
    respond = json(PLAIN);
    expect(await failure({ key: KEY })).toBe('gone');
  });
});

describe('an encrypted share', () => {
  const sealed = { ...PLAIN, status: { state: 'active', asOf: LATER, sha256: SHA256 } };

  it('opens with its key; what its holder says of the status is ignored', async () => {
    respond = json({ version: 1, expiresAt: LATER, jwe: await encrypt(sealed) });
    expect(await read({ key: KEY })).toMatchObject({
      kind: 'opened',
      file: { origin: 'share' },
      shared: { statement: null, expiresAt: '2026-06-01T12:00:01.000Z' },
    });
  });

  it('ends with the earlier of both ends', async () => {
    const past = '2026-05-01T00:00:00Z';
    respond = json({ version: 1, expiresAt: past, jwe: await encrypt(sealed) });
    expect(await failure({ key: KEY })).toBe('gone');
    expect(await failure()).toBe('gone');
    respond = json({
      version: 1,
      expiresAt: LATER,
      jwe: await encrypt({ ...sealed, expiresAt: past }),
    });
    expect(await failure({ key: KEY })).toBe('gone');
    const inner = { ...sealed, expiresAt: LATER };
    respond = json({ version: 1, expiresAt: '2026-07-01T00:00:00Z', jwe: await encrypt(inner) });
    expect(await read({ key: KEY })).toMatchObject({
      shared: { expiresAt: '2026-06-01T12:00:01.000Z' },
    });
  });

  it('needs its key, the right one, and all of itself', async () => {
    const jwe = await encrypt(sealed);
    respond = json({ version: 1, expiresAt: null, jwe });
    expect(await failure()).toBe('incomplete');
    expect(await failure({ key: Buffer.alloc(32).toString('base64url') })).toBe('incomplete');
    for (const cut of [jwe.slice(0, -1), jwe.slice(0, -23), jwe.split('.').slice(0, 4).join('.')]) {
      respond = json({ version: 1, expiresAt: null, jwe: cut });
      expect(await failure({ key: KEY })).toBe('incomplete');
    }
    const parts = jwe.split('.');
    parts[3] = `${parts[3]?.startsWith('A') ? 'B' : 'A'}${parts[3]?.slice(1)}`;
    respond = json({ version: 1, expiresAt: null, jwe: parts.join('.') });
    expect(await failure({ key: KEY })).toBe('incomplete');
  });

  it.each<[string, object]>([
    ['compression', { zip: 'DEF' }],
    ['an extension', { crit: ['exp'], exp: 1 }],
    ['anything further', { kid: 'x' }],
  ])('has a header without %s', async (_name, header) => {
    const [, ...rest] = (await encrypt(sealed)).split('.');
    const named = { alg: 'dir', enc: 'A256GCM', ...header };
    const encoded = Buffer.from(JSON.stringify(named)).toString('base64url');
    respond = json({ version: 1, expiresAt: null, jwe: [encoded, ...rest].join('.') });
    expect(await failure({ key: KEY })).toBe('gone');
  });

  it.each([
    ['A128GCM', 'dir'],
    ['A256GCM', 'A256KW'],
    ['A256CBC-HS512', 'dir'],
  ])('is of no other algorithm: %s, %s', async (enc, alg) => {
    const [, ...rest] = (await encrypt(sealed)).split('.');
    const encoded = Buffer.from(JSON.stringify({ alg, enc })).toString('base64url');
    respond = json({ version: 1, expiresAt: null, jwe: [encoded, ...rest].join('.') });
    expect(await failure({ key: KEY })).toBe('gone');
  });

  it.each(['', 'no object', '{"version":1}'])('holds a share: “%s” is none', async (content) => {
    respond = json({ version: 1, expiresAt: null, jwe: await encrypt(content) });
    expect(await failure({ key: KEY })).not.toBe('opened');
  });
});

describe('a registry that does otherwise', () => {
  it.each([
    [404, 'gone'],
    [410, 'gone'],
    [403, 'gone'],
    [204, 'gone'],
    [429, 'faulty'],
    [500, 'faulty'],
    [503, 'faulty'],
  ])('answers %d: %s', async (status, kind) => {
    respond = json(status === 204 ? '' : PLAIN, status);
    expect(await failure()).toBe(kind);
  });

  it('is not followed elsewhere', async () => {
    respond = (response) => {
      response.writeHead(302, { Location: `${registry}/elsewhere` }).end();
    };
    expect(await failure()).toBe('unreachable');
    expect(asked).toHaveLength(1);
  });

  it('breaks off', async () => {
    respond = (response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"version":1');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await failure()).toBe('unreachable');
  });

  it('sends as much as may be, and no byte more', async () => {
    const padded = (size: number) => JSON.stringify(PLAIN).padEnd(size - 1, ' ');
    respond = json(padded(MAX_ANSWER_BYTES));
    expect(await failure()).toBe('opened');
    respond = json(`${padded(MAX_ANSWER_BYTES)}  `);
    expect(await failure()).toBe('too-large');
  });

  it('sends without end, and is not listened to', async () => {
    const part = Buffer.alloc(256 * 1024, ' ');
    let closed = false;
    let sent = 0;
    respond = (response) => {
      const more = () => {
        if (closed) return;
        sent += part.length;
        response.write(part, () => setImmediate(more));
      };
      response.on('close', () => {
        closed = true;
      });
      more();
    };
    expect(await failure()).toBe('too-large');
    await vi.waitFor(() => expect(closed).toBe(true));
    expect(sent).toBeLessThan(200 * 1024 * 1024);
  });

  it('drips, and is left after ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let begun: () => void = () => undefined;
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    respond = (response) => {
      response.write('{');
      begun();
    };
    const running = failure();
    await started;
    await vi.advanceTimersByTimeAsync(ANSWER_TIME_LIMIT_MS);
    expect(await running).toBe('too-slow');
  });

  it('is not there', async () => {
    const registries = ['http://127.0.0.1:1'];
    expect(await failure({}, { registries })).toBe('unreachable');
    expect(await failure({}, { registries, online: () => false })).toBe('offline');
  });

  it.each([
    ['the page has none', []],
    ['it is no address', ['']],
  ])('cannot be asked: %s', async (_name, registries) => {
    expect(await failure({}, { registries })).toBe('no-registry');
    expect(await failure({ registry: 1 })).toBe('no-registry');
    expect(asked).toEqual([]);
  });
});

describe('the policy of the page', () => {
  const registries = ['http://127.0.0.1:1/base'];

  function violate(blockedURI: string): void {
    const event = Object.assign(new Event('securitypolicyviolation'), { blockedURI });
    setTimeout(() => reporter.dispatchEvent(event), 10);
  }

  it('is said to forbid what it forbids, though it says so late', async () => {
    violate(`http://127.0.0.1:1/base/shares/${ID}`);
    expect(await failure({}, { registries })).toBe('blocked');
  });

  it.each(['https://elsewhere.example/', 'inline', ''])(
    'is not blamed for what it forbids elsewhere: “%s”',
    async (blocked) => {
      violate(blocked);
      expect(await failure({}, { registries })).toBe('unreachable');
    },
  );
});

it('a reader who has gone on is not waited for', async () => {
  const gone = new AbortController();
  respond = (response) => {
    response.write('{');
    gone.abort(new Error('gone on'));
  };
  await expect(read({}, { signal: gone.signal })).rejects.toThrow('gone on');
  await expect(read({}, { signal: gone.signal })).rejects.toThrow('gone on');
  expect(asked).toHaveLength(1);
});
