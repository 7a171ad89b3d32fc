import { codeOf } from './code.ts';
import type { Payload } from './code.ts';
import { compressed } from './jpeg-blocks.ts';
import {
  at,
  blank,
  blurred,
  drawn,
  noisy,
  placed,
  resized,
  shaken,
  tilted,
  toned,
  turned,
} from './raster.ts';
import type { Raster } from './raster.ts';

/*
 * Twenty-four things that happen to a printed or shown code. Sizes are in pixels a module, so that a
 * dense code is degraded as much as a coarse one.
 */

export interface Degradation {
  readonly name: string;
  readonly make: (payload: Payload) => Raster;
}

const code = ({ text, version, correction }: Payload, module = 5, quiet = 4): Raster =>
  codeOf(text, { module, quiet, version, correction });

/** A lamp mirrored in glossy paper. */
export function glaring(raster: Raster): Raster {
  const [x0, y0] = [raster.width * 0.62, raster.height * 0.58];
  const reach = raster.width * 0.14;
  return toned(raster, (level, x, y) => {
    const light = Math.exp(-((x - x0) ** 2 + (y - y0) ** 2) / (2 * reach ** 2));
    return level + 170 * light;
  });
}

/** Half of it in the shadow of the hand that holds it. */
function shadowed(raster: Raster): Raster {
  const edge = raster.width * 0.5;
  return toned(raster, (level, x, y) => {
    const depth = 1 / (1 + Math.exp(-(x + y * 0.3 - edge * 1.3) / 6));
    return level * (1 - 0.62 * depth);
  });
}

const faded = (raster: Raster, black: number, white: number): Raster =>
  toned(raster, (level) => black + (level / 255) * (white - black));

/** On a surround of grey; what turning and tilting lay bare is the same grey. */
export const onTable = (raster: Raster, level: number, margin = 40): Raster =>
  placed(
    raster,
    blank(raster.width + 2 * margin, raster.height + 2 * margin, level),
    margin,
    margin,
  );

/** As a telephone sees a certificate that lies on a table. */
export function photographed(raster: Raster): Raster {
  const seen = tilted(turned(onTable(faded(raster, 45, 215), 120), 8, 120), 0.22, 0.16, 120);
  return compressed(noisy(blurred(seen, 0.9), 14, 7), 45);
}

export const DEGRADATIONS: readonly Degradation[] = [
  { name: 'clean', make: (payload) => code(payload) },
  { name: 'small modules', make: (payload) => code(payload, 2) },
  { name: 'turned 7°', make: (payload) => turned(code(payload), 7) },
  { name: 'turned 45°', make: (payload) => turned(code(payload), 45) },
  { name: 'upside down', make: (payload) => turned(code(payload), 180) },
  { name: 'tilted', make: (payload) => tilted(onTable(code(payload), 255), 0.28, 0.1) },
  { name: 'tilted and turned', make: (payload) => tilted(turned(code(payload), 25), 0.2, 0.2) },
  { name: 'blurred 0.4 module', make: (payload) => blurred(code(payload), 2) },
  { name: 'blurred 0.6 module', make: (payload) => blurred(code(payload), 3) },
  { name: 'shaken', make: (payload) => shaken(code(payload, 6), 5) },
  { name: 'noise', make: (payload) => noisy(code(payload), 70, 3) },
  { name: 'salt and pepper', make: (payload) => peppered(code(payload)) },
  { name: 'low contrast', make: (payload) => faded(code(payload), 150, 190) },
  { name: 'faint and noisy', make: (payload) => noisy(faded(code(payload), 120, 200), 18, 5) },
  { name: 'glare', make: (payload) => glaring(faded(code(payload), 30, 200)) },
  { name: 'shadow', make: (payload) => shadowed(faded(code(payload), 25, 230)) },
  { name: 'inverted', make: (payload) => toned(code(payload), (level) => 255 - level) },
  { name: 'mirrored', make: (payload) => mirrored(code(payload)) },
  { name: 'small on A4', make: (payload) => onSheet(code(payload, 3)) },
  { name: 'JPEG quality 12', make: (payload) => compressed(code(payload, 4), 12) },
  { name: 'no quiet zone', make: (payload) => code(payload, 5, 0) },
  { name: 'dark surround', make: (payload) => onTable(code(payload, 5, 0), 40) },
  { name: 'uneven scaling', make: (payload) => stretched(code(payload, 4)) },
  { name: 'telephone photograph', make: (payload) => photographed(code(payload, 6)) },
];

function peppered(raster: Raster): Raster {
  const grains = noisy(blank(raster.width, raster.height, 0), 1, 11);
  return toned(raster, (level, x, y) => {
    const grain = at(grains, x, y, 0);
    if (grain > 1.15) return 255;
    return grain < -1.15 ? 0 : level;
  });
}

const mirrored = (raster: Raster): Raster =>
  drawn(raster.width, raster.height, (x, y) => at(raster, raster.width - 1 - x, y));

/** In the corner of a scanned page with lines of text. */
function onSheet(raster: Raster): Raster {
  const [width, height] = [Math.max(1240, raster.width + 400), 1754];
  const sheet = drawn(width, height, (x, y) => {
    const isLine = y % 34 < 16 && y < height * 0.6 && x > 120 && x < width - 120;
    return isLine && (x * 7 + Math.floor(y / 34) * 13) % 23 < 12 && (x >> 1) % 3 !== 0 ? 70 : 250;
  });
  return placed(raster, sheet, width - raster.width - 110, height - raster.height - 120);
}

const stretched = (raster: Raster): Raster =>
  resized(raster, Math.round(raster.width * 1.3), Math.round(raster.height * 0.87));
