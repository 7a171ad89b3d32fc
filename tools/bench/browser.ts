import { createServer, type ServerResponse } from 'node:http';
import { chromium, type Browser } from '@playwright/test';
import { build } from 'vite';
import { browserPath } from '../demo/pictures.ts';

/** Bundles an entry as one module. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [chunk] = chunks.filter((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error(`${entry} was not built`);
  return chunk.code;
}

/** Answers one request; false where there is nothing at its path. */
export type Answer = (
  path: string,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
) => boolean;

/**
 * Runs a benchmark in a headless Chromium, over a host of this machine that keeps nothing. Its page
 * loads `/page.js`.
 */
export async function inBrowser<T>(
  script: string,
  answer: Answer,
  run: (browser: Browser, page: string) => Promise<T>,
): Promise<T> {
  // A page that is isolated gets a clock of 5 µs.
  const headers = {
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/html' });
      response.end('<!doctype html><script type="module" src="/page.js"></script>');
    } else if (url === '/page.js') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' }).end(script);
    } else if (!answer(url, response, headers)) {
      response.writeHead(404, headers).end();
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
    return await run(browser, `http://127.0.0.1:${port}/`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
