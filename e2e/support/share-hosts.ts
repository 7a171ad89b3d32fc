import { createCipheriv, randomBytes } from 'node:crypto';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { nginxProgram, startNginx } from '../../tools/testing/nginx.ts';
import type { NginxServer } from '../../tools/testing/nginx.ts';
import { test as watched } from './page.ts';

/*
 * Where the page and its registry are served from: the project's own server, with the write half of
 * the registry; or nginx, where a share is a file.
 */

/** How a registry may misbehave. */
export type Fault = 'redirect' | 'html' | 'huge';

export interface Host {
  readonly name: string;
  /** Publishes a share; gives its id, and what withdraws it. */
  publish(jwe: string): Promise<{ readonly id: string; readonly withdraw: () => Promise<void> }>;
  /** An id that is answered so from now on. */
  faulty(fault: Fault): Promise<string>;
  /** What the server itself has seen; null where it keeps no log. */
  log(): Promise<string | null>;
}

const DAY = 24 * 60 * 60 * 1000;

export function freshId(): string {
  return randomBytes(16).toString('hex');
}

function tomorrow(): string {
  return new Date(Date.now() + DAY).toISOString();
}

/** Encrypts a share as its holder's page does; gives the link's key with it. */
export function encrypted(credential: string): { readonly jwe: string; readonly key: string } {
  const [key, iv] = [randomBytes(32), randomBytes(12)];
  const header = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url');
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(header));
  const text = JSON.stringify({ version: 1, expiresAt: tomorrow(), credential });
  const content = Buffer.concat([cipher.update(text), cipher.final()]);
  const parts = [iv, content, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return { jwe: [header, '', ...parts].join('.'), key: key.toString('base64url') };
}

/** Longer than any share, and longer than any page should read. */
const HUGE_BYTES = 200 * 1024 * 1024;
const HTML = '<!doctype html><title>home</title>';

function ownHost(page: Page, request: APIRequestContext): Host {
  return {
    name: 'npm start',
    async publish(jwe) {
      const data = { expiresAt: tomorrow(), jwe };
      const created = (await (await request.post('/demo/shares', { data })).json()) as {
        id: string;
        manageToken: string;
      };
      const headers = { authorization: `Bearer ${created.manageToken}` };
      return {
        id: created.id,
        withdraw: async () => {
          const done = await request.delete(`/demo/shares/${created.id}`, { headers });
          watched.expect(done.status()).toBe(204);
        },
      };
    },
    async faulty(fault) {
      const id = freshId();
      const answers = {
        redirect: { status: 302, headers: { location: '/demo/shares.json' } },
        html: { status: 200, contentType: 'text/html', body: HTML },
        huge: { status: 200, body: ' '.repeat(8 * 1024 * 1024) },
      };
      await page.route(`**/demo/shares/${id}`, (route) => route.fulfill(answers[fault]));
      return id;
    },
    log: () => Promise.resolve(null),
  };
}

const REDIRECTED = freshId();

function nginxHost(server: NginxServer): Host {
  const file = (id: string) => join(server.root, 'demo/shares', id);
  return {
    name: 'nginx',
    async publish(jwe) {
      const id = freshId();
      await writeFile(file(id), JSON.stringify({ version: 1, expiresAt: tomorrow(), jwe }));
      return { id, withdraw: () => rm(file(id)) };
    },
    async faulty(fault) {
      if (fault === 'redirect') return REDIRECTED;
      const id = freshId();
      await writeFile(file(id), HTML);
      // A file with a hole: as long as it says, and no room on the disk.
      if (fault === 'huge') await truncate(file(id), HUGE_BYTES);
      return id;
    },
    log: () => server.log(),
  };
}

/** The tests over the project's own server. */
export const onOwnServer = watched.extend<{ readonly host: Host }>({
  host: async ({ page, request }, use) => use(ownHost(page, request)),
});

/** The same over nginx. Where there is none, and none can be installed, they are skipped and say so. */
export const onNginx = watched.extend<
  { readonly host: Host },
  { readonly nginx: NginxServer | null }
>({
  nginx: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture wants from this
    async ({}, use) => {
      const program = nginxProgram();
      const redirects = { [`/demo/shares/${REDIRECTED}`]: '/demo/shares.json' };
      const server = program === null ? null : await startNginx(program, 'dist', { redirects });
      await use(server);
      await server?.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ nginx }, use) => use(nginx?.address ?? 'http://127.0.0.1:1'),
  host: async ({ nginx }, use) => {
    watched.skip(nginx === null, 'there is no nginx here');
    if (nginx !== null) await use(nginxHost(nginx));
  },
});
