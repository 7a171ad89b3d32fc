import { deflateSync, inflateSync } from 'node:zlib';

/*
 * Rewrites a screenshot with a palette of sixteen colours: printed matter has few, and every
 * credential carries its pictures inside. Reads what Chromium writes: eight bits a channel, not
 * interlaced (PNG specification, third edition).
 */

export type Colour = readonly [red: number, green: number, blue: number];

export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const PALETTE_SIZE = 16;
const WHITE: Colour = [255, 255, 255];

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [dl, da, dc] = [left, above, corner].map((value) => Math.abs(estimate - value));
  if (dl === undefined || da === undefined || dc === undefined) return 0;
  if (dl <= da && dl <= dc) return left;
  return da <= dc ? above : corner;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return Math.floor((left + above) / 2);
  return filter === 4 ? paeth(left, above, corner) : 0;
}

function unfilter(raw: Uint8Array, height: number, stride: number, channels: number): Uint8Array {
  const data = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= channels ? (data[at - channels] ?? 0) : 0;
      const above = y > 0 ? (data[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (data[at - stride - channels] ?? 0) : 0;
      data[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return data;
}

function decode(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    parts.push(png.subarray(at + 8, at + 8 + length));
  }
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png.readUInt8(25) === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(parts));
  return { width, height, channels, data: unfilter(raw, height, width * channels, channels) };
}

/** White, and every ink in even steps from pale to full. */
function paletteOf(inks: readonly Colour[]): readonly Colour[] {
  const steps = Math.floor((PALETTE_SIZE - 1) / inks.length);
  const ramps = inks.flatMap((ink) =>
    Array.from({ length: steps }, (_, index): Colour => {
      const share = (index + 1) / steps;
      const mix = (channel: 0 | 1 | 2): number =>
        Math.round(WHITE[channel] + (ink[channel] - WHITE[channel]) * share);
      return [mix(0), mix(1), mix(2)];
    }),
  );
  return [WHITE, ...ramps];
}

function nearest(palette: readonly Colour[], red: number, green: number, blue: number): number {
  let best = 0;
  let least = Infinity;
  palette.forEach((colour, index) => {
    const distance = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2;
    if (distance >= least) return;
    least = distance;
    best = index;
  });
  return best;
}

/** Two pixels an octet, each row after its filter octet (none). */
function packed({ width, height, channels, data }: Pixels, palette: readonly Colour[]): Uint8Array {
  const known = new Map<number, number>();
  const indexAt = (pixel: number): number => {
    const at = pixel * channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const key = (red << 16) | (green << 8) | blue;
    const index = known.get(key) ?? nearest(palette, red, green, blue);
    known.set(key, index);
    return index;
  };
  const stride = Math.ceil(width / 2) + 1;
  const rows = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (indexAt(y * width + x) << (x % 2 === 0 ? 4 : 0));
    }
  }
  return rows;
}

function crc32(data: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const octet of data) {
    remainder ^= octet;
    for (let bit = 0; bit < 8; bit += 1) {
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    }
  }
  return (remainder ^ 0xffffffff) >>> 0;
}

export function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The same picture in shades of the given inks on white. */
export function reduceToInks(png: Buffer, inks: readonly Colour[]): Buffer {
  const pixels = decode(png);
  const palette = paletteOf(inks);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(packed(pixels, palette), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
