import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import * as v from 'valibot';
import { siteServer } from '../serve/site-server.ts';

/*
 * How long the main thread of the page is held by a list of many files: while they are verified,
 * filtered, put in order, opened and left, and exported. The site has to be built.
 *
 *   CHROMIUM_PATH=… npx tsx tools/bench/many.ts [COUNT [SLOWDOWN]]
 */

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'public/demo/credentials/01-zaklady-ekonometrie.jsonld');
const TEN_MINUTES = 600_000;
/** What a reader notices as a stutter (Long Tasks API). */
const LONG_TASK_MS = 50;

interface Task {
  /** By the clock: what a reader waits. */
  readonly wall: number;
  /** The processor's share of it: on a busy machine the rest is waiting for a processor. */
  readonly cpu: number;
}

const event = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.looseObject({ name: v.optional(v.string()) }),
});

/** The tasks of the page's main thread while something happens. */
async function tasksWhile(session: CDPSession, act: () => Promise<void>): Promise<Task[]> {
  const events: v.InferOutput<typeof event>[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const one of value) if (v.is(event, one)) events.push(v.parse(event, one));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', '__metadata'], excludedCategories: ['*'] },
  });
  await act();
  const ended = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && main.has(`${pid} ${tid}`))
    .map(({ dur, tdur }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}

function worst(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => other - one);
  const longest = sorted.slice(0, 3).map((time) => time.toFixed(0));
  const long = sorted.filter((time) => time > LONG_TASK_MS).length;
  return `${longest.join(', ').padEnd(14)} ms, ${long} over ${LONG_TASK_MS} ms`;
}

async function done(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll('.file-lines > li').length === wanted &&
      document.querySelectorAll('[data-outcome=pending]').length === 0,
    count,
    { timeout: TEN_MINUTES },
  );
}

function steps(
  page: Page,
  files: readonly string[],
): Readonly<Record<string, () => Promise<void>>> {
  const drawn = () => done(page, files.length);
  const filters = page.locator('.filters button');
  return {
    verify: async () => {
      await page.locator('#file').setInputFiles([...files]);
      await drawn();
    },
    filter: async () => {
      await filters.nth(1).click();
      await drawn();
      await filters.nth(0).click();
      await drawn();
    },
    order: async () => {
      await page.locator('.line-order select').selectOption('outcome');
      await drawn();
    },
    'open and back': async () => {
      await page
        .locator('.file-lines button')
        .nth(files.length - 5)
        .click();
      await page.locator('.band:not([data-verdict=pending])').waitFor();
      await page.goBack();
      await page.locator('.file-lines button:focus').waitFor();
    },
    export: async () => {
      for (const index of [0, 1]) {
        const saving = page.waitForEvent('download');
        await page.locator('.export-all button').nth(index).click();
        await (await saving).path();
      }
    },
  };
}

async function main(count: number, slowdown: number): Promise<void> {
  if (!existsSync(join(ROOT, 'dist/index.html'))) {
    throw new Error('build the site first: npm run build -- --mode demonstration');
  }
  const folder = await mkdtemp(join(tmpdir(), 'many-'));
  const sample = await readFile(SAMPLE, 'utf8');
  // Spaces at the end make every file another one, and change nothing that is sealed.
  const files = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const path = join(folder, `${String(index).padStart(5, '0')}.jsonld`);
      await writeFile(path, sample + ' '.repeat(index));
      return path;
    }),
  );
  const server = siteServer(join(ROOT, 'dist'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`http://127.0.0.1:${port}/en/`);
    await page.locator('h1').waitFor();
    const session = await page.context().newCDPSession(page);
    const ofBrowser = await browser.newBrowserCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    console.log(`${count} files of ${sample.length} characters, main thread ${slowdown} × slower`);
    for (const [name, act] of Object.entries(steps(page, files))) {
      const start = performance.now();
      const tasks = await tasksWhile(ofBrowser, act);
      const seconds = (performance.now() - start) / 1000;
      console.log(`${name} in ${seconds.toFixed(1)} s; longest tasks`);
      console.log(`  by the clock  ${worst(tasks.map(({ wall }) => wall))}`);
      console.log(`  of processor  ${worst(tasks.map(({ cpu }) => cpu))}`);
    }
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

const [count, slowdown] = process.argv.slice(2).map(Number);
await main(count ?? 1000, slowdown ?? 1);
