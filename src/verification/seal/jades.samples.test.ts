import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SealReport } from '../report.ts';
import { openFile } from '../open-file.ts';
import { listStamps } from '../timestamp/stamps.ts';
import { readToken } from '../timestamp/token.ts';
import { verify } from '../verify.ts';
import type { DetachedDocument } from './signed-data.ts';

/*
 * Real documents with what is true of them: 36 files. The results that depend on trust anchors are
 * stated for the authorities of those files as anchors, so these are trusted by hand here.
 */

const SHARED = resolve(import.meta.dirname, '../../../../shared');
const EXPECTED = resolve(SHARED, 'samples/jades/expected.json');

interface ExpectedStamp {
  readonly type: string;
  readonly intact: boolean;
  readonly tokenSignatureIntact: boolean;
  readonly genTime: string;
}

interface ExpectedSignature {
  readonly signatureIntact: boolean;
  readonly level: string;
  readonly certRefs: number;
  readonly etsiU: readonly string[];
  readonly alg: string;
  readonly timestamps: readonly ExpectedStamp[];
  readonly counterSignatures?: readonly { readonly signatureValid: boolean }[];
}

interface ExpectedFile {
  readonly file: string;
  readonly parses: boolean;
  readonly serialization: string | null;
  readonly signatures: number;
  readonly sigs: readonly ExpectedSignature[];
}

const entries: readonly ExpectedFile[] = existsSync(EXPECTED)
  ? (JSON.parse(readFileSync(EXPECTED, 'utf8')) as { entries: ExpectedFile[] }).entries
  : [];

/** Where the value cannot be computed at all the report says null. */
const NOT_COMPUTED = new Set([
  'samples/jades/jades-unsupported-signature-algorithm.json',
  'samples/jades/serialization-wrong-payload-type.json',
]);

const URI = 'https://nowina.lu/pub/JAdES/';
const read = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(SHARED, 'samples/jades/detached', path)));

/** The documents that detached signatures refer to, by file. */
function detached(file: string): readonly DetachedDocument[] {
  switch (file) {
    case 'samples/jades/jades-detached-by-uri-encoded-pars.json':
      return ['ObjectIdByURI-1.html', 'ObjectIdByURI-2.html'].map((name) => ({
        name: `${URI}${name}`,
        bytes: read(name),
      }));
    case 'samples/jades/jades-flattened-BpB-detached-objectByURIHash.json':
      return [{ name: 'TEST-DOC.txt', bytes: new TextEncoder().encode('TL-039 Test Document') }];
    case 'samples/jades/simple-detached-wrong-algo.json':
      return [{ name: 'sample.json', bytes: read('sample.json') }];
    default:
      return [];
  }
}

const STAMP_TYPES: Readonly<Record<string, string>> = {
  CONTENT_TIMESTAMP: 'content',
  SIGNATURE_TIMESTAMP: 'signature',
  VALIDATION_DATA_TIMESTAMP: 'references',
  VALIDATION_DATA_REFSONLY_TIMESTAMP: 'references',
  ARCHIVE_TIMESTAMP: 'archive',
};

async function sealsOf(file: string): Promise<readonly SealReport[]> {
  const bytes = new Uint8Array(readFileSync(resolve(SHARED, file)));
  const now = new Date('2026-11-21T12:00:00Z');
  const { report } = await verify(
    { bytes, name: file, origin: 'file' },
    {
      trust: [],
      knownIssuers: [],
      anchors: authorities(bytes),
      checkedAt: now,
      validationTime: now,
      contacted: [],
      reveal: false,
      detached: detached(file),
    },
  );
  return report.seals;
}

/**
 * Every certificate beside the signer's, those in archive time stamps too: the level asks what a
 * file holds up to its anchors.
 */
function authorities(bytes: Uint8Array): readonly Uint8Array[] {
  const opened = openFile(bytes);
  if (opened.kind !== 'sealed') return [];
  return opened.headers.flatMap((header) => {
    const archived = listStamps(undefined, header?.components ?? [], NO_TEXTS)
      .filter(({ type }) => type === 'archive')
      .flatMap(({ tokenDer }) =>
        tokenDer === null ? [] : (readToken(tokenDer)?.certificates ?? []),
      );
    const others = header?.certificates.slice(1).map(({ der }) => der) ?? [];
    return [...others, ...archived];
  });
}

const NO_TEXTS = { payload: null, protectedText: '', signatureText: '' };

const table: string[] = [];

describe.skipIf(entries.length === 0)('real JAdES documents', () => {
  it.each(entries)('$file', async (entry) => {
    const seals = await sealsOf(entry.file);
    expect(seals).toHaveLength(entry.parses ? entry.signatures : 0);
    for (const [position, expected] of entry.sigs.entries()) {
      const seal = seals[position];
      const intact = NOT_COMPUTED.has(entry.file) ? null : expected.signatureIntact;
      expect(seal?.signatureIntact).toBe(intact);
      expect(seal?.algorithm).toBe(expected.alg);
      expect(seal?.level).toBe(expected.level);
      expect(
        seal?.timestamps.map(({ type, imprintMatches, tokenIntact, time }) => [
          type,
          imprintMatches,
          tokenIntact,
          time,
        ]),
      ).toEqual(
        expected.timestamps.map((stamp) => [
          STAMP_TYPES[stamp.type],
          stamp.intact,
          stamp.tokenSignatureIntact,
          stamp.genTime.replace('.000Z', 'Z'),
        ]),
      );
      expect(
        seal?.counterSignatures.map(
          ({ signatureIntact, subIndication }) =>
            signatureIntact === true && subIndication !== 'HASH_FAILURE',
        ),
      ).toEqual((expected.counterSignatures ?? []).map(({ signatureValid }) => signatureValid));
    }
    table.push(
      [
        entry.file,
        ...seals.map(
          (seal) =>
            `${seal.level ?? ''} intact=${String(seal.signatureIntact)} ` +
            `${seal.indication}/${seal.subIndication ?? ''} ` +
            seal.timestamps
              .map((t) => `${t.type}:${String(t.imprintMatches)}/${String(t.tokenIntact)}`)
              .join(' '),
        ),
      ].join('  '),
    );
  });

  it('are all there', () => {
    process.stdout.write(`${table.join('\n')}\n${table.length} of ${entries.length}\n`);
    expect(table).toHaveLength(36);
  });
});
