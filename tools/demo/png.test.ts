import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Colour, reduceToInks } from './png.ts';

const INK: Colour = [0, 0, 255];

function chunk(type: string, content: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), content, Buffer.alloc(4)]);
}

/** Three by two, RGB: the second row is written with the filter "up". */
function screenshot(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(3, 0);
  header.writeUInt32BE(2, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const white = [255, 255, 255];
  const rows = [0, ...white, ...INK, ...white, 2, 0, 0, 0, 255, 255, 0, 1, 1, 0];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Uint8Array.from(rows))),
    chunk('IEND', new Uint8Array()),
  ]);
}

describe('a screenshot in few colours', () => {
  const reduced = reduceToInks(screenshot(), [INK]);

  it('keeps its size, with four bits a pixel and a palette', () => {
    expect(reduced.readUInt32BE(16)).toBe(3);
    expect(reduced.readUInt32BE(20)).toBe(2);
    expect([...reduced.subarray(24, 26)]).toEqual([4, 3]);
  });

  it('has every pixel in the nearest shade', () => {
    const at = reduced.indexOf('IDAT');
    const rows = inflateSync(reduced.subarray(at + 4, at + 4 + reduced.readUInt32BE(at - 4)));
    // White is 0 and the full ink 15.
    expect([...rows]).toEqual([0, 0x0f, 0x00, 0, 0x00, 0xf0]);
  });
});
