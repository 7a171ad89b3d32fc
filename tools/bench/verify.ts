import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openFile } from '../../src/verification/open-file.ts';
import { broughtRevocation } from '../../src/verification/seal/brought-data.ts';
import { validateSeal } from '../../src/verification/seal/seal.ts';
import { sealAnchors, timestampAnchors } from '../../src/verification/trust/anchors.ts';
import { listedResponders } from '../../src/verification/trust/listed-responders.ts';
import { verify, type Circumstances } from '../../src/verification/verify.ts';
import { openCircumstances, readCircumstances } from '../verify/circumstances.ts';

/*
 * How long a verification takes, whole and for the seal alone, cold and warm:
 *
 *   npx tsx tools/bench/verify.ts [FILE …]
 *
 * Compare figures of one run only; a shared machine moves by a factor of two from day to day.
 */

const RUNS = 40;
const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLE = resolve(ROOT, '../shared/samples/edc/Sample-MC-Annex1-signed.jsonld');
const DEMONSTRATION = resolve(ROOT, 'public/demo/credentials/01-zaklady-ekonometrie.jsonld');

interface Figures {
  readonly first: number;
  readonly median: number;
}

async function measure(run: () => Promise<unknown>): Promise<Figures> {
  const times: number[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  const warm = times.slice(1).sort((one, other) => one - other);
  return { first: times[0] ?? 0, median: warm[Math.floor(warm.length / 2)] ?? 0 };
}

async function sealOnly(bytes: Uint8Array, circumstances: Circumstances): Promise<void> {
  const opened = openFile(bytes);
  if (opened.kind !== 'sealed') return;
  const { trust, anchors, validationTime } = circumstances;
  for (const [position, raw] of opened.signatures.entries()) {
    await validateSeal(raw, opened.headers[position] ?? null, opened, {
      anchors: sealAnchors(trust, anchors),
      timestampAnchors: timestampAnchors(trust, anchors),
      brought: broughtRevocation(trust, []),
      responders: listedResponders(trust),
      trust,
      validationTime,
      detached: [],
    });
  }
}

async function main(files: readonly string[]): Promise<void> {
  const options = { json: true, trust: [], issuers: null, anchors: [], at: null, reveal: false };
  const circumstances = await openCircumstances(
    await readCircumstances({ ...options, files: [], language: 'en' }, new Date()),
  );
  for (const name of files.filter((file) => existsSync(file))) {
    const bytes = new Uint8Array(readFileSync(name));
    const seal = await measure(() => sealOnly(bytes, circumstances));
    const whole = await measure(() => verify({ bytes, name, origin: 'file' }, circumstances));
    const line = ({ first, median }: Figures): string =>
      `first ${first.toFixed(1)} ms, median ${median.toFixed(1)} ms`;
    process.stdout.write(`${name}\n  seal   ${line(seal)}\n  whole  ${line(whole)}\n`);
  }
}

const given = process.argv.slice(2);
await main(given.length > 0 ? given.map((file) => resolve(file)) : [SAMPLE, DEMONSTRATION]);
