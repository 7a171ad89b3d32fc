import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import {
  MAX_QR_BYTES,
  MIN_MODULE_MM,
  moduleWidth,
  printWidth,
  QUIET_MODULES,
  qrOf,
  qrPath,
  qrSvg,
} from './qr.ts';
import type { Qr } from './qr.ts';

const LINK = `https://overovna.example.org/s#${'Ab-_'.repeat(6)}.${'k'.repeat(42)}A`;

function made(text: string): Qr {
  const qr = qrOf(text);
  if (!qr) throw new Error('no code');
  return qr;
}

/** Draws the path as a printer would, `scale` pixels a module, and reads it back. */
function readBack(qr: Qr, scale = 4): string {
  const size = qr.width * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of qrPath(qr).matchAll(
    /M(\d+) (\d+)h(\d+)v1h-\d+z/g,
  )) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let at = Number(x) * scale; at < (Number(x) + Number(length)) * scale; at += 1) {
        data.fill(0, (row * size + at) * 4, (row * size + at) * 4 + 3);
      }
    }
  }
  return decodeQR({ width: size, height: size, data });
}

describe('a QR code', () => {
  it.each([LINK, 'https://example.org/', 'ž'.repeat(200)])('reads back as %s', (text) => {
    expect(readBack(made(text))).toBe(text);
  });

  it('has four light modules on every side and dark ones next to them', () => {
    const { rows, width } = made(LINK);
    const isEdge = (at: number) => at < QUIET_MODULES || at >= width - QUIET_MODULES;
    rows.forEach((row, y) => {
      expect(row).toHaveLength(width);
      row.forEach((dark, x) => {
        if (isEdge(x) || isEdge(y)) expect(dark).toBe(false);
      });
    });
    expect(rows[QUIET_MODULES]?.[QUIET_MODULES]).toBe(true);
  });

  it('corrects errors at level M', () => {
    // ISO/IEC 18004 §7.9: the format's two highest bits, masked with 101010000010010, say 00 for M.
    const { rows } = made(LINK);
    const bits = [0, 1].map((x) => rows[QUIET_MODULES + 8]?.[QUIET_MODULES + x] === true);
    expect(bits).toEqual([true, false]);
  });

  it('of a share is readable at two centimetres', () => {
    const qr = made(LINK);
    expect(printWidth(qr)).toBe(20);
    expect(moduleWidth(qr)).toBeGreaterThanOrEqual(MIN_MODULE_MM);
  });

  it('says how wide a denser one has to be', () => {
    const qr = made('x'.repeat(MAX_QR_BYTES));
    expect(printWidth(qr)).toBeGreaterThan(20);
    expect(moduleWidth(qr)).toBeGreaterThanOrEqual(MIN_MODULE_MM);
  });

  it('does not exist for what no code can hold', () => {
    expect(qrOf('x'.repeat(MAX_QR_BYTES + 1))).toBeNull();
    expect(qrOf('ž'.repeat(MAX_QR_BYTES))).toBeNull();
  });

  it('is an SVG file of its size in millimetres', () => {
    const qr = made(LINK);
    const svg = qrSvg(qr);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="20mm" height="20mm"/);
    expect(svg).toContain(qrPath(qr));
    expect(svg).not.toContain('style');
  });
});
