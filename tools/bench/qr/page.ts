import { NOTHING_DECODED } from '../../../src/intake/qr/decoder.ts';
import { secondDecoder } from '../../../src/intake/qr/second.ts';
import { zxingDecoder } from '../../../src/intake/qr/zxing.ts';
import { codesOf } from '../../../src/intake/reader/read-picture.ts';

/** What was read of one picture. */
export interface Seen {
  readonly zxing: readonly string[];
  readonly chain: readonly string[];
  readonly milliseconds: number;
}

const zxing = zxingDecoder();
const second = secondDecoder();
const nobody = { decode: () => Promise.resolve(NOTHING_DECODED) };

/** Reads a PNG as the page reads a chosen picture. */
async function look(base64: string): Promise<Seen> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const alone = await codesOf(bitmap, zxing, nobody);
  const start = performance.now();
  const chain = await codesOf(bitmap, zxing, second);
  return { zxing: alone, chain, milliseconds: performance.now() - start };
}

Object.assign(globalThis, { look });
