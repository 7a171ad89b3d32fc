import { gzipSync } from 'node:zlib';
import { measureInBrowser } from './trust-browser.ts';
import { measuredFolders, type MeasuredFolder } from './trust-folders.ts';
import { measureSteps, type StepTimes } from './trust-steps.ts';

/*
 * npx tsx tools/bench/trust.ts: what compiled trust data costs. Size, bytes fetched for one
 * verification, time to open and to look one issuer up, in Node and in Chromium (CHROMIUM_PATH).
 * Numbers are printed and never tested: they depend on the machine.
 */

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;

function timesLine(where: string, { open, find, again }: StepTimes): string {
  const milliseconds = (time = 0): string => `${time.toFixed(1)} ms`;
  return [
    `  ${where.padEnd(10)}open ${milliseconds(median(open))} (first ${milliseconds(open[0])})`,
    `look up ${milliseconds(median(find))} (first ${milliseconds(find[0])})`,
    `again ${milliseconds(median(again))}`,
  ].join(', ');
}

async function stepsInNode({ texts, issuers }: MeasuredFolder): Promise<StepTimes> {
  const load = (file: string): Promise<unknown> => {
    const json: unknown = JSON.parse(texts.get(file) ?? 'null');
    return Promise.resolve(json);
  };
  return measureSteps(load, issuers);
}

async function main(): Promise<void> {
  const folders = await measuredFolders();
  const inBrowser = await measureInBrowser(folders);
  for (const [position, folder] of folders.entries()) {
    const { name, texts } = folder;
    const raw = sum([...texts.values()].map((text) => Buffer.byteLength(text)));
    const packed = sum([...texts.values()].map((text) => gzipSync(text).length));
    const browser = inBrowser[position];
    if (browser === undefined) continue;
    const files = browser.fetched.map(({ file, bytes }) => `${file} ${kilobytes(bytes)}`);
    const lines = [
      `${name}: ${String(texts.size)} files, ${kilobytes(raw)} raw, ${kilobytes(packed)} gzip`,
      `  one verification with time stamps fetches ${kilobytes(
        sum(browser.fetched.map(({ bytes }) => bytes)),
      )}: ${files.join(', ')}`,
      timesLine('Chromium', browser.times),
      timesLine('Node', await stepsInNode(folder)),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}

await main();
