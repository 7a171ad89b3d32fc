import { describe, expect, it } from 'vitest';
import { pngOf } from '../../tools/testing/qr/picture-file.ts';
import { blank } from '../../tools/testing/qr/raster.ts';
import { pixelsOf, sniff } from './sniff.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A JPEG with a comment before its frame of 300 × 200. */
const JPEG = latin1(
  '\xff\xd8\xff\xfe\x00\x04hi\xff\xc0\x00\x11\x08\x00\xc8\x01\x2c\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01',
);
const WEBP = {
  lossy: latin1(
    'RIFF\x40\0\0\0WEBPVP8 \x30\0\0\0\0\0\0\x9d\x01\x2a\x2c\x01\xc8\x00\0\0\0\0\0\0\0\0\0\0',
  ),
  lossless: latin1(
    `RIFF\x40\0\0\0WEBPVP8L\x30\0\0\0\x2f${String.fromCharCode(0x2b, 0xc1, 0x31, 0)}\0\0\0\0\0`,
  ),
  extended: latin1('RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\x2b\x01\x00\xc7\x00\x00\0\0\0\0'),
};
const GIF = latin1('GIF89a\x2c\x01\xc8\x00\0\0\0');
const HEIC = latin1(
  '\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x14ispe\0\0\0\0\0\0\x02\x00\0\0\x02\x00\0\0\0\x14ispe\0\0\0\0\0\0\x01\x2c\0\0\x00\xc8',
);
const BMP = latin1(`BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x2c\x01\0\0\x38\xff\xff\xff`);

describe('what a file is', () => {
  it.each([
    ['jpeg', JPEG],
    ['png', pngOf(blank(300, 200))],
    ['webp', WEBP.lossy],
    ['gif', GIF],
    ['heic', HEIC],
    ['bmp', BMP],
  ])('%s by its first bytes', (format, bytes) => {
    expect(sniff(bytes)).toEqual({ kind: 'picture', format });
  });

  it.each([
    ['at once', '%PDF-1.7\n'],
    ['after other bytes', `${'\0'.repeat(900)}%PDF-1.4\n`],
  ])('a PDF whose mark comes %s', (_, text) => {
    expect(sniff(latin1(text))).toEqual({ kind: 'pdf' });
  });

  it.each([
    ['a credential', '{"payload":"e30"}'],
    ['a credential that quotes the mark of a PDF', ' {"a":"%PDF-1.7"}'],
    ['a mark that comes too late', `${' '.repeat(1100)}%PDF-1.7`],
    ['text that begins like a bitmap', 'BM is short for bitmap, a kind of picture'],
    ['a film', '\0\0\0\x18ftypisom\0\0\0\0'],
    ['nothing', ''],
  ])('%s is left to the verification', (_, text) => {
    expect(sniff(latin1(text))).toEqual({ kind: 'other' });
  });
});

describe('how many pixels a picture has', () => {
  it.each([
    ['jpeg', JPEG, 60_000],
    ['png', pngOf(blank(300, 200)), 60_000],
    ['webp', WEBP.lossy, 60_000],
    ['webp', WEBP.lossless, 60_000],
    ['webp', WEBP.extended, 60_000],
    ['gif', GIF, 60_000],
    // The largest of its images, not the last.
    ['heic', HEIC, 512 * 512],
    // Rows from the top are written as a negative height.
    ['bmp', BMP, 60_000],
  ] as const)('%s says so before it is decoded', (format, bytes, pixels) => {
    expect(pixelsOf(bytes, format)).toBe(pixels);
  });

  it.each([
    ['jpeg', JPEG.subarray(0, 9)],
    ['jpeg', latin1('\xff\xd8\xff\xda\x00\x02no frame')],
    ['png', pngOf(blank(1, 1)).subarray(0, 18)],
    ['webp', latin1('RIFF\0\0\0\0WEBPJUNK')],
    ['heic', latin1('\0\0\0\x18ftypheic')],
  ] as const)('%s that ends too soon says nothing', (format, bytes) => {
    expect(pixelsOf(bytes, format)).toBeNull();
  });
});
