import { encodeQR } from 'qr';

/* QR codes as plain data: modules, a path, an SVG file. Nothing here knows a document. */

/** Light modules around the code (ISO/IEC 18004 §7.3.8: at least four). */
export const QUIET_MODULES = 4;

/** A module narrower than this is lost on a phone's camera and an office printer. */
export const MIN_MODULE_MM = 0.33;

/** What version 40 with error correction M holds in byte mode (ISO/IEC 18004, table 7). */
export const MAX_QR_BYTES = 2331;

/** The narrowest width at which a code is recommended, quiet zone included. */
const MIN_WIDTH_MM = 20;

export interface Qr {
  /** Rows of modules, true for dark, with the quiet zone. */
  readonly rows: readonly (readonly boolean[])[];
  /** Modules across, with the quiet zone. */
  readonly width: number;
}

/** The code of a text, error correction M; null where no code can hold it. */
export function qrOf(text: string): Qr | null {
  if (new TextEncoder().encode(text).byteLength > MAX_QR_BYTES) return null;
  const rows = encodeQR(text, 'raw', {
    ecc: 'medium',
    encoding: 'byte',
    border: QUIET_MODULES,
    scale: 1,
  });
  return { rows, width: rows.length };
}

/** The dark modules as an SVG path, one module a unit: a rectangle for each run in a row. */
export function qrPath({ rows }: Qr): string {
  const runs: string[] = [];
  rows.forEach((row, y) => {
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      const dark = row[x] === true;
      if (dark && start === -1) start = x;
      if (!dark && start !== -1) {
        runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
        start = -1;
      }
    }
  });
  return runs.join('');
}

/** The code as an SVG file: black on white, as wide as it should be printed at least. */
export function qrSvg(qr: Qr): string {
  const { width } = qr;
  const size = printWidth(qr);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}mm" height="${size}mm" ` +
    `viewBox="0 0 ${width} ${width}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${width}v${width}H0z"/><path d="${qrPath(qr)}"/></svg>\n`
  );
}

/** How wide the code has to be printed to be readable, in millimetres: two centimetres or more. */
export function printWidth({ width }: Qr): number {
  return Math.max(MIN_WIDTH_MM, Math.ceil(width * MIN_MODULE_MM));
}

/** The width of one module at that size, in millimetres, to two places. */
export function moduleWidth(qr: Qr): number {
  return Math.floor((printWidth(qr) / qr.width) * 100) / 100;
}
