import { at, drawn } from './raster.ts';
import type { Raster } from './raster.ts';

/*
 * What JPEG does to a picture: blocks of eight by eight, their frequencies rounded (ITU-T T.81 §A.3.3
 * and table K.1). The file format around it is left out; the damage is all here.
 */

const SIDE = 8;
// prettier-ignore
const LUMINANCE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
  14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
  18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
  49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

const COSINES = Array.from({ length: SIDE }, (_, frequency) =>
  Array.from(
    { length: SIDE },
    (_unused, x) =>
      Math.cos(((2 * x + 1) * frequency * Math.PI) / 16) *
      (frequency === 0 ? Math.SQRT1_2 : 1) *
      0.5,
  ),
);

const cosine = (frequency: number, x: number): number => COSINES[frequency]?.[x] ?? 0;

/** Rows of a block through the transform, or back. */
function alongRows(block: readonly number[], isInverse: boolean): readonly number[] {
  return block.map((_, index) => {
    const [row, column] = [Math.floor(index / SIDE), index % SIDE];
    let sum = 0;
    for (let k = 0; k < SIDE; k += 1) {
      const level = block[row * SIDE + k] ?? 0;
      sum += level * (isInverse ? cosine(k, column) : cosine(column, k));
    }
    return sum;
  });
}

const flipped = (block: readonly number[]): readonly number[] =>
  block.map((_, index) => block[(index % SIDE) * SIDE + Math.floor(index / SIDE)] ?? 0);

function transformed(block: readonly number[], isInverse: boolean): readonly number[] {
  return flipped(alongRows(flipped(alongRows(block, isInverse)), isInverse));
}

/** The picture as a JPEG of this quality (1 to 100) shows it. */
export function compressed(raster: Raster, quality: number): Raster {
  const share = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const steps = LUMINANCE.map((step) => Math.max(1, Math.floor((step * share + 50) / 100)));
  const columns = Math.ceil(raster.width / SIDE);
  const blocks = new Map<number, readonly number[]>();
  const blockAt = (bx: number, by: number): readonly number[] => {
    const known = blocks.get(by * columns + bx);
    if (known) return known;
    const levels = LUMINANCE.map((_, index) => {
      const x = Math.min(raster.width - 1, bx * SIDE + (index % SIDE));
      const y = Math.min(raster.height - 1, by * SIDE + Math.floor(index / SIDE));
      return at(raster, x, y) - 128;
    });
    const rounded = transformed(levels, false).map((value, index) => {
      const step = steps[index] ?? 1;
      return Math.round(value / step) * step;
    });
    const made = transformed(rounded, true).map((value) => value + 128);
    blocks.set(by * columns + bx, made);
    return made;
  };
  return drawn(raster.width, raster.height, (x, y) => {
    const block = blockAt(Math.floor(x / SIDE), Math.floor(y / SIDE));
    return block[(y % SIDE) * SIDE + (x % SIDE)] ?? 255;
  });
}
