import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import * as pkijs from 'pkijs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCertificate } from '../../src/verification/certificate/certificate.ts';
import { wantedRevocation } from '../../src/verification/revocation/wanted.ts';
import { issueCrl } from '../demo/pki/crl.ts';
import { issueOcspResponse } from '../demo/pki/ocsp.ts';
import { createPki, type Pki } from '../demo/pki/pki.ts';
import { type ListServer, serve } from '../testing/list-server.ts';
import { createRelay, type RelayLimits } from './relay.ts';

/* The relay between a client and an authority, which are both servers of this machine. */

const AT = new Date('2026-03-01T10:00:00Z');

let pki: Pki;
let ocsp: Uint8Array;
let crl: Uint8Array;
let request: string;
let authority: ListServer;
let heard: { method: string; url: string; type: string; body: Buffer }[];
let answers: RequestListener;

beforeAll(async () => {
  pki = await createPki();
  const times = { thisUpdate: AT, nextUpdate: AT };
  ocsp = await issueOcspResponse({
    ...times,
    certificate: pki.seal.certificate,
    authority: pki.authority.certificate,
    responder: pki.sealResponder,
    status: { state: 'good' },
  });
  crl = await issueCrl({ ...times, authority: pki.authority, number: 1n, revoked: [] });
  const path = await Promise.all(
    [pki.seal, pki.authority].map(({ certificate }) => parseCertificate(certificate.der)),
  );
  const [wanted] = await wantedRevocation(
    path.filter((one) => one !== null),
    [0],
  );
  request = Buffer.from(wanted?.request ?? []).toString('base64');
  authority = await serve((incoming, answer) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      heard.push({
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        type: incoming.headers['content-type'] ?? '',
        body: Buffer.concat(parts),
      });
      answers(incoming, answer);
    });
  });
});
afterAll(() => authority.close());

const answering =
  (body: Uint8Array, type: string, status = 200): RequestListener =>
  (_incoming, answer) => {
    answer.writeHead(status, { 'Content-Type': type }).end(body);
  };

const written: unknown[] = [];
beforeEach(() => {
  heard = [];
  answers = answering(ocsp, 'application/ocsp-response');
  written.length = 0;
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => written.push(chunk) > 0);
  }
});
const servers: Server[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  // Nobody reads anywhere what was asked.
  expect(written).toEqual([]);
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

interface Sending {
  readonly origins?: readonly string[];
  readonly limits?: Partial<RelayLimits>;
  readonly forwarded?: boolean;
}

/** A relay that may ask the authority, and a way to send it a body. */
async function relayed(options: Sending = {}) {
  const relay = createRelay({
    origins: new Set(options.origins ?? [authority.url]),
    limits: { allowPrivate: true, ...options.limits },
    forwarded: options.forwarded ?? false,
  });
  const server = createServer((incoming, answer) => void relay(incoming, answer));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return (
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
    method = 'POST',
  ): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(
        {
          host: '127.0.0.1',
          port,
          path: '/relay',
          method,
          headers: { 'Content-Type': 'application/json', ...headers },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              body: Buffer.concat(parts),
            });
          });
        },
      );
      sent.on('error', reject);
      if (method !== 'POST') sent.end();
      else sent.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
}

const askOcsp = (more: object = {}) => ({
  kind: 'ocsp',
  address: `${authority.url}/ocsp`,
  request,
  ...more,
});
const askCrl = (more: object = {}) => ({
  kind: 'crl',
  address: `${authority.url}/ca.crl`,
  ...more,
});
const errorOf = ({ status, body }: Reply): string =>
  `${String(status)} ${(JSON.parse(body.toString()) as { error: string }).error}`;

describe('the relay', () => {
  it('puts one OCSP request and gives the answer back, byte for byte', async () => {
    const reply = await (await relayed())(askOcsp());
    expect([reply.status, reply.type]).toEqual([200, 'application/ocsp-response']);
    expect(reply.body).toEqual(Buffer.from(ocsp));
    expect(heard).toEqual([
      {
        method: 'POST',
        url: '/ocsp',
        type: 'application/ocsp-request',
        body: Buffer.from(request, 'base64'),
      },
    ]);
  });

  it.each(['application/pkix-crl', 'application/octet-stream', 'application/x-pkcs7-crl; a=b'])(
    'fetches one list, called %s',
    async (type) => {
      answers = answering(crl, type);
      const reply = await (await relayed())(askCrl());
      expect([reply.status, reply.type]).toEqual([200, 'application/pkix-crl']);
      expect(reply.body).toEqual(Buffer.from(crl));
      expect(heard).toMatchObject([{ method: 'GET', url: '/ca.crl' }]);
    },
  );

  it('sends on nothing that its client sent', async () => {
    let headers: unknown;
    answers = (incoming, answer) => {
      headers = incoming.headers;
      answering(ocsp, 'application/ocsp-response')(incoming, answer);
    };
    await (
      await relayed()
    )(askOcsp(), { cookie: 'a=b', 'user-agent': 'x', referer: 'http://y' });
    expect(Object.keys(headers as object).sort()).toEqual([
      'accept',
      'connection',
      'content-length',
      'content-type',
      'host',
    ]);
  });
});

describe('asks nobody', () => {
  it.each<[string, object | string, string]>([
    ['of another host', { kind: 'crl', address: 'http://elsewhere.example.org/' }, '403 host'],
    ['of another port', { kind: 'crl', address: 'http://127.0.0.1:1/' }, '403 host'],
    ['by another scheme', { kind: 'crl', address: 'https://127.0.0.1/' }, '403 host'],
    ['of a file', askOcspAt('file:///etc/passwd'), '400 question'],
    ['of an address with a password', askOcspAt('http://a:b@127.0.0.1/'), '400 question'],
    ['what is no JSON', '{', '400 question'],
    ['what is no question', { kind: 'get', address: 'http://x.example/' }, '400 question'],
    ['with more than the question', { ...askOcspAt('http://x.example/'), to: 'y' }, '400 question'],
    [
      'what is no OCSP request',
      { ...askOcspAt('http://x.example/'), request: 'MAA=' },
      '400 question',
    ],
    [
      'a request that is none in base64',
      { ...askOcspAt('http://x.example/'), request: '*' },
      '400 question',
    ],
    ['a long body', { kind: 'crl', address: `http://x.example/${'a'.repeat(5000)}` }, '413 size'],
  ])('%s', async (_name, body, error) => {
    expect(errorOf(await (await relayed())(body))).toBe(error);
    expect(heard).toEqual([]);
  });

  function askOcspAt(address: string) {
    return { kind: 'ocsp', address, request: 'MAA=' };
  }

  it('of another host with a request that is one', async () => {
    const send = await relayed({ origins: ['http://ocsp.example.org'] });
    expect(errorOf(await send(askOcsp()))).toBe('403 host');
    expect(heard).toEqual([]);
  });

  it('about two certificates, or with anything besides', async () => {
    const single = pkijs.OCSPRequest.fromBER(Buffer.from(request, 'base64'));
    const [one] = single.tbsRequest.requestList;
    const send = await relayed();
    const sent = async (change: (to: pkijs.OCSPRequest) => void): Promise<string> => {
      const changed = pkijs.OCSPRequest.fromBER(Buffer.from(request, 'base64'));
      change(changed);
      const der = Buffer.from(changed.toSchema(true).toBER()).toString('base64');
      return errorOf(await send(askOcsp({ request: der })));
    };
    expect(await sent(({ tbsRequest }) => tbsRequest.requestList.push(one!))).toBe('400 question');
    expect(
      await sent(({ tbsRequest }) => {
        tbsRequest.requestExtensions = [
          new pkijs.Extension({ extnID: '1.2.3', extnValue: new ArrayBuffer(2) }),
        ];
      }),
    ).toBe('400 question');
    expect(heard).toEqual([]);
  });

  it.each([
    ['GET', {}, '405 method'],
    ['OPTIONS', {}, '405 method'],
    ['POST', { 'Content-Type': 'text/plain' }, '415 type'],
    ['POST', { 'Sec-Fetch-Site': 'cross-site' }, '403 origin'],
    ['POST', { 'Sec-Fetch-Site': 'same-site' }, '403 origin'],
  ])('by %s with %j', async (method, headers, error) => {
    const send = await relayed();
    expect(errorOf(await send(askOcsp(), headers, method))).toBe(error);
    expect(heard).toEqual([]);
  });

  it('in a private network, by address or by name', async () => {
    const byName = authority.url.replace('127.0.0.1', 'localhost');
    const send = await relayed({
      origins: [authority.url, byName],
      limits: { allowPrivate: false },
    });
    expect(errorOf(await send(askOcsp()))).toBe('502 refused');
    expect(errorOf(await send(askOcsp({ address: `${byName}/ocsp` })))).toBe('502 refused');
    expect(heard).toEqual([]);
  });
});

describe('takes for no answer', () => {
  it('a redirect, and does not follow it', async () => {
    answers = (_incoming, answer) => {
      answer.writeHead(302, { Location: `${authority.url}/elsewhere` }).end();
    };
    expect(errorOf(await (await relayed())(askOcsp()))).toBe('502 no-answer');
    expect(heard).toHaveLength(1);
  });

  it.each<[string, () => Uint8Array, string, number]>([
    ['a page', () => Buffer.from('<html>'), 'text/html', 200],
    [
      'a page that is called an answer',
      () => Buffer.from('<html>'),
      'application/ocsp-response',
      200,
    ],
    ['an answer that is called a page', () => ocsp, 'text/html', 200],
    ['an answer without a type', () => ocsp, '', 200],
    ['a list in place of an answer', () => crl, 'application/ocsp-response', 200],
    ['an answer with an error status', () => ocsp, 'application/ocsp-response', 500],
    [
      'a responder’s error',
      () => Uint8Array.of(0x30, 3, 0x0a, 1, 6),
      'application/ocsp-response',
      200,
    ],
  ])('%s', async (_name, body, type, status) => {
    answers = answering(body(), type, status);
    expect(errorOf(await (await relayed())(askOcsp()))).toBe('502 no-answer');
  });

  it('more than it wants to hear', async () => {
    answers = answering(crl, 'application/pkix-crl');
    const send = await relayed({ limits: { crlBytes: crl.length - 1 } });
    expect(errorOf(await send(askCrl()))).toBe('502 too-large');
  });

  it('what is too long in coming', async () => {
    answers = () => undefined;
    const send = await relayed({ limits: { timeMs: 50 } });
    expect(errorOf(await send(askOcsp()))).toBe('504 time');
  });

  it('an authority that is not there', async () => {
    const gone = await serve(() => undefined);
    await gone.close();
    const send = await relayed({ origins: [gone.url] });
    expect(errorOf(await send(askOcsp({ address: `${gone.url}/` })))).toBe('502 no-answer');
  });
});

describe('does not do more than it should', () => {
  it('for one client, while others are served', async () => {
    const limits = { perClient: { burst: 2, everyMs: 1e9 } };
    const send = await relayed({ forwarded: true, limits });
    const from = async (client: string) =>
      (await send(askOcsp(), { 'X-Forwarded-For': `9.9.9.9, ${client}` })).status;
    expect(await from('1.1.1.1')).toBe(200);
    expect(await from('1.1.1.1')).toBe(200);
    expect(await from('1.1.1.1')).toBe(429);
    expect(await from('2.2.2.2')).toBe(200);
  });

  it('for a client that gives itself another address each time', async () => {
    const send = await relayed({ limits: { perClient: { burst: 1, everyMs: 1e9 } } });
    const from = async (client: string) =>
      (await send(askOcsp(), { 'X-Forwarded-For': client })).status;
    expect([await from('1.1.1.1'), await from('2.2.2.2')]).toEqual([200, 429]);
  });

  it('for all together, or at the same time', async () => {
    const few = await relayed({ limits: { inAll: { burst: 1, everyMs: 1e9 } } });
    expect([(await few(askOcsp())).status, (await few(askOcsp())).status]).toEqual([200, 429]);
    const one = await relayed({ limits: { atOnce: 1 } });
    const statuses = (await Promise.all([one(askOcsp()), one(askOcsp())])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([200, 429]);
    expect((await one(askOcsp())).status).toBe(200);
  });
});
