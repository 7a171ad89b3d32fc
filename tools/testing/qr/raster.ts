/*
 * Grey pictures as numbers, and what happens to them between a printer and a decoder. Everything is
 * made from a seed, so that every run degrades alike.
 */

/** Rows of grey from 0 (black) to 255 (white); in between while a picture is worked on. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly grey: Float32Array;
}

export function blank(width: number, height: number, level = 255): Raster {
  return { width, height, grey: new Float32Array(width * height).fill(level) };
}

/** The level at a whole position; what lies outside is `beyond`. */
export function at({ width, height, grey }: Raster, x: number, y: number, beyond = 255): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return beyond;
  return grey[y * width + x] ?? beyond;
}

/** The level between positions, from the four around it. */
export function between(raster: Raster, x: number, y: number, beyond = 255): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const [dx, dy] = [x - left, y - top];
  const upper = at(raster, left, top, beyond) * (1 - dx) + at(raster, left + 1, top, beyond) * dx;
  const lower =
    at(raster, left, top + 1, beyond) * (1 - dx) + at(raster, left + 1, top + 1, beyond) * dx;
  return upper * (1 - dy) + lower * dy;
}

/** A picture of this size whose levels come from a function of the position. */
export function drawn(
  width: number,
  height: number,
  level: (x: number, y: number) => number,
): Raster {
  const made = blank(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) made.grey[y * width + x] = level(x, y);
  }
  return made;
}

/** The same picture with every level changed. */
export function toned(
  raster: Raster,
  change: (level: number, x: number, y: number) => number,
): Raster {
  return drawn(raster.width, raster.height, (x, y) => change(at(raster, x, y), x, y));
}

/** The same picture at another size. */
export function resized(raster: Raster, width: number, height: number): Raster {
  const [byX, byY] = [raster.width / width, raster.height / height];
  // Shrinking averages over what falls together, as a camera's sensor does.
  const taps = Math.max(1, Math.ceil(Math.max(byX, byY)));
  return drawn(width, height, (x, y) => {
    let sum = 0;
    for (let i = 0; i < taps; i += 1) {
      for (let j = 0; j < taps; j += 1) {
        sum += between(
          raster,
          (x + (i + 0.5) / taps) * byX - 0.5,
          (y + (j + 0.5) / taps) * byY - 0.5,
          at(raster, Math.min(x, raster.width - 1), Math.min(y, raster.height - 1)),
        );
      }
    }
    return sum / taps ** 2;
  });
}

/** A picture laid on a larger one. */
export function placed(raster: Raster, ground: Raster, left: number, top: number): Raster {
  return toned(ground, (level, x, y) => {
    const [dx, dy] = [x - left, y - top];
    return dx >= 0 && dy >= 0 && dx < raster.width && dy < raster.height
      ? at(raster, dx, dy)
      : level;
  });
}

/** Turned about its middle, on paper large enough for its corners. */
export function turned(raster: Raster, degrees: number, beyond = 255): Raster {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.ceil(Math.abs(raster.width * cos) + Math.abs(raster.height * sin));
  const height = Math.ceil(Math.abs(raster.width * sin) + Math.abs(raster.height * cos));
  return drawn(width, height, (x, y) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    return between(
      raster,
      dx * cos + dy * sin + raster.width / 2,
      dy * cos - dx * sin + raster.height / 2,
      beyond,
    );
  });
}

/** Seen from the side: the far edge is shorter than the near one by `across` and `along`. */
export function tilted(raster: Raster, across: number, along: number, beyond = 255): Raster {
  const { width, height } = raster;
  return drawn(width, height, (x, y) => {
    const [u, v] = [x / width - 0.5, y / height - 0.5];
    const depth = 1 + across * u + along * v;
    return between(raster, (u / depth + 0.5) * width, (v / depth + 0.5) * height, beyond);
  });
}

/** Blurred by a bell curve of this width in pixels. */
export function blurred(raster: Raster, sigma: number): Raster {
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * sigma ** 2)),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const smear = (from: Raster, dx: number, dy: number): Raster =>
    drawn(from.width, from.height, (x, y) => {
      let sum = 0;
      weights.forEach((weight, index) => {
        const away = index - reach;
        const px = Math.min(from.width - 1, Math.max(0, x + away * dx));
        const py = Math.min(from.height - 1, Math.max(0, y + away * dy));
        sum += weight * at(from, px, py);
      });
      return sum / whole;
    });
  return smear(smear(raster, 1, 0), 0, 1);
}

/** Moved while the shutter was open. */
export function shaken(raster: Raster, pixels: number): Raster {
  return drawn(raster.width, raster.height, (x, y) => {
    let sum = 0;
    for (let step = 0; step < pixels; step += 1) {
      sum += at(raster, Math.min(raster.width - 1, x + step), y);
    }
    return sum / pixels;
  });
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The grain of a sensor in poor light. */
export function noisy(raster: Raster, strength: number, seed = 1): Raster {
  const random = randomFrom(seed);
  // The sum of a few even numbers is near enough to a bell curve.
  const grain = () => random() + random() + random() + random() - 2;
  return toned(raster, (level) => level + grain() * strength);
}

/** Levels as bytes, cut off at black and white. */
export function bytesOf({ grey }: Raster): Uint8ClampedArray {
  return Uint8ClampedArray.from(grey);
}
