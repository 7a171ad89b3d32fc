import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ListServer, serve } from '../testing/list-server.ts';
import { download, type DownloadLimits } from './download.ts';

const LIMITS: DownloadLimits = { bytes: 1000, attemptMs: 10_000, attempts: 3, pauseMs: 5 };

let server: ListServer;
const asked: string[] = [];
beforeAll(async () => {
  server = await serve((request, answer) => {
    const path = request.url ?? '';
    asked.push(path);
    const times = asked.filter((one) => one === path).length;
    if (path === '/ok') answer.end('list');
    else if (path === '/later') answer.writeHead(times < 3 ? 503 : 200).end('list');
    else if (path === '/never') answer.writeHead(500).end();
    else if (path === '/cut') {
      if (times > 1) answer.end('list');
      else answer.writeHead(200, { 'content-length': '10' }).write('li', () => answer.destroy());
    } else if (path === '/announced') answer.end('x'.repeat(1001));
    else if (path === '/endless') {
      const more = (): void => {
        if (!answer.destroyed) answer.write('x'.repeat(100), () => setImmediate(more));
      };
      more();
    } else if (path === '/trickle') answer.write('x');
    else if (path === '/moved') answer.writeHead(302, { location: '/ok' }).end();
    else if (path === '/loop') answer.writeHead(302, { location: '/loop' }).end();
    else if (path === '/file') answer.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (path !== '/silent') answer.writeHead(404).end('none');
  });
});
afterAll(() => server.close());
afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

/** Paths that never end; every other answer comes in time, however busy the machine is. */
const HANGING = ['/silent', '/trickle'];

async function get(path: string): Promise<string> {
  const limits = HANGING.includes(path) ? { ...LIMITS, attemptMs: 200 } : LIMITS;
  const outcome = await download(`${server.url}${path}`, limits);
  return outcome.ok ? Buffer.from(outcome.value).toString() : outcome.problem.code;
}

describe('download', () => {
  it.each([
    ['gets a file', '/ok', 'list', 1],
    ['follows a redirect', '/moved', 'list', 2],
    ['tries again after passing trouble', '/later', 'list', 3],
    ['tries again after a connection that broke', '/cut', 'list', 2],
    ['gives up after three attempts', '/never', 'unreachable', 3],
    ['does not ask again for what is not there', '/none', 'unreachable', 1],
    ['ends a silent attempt', '/silent', 'unreachable', 3],
    ['ends one that trickles', '/trickle', 'unreachable', 3],
    ['refuses a size that is announced', '/announced', 'too-large', 1],
    ['stops reading at the limit', '/endless', 'too-large', 1],
    ['does not follow for ever', '/loop', 'unreachable', 6],
    ['does not follow to files', '/file', 'unreachable', 1],
  ])('%s', async (_name, path, expected, requests) => {
    expect(await get(path)).toBe(expected);
    expect(asked).toHaveLength(requests);
  });

  it('never follows from https to http', async () => {
    const fetched: string[] = [];
    vi.stubGlobal('fetch', (address: URL) => {
      fetched.push(address.href);
      const headers = { location: 'http://list.example.org/list.xml' };
      return Promise.resolve(new Response(null, { status: 301, headers }));
    });
    const outcome = await download('https://list.example.org/', LIMITS);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
    expect(fetched).toEqual(['https://list.example.org/']);
  });

  it.each(['file:///etc/passwd', 'ftp://list.example.org/', 'not an address'])(
    'does not ask %s',
    async (url) =>
      expect(await download(url, LIMITS)).toMatchObject({ problem: { code: 'unreachable' } }),
  );
});
