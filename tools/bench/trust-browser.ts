import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, inBrowser } from './browser.ts';
import type { MeasuredFolder } from './trust-folders.ts';
import type { StepTimes } from './trust-steps.ts';

/** What a folder costs in a browser. */
export interface BrowserFigures {
  /** Files that one verification fetched, with the bytes of their compressed bodies. */
  readonly fetched: readonly { readonly file: string; readonly bytes: number }[];
  readonly times: StepTimes;
}

/** Measures in a headless Chromium, over a host of this machine that compresses and keeps nothing. */
export async function measureInBrowser(
  folders: readonly MeasuredFolder[],
): Promise<readonly BrowserFigures[]> {
  const bodies = new Map<string, Buffer>(
    folders.flatMap(({ texts }, folder) =>
      [...texts].map(([file, text]) => [`/${folder}/${file}`, gzipSync(text)] as const),
    ),
  );
  let fetched: { file: string; bytes: number }[] = [];
  const script = await bundle(join(import.meta.dirname, 'trust-page.ts'));
  return inBrowser(
    script,
    (path, response, headers) => {
      const body = bodies.get(path);
      if (body === undefined) return false;
      fetched.push({ file: path.split('/').slice(2).join('/'), bytes: body.length });
      const type = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
      response.writeHead(200, { ...headers, ...type }).end(body);
      return true;
    },
    async (browser, address) => {
      const figures: BrowserFigures[] = [];
      for (const [position, { issuers }] of folders.entries()) {
        const page = await browser.newPage();
        await page.goto(address);
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
    },
  );
}
