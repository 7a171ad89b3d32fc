import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteServer } from './site-server.ts';

const FILES: Readonly<Record<string, string>> = {
  'dist/index.html': '<p>home</p>',
  'dist/404.html': '<p>unknown</p>',
  'dist/cs/index.html': '<p>cs</p>',
  'dist/cs/result/index.html': '<p>result</p>',
  'dist/assets/a.js': 'let a;',
  'dist/assets/a.wasm': '\0asm',
  'dist/demo/č.jsonld': '{}',
  'dist/picture.png': 'png',
  'dist/_headers': '/*\n  X-Policy: strict\n\n/assets/*\n  Cache-Control: immutable\n',
  'dist/.secret': 'secret',
  'outside.txt': 'secret',
  'dist-beside/b.txt': 'secret',
};

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let folder: string;
let port: number;
let server: ReturnType<typeof siteServer>;

/** Sends the path exactly as given; fetch would tidy it up first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((done, fail) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        done({ status, headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', fail);
    sent.end();
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  server = siteServer(join(folder, 'dist'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  port = address.port;
});

afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true });
});

describe('the server of the site', () => {
  it.each([
    ['/', '<p>home</p>', 'text/html; charset=utf-8'],
    ['/cs/', '<p>cs</p>', 'text/html; charset=utf-8'],
    ['/cs/result', '<p>result</p>', 'text/html; charset=utf-8'],
    ['/cs/result/', '<p>result</p>', 'text/html; charset=utf-8'],
    ['/cs/result?x=/../..', '<p>result</p>', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'let a;', 'text/javascript; charset=utf-8'],
    ['/assets/a.wasm', '\0asm', 'application/wasm'],
    ['/demo/%C4%8D.jsonld', '{}', 'application/ld+json; charset=utf-8'],
    ['/picture.png', 'png', 'image/png'],
  ])('answers %s', async (path, body, type) => {
    const reply = await ask(path);
    expect([reply.status, reply.body.toString(), reply.headers['content-type']]).toEqual([
      200,
      body,
      type,
    ]);
    expect(reply.headers['x-policy']).toBe('strict');
  });

  it.each([
    '/unknown',
    '/cs/unknown.jsonld',
    '/assets/',
    '/_headers',
    '/.secret',
    '/../outside.txt',
    '/..%2foutside.txt',
    '/..%5coutside.txt',
    '/%2e%2e/outside.txt',
    '/cs/../../outside.txt',
    '/../dist-beside/b.txt',
    '//etc/passwd',
    '/%00',
    '/%zz',
    '/a%2f..%2f..%2foutside.txt',
  ])('has nothing at %s, and says so under the policy', async (path) => {
    const reply = await ask(path);
    expect([reply.status, reply.body.toString()]).toEqual([404, '<p>unknown</p>']);
    expect(reply.headers['x-policy']).toBe('strict');
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('lets only files named for their content be kept', async () => {
    expect((await ask('/assets/a.js')).headers['cache-control']).toBe('immutable');
    expect((await ask('/cs/')).headers['cache-control']).toBe('no-store');
    expect((await ask('/assets/gone.js')).headers['cache-control']).toBe('no-store');
  });

  it('compresses text where the reader can read it', async () => {
    const brotli = await ask('/cs/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe('<p>cs</p>');
    const zipped = await ask('/cs/', { 'accept-encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe('<p>cs</p>');
    const picture = await ask('/picture.png', { 'accept-encoding': 'br' });
    expect(picture.headers['content-encoding']).toBeUndefined();
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/cs/', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '9', 0]);
    const post = await ask('/cs/', {}, 'POST');
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});
