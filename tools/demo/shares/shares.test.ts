import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readShare } from '../../../src/intake/share/read-share.ts';
import { readShareFragment } from '../../../src/intake/share-link.ts';
import { parseKnownIssuers } from '../../../src/verification/issuer/known-issuers.ts';
import { openTrust } from '../../../src/verification/trust/trust-source.ts';
import { verify, type Circumstances } from '../../../src/verification/verify.ts';
import { fixedShares } from '../../registry/fixed-shares.ts';
import { makeShares } from './make.ts';
import { SHARES } from './plan.ts';

/* The shares of the demonstration, read and verified as the page does it. */

const PUBLIC = resolve(import.meta.dirname, '../../../public');
const PAGE = 'https://page.example.org/';
const NOW = new Date();

const bytes = (path: string) => new Uint8Array(readFileSync(join(PUBLIC, path)));
const json = (path: string): unknown => JSON.parse(readFileSync(join(PUBLIC, path), 'utf8'));
const index = json('demo/shares.json') as { fragment: string }[];

let circumstances: Omit<Circumstances, 'statement'>;
beforeAll(async () => {
  const trust = await openTrust(
    (file) => Promise.resolve(json(`trust/${file}`)),
    (file) => Promise.resolve(bytes(`trust/${file}`)),
  );
  const { issuers } = json('config.json') as { issuers: unknown };
  circumstances = {
    trust: trust ? [trust] : [],
    knownIssuers: parseKnownIssuers(issuers, PAGE) ?? [],
    anchors: [],
    checkedAt: NOW,
    validationTime: NOW,
    contacted: [],
    reveal: false,
  };
});
afterEach(() => vi.unstubAllGlobals());

type Host = (id: string) => Promise<string | null>;
const staticHost: Host = (id) => readFile(join(PUBLIC, 'demo/shares', id), 'utf8');
const registry: Host = fixedShares(join(PUBLIC, 'demo'), () => NOW);

/** What the link of a plan leads to; "gone" where it leads nowhere. */
async function follow(name: string, host: Host): Promise<readonly string[]> {
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('fetch', async (address: string) => {
    const text = await host(address.slice(address.lastIndexOf('/') + 1));
    return new Response(text, { status: text === null ? 404 : 200 });
  });
  const link = readShareFragment(index[SHARES.findIndex((plan) => plan.name === name)]!.fragment);
  const outcome = await readShare(link!, {
    registries: [`${PAGE}demo`],
    name,
    now: () => NOW,
    online: () => true,
    signal: new AbortController().signal,
  });
  if (outcome.kind === 'failed') return [outcome.failure.kind];
  const { statement } = outcome.shared;
  const { report } = await verify(outcome.file, { ...circumstances, statement });
  const status = report.checks.find(({ id }) => id === 'status')?.code ?? '';
  return [report.verdict, report.headline, status];
}

describe('the shares of the demonstration', () => {
  it('are those of the plan, made of the credentials that are there (npm run demo:shares)', async () => {
    const made = await makeShares((file) =>
      readFile(join(PUBLIC, 'demo/credentials', file), 'utf8'),
    );
    const there = [
      ...['shares', 'certificates'].flatMap((folder) =>
        readdirSync(join(PUBLIC, 'demo', folder)).map((name) => `demo/${folder}/${name}`),
      ),
      'demo/shares.json',
    ];
    expect(there.toSorted()).toEqual([...made.keys()].toSorted());
    for (const [path, content] of made) {
      expect(Buffer.from(bytes(path)).equals(Buffer.from(content)), path).toBe(true);
    }
  });

  it('have links that stay, and say in both languages what they show', () => {
    expect(index.map(({ fragment }) => readShareFragment(fragment) !== null)).not.toContain(false);
    expect(new Set(index.map(({ fragment }) => fragment)).size).toBe(SHARES.length);
    expect(index[0]).toEqual({
      fragment: expect.stringMatching(/^[0-9a-f]{32}$/),
      title: {
        cs: 'Základy ekonometrie v\u00a0systému R',
        en: 'Fundamentals of Econometrics in R',
      },
      shows: { cs: 'Odkaz s\u00a0osvědčením v\u00a0PDF', en: 'A link with a PDF certificate' },
    });
  });

  const VALID = 'verdict.valid-demonstration';
  const STRANGER = 'issuer.awarding-body-unconfirmed';
  it.each<[string, readonly string[], readonly string[]]>([
    ['plain', ['valid', VALID, 'status.none'], []],
    ['encrypted', ['valid', VALID, 'status.none'], []],
    [
      'active',
      ['valid', VALID, 'status.active'],
      ['attention', 'status.active-outdated', 'status.active-outdated'],
    ],
    ['active-outdated', ['attention', 'status.active-outdated', 'status.active-outdated'], []],
    ['suspended', ['invalid', 'status.suspended', 'status.suspended'], []],
    ['revoked', ['invalid', 'status.revoked', 'status.revoked'], []],
    ['other-registry', ['attention', STRANGER, 'status.stated-active'], []],
    ['expired', ['gone'], []],
  ])('%s', async (name, fromRegistry, fromStaticHost) => {
    expect(await follow(name, registry)).toEqual(fromRegistry);
    const other = fromStaticHost.length > 0 ? fromStaticHost : fromRegistry;
    expect(await follow(name, staticHost)).toEqual(other);
  });

  it('are all followed here', () => expect(SHARES).toHaveLength(8));
});

describe('the certificate on paper', () => {
  it('has two pages, and carries the very file that is shared', async () => {
    const [paper] = readdirSync(join(PUBLIC, 'demo/certificates'));
    const pdf = await PDFDocument.load(bytes(`demo/certificates/${paper}`));
    expect(pdf.getPageCount()).toBe(2);
    const names = pdf.catalog.lookup(PDFName.of('Names'), PDFDict);
    expect(names.has(PDFName.of('EmbeddedFiles'))).toBe(true);
  });
});
