import { describe, expect, it } from 'vitest';
import { csvCell, csvRow } from './csv.ts';

describe('a cell', () => {
  it.each([
    ['plain', '"plain"'],
    ['', '""'],
    ['a "b", c', '"a ""b"", c"'],
    ['two\nlines', '"two\nlines"'],
    ['in the middle =1', '"in the middle =1"'],
  ])('%j is %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])(
    'that begins with %j is no formula',
    (sign) => {
      expect(csvCell(`${sign}cmd|' /C calc'!A0`)).toBe(`"'${sign}cmd|' /C calc'!A0"`);
    },
  );
});

it('a row ends as RFC 4180 has it', () => {
  expect(csvRow(['a', '=b'])).toBe('"a","\'=b"\r\n');
});
