import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { browserPath } from '../demo/pictures.ts';
import type { MeasuredFolder } from './trust-folders.ts';
import type { StepTimes } from './trust-steps.ts';

/** What a folder costs in a browser. */
export interface BrowserFigures {
  /** Files that one verification fetched, with the bytes of their compressed bodies. */
  readonly fetched: readonly { readonly file: string; readonly bytes: number }[];
  readonly times: StepTimes;
}

async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'trust-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [chunk] = chunks.filter((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error('The page of the benchmark was not built');
  return chunk.code;
}

/** Measures in a headless Chromium, over a host of this machine that compresses and keeps nothing. */
export async function measureInBrowser(
  folders: readonly MeasuredFolder[],
): Promise<readonly BrowserFigures[]> {
  const script = await pageScript();
  const bodies = new Map<string, Buffer>(
    folders.flatMap(({ texts }, folder) =>
      [...texts].map(([file, text]) => [`/${folder}/${file}`, gzipSync(text)] as const),
    ),
  );
  let fetched: { file: string; bytes: number }[] = [];
  const server = createServer(({ url = '/' }, answer) => {
    // A page that is isolated gets a clock of 5 µs.
    const headers = {
      'Cache-Control': 'no-store',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    };
    const body = bodies.get(url);
    if (url === '/') {
      answer.writeHead(200, { ...headers, 'Content-Type': 'text/html' });
      answer.end('<!doctype html><script src="/page.js"></script>');
    } else if (url === '/page.js') {
      answer.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' }).end(script);
    } else if (body === undefined) {
      answer.writeHead(404, headers).end();
    } else {
      fetched.push({ file: url.split('/').slice(2).join('/'), bytes: body.length });
      const type = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
      answer.writeHead(200, { ...headers, ...type }).end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const figures: BrowserFigures[] = [];
    for (const [position, { issuers }] of folders.entries()) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      const question = { folder: `/${position}`, issuers };
      fetched = [];
      await page.evaluate(
        ({ folder, issuers }) => window.trustBench.once(folder, issuers),
        question,
      );
      const once = [...fetched];
      const times = await page.evaluate(
        ({ folder, issuers }) => window.trustBench.steps(folder, issuers),
        question,
      );
      figures.push({ fetched: once, times });
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
