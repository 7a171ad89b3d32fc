import { describe, expect, it } from 'vitest';
import type { Line, LineState } from '../../app/batch-line.ts';
import type { Report } from '../../verification/report.ts';
import { LINES_AT_A_TIME, linesAsCsv, reportsAsJson } from './export.ts';

function report(name: string, verdict = 'valid'): Report {
  const failed = verdict === 'invalid';
  return {
    verdict,
    headline: failed ? 'seal.content-changed' : 'verdict.valid',
    checkedAt: '2026-11-22T10:00:00Z',
    input: { name, sha256: 'ab12' },
    checks: [],
    seals: [
      {
        indication: failed ? 'TOTAL-FAILED' : 'TOTAL-PASSED',
        signatureIntact: !failed,
        qualification: 'QESeal',
        sealer: { organisation: '=Vzorová "univerzita"', organisationIdentifier: 'NTRCZ-1' },
      },
    ],
    credential: {
      title: { en: 'Course' },
      holder: { name: 'Klára Vzorná' },
      issuer: 'Another university',
      issued: '2026-01-02T00:00:00Z',
      validUntil: null,
    },
  } as unknown as Report;
}

function line(id: number, name: string, state: LineState): Line {
  return { id, name, state };
}
const done = (id: number, name: string, verdict?: string): Line =>
  line(id, name, { kind: 'done', report: report(name, verdict), sameAs: id === 3 ? 'a' : null });

const words = ({ name }: Line) => ({ verdict: 'Valid', reason: `-reason of ${name}` });

/** Reads a quoted table as RFC 4180 writes it. */
function parse(csv: string): Readonly<Record<string, string>>[] {
  const rows = csv
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .filter((row) => row !== '')
    .map((row) =>
      [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => (cell ?? '').replaceAll('""', '"')),
    );
  const [header = [], ...body] = rows;
  return body.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])));
}

async function csvOf(lines: readonly Line[]): Promise<string> {
  const blob = await linesAsCsv(lines, words, (title) => title['en']?.[0] ?? '');
  // Blob.text() takes the byte order mark away.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
}

describe('reports as JSON', () => {
  it('are those of every file that has one, in order', async () => {
    const lines = [done(0, 'a'), line(1, 'b', { kind: 'failed', why: 'crash' }), done(2, 'c')];
    const json: unknown = JSON.parse(await (await reportsAsJson(lines)).text());
    expect(json).toEqual([report('a'), report('c')]);
  });

  it('may be none, and more than are written at a time', async () => {
    expect(JSON.parse(await (await reportsAsJson([])).text())).toEqual([]);
    const many = Array.from({ length: LINES_AT_A_TIME * 2 + 1 }, (_, id) => done(id, `${id}`));
    const json: unknown = JSON.parse(await (await reportsAsJson(many)).text());
    expect(json).toHaveLength(many.length);
  });
});

describe('the table', () => {
  it('begins with a byte order mark and ends its rows with CR LF', async () => {
    const csv = await csvOf([done(0, 'a')]);
    expect(csv.startsWith('\ufeff"name","sha256","verdict"')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  it('says of a file what the page says of it, and makes no formula of it', async () => {
    const [row] = parse(await csvOf([done(0, '=cmd.jsonld')]));
    expect(row).toEqual({
      name: "'=cmd.jsonld",
      sha256: 'ab12',
      verdict: 'valid',
      verdictWords: 'Valid',
      headline: 'verdict.valid',
      reason: "'-reason of =cmd.jsonld",
      sealer: '\'=Vzorová "univerzita"',
      sealerIdentifier: 'NTRCZ-1',
      qualification: 'QESeal',
      holder: 'Klára Vzorná',
      title: 'Course',
      issued: '2026-01-02T00:00:00Z',
      validUntil: '',
      checkedAt: '2026-11-22T10:00:00Z',
      sameContentAs: '',
    });
    expect(await csvOf([done(0, 'a')])).not.toContain('Another university');
  });

  it('holds nothing of what the page hides', async () => {
    const [row] = parse(await csvOf([done(0, 'a', 'invalid')]));
    expect(row).toMatchObject({
      verdict: 'invalid',
      holder: '',
      title: '',
      sealer: '',
      issued: '',
    });
  });

  it('has a row for every file', async () => {
    const failed = line(1, 'b', { kind: 'failed', why: 'time-limit' });
    const rows = parse(await csvOf([done(0, 'a'), failed, done(3, 'd')]));
    expect(rows.map(({ name, verdict, sameContentAs }) => [name, verdict, sameContentAs])).toEqual([
      ['a', 'valid', ''],
      ['b', '', ''],
      ['d', 'valid', 'a'],
    ]);
    expect(rows[1]?.['reason']).toBe("'-reason of b");
  });
});
