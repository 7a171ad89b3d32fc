import type { Qr } from './qr.ts';

/** Pixels a module: 49 modules make 784 pixels, sharp at 2 cm on any printer. */
const PIXELS = 16;

/** The code as a PNG; null where the browser gives no canvas. */
export function qrPng({ rows, width }: Qr): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXELS;
  canvas.height = width * PIXELS;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  rows.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) context.fillRect(x * PIXELS, y * PIXELS, PIXELS, PIXELS);
    });
  });
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
