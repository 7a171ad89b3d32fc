import { encodeQR } from 'qr';
import { drawn } from './raster.ts';
import type { Raster } from './raster.ts';

export interface CodeOptions {
  /** Pixels a module. */
  readonly module?: number;
  /** Modules of white around it; the standard wants four. */
  readonly quiet?: number;
  readonly version?: number;
  readonly correction?: 'low' | 'medium';
}

/** A QR code, clean and upright. */
export function codeOf(text: string, options: CodeOptions = {}): Raster {
  const { module = 6, quiet = 4, version, correction = 'medium' } = options;
  // The encoder's own border, at least one module, is left out.
  const rows = encodeQR(text, 'raw', { ecc: correction, border: 1, version });
  const side = (rows.length - 2 + 2 * quiet) * module;
  const place = (pixel: number): number => Math.floor(pixel / module) - quiet + 1;
  return drawn(side, side, (x, y) => (rows[place(y)]?.[place(x)] === true ? 0 : 255));
}

export interface Payload {
  readonly name: string;
  readonly text: string;
  readonly version: number;
  readonly correction: 'low' | 'medium';
}

function filler(length: number): string {
  const line = 'Every module counts; this text only fills the code up to its size. ';
  return line.repeat(Math.ceil(length / line.length)).slice(0, length);
}

/** What the codes of the benchmark hold: a link, and texts that take a middling and a dense code. */
export const PAYLOADS: readonly Payload[] = [
  {
    name: 'v5',
    text: 'https://overovna.example.org/s#Zm9yLXRoZS1iZW5jaG1hcms.b25seS1hLXNhbXBsZQ',
    version: 5,
    correction: 'medium',
  },
  { name: 'v15', text: `{"text":"${filler(392)}"}`, version: 15, correction: 'medium' },
  { name: 'v31', text: `{"text":"${filler(1800)}"}`, version: 31, correction: 'low' },
];
