import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createShare, lookAtShare, withdrawShare } from './registry-writer.ts';
import type { Surroundings } from './registry-writer.ts';
import { MAX_REPLY_BYTES, MAX_SHARE_BYTES } from './limits.ts';

const ID = 'A1b2C3d4E5f6G7h8I9j0-_';
const TOKEN = 'T'.repeat(43);
const NOW = new Date('2026-05-01T10:00:00Z');
const AROUND: Surroundings = { now: () => NOW, online: () => true };
const ENVELOPE = { expiresAt: '2026-05-02T10:00:00Z', jwe: 'x' } as const;

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: Server | null = null;

/** A registry that answers everything alike; what it was asked ends up in `asked`. */
async function registry(
  answer: (response: ServerResponse) => void,
  asked: Asked[] = [],
): Promise<string> {
  const made = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method, url, headers } = request;
      asked.push({ method, url, headers, body: Buffer.concat(parts).toString() });
      answer(response);
    });
  });
  server = made;
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening));
  const address = made.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

function says(status: number, body: unknown = { error: 'no' }, headers: object = {}) {
  return (response: ServerResponse) => {
    response.writeHead(status, { date: NOW.toUTCString(), ...headers });
    response.end(JSON.stringify(body));
  };
}

afterEach(async () => {
  const ending = server;
  server = null;
  ending?.closeAllConnections();
  if (ending) await new Promise((closed) => ending.close(closed));
});

describe('creating a share', () => {
  it('sends the envelope without anything of the reader, and takes id and token', async () => {
    const asked: Asked[] = [];
    const address = await registry(says(201, { id: ID, manageToken: TOKEN }), asked);
    expect(await createShare(address, ENVELOPE, AROUND)).toEqual({
      kind: 'created',
      id: ID,
      token: TOKEN,
    });
    expect(asked).toHaveLength(1);
    const [request] = asked;
    expect([request?.method, request?.url]).toEqual(['POST', '/shares']);
    const { expiresAt, jwe } = ENVELOPE;
    expect(JSON.parse(request?.body ?? '')).toEqual({ expiresAt, jwe });
    expect(request?.headers).not.toHaveProperty('cookie');
    expect(request?.headers).not.toHaveProperty('referer');
  });

  it('does not even ask for what is over the limit', async () => {
    const asked: Asked[] = [];
    const address = await registry(says(201, { id: ID, manageToken: TOKEN }), asked);
    const frame = JSON.stringify({ version: 1, ...ENVELOPE, jwe: '' }).length;
    const send = (length: number) =>
      createShare(address, { ...ENVELOPE, jwe: 'j'.repeat(length - frame) }, AROUND);
    expect(await send(MAX_SHARE_BYTES + 1)).toEqual({ kind: 'failed', failure: 'too-large' });
    expect(asked).toEqual([]);
    expect(await send(MAX_SHARE_BYTES)).toMatchObject({ kind: 'created' });
  });

  it.each([
    [400, 'refused'],
    [401, 'unauthorised'],
    [404, 'read-only'],
    [405, 'read-only'],
    [413, 'too-large'],
    [429, 'too-many'],
    [500, 'unreachable'],
    [503, 'unreachable'],
    [507, 'full'],
    [418, 'refused'],
    [200, 'refused'],
  ])('tells %i apart: %s', async (status, failure) => {
    const address = await registry(says(status));
    expect(await createShare(address, ENVELOPE, AROUND)).toEqual({ kind: 'failed', failure });
  });

  it.each([
    ['an hour ahead', 3_600_000, 'clock'],
    ['an hour behind', -3_600_000, 'clock'],
    ['a minute ahead', 60_000, 'refused'],
  ])('sees a registry’s clock %s', async (_, difference, failure) => {
    const date = new Date(NOW.getTime() + difference).toUTCString();
    const address = await registry(says(400, { error: 'no' }, { date }));
    expect(await createShare(address, ENVELOPE, AROUND)).toEqual({ kind: 'failed', failure });
  });

  it.each([
    ['expiry', 'clock'],
    ['malformed', 'refused'],
  ])(
    'sees it by the refusal “%s” where the registry keeps its clock to itself',
    async (error, failure) => {
      const address = await registry((response) => {
        response.sendDate = false;
        response.writeHead(400).end(JSON.stringify({ error }));
      });
      expect(await createShare(address, ENVELOPE, AROUND)).toEqual({ kind: 'failed', failure });
    },
  );

  it.each([
    ['no JSON', 'x'],
    ['an id too short', { id: 'x', manageToken: TOKEN }],
    [
      'an id that would leave its place in the address',
      { id: '../../x'.repeat(5), manageToken: TOKEN },
    ],
    ['no token', { id: ID }],
    ['too much', { id: ID, manageToken: TOKEN, more: 'm'.repeat(MAX_REPLY_BYTES) }],
  ])('takes no link from an answer with %s', async (_, body) => {
    const address = await registry(says(201, body));
    expect(await createShare(address, ENVELOPE, AROUND)).toEqual({
      kind: 'failed',
      failure: 'unreachable',
    });
  });

  it('follows no redirect', async () => {
    const asked: Asked[] = [];
    const address = await registry(says(307, {}, { location: '/elsewhere' }), asked);
    expect(await createShare(address, ENVELOPE, AROUND)).toEqual({
      kind: 'failed',
      failure: 'unreachable',
    });
    expect(asked).toHaveLength(1);
  });

  it('tells a registry that is away from a device without a network', async () => {
    const address = await registry(says(201));
    server?.closeAllConnections();
    await new Promise((closed) => server?.close(closed));
    server = null;
    expect(await createShare(address, ENVELOPE, AROUND)).toEqual({
      kind: 'failed',
      failure: 'unreachable',
    });
    const offline = { ...AROUND, online: () => false };
    expect(await createShare(address, ENVELOPE, offline)).toEqual({
      kind: 'failed',
      failure: 'offline',
    });
  });
});

describe('looking at a share', () => {
  const look = async (answer: (response: ServerResponse) => void) =>
    lookAtShare(await registry(answer), ID, AROUND);

  it('sees until when it is there, without reading it', async () => {
    const share = { version: 1, expiresAt: '2026-05-02T10:00:00Z', jwe: 'x' };
    expect(await look(says(200, share))).toEqual({
      kind: 'there',
      expiresAt: '2026-05-02T10:00:00.000Z',
    });
  });

  it('sees that it has ended, whatever the registry thinks', async () => {
    const share = { version: 1, expiresAt: '2026-05-01T10:00:00Z', jwe: 'x' };
    expect(await look(says(200, share))).toEqual({
      kind: 'expired',
      expiresAt: '2026-05-01T10:00:00.000Z',
    });
  });

  it.each([404, 410, 400, 204])('takes %i for gone', async (status) => {
    const answer = (response: ServerResponse) => {
      response.writeHead(status);
      response.end();
    };
    expect(await look(answer)).toEqual({ kind: 'gone' });
  });

  it.each([
    ['another version', { version: 2, expiresAt: null }],
    ['no expiry', { version: 1 }],
    ['a page of another kind', '<!doctype html>'],
    ['too much', { version: 1, expiresAt: null, jwe: 'j'.repeat(MAX_SHARE_BYTES) }],
  ])('takes %s for gone', async (_, body) => {
    expect(await look(says(200, body))).toEqual({ kind: 'gone' });
  });

  it.each([500, 503, 429])('does not take %i for gone', async (status) => {
    expect(await look(says(status))).toEqual({ kind: 'failed', failure: 'unreachable' });
  });
});

describe('withdrawing a share', () => {
  const LINK = { id: ID, token: TOKEN };

  it('shows the token to the registry only', async () => {
    const asked: Asked[] = [];
    const gone = (response: ServerResponse) => {
      response.writeHead(204);
      response.end();
    };
    const address = await registry(gone, asked);
    expect(await withdrawShare(address, LINK, AROUND)).toEqual({ kind: 'withdrawn' });
    const [request] = asked;
    expect([request?.method, request?.url, request?.headers.authorization]).toEqual([
      'DELETE',
      `/shares/${ID}`,
      `Bearer ${TOKEN}`,
    ]);
  });

  it.each([
    [404, { kind: 'gone' }],
    [410, { kind: 'gone' }],
    [401, { kind: 'failed', failure: 'unauthorised' }],
    [200, { kind: 'failed', failure: 'refused' }],
    [503, { kind: 'failed', failure: 'unreachable' }],
  ])('answers %i with what it means', async (status, outcome) => {
    expect(await withdrawShare(await registry(says(status)), LINK, AROUND)).toEqual(outcome);
  });
});
