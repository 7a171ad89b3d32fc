import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ZXING_WASM_SHA256, ZXING_WASM_VERSION } from 'barcode-detector/ponyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf, PAYLOADS } from '../../../tools/testing/qr/code.ts';
import { bytesOf, toned, turned } from '../../../tools/testing/qr/raster.ts';
import type { Raster } from '../../../tools/testing/qr/raster.ts';
import { firstOf } from './decoder.ts';
import type { QrDecoder } from './decoder.ts';
import { secondDecoder } from './second.ts';
import { zxingDecoder } from './zxing.ts';

const { resolve } = createRequire(import.meta.url);
const binary = readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm'));

/** Node has no ImageData and no DOMRectReadOnly; the ponyfill asks for no more than this. */
class PlainImageData {
  readonly colorSpace = 'srgb';
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

function imageOf(raster: Raster): ImageData {
  const levels = bytesOf(raster);
  const data = new Uint8ClampedArray(levels.length * 4);
  levels.forEach((level, index) => data.set([level, level, level, 255], index * 4));
  return new PlainImageData(data, raster.width, raster.height) as unknown as ImageData;
}

describe('the decoders', () => {
  let zxing: QrDecoder;
  beforeAll(() => {
    Object.assign(globalThis, { ImageData: PlainImageData, DOMRectReadOnly: Object });
    const { buffer, byteOffset, byteLength } = binary;
    zxing = zxingDecoder({
      wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength),
    });
  });

  it('have the binary that the ponyfill was built with', () => {
    // Another one makes every detect() fail, and html5-qrcode fall back to a decoder that reads half.
    expect(createHash('sha256').update(binary).digest('hex')).toBe(ZXING_WASM_SHA256);
    expect(ZXING_WASM_VERSION).toBe('3.1.3');
  });

  it.each(PAYLOADS)(
    'read a clean $name, the first of them',
    async ({ text, version, correction }) => {
      const image = imageOf(codeOf(text, { version, correction }));
      expect(await firstOf([zxing, secondDecoder()]).decode(image)).toEqual({
        texts: [text],
        decoder: 'zxing',
      });
      expect(await secondDecoder().decode(image)).toEqual({ texts: [text], decoder: 'qr' });
    },
  );

  it('read what is turned, and what is white on black', async () => {
    const { text } = PAYLOADS[0]!;
    for (const raster of [turned(codeOf(text), 33), toned(codeOf(text), (level) => 255 - level)]) {
      expect((await zxing.decode(imageOf(raster))).texts).toEqual([text]);
    }
  });

  it('find nothing where there is nothing', async () => {
    const image = imageOf(toned(codeOf('x'), () => 255));
    expect(await firstOf([zxing, secondDecoder()]).decode(image)).toEqual({
      texts: [],
      decoder: null,
    });
  });

  it('leave the second one alone where the first reads', async () => {
    const asked: string[] = [];
    const naming = (name: string, texts: readonly string[]): QrDecoder => ({
      decode: () => {
        asked.push(name);
        return Promise.resolve({ texts, decoder: texts.length > 0 ? 'qr' : null });
      },
    });
    const image = imageOf(codeOf('x'));
    await firstOf([naming('one', []), naming('two', ['x']), naming('three', ['y'])]).decode(image);
    expect(asked).toEqual(['one', 'two']);
  });
});
