import { deflateSync } from 'node:zlib';
import { chunk, SIGNATURE } from '../../demo/png.ts';
import { bytesOf } from './raster.ts';
import type { Raster } from './raster.ts';

/** A PNG of eight bits of grey (PNG specification, third edition). */
export function pngOf(raster: Raster): Buffer {
  const { width, height } = raster;
  const levels = bytesOf(raster);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    // Each row begins with its filter: none.
    rows.set(levels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
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
