import { ENLARGED_SIDE, FIRST_LOOK_SIDE, MAX_CANVAS_PIXELS, MAX_CODES } from '../limits.ts';
import type { QrDecoder } from '../qr/decoder.ts';
import { canDraw, scaleWithin, whiteSurface } from './canvas.ts';
import { nothingBut } from './messages.ts';
import type { Reading } from './messages.ts';

/** The picture at a scale, on white. */
function pixelsAt(bitmap: ImageBitmap, scale: number): ImageData {
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const { context } = whiteSurface(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

/** The scales to look at: small first, then as large as allowed, enlarged where it is tiny. */
function scalesFor({ width, height }: ImageBitmap): readonly number[] {
  const first = scaleWithin(width, height, FIRST_LOOK_SIDE, MAX_CANVAS_PIXELS);
  if (first < 1) return [first, scaleWithin(width, height, Infinity, MAX_CANVAS_PIXELS)];
  return Math.max(width, height) <= ENLARGED_SIDE ? [1, 2] : [1];
}

/**
 * Reads the codes of a picture that is decoded already.
 *
 * @param first looks at every scale, for a code can be too small for the first one
 * @param second looks only where the first sees nothing at all
 */
export async function codesOf(
  bitmap: ImageBitmap,
  first: QrDecoder,
  second: QrDecoder,
): Promise<readonly string[]> {
  const looks: readonly ImageData[] = scalesFor(bitmap).map((scale) => pixelsAt(bitmap, scale));
  const texts = new Set<string>();
  for (const look of looks) {
    for (const text of (await first.decode(look)).texts) texts.add(text);
  }
  for (const look of looks) {
    if (texts.size > 0) break;
    for (const text of (await second.decode(look)).texts) texts.add(text);
  }
  return [...texts];
}

/** Reads the codes of a picture; of a moving one, its first image. */
export async function readPicture(
  blob: Blob,
  first: QrDecoder,
  second: QrDecoder,
): Promise<Reading> {
  if (!canDraw()) return nothingBut({ kind: 'browser-too-old' });
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(blob);
  } catch {
    // Damaged, or of a kind that this browser does not decode.
    return nothingBut({ kind: 'picture-unreadable' });
  }
  const texts = await codesOf(bitmap, first, second);
  bitmap.close();
  if (texts.length === 0) return nothingBut({ kind: 'code-unreadable' });
  return {
    kind: 'codes',
    codes: texts.slice(0, MAX_CODES).map((text) => ({ text, page: null })),
  };
}
