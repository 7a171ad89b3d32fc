import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle, inBrowser } from './browser.ts';
import type { MeasuredFile } from './verify-files.ts';
import type { FileFigures } from './verify-steps.ts';

const TRUST = resolve(import.meta.dirname, '../../public/trust');

/** Measures files in a worker of Chromium, a new one for each file. */
export async function measureVerificationInBrowser(
  files: readonly { readonly file: MeasuredFile; readonly runs: number }[],
): Promise<readonly FileFigures[]> {
  const script = await bundle(join(import.meta.dirname, 'verify-worker.ts'));
  const body = (path: string): Uint8Array | null => {
    const [, kind, name = ''] = path.split('/');
    if (kind === 'file') return files[Number(name)]?.file.bytes ?? null;
    return kind === 'trust' ? readFileSync(join(TRUST, path.slice('/trust/'.length))) : null;
  };
  return inBrowser(
    script,
    (path, response, headers) => {
      const found = body(path);
      if (found !== null) response.writeHead(200, headers).end(found);
      return found !== null;
    },
    async (browser, address) => {
      const figures: FileFigures[] = [];
      for (const [position, { runs }] of files.entries()) {
        const page = await browser.newPage();
        await page.goto(address);
        const question = { file: `/file/${position}`, runs };
        const measured = await page.evaluate(
          (asked) =>
            new Promise<FileFigures | { readonly failed: string }>((resolve) => {
              const worker = new Worker('/page.js', { type: 'module' });
              worker.onmessage = ({ data }: MessageEvent<FileFigures>) => resolve(data);
              worker.onerror = ({ message }) => resolve({ failed: message });
              worker.postMessage(asked);
            }),
          question,
        );
        if ('failed' in measured) throw new Error(measured.failed);
        figures.push(measured);
        await page.close();
      }
      return figures;
    },
  );
}
