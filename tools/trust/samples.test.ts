import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';
import { runTrust } from './run.ts';
import { sha256 } from './verify-xades.ts';

/*
 * Real lists, published by the Commission and the member states. They are not part of the project:
 * where they are absent, these tests are skipped.
 */

const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples/trust');
const present = existsSync(join(SAMPLES, 'eu-lotl.xml'));
if (!present) console.warn(`skipped: no lists in ${SAMPLES}`);

const NOTICE =
  'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.C_.2019.276.01.0001.01.ENG';
const KREMER = 'd2064fdd70f6982dcc516b86d9d5c56aea939417c624b2e478c0b29de54f8474';
const CZ_SIGNER = 'bfc775333e35ed10816ffcd1605cd7a78bbfe1294825e5471ffbe4fbfee55099';
const AT_2019 = ['--at', '2019-10-01T00:00:00Z'];
const FOUR = ['CZ', 'SK', 'AT', 'PL'].flatMap((one) => ['--territory', one]);

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

interface Run {
  readonly code: number;
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  readonly out: string;
}

async function trust(...words: readonly string[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'overovna-trust-'));
  folders.push(folder);
  const out = join(folder, 'trust');
  const options = parseArguments([...words, '--out', out, '--report']);
  if (!options.ok) throw new Error(options.problem);
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await runTrust(options.value, new Date('2026-11-01T00:00:00Z'), {
    out: (line) => lines.push(line),
    error: (line) => errors.push(line),
    progress: () => undefined,
  });
  return { code, lines, errors, out };
}

const file = (name: string): string => join(SAMPLES, name);
const lotl = (name: string): string[] => ['--lotl', file(name), '--journal', NOTICE];

describe.skipIf(!present)('real lists', { timeout: 60_000 }, () => {
  it('LOTL 248 and the four lists beside it are valid under the pins of 2019', async () => {
    const { code, lines, out } = await trust(...lotl('eu-lotl.xml'), ...AT_2019, ...FOUR);
    expect(code).toBe(0);
    expect(lines).toEqual([
      'EU  valid  services 0  seal 0',
      'AT  valid  services 33  seal 3',
      'CZ  valid  services 133  seal 10',
      'PL  valid  services 102  seal 7',
      'SK  valid  services 116  seal 9',
    ]);
    const read = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));
    expect(read('lists.json').lotl).toMatchObject({ sequence: 248, signer: KREMER });
    const timestamping = ['CZ-1', 'CZ-2', 'CZ-3', 'CZ-4', 'CZ-5', 'CZ-6', 'CZ-7'];
    expect(timestamping.flatMap((name) => read(`qtst/${name}.json`).services)).toHaveLength(104);

    const services: {
      certificates: string[];
      instances: { status: string; start: string; additional: string[]; type: string }[];
    }[] = read('eseal/CZ.json').services;
    const fingerprints = services.flatMap(({ certificates }) =>
      certificates.map((one) => sha256(Buffer.from(one, 'base64')).slice(0, 24)),
    );
    expect(fingerprints.map((one) => one.slice(0, 16)).toSorted()).toEqual(
      [
        '076abc2269327eef',
        '4ab8bc6061743e09',
        'b7fac27aa688e973',
        '3ae4f4de5f3e2070',
        'd35e250cb02e27bb',
        '270b33efcde50e45',
        'bd0636abc7f75018',
        '4779ba66c768fe7e',
        'b891934ac432d91f',
        'eb0944c491c807eb',
      ].toSorted(),
    );
    const [ica] = services;
    expect(ica?.instances.map(({ status, start }) => [status, start.slice(0, 10)])).toEqual([
      ['granted', '2017-08-16'],
      ['granted', '2016-06-30'],
      ['accredited', '2016-06-15'],
    ]);
    const granted = read('eseal/SK.json').services.filter(
      (one: (typeof services)[number]) => one.instances[0]?.status === 'granted',
    );
    expect(granted).toHaveLength(8);
  });

  it('lists that are not at hand are named, and the rest is written without them', async () => {
    const { code, lines, out } = await trust(...lotl('eu-lotl.xml'), ...AT_2019);
    expect(code).toBe(1);
    expect(lines.filter((line) => line.includes('  valid  '))).toHaveLength(5);
    expect(lines.filter((line) => line.includes('  failed unreachable  '))).toHaveLength(27);
    expect(existsSync(join(out, 'eseal', 'CZ.json'))).toBe(true);
  });

  it('today they are valid and expired', async () => {
    const { code, lines } = await trust(...lotl('eu-lotl.xml'), '--territory', 'CZ');
    expect(code).toBe(0);
    expect(lines).toEqual([
      'EU  valid  services 0  seal 0  expired 2020-03-04',
      'CZ  valid  services 133  seal 10  expired 2020-02-23',
    ]);
  });

  it('pins 2019 → 282 → 300; the Czech list of 2019 has no listed signer any more', async () => {
    const { code, lines } = await trust(...lotl('eu-lotl-pivot-300.xml'), ...FOUR);
    expect(code).toBe(1);
    expect(lines.map((line) => line.split('  ').slice(0, 2).join(' '))).toEqual([
      'EU valid',
      'AT valid',
      'CZ failed signer',
      'PL valid',
      'SK valid',
    ]);
  });

  it('pivot 282 is valid as a list of lists', async () => {
    const { lines } = await trust(...lotl('eu-lotl-pivot-282.xml'), '--territory', 'SK');
    expect(lines[0]).toMatch(/^EU {2}valid/);
  });

  it('the notice that the list names is taken where a pin alone is given', async () => {
    const { code } = await trust(
      ...['--lotl', file('eu-lotl.xml'), '--pin', KREMER],
      ...['--territory', 'CZ', ...AT_2019],
    );
    expect(code).toBe(0);
  });

  it.each([
    ['altered', ['--lotl', file('eu-lotl-broken-sig.xml'), '--journal', NOTICE], 'digest'],
    [
      'under the pins of 2026, whose notice it does not know',
      ['--lotl', file('eu-lotl.xml')],
      'journal',
    ],
    ['under another pin', ['--lotl', file('eu-lotl.xml'), '--pin', CZ_SIGNER], 'signer'],
    ['a national list in its place', ['--lotl', file('CZ.xml'), '--pin', CZ_SIGNER], 'list-type'],
    ['before it was issued', [...lotl('eu-lotl.xml'), '--at', '2019-09-01'], 'not-yet-issued'],
    ['not there', ['--lotl', file('none.xml')], 'unreachable'],
  ])('a list of lists that fails writes nothing: %s', async (_name, words, reason) => {
    const { code, lines, out } = await trust(...words);
    expect([code, lines]).toEqual([2, [`EU  failed ${reason}  services 0  seal 0`]]);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['CZ.xml', CZ_SIGNER, 'CZ  valid  services 133  seal 10  expired 2020-02-23'],
    ['CZ_broken-sig.xml', CZ_SIGNER, 'CZ  failed digest  services 0  seal 0'],
    ['CZ_no-sig.xml', CZ_SIGNER, 'CZ  failed no-signature  services 0  seal 0'],
    ['CZ.xml', KREMER, 'CZ  failed signer  services 0  seal 0'],
    ['eu-lotl.xml', KREMER, 'EU  failed list-type  services 0  seal 0'],
    [
      'fi-v6.xml',
      'a116840c6e8b27d0d658af1fc7cbfca4035c5b5644947abe0e647f7f6476fc21',
      'FI  valid  services 19  seal 0  expired 2025-05-14',
    ],
  ])('%s alone, under %s', async (name, signer, line) => {
    const { code, lines } = await trust('--list', file(name), '--signer', signer);
    expect([code, lines]).toEqual([line.includes('failed') ? 1 : 0, [line]]);
  });
});
