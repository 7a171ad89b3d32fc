import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/verification/report.ts';
import { verify } from '../../src/verification/verify.ts';
import { type Entity, toPem } from '../demo/pki/certificate.ts';
import { issueCrl } from '../demo/pki/crl.ts';
import { issueOcspResponse } from '../demo/pki/ocsp.ts';
import { createPki, type Pki } from '../demo/pki/pki.ts';
import { fileOf } from '../testing/circumstances.ts';
import { sealService, signedList } from '../testing/list-of.ts';
import { type ListServer, serve } from '../testing/list-server.ts';
import { reachableSeal } from '../testing/reachable-seal.ts';
import { sealedCredential } from '../testing/sealed.ts';
import { openCircumstances, readCircumstances } from '../verify/circumstances.ts';
import { parseArguments as verifyArguments } from '../verify/arguments.ts';
import { parseArguments } from './arguments.ts';
import { runTrust } from './run.ts';

/*
 * A seal that carries nothing (level B) goes from attention to valid with what the trust command
 * brought from the authority, here a server of our own: the whole way, from the address in the
 * certificate to the verdict.
 */

const HOUR = 60 * 60 * 1000;
const SEALED = new Date('2026-03-02T10:00:00Z');
const COMPILED = new Date('2026-06-01T10:00:00Z');
/** Within the day for which the authority's answers hold, and after it. */
const SOON = new Date(COMPILED.getTime() + 12 * HOUR);
const LATE = new Date(COMPILED.getTime() + 36 * HOUR);
const VALID_FOR = { thisUpdate: COMPILED, nextUpdate: new Date(COMPILED.getTime() + 24 * HOUR) };

let server: ListServer;
let folder: string;
let pki: Pki;
let seal: Entity;
let file: string;
const served = new Map<string, Uint8Array>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overovna-revocation-'));
  server = await serve((request, answer) => {
    const bytes = served.get(request.url ?? '');
    answer.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  pki = await createPki();
  seal = await reachableSeal(pki.authority, server.url);
  file = await sealedCredential({ seal }, { time: SEALED });
  const { xml, signer } = await signedList(
    'CZ',
    [sealService(pki.authority.certificate)],
    new Date('2026-05-01T00:00:00Z'),
  );
  writeFileSync(join(folder, 'list.xml'), xml);
  writeFileSync(join(folder, 'signer.pem'), toPem(signer.certificate));
  const der = Buffer.from(seal.certificate.der).toString('base64');
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ issuerCertificates: [der] }));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

async function compile(out: string, ...more: readonly string[]): Promise<readonly string[]> {
  const options = parseArguments([
    ...['--list', join(folder, 'list.xml'), '--signer', join(folder, 'signer.pem')],
    ...['--out', join(folder, out), ...more],
  ]);
  if (!options.ok) throw new Error(options.problem);
  const problems: string[] = [];
  const terminal = {
    out: () => undefined,
    error: (line: string) => problems.push(line),
    progress: () => undefined,
  };
  expect(await runTrust(options.value, COMPILED, terminal, join(folder, 'config.json'))).toBe(0);
  return problems;
}

/** As `npm run verify -- --trust OUT` reads the folder. */
async function reportOf(out: string, at: Date): Promise<Report> {
  const options = verifyArguments(['--trust', join(folder, out), 'file.jsonld']);
  if (!options.ok) throw new Error(options.problem);
  const call = await readCircumstances(options.value, at);
  return (await verify(fileOf(file), await openCircumstances(call))).report;
}

const good = () =>
  issueOcspResponse({
    ...VALID_FOR,
    certificate: seal.certificate,
    authority: pki.authority.certificate,
    responder: pki.sealResponder,
    status: { state: 'good' },
  });
const emptyList = () =>
  issueCrl({ ...VALID_FOR, authority: pki.authority, number: 1n, revoked: [] });

it('without revocation data asks for attention', async () => {
  served.clear();
  expect(await compile('without')).toEqual([]);
  expect(readdirSync(join(folder, 'without', 'revocation'))).toEqual(['index.json']);
  const report = await reportOf('without', SOON);
  expect([report.verdict, report.headline]).toEqual([
    'attention',
    'certificate.no-revocation-data',
  ]);
});

it.each([
  ['a response', '/ocsp', good, 'ocsp'],
  ['a list', '/ca.crl', emptyList, 'crl'],
] as const)(
  'with %s is valid, for as long as the answer holds',
  async (_name, path, make, kind) => {
    served.clear();
    served.set(path, await make());
    const problems = await compile(kind, '--revocation');
    // The other address has nothing, which is said.
    expect(problems).toHaveLength(1);
    const report = await reportOf(kind, SOON);
    expect([report.verdict, report.headline]).toEqual(['valid', 'verdict.valid']);
    expect(report.seals[0]).toMatchObject({
      level: 'B',
      revocation: { state: 'good', source: kind },
    });
    expect(report.contacted).toEqual([]);
    const later = await reportOf(kind, LATE);
    expect([later.verdict, later.headline]).toEqual([
      'attention',
      'certificate.revocation-not-fresh',
    ]);
  },
);

it('an authority that cannot be had leaves it as it was, and is named', async () => {
  served.clear();
  const problems = await compile('nothing', '--revocation');
  expect(problems.at(-1)).toContain('no status of');
  expect((await reportOf('nothing', SOON)).headline).toBe('certificate.no-revocation-data');
});
