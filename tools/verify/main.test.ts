import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECK_IDS, type Report } from '../../src/verification/report.ts';
import { toPem } from '../demo/pki/certificate.ts';
import { createPki, type Pki } from '../demo/pki/pki.ts';
import { trustFiles } from '../demo/seal-cases/trust-files.ts';
import { serviceOf, trustOf } from '../testing/circumstances.ts';
import { sealedCredential } from '../testing/sealed.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly reports: readonly Report[];
}

let folder: string;
let pki: Pki;
let sealed: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  pki = await createPki();
  sealed = await sealedCredential(pki);
  const files: Record<string, string> = {
    'sealed.jsonld': sealed,
    'altered.jsonld': sealed.replace('Jana', 'Jane'),
    'issuers.json': '[]',
    'broken.json': '{',
    'anchor.pem': toPem(pki.root.certificate),
  };
  const services = [serviceOf([pki.authority.certificate])];
  const trust = await trustFiles(trustOf(services).lists, services, []);
  for (const [name, content] of Object.entries(trust)) {
    files[`trust/${name}`] = JSON.stringify(content);
  }
  for (const kind of ['eseal', 'qtst', 'revocation'])
    await mkdir(join(folder, 'trust', kind), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'anchor.der'), pki.root.certificate.der);
});
afterAll(() => rm(folder, { recursive: true }));

const GIVEN = ['--trust', 'trust', '--issuers', 'issuers.json'];

/** Runs the command as npm does: in the project, with the caller's folder in INIT_CWD. */
function run(words: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...words], {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: folder },
    });
    const out = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (out.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (out.stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = words.includes('--json') ? out.stdout.split('\n').filter(Boolean) : [];
      resolve({ code, ...out, reports: lines.map((line) => JSON.parse(line) as Report) });
    });
    child.stdin.end(input);
  });
}

describe('exit codes', () => {
  it.each<[string, string[], number]>([
    ['a file that is not valid', [...GIVEN, 'sealed.jsonld'], 1],
    ['no file named', [...GIVEN], 2],
    ['a file that is not there', [...GIVEN, 'missing.jsonld'], 2],
    ['trust data that is not there', ['--trust', 'nowhere', 'sealed.jsonld'], 2],
    ['trust data that is none', ['--trust', '.', 'sealed.jsonld'], 2],
    [
      'issuers that are no JSON',
      ['--trust', 'trust', '--issuers', 'broken.json', 'sealed.jsonld'],
      2,
    ],
    ['an anchor that is not there', [...GIVEN, '--anchor', 'missing.pem', 'sealed.jsonld'], 2],
    ['an anchor that is no certificate', [...GIVEN, '--anchor', 'broken.json', 'sealed.jsonld'], 2],
  ])(
    '%s',
    async (_name, words, code) => {
      const outcome = await run(words);
      expect(outcome.code).toBe(code);
      if (code === 2) expect(outcome.stderr).toMatch(/./);
    },
    20_000,
  );
});

describe('--json', () => {
  it('is one report a line and nothing else', async () => {
    const { reports, stdout, code } = await run([
      '--json',
      ...GIVEN,
      'sealed.jsonld',
      'altered.jsonld',
    ]);
    expect(code).toBe(1);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(reports.map(({ input }) => input.name)).toEqual(['sealed.jsonld', 'altered.jsonld']);
    expect(reports.map(({ verdict }) => verdict)).toEqual(['attention', 'invalid']);
    for (const { checks } of reports) expect(checks.map(({ id }) => id)).toEqual(CHECK_IDS);
  }, 20_000);

  it('still reports the files that can be opened', async () => {
    const { reports, code } = await run(['--json', ...GIVEN, 'missing.jsonld', 'sealed.jsonld']);
    expect(code).toBe(2);
    expect(reports.map(({ input }) => input.name)).toEqual(['sealed.jsonld']);
  }, 20_000);

  it('takes the validation time and the wish to see personal data', async () => {
    const { reports } = await run([
      '--json',
      '--reveal',
      '--at',
      '2026-04-01',
      ...GIVEN,
      'sealed.jsonld',
    ]);
    expect(reports[0]).toMatchObject({
      validationTime: '2026-04-01T00:00:00Z',
      credential: { holder: { dateOfBirth: '1999-10-01T22:00:00Z', masked: false } },
    });
    expect(reports[0]?.checkedAt).not.toBe('2026-04-01T00:00:00Z');
  }, 20_000);

  it('reads standard input', async () => {
    const { reports } = await run(['--json', ...GIVEN, '-'], sealed);
    expect(reports[0]?.input).toMatchObject({ name: '-', origin: 'stdin' });
    expect(reports[0]?.seals[0]?.signatureIntact).toBe(true);
  }, 20_000);

  it.each(['anchor.pem', 'anchor.der'])(
    'trusts %s by hand, without qualification',
    async (anchor) => {
      const words = ['--json', ...GIVEN, '--anchor', anchor, 'sealed.jsonld'];
      const authority = pki.authority.certificate.der;
      const file = await sealedCredential(pki, { x5c: [pki.seal.certificate.der, authority] });
      await writeFile(join(folder, 'whole.jsonld'), file);
      const { reports } = await run([...words, 'whole.jsonld']);
      expect(reports[1]?.seals[0]?.path.length).toBeGreaterThan(1);
    },
    20_000,
  );

  it('tells the true hash of a file that is too large', async () => {
    const large = Buffer.alloc(16_000_000, 'x');
    await writeFile(join(folder, 'large.jsonld'), large);
    const { reports } = await run(['--json', ...GIVEN, 'large.jsonld']);
    expect(reports[0]).toMatchObject({
      headline: 'format.too-large',
      input: { bytes: large.length, sha256: createHash('sha256').update(large).digest('hex') },
    });
  }, 20_000);
});

it('more files than one core takes give one line each', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `many-${at}.jsonld`);
  for (const name of names) await writeFile(join(folder, name), sealed);
  const { reports, code } = await run(
    ['--json', ...GIVEN, ...names, '-', 'missing.jsonld'],
    sealed,
  );
  expect(code).toBe(2);
  expect(reports.map(({ input }) => input.name).toSorted()).toEqual([...names, '-'].toSorted());
  expect(new Set(reports.map(({ verdict }) => verdict))).toEqual(new Set(['attention']));
}, 60_000);

it('without --json a person can read it, in either language', async () => {
  const english = await run([...GIVEN, 'altered.jsonld']);
  const czech = await run([...GIVEN, '--lang', 'cs', 'altered.jsonld']);
  expect(english.stdout).toContain('altered.jsonld');
  expect(english.stdout.split('\n').length).toBeGreaterThan(10);
  expect(czech.stdout).not.toBe(english.stdout);
  expect(czech.stdout).toMatch(/[ěščřžýáíé]/);
  expect(english.stdout).not.toMatch(/undefined|\[object|\{\{/);
}, 20_000);

it('says on standard error that the trust data is a demonstration, and only there', async () => {
  const { stdout, stderr, reports } = await run(['--json', 'sealed.jsonld']);
  expect(reports[0]?.trust.demonstration).toBe(true);
  expect(stderr).toMatch(/demonstration/i);
  expect(stdout.startsWith('{')).toBe(true);
}, 20_000);
