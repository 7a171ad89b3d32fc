import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createServer } from 'vite';
import { findBrowser, thisMachine } from '../../test/browser.ts';
import { PAYLOADS } from '../../testing/qr/code.ts';
import type { Payload } from '../../testing/qr/code.ts';
import { DEGRADATIONS } from '../../testing/qr/degradations.ts';
import type { Degradation } from '../../testing/qr/degradations.ts';
import { pngOf } from '../../testing/qr/picture-file.ts';
import type { Seen } from './page.ts';

/*
 * How many damaged codes the page reads, in Chromium, by the very functions that read a picture:
 *
 *   npx tsx tools/bench/qr/main.ts [--pictures DIR]
 *
 * 24 degradations × 3 payloads, listed in tools/testing/qr/degradations.ts; the pictures can be kept
 * to look at. Exit 1 where fewer are read than the aim, or anything is misread.
 */

const ROOT = join(import.meta.dirname, '../../..');
const AIM = 0.83;

interface Row {
  readonly degradation: string;
  readonly payload: string;
  readonly read: boolean;
  readonly byFirst: boolean;
  readonly misread: boolean;
  readonly milliseconds: number;
}

async function tryOne(
  page: Page,
  degradation: Degradation,
  payload: Payload,
  folder: string | null,
): Promise<Row> {
  const png = pngOf(degradation.make(payload));
  if (folder !== null) {
    writeFileSync(join(folder, `${degradation.name} ${payload.name}.png`), png);
  }
  const seen = await page.evaluate<Seen>(`look(${JSON.stringify(png.toString('base64'))})`);
  return {
    degradation: degradation.name,
    payload: payload.name,
    read: seen.chain.includes(payload.text),
    byFirst: seen.zxing.includes(payload.text),
    misread: seen.chain.some((text) => text !== payload.text),
    milliseconds: seen.milliseconds,
  };
}

function print(rows: readonly Row[]): void {
  const write = (line: string) => process.stdout.write(`${line}\n`);
  for (const { name } of DEGRADATIONS) {
    const row = rows.filter(({ degradation }) => degradation === name);
    const cells = row.map((one) => {
      if (!one.read) return '–';
      return one.byFirst ? 'zxing' : 'qr';
    });
    write(`${name.padEnd(22)} ${cells.map((cell) => cell.padEnd(6)).join(' ')}`);
  }
  for (const { name } of PAYLOADS) {
    const row = rows.filter(({ payload }) => payload === name);
    write(`${name.padEnd(4)} ${row.filter(({ read }) => read).length} of ${row.length}`);
  }
  const times = rows.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const share = (part: number) => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(0);
  write(`first decoder alone ${rows.filter(({ byFirst }) => byFirst).length} of ${rows.length}`);
  write(`read ${rows.filter(({ read }) => read).length} of ${rows.length}`);
  write(`misread ${rows.filter(({ misread }) => misread).length}`);
  write(`ms a picture: median ${share(0.5)}, 95 % ${share(0.95)}, most ${share(1)}`);
}

async function main(folder: string | null): Promise<void> {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const executablePath = findBrowser(thisMachine(), () => undefined);
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    server: { port: 0, host: 'localhost' },
  });
  await server.listen();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const [address] = server.resolvedUrls?.local ?? [];
    await page.goto(`${address}tools/bench/qr/index.html`);
    await page.waitForFunction('typeof look === "function"');
    const rows: Row[] = [];
    for (const degradation of DEGRADATIONS) {
      for (const payload of PAYLOADS) rows.push(await tryOne(page, degradation, payload, folder));
    }
    print(rows);
    const read = rows.filter((row) => row.read).length / rows.length;
    if (read < AIM || rows.some(({ misread }) => misread)) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

const [option, folder] = process.argv.slice(2);
await main(option === '--pictures' && folder !== undefined ? folder : null);
