import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseKnownIssuers } from '../../src/verification/issuer/known-issuers.ts';
import { openTrust } from '../../src/verification/trust/trust-source.ts';
import { verify, type Circumstances } from '../../src/verification/verify.ts';

/* Every demonstration credential gives what was reasoned for it (public/demo/expected.json). */

const PUBLIC = resolve(import.meta.dirname, '../../public');

interface Expectation {
  readonly verdict: string;
  readonly headline: string;
  readonly seals: readonly unknown[];
}

interface ExpectedFile {
  readonly file: string;
  readonly at: string | null;
  readonly now: Expectation;
}

const json = (path: string): unknown => JSON.parse(readFileSync(resolve(PUBLIC, path), 'utf8'));
const { credentials } = json('demo/expected.json') as { credentials: readonly ExpectedFile[] };
const { issuers } = json('config.json') as { issuers: unknown };

async function circumstances(at: Date): Promise<Circumstances> {
  const trust = await openTrust(
    (file) => Promise.resolve(json(`trust/${file}`)),
    (file) => Promise.resolve(new Uint8Array(readFileSync(resolve(PUBLIC, 'trust', file)))),
  );
  if (trust === null) throw new Error('no trust data');
  return {
    trust: [trust],
    knownIssuers: parseKnownIssuers(issuers) ?? [],
    anchors: [],
    checkedAt: at,
    validationTime: at,
    contacted: [],
    reveal: false,
  };
}

async function outcome(file: string, at: Date): Promise<Expectation> {
  const bytes = new Uint8Array(readFileSync(resolve(PUBLIC, 'demo/credentials', file)));
  const { report } = await verify({ bytes, name: file, origin: 'file' }, await circumstances(at));
  return {
    verdict: report.verdict,
    headline: report.headline,
    seals: report.seals.map(({ indication, subIndication, signatureIntact, level }) => ({
      indication,
      subIndication,
      signatureIntact,
      level,
    })),
  };
}

describe('the demonstration credentials', () => {
  it('are all expected', () => {
    const files = readdirSync(resolve(PUBLIC, 'demo/credentials')).sort();
    expect(credentials.map(({ file }) => file).sort()).toEqual(files);
  });

  it.each(credentials)('$file', async ({ file, at, now }) => {
    expect(await outcome(file, at === null ? new Date() : new Date(at))).toEqual(now);
  });

  it('keep their seals in 2035, when RSA PKCS#1 v1.5 has ended', async () => {
    const { seals } = await outcome('01-zaklady-ekonometrie.jsonld', new Date('2035-06-01'));
    expect(seals).toEqual([
      { indication: 'TOTAL-PASSED', subIndication: null, signatureIntact: true, level: 'LTA' },
    ]);
  });
});
