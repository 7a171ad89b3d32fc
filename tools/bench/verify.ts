import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { verify, type Circumstances } from '../../src/verification/verify.ts';
import { openCircumstances, readCircumstances } from '../verify/circumstances.ts';
import { measureVerificationInBrowser } from './verify-browser.ts';
import { manyAchievements, measuredFiles, type MeasuredFile } from './verify-files.ts';
import { measureFile, type FileFigures, type Figures } from './verify-steps.ts';

/*
 * npx tsx tools/bench/verify.ts [FILE …]: how long a verification takes, in Node and in a worker of
 * Chromium (CHROMIUM_PATH), beside what WebCrypto and the libraries alone take; how it grows, what
 * memory it needs, how many files the command line does. Compare figures of one run only: a shared
 * machine moves by a factor of two from day to day. Numbers are printed and never tested.
 */

const RUNS = 40;
const FEW_RUNS = 4;

const milliseconds = (time: number): string => `${time.toFixed(1)} ms`;
const times = (figures: Figures): string =>
  `${milliseconds(figures.median)} (least ${milliseconds(figures.least)}, first ${milliseconds(figures.first)})`;

function line(label: string, figures: Figures | null, beside: Figures | null = null): string {
  if (figures === null) return '';
  const ratio = beside === null ? '' : `, ${(figures.least / beside.least).toFixed(1)} ×`;
  return `    ${label.padEnd(18)}${times(figures)}${ratio}\n`;
}

function print(where: string, { whole, seal, crypto, libraries }: FileFigures): void {
  process.stdout.write(
    `  ${where}\n` +
      line('whole', whole, libraries) +
      line('bare libraries', libraries) +
      line('seal', seal, crypto) +
      line('bare WebCrypto', crypto),
  );
}

/** Peak memory of a process of its own that verifies one file, in MB. */
function peakMemory({ bytes }: MeasuredFile): { readonly idle: number; readonly peak: number } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'file.jsonld');
  writeFileSync(file, bytes);
  const measured = execFileSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'verify-memory.ts'), file],
    { cwd: resolve(import.meta.dirname, '../..'), encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  const [idle = 0, peak = 0] = measured.trim().split(' ').map(Number);
  return { idle, peak };
}

/** Files a second on one core, by processor time: whatever else the machine does. */
async function throughput(
  files: readonly MeasuredFile[],
  circumstances: Circumstances,
): Promise<number> {
  const start = process.cpuUsage();
  for (let turn = 0; turn < RUNS; turn += 1) {
    for (const { name, bytes } of files) {
      await verify({ bytes, name, origin: 'file' }, circumstances);
    }
  }
  const { user, system } = process.cpuUsage(start);
  return (RUNS * files.length * 1e6) / (user + system);
}

async function main(named: readonly string[]): Promise<void> {
  const options = { json: true, trust: [], issuers: null, anchors: [], at: null, reveal: false };
  const circumstances = await openCircumstances(
    await readCircumstances({ ...options, files: [], language: 'en' }, new Date()),
  );
  const files = measuredFiles(named.map((file) => resolve(file)));
  const growing = [manyAchievements(100), manyAchievements(1000)];
  const all = [
    ...files.map((file) => ({ file, runs: RUNS })),
    ...growing.map((file) => ({ file, runs: FEW_RUNS })),
  ];
  const inBrowser = await measureVerificationInBrowser(all);
  for (const [position, { file, runs }] of all.entries()) {
    process.stdout.write(`${file.name}\n`);
    print('Node', await measureFile(file.bytes, circumstances, runs));
    const figures = inBrowser[position];
    if (figures !== undefined) print('Chromium worker', figures);
  }
  const large = manyAchievements(1000, 4_000);
  const { idle, peak } = peakMemory(large);
  process.stdout.write(`memory, Node: ${large.name}: ${peak} MB at most, ${idle} MB before\n`);
  const perSecond = await throughput(files, circumstances);
  process.stdout.write(`command line, warm: ${perSecond.toFixed(0)} files a second and core\n`);
}

await main(process.argv.slice(2));
