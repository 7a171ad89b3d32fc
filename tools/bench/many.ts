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
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.looseObject({
    name: v.optional(v.string()),
    chrome_mojo_event_info: v.optional(
      v.looseObject({ mojo_interface_tag: v.optional(v.string()) }),
    ),
  }),
});

type TraceEvent = v.InferOutput<typeof event>;

/** Whether the page was told something by this script: what it does then no reader waits for. */
const isOwn = ({ args }: TraceEvent): boolean =>
  args.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('blink.mojom.DevToolsSession') ===
  true;

const surrounds = (task: TraceEvent, inner: TraceEvent): boolean =>
  task.pid === inner.pid &&
  task.tid === inner.tid &&
  task.ts <= inner.ts &&
  inner.ts < task.ts + task.dur;

/** Tells the page's process from the browser's own pages, which have such threads too. */
const MARK = 'bench';

/** The tasks of the page's main thread while something happens. */
async function tasksWhile(
  session: CDPSession,
  page: Page,
  act: () => Promise<void>,
): Promise<Task[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const one of value) if (v.is(event, one)) events.push(v.parse(event, one));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['toplevel', '__metadata', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  await page.evaluate((name) => performance.mark(name), MARK);
  await act();
  const ended = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  const marked = events.find(({ name }) => name === MARK);
  if (!marked) throw new Error('the trace does not name the process of the page');
  const own = events.filter(isOwn);
  return events
    .filter(
      ({ name, pid, tid }) => name.endsWith('RunTask') && pid === marked.pid && tid === marked.tid,
    )
    .filter((task) => !own.some((inner) => surrounds(task, inner)))
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

async function there(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector);
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
      // Playwright's own search among a thousand lines would take longer than what is measured.
      await page.evaluate((index) => {
        document.querySelectorAll<HTMLElement>('.file-lines button')[index]?.click();
      }, files.length - 5);
      await there(page, '.band:not([data-verdict=pending])');
      await page.goBack();
      await there(page, '.file-lines button:focus');
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
      const tasks = await tasksWhile(ofBrowser, page, act);
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
