/*
 * Tables as comma-separated values (RFC 4180), for the spreadsheets that people open them with.
 */

/** Makes a spreadsheet read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet takes for the beginning of a formula, full-width forms and line ends included. A
 * quoted cell is no protection: the quotes are gone before the cell is looked at. Names in a file are
 * a stranger's, and a formula in one could send the whole table elsewhere when it is opened.
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** One cell, always quoted; what would become a formula begins with an apostrophe and stays text. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
