import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headersFor, readHeaderRules } from '../build/headers-file.ts';
import { freePort, hasStarted, programOf } from './programs.ts';

/*
 * A real static server for tests: a copy of the built site, served by nginx with the headers that
 * the build ships and nothing else of ours.
 */

export interface NginxServer {
  readonly address: string;
  /** The folder that is served; a test may put files into it. */
  readonly root: string;
  /** Every request so far, as the server has logged it. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

export interface NginxOptions {
  /** Paths that are answered with a redirect, and where to. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** Paths whose files are sent so slowly that nobody sees their end: 1 kB a second. */
  readonly slow?: readonly string[];
}

const TYPES = `types {
    text/html html; text/css css; text/javascript js mjs; application/json json map;
    application/ld+json jsonld; application/wasm wasm; application/pdf pdf; image/svg+xml svg;
    image/png png; font/woff2 woff2; application/manifest+json webmanifest;
  }`;

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `add_header ${name} ${quoted(value)} always;`,
  );
  return lines.join('\n      ');
}

async function configuration(
  folder: string,
  port: number,
  { redirects = {}, slow = [] }: NginxOptions,
): Promise<string> {
  const rules = readHeaderRules(await readFile(join(folder, 'site', '_headers'), 'utf8'));
  // nginx takes headers over from outside only where a place has none of its own.
  const everywhere = headerLines(headersFor(rules, '/'));
  const further = rules
    .filter(({ pattern }) => pattern !== '/*')
    .map(({ pattern }) => {
      const path = pattern.replace(/\*$/, '');
      return `location ${path} { ${headerLines(headersFor(rules, path))} }`;
    });
  const redirected = Object.entries(redirects).map(
    ([path, target]) => `location = ${path} { return 302 ${target}; }`,
  );
  const slowed = slow.map((path) => `location = ${path} { ${everywhere} limit_rate 1k; }`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors;
events {}
http {
  access_log ${folder}/requests combined;
  ${temporary.map((one) => `${one}_temp_path ${folder}/${one};`).join('\n  ')}
  ${TYPES}
  default_type application/octet-stream;
  gzip on; gzip_types text/css text/javascript application/json image/svg+xml application/wasm;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/site;
    error_page 404 /404.html;
    ${[...further, ...redirected, ...slowed].join('\n    ')}
    location ~ /_ { return 404; }
    location / {
      ${everywhere}
      try_files $uri $uri/index.html =404;
    }
  }
}
`;
}

/** The server's program; null where none can be had. */
export function nginxProgram(): string | null {
  return programOf(['nginx'], 'nginx-light');
}

/** Serves a copy of a built site. */
export async function startNginx(
  program: string,
  dist: string,
  options: NginxOptions = {},
): Promise<NginxServer> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const root = join(folder, 'site');
  await cp(dist, root, { recursive: true });
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, await configuration(folder, port, options));
  const child = spawn(program, ['-c', file, '-e', join(folder, 'errors')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (!(await hasStarted(child, port))) {
    throw new Error(`nginx has not started: ${await readFile(join(folder, 'errors'), 'utf8')}`);
  }
  return {
    address: `http://127.0.0.1:${port}`,
    root,
    log: () => readFile(join(folder, 'requests'), 'utf8'),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
