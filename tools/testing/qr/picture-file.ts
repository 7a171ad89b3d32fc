import { deflateSync } from 'node:zlib';
import { chunk, SIGNATURE } from '../../demo/png.ts';
import { bytesOf } from './raster.ts';
import type { Raster } from './raster.ts';

/** The rows as PNG packs them, each after its filter: none. */
function packed(raster: Raster): Buffer {
  const { width, height } = raster;
  const levels = bytesOf(raster);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    rows.set(levels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return deflateSync(rows);
}

/** Size, eight bits of grey, not interlaced. */
function header({ width, height }: Raster): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([8, 0, 0, 0, 0], 8);
  return chunk('IHDR', content);
}

/** A chunk of an animated PNG that says how one image is shown (PNG third edition §11.3.6). */
function frameControl(sequence: number, { width, height }: Raster): Buffer {
  const control = Buffer.alloc(26);
  control.writeUInt32BE(sequence, 0);
  control.writeUInt32BE(width, 4);
  control.writeUInt32BE(height, 8);
  control.writeUInt16BE(1, 20);
  control.writeUInt16BE(10, 22);
  return chunk('fcTL', control);
}

const END = chunk('IEND', new Uint8Array());

/** A grey PNG (PNG specification, third edition). */
export function pngOf(raster: Raster): Buffer {
  return Buffer.concat([SIGNATURE, header(raster), chunk('IDAT', packed(raster)), END]);
}

/** A PNG that moves from one of these pictures, all of one size, to the next. */
export function animatedPngOf(frames: readonly Raster[]): Buffer {
  const [first, ...others] = frames;
  if (!first) throw new Error('a film needs a picture');
  const control = Buffer.alloc(8);
  control.writeUInt32BE(frames.length, 0);
  const later = others.flatMap((frame, index) => {
    const sequence = Buffer.alloc(4);
    sequence.writeUInt32BE(2 * index + 2);
    return [
      frameControl(2 * index + 1, frame),
      chunk('fdAT', Buffer.concat([sequence, packed(frame)])),
    ];
  });
  return Buffer.concat([
    SIGNATURE,
    header(first),
    chunk('acTL', control),
    frameControl(0, first),
    chunk('IDAT', packed(first)),
    ...later,
    END,
  ]);
}

/** A film without compression (YUV4MPEG2), grey, of one picture a frame. */
export function y4mOf(frames: readonly Raster[], framesPerSecond: number): Buffer {
  const [first] = frames;
  if (!first) throw new Error('a film needs a picture');
  const { width, height } = first;
  const colour = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`),
    ...frames.flatMap((frame) => [Buffer.from('FRAME\n'), Buffer.from(bytesOf(frame)), colour]),
  ]);
}
