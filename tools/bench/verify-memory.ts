import { readFileSync } from 'node:fs';
import { openCircumstances, readCircumstances } from '../verify/circumstances.ts';
import { verify } from '../../src/verification/verify.ts';

/* Verifies one file and prints the memory of the process in MB: before, and at most. */

const [file = ''] = process.argv.slice(2);
const options = { json: true, trust: [], issuers: null, anchors: [], at: null, reveal: false };
const circumstances = await openCircumstances(
  await readCircumstances({ ...options, files: [], language: 'en' }, new Date()),
);
const megabytes = (): string => (process.resourceUsage().maxRSS / 1000).toFixed(0);
const before = megabytes();
const { report } = await verify(
  { bytes: readFileSync(file), name: file, origin: 'file' },
  circumstances,
);
if (report.structure?.conforms !== true) throw new Error('This file does not conform');
process.stdout.write(`${before} ${megabytes()}\n`);
