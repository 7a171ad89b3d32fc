import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseLists } from '../../src/verification/trust/trust-data.ts';
import { makeListSigner } from '../demo/lists/list-signer.ts';
import { signList } from '../demo/lists/sign-list.ts';
import { trustedList, type PointedList, type TrustedList } from '../demo/lists/trusted-list.ts';
import { type Entity, toPem } from '../demo/pki/certificate.ts';
import { createPki, type Pki } from '../demo/pki/pki.ts';
import { type ListServer, serve } from '../testing/list-server.ts';
import { parseArguments } from './arguments.ts';
import { LIST_LIMITS } from './download.ts';
import { runTrust } from './run.ts';
import { sha256 } from './verify-xades.ts';

/* Whole runs over a host of our own, with lists that are signed here. */

const NOTICE = 'https://eur-lex.europa.eu/notice-of-test';
const TIME = new Date('2026-03-01T10:00:00Z');
const NOW = new Date('2026-04-01T00:00:00Z');

let server: ListServer;
let pki: Pki;
let union: Entity;
let next: Entity;
let czech: Entity;
let slovak: Entity;
/** What the host answers with, by path. */
const served = new Map<string, string>();

const newSigner = (commonName: string): Promise<Entity> =>
  makeListSigner({ country: 'CZ', organisation: 'Operator', commonName });

beforeAll(async () => {
  pki = await createPki();
  union = await newSigner('union');
  next = await newSigner('next');
  czech = await newSigner('czech');
  slovak = await newSigner('slovak');
  server = await serve((request, answer) => {
    const text = served.get(request.url ?? '');
    answer.writeHead(text === undefined ? 404 : 200).end(text);
  });
});
afterAll(() => server.close());

const BASE: TrustedList = {
  sequence: 7,
  kind: 'EUgeneric',
  territory: 'CZ',
  operator: { en: 'Operator' },
  informationUris: [NOTICE],
  issued: '2026-03-01T00:00:00Z',
  nextUpdate: '2026-08-01T00:00:00Z',
};

const national = (territory: string, by: Entity, more: Partial<TrustedList> = {}) =>
  signList(
    trustedList({
      ...BASE,
      territory,
      providers: [
        {
          name: { en: `Provider of ${territory}` },
          services: [
            {
              name: { en: 'Seals' },
              certificates: [pki.authority.certificate],
              periods: [
                {
                  type: 'CA/QC',
                  status: 'granted',
                  since: '2024-01-01T00:00:00Z',
                  additional: ['ForeSeals'],
                },
              ],
            },
          ],
        },
      ],
      ...more,
    }),
    { signer: by, time: TIME },
  );

const pointTo = (territory: string, signer: Entity): PointedList => ({
  url: `${server.url}/${territory}.xml`,
  territory,
  kind: 'EUgeneric',
  signers: [signer.certificate],
});

const listOfLists = (by: Entity, more: Partial<TrustedList> = {}, announced: Entity = by) =>
  signList(
    trustedList({
      ...BASE,
      sequence: 100,
      kind: 'EUlistofthelists',
      territory: 'EU',
      pointers: [
        {
          url: `${server.url}/lotl.xml`,
          territory: 'EU',
          kind: 'EUlistofthelists',
          signers: [announced.certificate],
        },
        pointTo('CZ', czech),
        pointTo('SK', slovak),
        { ...pointTo('CZ', slovak), url: `${server.url}/cz.pdf`, mimeType: 'application/pdf' },
      ],
      ...more,
    }),
    { signer: by, time: TIME },
  );

let folder: string;
const folders: string[] = [];
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overovna-trust-'));
  folders.push(folder);
  served.clear();
  served.set('/lotl.xml', await listOfLists(union));
  served.set('/CZ.xml', await national('CZ', czech));
  served.set('/SK.xml', await national('SK', slovak));
});

const fingerprint = ({ certificate }: Entity): string => sha256(certificate.der);

interface Run {
  readonly code: number;
  readonly lines: readonly string[];
  readonly progress: readonly string[];
}

async function run(words: readonly string[]): Promise<Run> {
  const options = parseArguments([...words, '--out', join(folder, 'trust'), '--report']);
  if (!options.ok) throw new Error(options.problem);
  const lines: string[] = [];
  const progress: string[] = [];
  const code = await runTrust(options.value, NOW, {
    out: (line) => lines.push(line.replace(/ {2}services.*/, '')),
    error: () => undefined,
    progress: (done, all) => progress.push(`${done}/${all}`),
  });
  return { code, lines, progress };
}

const online = (): Promise<Run> =>
  run(['--lotl', `${server.url}/lotl.xml`, '--pin', fingerprint(union)]);

const written = (name: string): string => readFileSync(join(folder, 'trust', name), 'utf8');
const lists = () => parseLists(JSON.parse(written('lists.json')));

describe('a run over the network', () => {
  it('compiles every list that is pointed to', async () => {
    expect(await online()).toEqual({
      code: 0,
      lines: ['EU  valid', 'CZ  valid', 'SK  valid'],
      progress: ['1/2', '2/2'],
    });
    expect(readdirSync(folder)).toEqual(['trust']);
    expect(lists()).toMatchObject({
      demonstration: false,
      generatedAt: '2026-04-01T00:00:00Z',
      lotl: { sequence: 100, journal: NOTICE, signer: fingerprint(union) },
    });
    expect(written('eseal/CZ.json')).toContain('Provider of CZ');
  });

  it('can be repeated from files, without the network', async () => {
    for (const [path, text] of served) writeFileSync(join(folder, path), text);
    served.clear();
    const { code } = await run(['--lotl', join(folder, 'lotl.xml'), '--pin', fingerprint(union)]);
    expect(code).toBe(0);
  });

  it('follows pivots to a new signer', async () => {
    const pivot = `${server.url}/pivot-101.xml`;
    const informationUris = [pivot, NOTICE];
    served.set(
      '/pivot-101.xml',
      await listOfLists(union, { sequence: 101, informationUris }, next),
    );
    served.set('/lotl.xml', await listOfLists(next, { sequence: 102, informationUris }));
    expect((await online()).code).toBe(0);
    served.set('/pivot-101.xml', await listOfLists(next, { sequence: 101, informationUris }));
    expect(await online()).toMatchObject({ code: 2, lines: ['EU  failed pivot'] });
    served.delete('/pivot-101.xml');
    expect(await online()).toMatchObject({ code: 2, lines: ['EU  failed pivot'] });
  });

  it('does not let the pinned signers sign once a pivot has replaced them', async () => {
    const informationUris = [`${server.url}/pivot-101.xml`, NOTICE];
    served.set('/pivot-101.xml', await listOfLists(union, { informationUris }, next));
    served.set('/lotl.xml', await listOfLists(union, { informationUris }));
    expect(await online()).toMatchObject({ code: 2, lines: ['EU  failed signer'] });
  });

  it('stops where a newer notice stands above the pinned one', async () => {
    const newer = 'https://eur-lex.europa.eu/newer';
    served.set('/lotl.xml', await listOfLists(union, { informationUris: [newer, NOTICE] }));
    const { code, lines } = await run([
      ...['--lotl', `${server.url}/lotl.xml`, '--pin', fingerprint(union)],
      ...['--journal', NOTICE],
    ]);
    expect([code, lines]).toEqual([2, ['EU  failed journal']]);
  });
});

describe('a national list that fails', () => {
  it.each<[string, () => Promise<string | undefined>, string]>([
    ['unsigned', () => Promise.resolve('<a/>'), 'not-a-trusted-list'],
    ['of another country', () => national('SK', czech), 'territory'],
    ["signed by another country's signer", () => national('CZ', slovak), 'signer'],
    ['of another kind', () => national('CZ', czech, { kind: 'EUlistofthelists' }), 'list-type'],
    [
      'of a scheme outside the Union',
      () => national('CZ', czech, { kind: 'CCgeneric' }),
      'list-type',
    ],
    ['of version 4', () => national('CZ', czech, { version: '4' }), 'version'],
    ['of version 7', () => national('CZ', czech, { version: '7' }), 'version'],
    [
      'from the future',
      () => national('CZ', czech, { issued: '2026-04-02T00:00:00Z' }),
      'not-yet-issued',
    ],
    ['too large', () => Promise.resolve('x'.repeat(LIST_LIMITS.bytes + 1)), 'too-large'],
    ['that cannot be had', () => Promise.resolve(undefined), 'unreachable'],
    ['altered', async () => (await national('CZ', czech)).replace('granted', 'granteD'), 'digest'],
  ])('%s is named and contributes nothing', async (_name, make, reason) => {
    const text = await make();
    if (text === undefined) served.delete('/CZ.xml');
    else served.set('/CZ.xml', text);
    expect(await online()).toMatchObject({
      code: 1,
      lines: ['EU  valid', `CZ  failed ${reason}`, 'SK  valid'],
    });
    expect(existsSync(join(folder, 'trust/eseal/CZ.json'))).toBe(false);
    expect(written('anchors-eseal.json')).not.toContain('CZ');
    expect(existsSync(join(folder, 'trust/eseal/SK.json'))).toBe(true);
    expect(lists()?.lists).toMatchObject([
      { territory: 'CZ', failed: reason },
      { territory: 'SK' },
    ]);
  });

  it('an expired list is kept, and its date says so', async () => {
    served.set('/CZ.xml', await national('CZ', czech, { nextUpdate: '2026-03-02T00:00:00Z' }));
    expect((await online()).code).toBe(0);
    expect(lists()?.lists[0]).toMatchObject({ nextUpdate: '2026-03-02T00:00:00Z', failed: null });
  });

  it('a country that nobody points to is named', async () => {
    const { code, lines } = await run([
      ...['--lotl', `${server.url}/lotl.xml`, '--pin', fingerprint(union)],
      ...['--territory', 'CZ', '--territory', 'XX'],
    ]);
    expect([code, lines]).toEqual([1, ['EU  valid', 'CZ  valid', 'XX  failed territory']]);
  });
});

describe('roll-back', () => {
  it('a lower sequence number is refused, now and after that', async () => {
    await online();
    served.set('/CZ.xml', await national('CZ', czech, { sequence: 6 }));
    for (let times = 0; times < 2; times += 1) {
      expect(await online()).toMatchObject({
        code: 1,
        lines: ['EU  valid', 'CZ  failed rolled-back', 'SK  valid'],
      });
      expect(lists()?.lists[0]).toMatchObject({ sequence: 7, failed: 'rolled-back' });
    }
    served.set('/CZ.xml', await national('CZ', czech, { sequence: 7 }));
    expect((await online()).code).toBe(0);
  });

  it('an older list of lists ends the run, and what there was stays', async () => {
    await online();
    const before = written('lists.json');
    served.set('/lotl.xml', await listOfLists(union, { sequence: 99 }));
    served.set('/CZ.xml', await national('CZ', czech, { sequence: 8 }));
    expect(await online()).toMatchObject({ code: 2, lines: ['EU  failed rolled-back'] });
    expect(written('lists.json')).toBe(before);
    expect(readdirSync(folder)).toEqual(['trust']);
  });

  it('a list.json that cannot be read is not passed over', async () => {
    await online();
    writeFileSync(join(folder, 'trust/lists.json'), '{}');
    expect((await online()).code).toBe(2);
    expect(written('lists.json')).toBe('{}');
  });

  it('a folder with files of somebody else is left alone', async () => {
    await online();
    writeFileSync(join(folder, 'trust/thesis.txt'), 'mine');
    expect((await online()).code).toBe(2);
    expect(written('thesis.txt')).toBe('mine');
  });
});

describe('single lists', () => {
  it('are verified against a signer given as a fingerprint or a certificate', async () => {
    const file = join(folder, 'one.xml');
    writeFileSync(file, await national('CZ', czech));
    writeFileSync(join(folder, 'signer.pem'), toPem(czech.certificate));
    writeFileSync(join(folder, 'signer.cer'), czech.certificate.der);
    for (const signer of [
      fingerprint(czech),
      join(folder, 'signer.pem'),
      join(folder, 'signer.cer'),
    ]) {
      expect(await run(['--list', file, '--signer', signer])).toMatchObject({
        code: 0,
        lines: ['CZ  valid'],
      });
    }
    expect(lists()).toMatchObject({ lotl: null, lists: [{ territory: 'CZ', url: 'one.xml' }] });
    expect((await run(['--list', file, '--signer', fingerprint(slovak)])).code).toBe(1);
    expect((await run(['--list', file, '--signer', join(folder, 'none.pem')])).code).toBe(2);
  });
});
