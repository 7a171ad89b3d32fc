import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circumstances, fileOf } from '../../tools/testing/circumstances.ts';
import { gist, unfitForJson } from '../../tools/testing/report.ts';
import type { Report } from './report.ts';
import { verify } from './verify.ts';

/* Real files beside the project, where they are there: they are never copied into it. */

const SAMPLES = new URL('../../../shared/samples/', import.meta.url);
const isThere = existsSync(SAMPLES);

const read = (path: string): string => readFileSync(new URL(path, SAMPLES), 'utf8');
const reportOf = async (content: string): Promise<Report> =>
  (await verify(fileOf(content), circumstances())).report;
const codeOf = (report: Report, id: string): string | undefined =>
  report.checks.find((check) => check.id === id)?.code;

const ANNEX = 'edc/Sample-MC-Annex1-signed.jsonld';

describe.skipIf(!isThere)('the sealed micro-credential of the ELM repository', () => {
  it('is intact, and not more than intact', async () => {
    const report = await reportOf(read(ANNEX));
    expect(report.seals).toMatchObject([
      {
        signatureIntact: true,
        indication: 'INDETERMINATE',
        algorithm: 'RS256',
        certificate: { qcStatements: { compliance: true, type: ['eseal'], sscd: false } },
      },
    ]);
    expect(report.verdict).toBe('attention');
    expect(codeOf(report, 'format')).toBe('format.ok');
    expect(report.credential?.achievements.length).toBeGreaterThan(0);
    expect(report.credential?.holder.name).not.toBeNull();
    expect(unfitForJson(report)).toEqual([]);
  });

  it('repeats its nodes without contradiction', async () => {
    const structure = codeOf(await reportOf(read(ANNEX)), 'structure');
    expect(structure).not.toBe('structure.contradiction');
    expect(structure).not.toBe('structure.unreadable');
  });

  it.each([0.01, 0.2, 0.5, 0.8, 0.99])(
    'fails with one character of the payload changed, at %d of it',
    async (share) => {
      const parsed = JSON.parse(read(ANNEX)) as { payload: string };
      const letters = [...parsed.payload.matchAll(/[a-z](?=[a-z])/g)];
      const at = letters[Math.floor(letters.length * share)]?.index ?? -1;
      const letter = parsed.payload[at] === 'x' ? 'y' : 'x';
      const payload = parsed.payload.slice(0, at) + letter + parsed.payload.slice(at + 1);
      const report = await reportOf(JSON.stringify({ ...parsed, payload }));
      expect(report.seals).toMatchObject([
        { indication: 'TOTAL-FAILED', subIndication: 'SIG_CRYPTO_FAILURE', signatureIntact: false },
      ]);
      expect(gist(report)).toBe('invalid seal.content-changed');
    },
  );

  it('with the payload changed and x5c replaced is never milder than unverifiable', async () => {
    const parsed = JSON.parse(read(ANNEX)) as {
      payload: string;
      signatures: { protected: string }[];
    };
    const other = JSON.parse(read('edc/credential-signed.jsonld')) as typeof parsed;
    const headerOf = (text = ''): Record<string, unknown> =>
      JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
    const [signature] = parsed.signatures;
    const foreign = headerOf(other.signatures[0]?.protected);
    for (const members of [
      { x5c: foreign['x5c'] },
      { x5c: foreign['x5c'], 'x5t#S256': foreign['x5t#S256'] },
    ]) {
      const header = { ...headerOf(signature?.protected), ...members };
      const protectedText = Buffer.from(JSON.stringify(header)).toString('base64url');
      const report = await reportOf(
        JSON.stringify({
          payload: parsed.payload.replace('2', '3'),
          signatures: [{ ...signature, protected: protectedText }],
        }),
      );
      expect(['unverifiable', 'invalid']).toContain(report.verdict);
    }
  });
});

describe.skipIf(!isThere)('the other files of European software', () => {
  it.each([
    ['edc/Sample-MC-Annex1-unsigned.jsonld', 'unverifiable seal.none', 'json-ld', null],
    [
      'edc/Sample-MC-Annex1-unsigned-uploadable.json',
      'unverifiable seal.none',
      'issuer-upload',
      null,
    ],
    // Its contexts are those of a development server.
    ['edc/credential-signed.jsonld', 'unverifiable format.not-credential', 'jws-general', true],
    ['edc/signed_credential.jsonld', 'unverifiable format.not-credential', 'jws-general', true],
    ['edc/json_sealed_test_output.json', 'unverifiable format.presentation', 'jws-general', true],
  ])('%s: %s', async (path, expected, container, intact) => {
    const report = await reportOf(read(path));
    expect(gist(report)).toBe(expected);
    expect(report.input.container).toBe(container);
    expect(report.seals[0]?.signatureIntact ?? null).toBe(intact);
  });
});

interface Entry {
  readonly file: string;
  readonly parses: boolean;
  readonly fault?: string;
  readonly feature?: string;
  readonly sigs?: readonly {
    readonly signatureIntact: boolean;
    readonly claimedTime?: string | null;
  }[];
}

/**
 * Where the value cannot be computed at all the report says null: the vectors say false, or had the
 * detached document. ObjectIdByURIHash signs nothing of it, so that the value can be computed.
 */
const NOT_COMPUTABLE = new Set(['alg-unsupported', 'payload-type', 'sigD-ObjectIdByURI']);

const VECTORS: readonly Entry[] = isThere
  ? (JSON.parse(read('jades/expected.json')) as { entries: Entry[] }).entries
  : [];

describe.skipIf(!isThere)('the vectors of the reference implementation', () => {
  it('are all there', () => expect(VECTORS.length).toBeGreaterThan(30));

  it.for(VECTORS)('$file', async (entry) => {
    const report = await reportOf(read(entry.file.replace('samples/', '')));
    const computable = !NOT_COMPUTABLE.has(entry.fault ?? entry.feature ?? '');
    expect(report.seals.map(({ signatureIntact }) => signatureIntact)).toEqual(
      (entry.sigs ?? []).map(({ signatureIntact }) => (computable ? signatureIntact : null)),
    );
    expect(report.verdict).not.toBe('valid');
    expect(unfitForJson(report)).toEqual([]);
  });

  it.for(VECTORS.filter(({ fault }) => fault?.startsWith('crit-') === true))(
    '$file: $fault is a failure of the format',
    async ({ file }) => {
      const report = await reportOf(read(file.replace('samples/', '')));
      expect(report.seals[0]).toMatchObject({
        indication: 'TOTAL-FAILED',
        subIndication: 'FORMAT_FAILURE',
        level: 'NOT_ETSI',
        signatureIntact: true,
      });
    },
  );
});
