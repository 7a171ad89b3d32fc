import { spawn, spawnSync } from 'node:child_process';
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

/** Runs one of the scripts of package.json, its output shown as it comes; true where it succeeds. */
function script(name: string, options: readonly string[] = [], environment = {}): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', name, '--', ...options], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** The same beside others; its output is shown when it has ended. */
function scriptAside(
  name: string,
): Promise<{ readonly succeeded: boolean; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const output: Buffer[] = [];
    const keep = (part: Buffer) => void output.push(part);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (succeeded: boolean) =>
      resolve({ succeeded, output: Buffer.concat(output).toString() });
    child.on('error', () => end(false));
    child.on('close', (status) => end(status === 0));
  });
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
  const succeeded = script('e2e', [], {
    CHROMIUM_PATH: browser,
    E2E_PORT: String(await freePort()),
  });
  return tallyOfPlaywright(report('e2e.json'), succeeded);
}

const tallies: Tally[] = [];

async function stage(name: string, run: () => Tally | Promise<Tally>): Promise<Tally> {
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
const linting = scriptAside('lint');
await stage('types', () => tallyOfExit(script('types')));
await stage('format', () => tallyOfExit(script('format:check')));
await stage('direction', () => tallyOfExit(script('direction')));
await stage('lint', async () => {
  const { succeeded, output } = await linting;
  process.stdout.write(output);
  return tallyOfExit(succeeded);
});
await stage('unit', () => {
  const succeeded = script('unit');
  return tallyOfVitest(report('unit.json'), succeeded);
});
const build = await stage('build', () => tallyOfExit(script('build', ['--mode', 'demonstration'])));
await stage('e2e', () => endToEnd(build.failed === 0));

const sum = total(tallies);
if (sum.failed > 0) process.exitCode = 1;
console.log(`\n${inWords(sum)}`);
