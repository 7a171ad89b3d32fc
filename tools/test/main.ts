import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findBrowser, thisMachine } from './browser.ts';
import {
  inWords,
  tallyOfExit,
  tallyOfPlaywright,
  tallyOfVitest,
  total,
  type Tally,
} from './tally.ts';

/*
 * Everything that has to hold before a change goes in, from quick to slow. A failed stage does not
 * stop the next ones, so that one run shows all there is to mend.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const REPORTS = join(ROOT, 'test-results');

interface Ran {
  readonly succeeded: boolean;
  /** What it said, where that was kept; otherwise it was shown as it came. */
  readonly output: string;
}

interface Manner {
  readonly environment?: Readonly<Record<string, string>>;
  /** Keeps the output, for a script that runs beside others. */
  readonly aside?: boolean;
}

/** Runs one of the scripts of package.json. */
function script(
  name: string,
  options: readonly string[] = [],
  { environment = {}, aside = false }: Manner = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const shown = aside ? 'pipe' : 'inherit';
    const child = spawn('npm', ['run', '--silent', name, '--', ...options], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', shown, shown],
      shell: process.platform === 'win32',
    });
    const output: Buffer[] = [];
    const keep = (part: Buffer) => void output.push(part);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const end = (succeeded: boolean) =>
      resolve({ succeeded, output: Buffer.concat(output).toString() });
    child.on('error', () => end(false));
    child.on('close', (status) => end(status === 0));
  });
}

/** A script that is one test itself. */
async function asTest(running: Promise<Ran>): Promise<Tally> {
  const { succeeded, output } = await running;
  process.stdout.write(output);
  return tallyOfExit(succeeded);
}

/** The report that a runner leaves behind; undefined where it left none. */
function report(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(REPORTS, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** A port that nobody listens on, so that several checkouts can be tested at once. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function endToEnd(built: boolean): Promise<Tally> {
  if (!built) {
    console.log('Not run: there is no build.');
    return tallyOfExit(false);
  }
  const browser = findBrowser(thisMachine(), (line) => console.log(line));
  if (browser === null) {
    console.log('Not run: there is no Chromium. Install one, or name one in CHROMIUM_PATH.');
    return tallyOfExit(false);
  }
  const environment = { CHROMIUM_PATH: browser, E2E_PORT: String(await freePort()) };
  const { succeeded } = await script('e2e', [], { environment });
  return tallyOfPlaywright(report('e2e.json'), succeeded);
}

const tallies: Tally[] = [];

async function stage(name: string, run: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const tally = await run();
  tallies.push(tally);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${inWords(tally)} (${seconds} s)`);
  return tally;
}

rmSync(REPORTS, { recursive: true, force: true });

// Each of these keeps one core busy: the longest beside the others, one after another.
const linting = script('lint', [], { aside: true });
await stage('types', () => asTest(script('types')));
await stage('format', () => asTest(script('format:check')));
await stage('direction', () => asTest(script('direction')));
await stage('lint', () => asTest(linting));
await stage('unit', async () => {
  const { succeeded } = await script('unit');
  return tallyOfVitest(report('unit.json'), succeeded);
});
const build = await stage('build', () => asTest(script('build', ['--mode', 'demonstration'])));
await stage('e2e', () => endToEnd(build.failed === 0));

const sum = total(tallies);
if (sum.failed > 0) process.exitCode = 1;
console.log(`\n${inWords(sum)}`);
