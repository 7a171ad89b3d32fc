/*
 * What a file is, by its first bytes; a name proves nothing. Everything that is neither a picture nor
 * a PDF is left to the verification, which says what is wrong with it.
 */

export const PICTURE_FORMATS = ['jpeg', 'png', 'webp', 'gif', 'heic', 'avif', 'bmp'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Bytes that have to be read to know a file; a photograph's size can stand behind its metadata. */
export const SNIFFED_BYTES = 200_000;

/** ISO 32000-2 Annex I.2: readers accept the header within the first 1,024 bytes. */
const PDF_HEADER_WITHIN = 1024;

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

const HEIF_BRANDS: Readonly<Record<string, PictureFormat>> = {
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  hevc: 'heic',
  mif1: 'heic',
  msf1: 'heic',
  avif: 'avif',
  avis: 'avif',
};

function pictureFormat(head: Uint8Array): PictureFormat | null {
  const start = latin1(head, 0, 12);
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  if (start.slice(4, 8) === 'ftyp') return HEIF_BRANDS[start.slice(8)] ?? null;
  return /^BM.{4}\0{4}/s.test(start) ? 'bmp' : null;
}

export type Sniffed =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'picture'; readonly format: PictureFormat }
  | { readonly kind: 'other' };

/** @param head the first {@link SNIFFED_BYTES} of the file, or all of it */
export function sniff(head: Uint8Array): Sniffed {
  const format = pictureFormat(head);
  if (format !== null) return { kind: 'picture', format };
  const start = latin1(head, 0, PDF_HEADER_WITHIN);
  // A credential can quote the mark of a PDF in its text.
  if (start.includes('%PDF-') && !/^\s*[[{]/.test(start)) return { kind: 'pdf' };
  return { kind: 'other' };
}

/** Start-of-frame markers of JPEG (ITU-T T.81 table B.1), without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function jpegPixels(view: DataView): number | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7);
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpPixels(view: DataView, kind: string): number | null {
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (kind) {
    case 'VP8X':
      return (uint24(24) + 1) * (uint24(27) + 1);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8 ':
      return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
    default:
      return null;
  }
}

/** The largest image of a HEIF file (ISO/IEC 23008-12 §6.5.3, image spatial extents). */
function heifPixels(head: Uint8Array, view: DataView): number | null {
  let most: number | null = null;
  for (let at = 0; at + 16 <= head.length; at += 1) {
    if (head[at] !== 0x69 || latin1(head, at, at + 4) !== 'ispe') continue;
    most = Math.max(most ?? 0, view.getUint32(at + 8) * view.getUint32(at + 12));
  }
  return most;
}

/** How many pixels a picture says it has, before anything decodes it; null where it does not say. */
export function pixelsOf(head: Uint8Array, format: PictureFormat): number | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    switch (format) {
      case 'jpeg':
        return jpegPixels(view);
      case 'png':
        return view.getUint32(16) * view.getUint32(20);
      case 'gif':
        return view.getUint16(6, true) * view.getUint16(8, true);
      case 'webp':
        return webpPixels(view, latin1(head, 12, 16));
      case 'bmp':
        return Math.abs(view.getInt32(18, true) * view.getInt32(22, true));
      case 'heic':
      case 'avif':
        return heifPixels(head, view);
    }
  } catch {
    // It ends before it has said so.
    return null;
  }
}
