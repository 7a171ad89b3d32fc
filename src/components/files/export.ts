import type { Line } from '../../app/batch-line.ts';
import type { Text } from '../../credential/model.ts';
import { BYTE_ORDER_MARK, csvRow } from './csv.ts';
import { lineFacts, reportOf } from './line-facts.ts';

/*
 * All reports of a list as one file. A thousand reports are some 20 MB of text: they are written in
 * parts, and the page gets its turn between them.
 */

/** Lines written without a pause; some milliseconds on a slow phone. */
export const LINES_AT_A_TIME = 20;

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

async function inParts(
  lines: readonly Line[],
  write: (line: Line) => string | null,
): Promise<readonly string[]> {
  const parts: string[] = [];
  for (let start = 0; start < lines.length; start += LINES_AT_A_TIME) {
    const some = lines.slice(start, start + LINES_AT_A_TIME).map(write);
    parts.push(...some.filter((part) => part !== null));
    await pause();
  }
  return parts;
}

/** The reports (contracts §1) as a JSON array; files without one are not in it. */
export async function reportsAsJson(lines: readonly Line[]): Promise<Blob> {
  const parts = await inParts(lines, (line) => {
    const report = reportOf(line);
    return report && JSON.stringify(report);
  });
  const separated = parts.flatMap((part, index) => (index === 0 ? [part] : [',\n', part]));
  return new Blob(['[\n', ...separated, '\n]\n'], { type: 'application/json' });
}

/** The words of a line, in the language of the page. */
export interface ExportWords {
  readonly verdict: string;
  readonly reason: string;
}

const COLUMNS = [
  'name',
  'sha256',
  'verdict',
  'verdictWords',
  'headline',
  'reason',
  'sealer',
  'sealerIdentifier',
  'qualification',
  'holder',
  'title',
  'issued',
  'validUntil',
  'checkedAt',
  'sameContentAs',
] as const;
type Column = (typeof COLUMNS)[number];

/**
 * The list as a table, a row for every file; without a report only name and reason are filled. What
 * the page hides of a file whose seal failed is not in the table either, and birth dates never are.
 */
export async function linesAsCsv(
  lines: readonly Line[],
  wordsOf: (line: Line) => ExportWords,
  titleOf: (title: Text) => string,
): Promise<Blob> {
  const rows = await inParts(lines, (line) => {
    const cells = { ...reportCells(line, titleOf), ...wordCells(wordsOf(line)), name: line.name };
    return csvRow(COLUMNS.map((column) => cells[column] ?? ''));
  });
  return new Blob([BYTE_ORDER_MARK, csvRow(COLUMNS), ...rows], { type: 'text/csv;charset=utf-8' });
}

type Cells = Partial<Record<Column, string | null>>;

function wordCells({ verdict, reason }: ExportWords): Cells {
  return { verdictWords: verdict, reason };
}

function reportCells(line: Line, titleOf: (title: Text) => string): Cells {
  const report = reportOf(line);
  if (!report) return {};
  const { sealer, hidden, holder, title, qualification } = lineFacts(report);
  const { credential } = report;
  return {
    sha256: report.input.sha256,
    verdict: report.verdict,
    headline: report.headline,
    sealer: sealer?.organisation ?? null,
    sealerIdentifier: sealer?.organisationIdentifier ?? null,
    qualification,
    holder,
    title: titleOf(title),
    issued: hidden ? null : (credential?.issued ?? null),
    validUntil: hidden ? null : (credential?.validUntil ?? null),
    checkedAt: report.checkedAt,
    sameContentAs: line.state.kind === 'done' ? line.state.sameAs : null,
  };
}
