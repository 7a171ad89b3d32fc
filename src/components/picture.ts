import type { Media } from '../credential/model.ts';

/** Bytes of one picture; a page of a certificate is far below. */
export const MAX_PICTURE_BYTES = 6_000_000;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/*
 * The kinds of picture that are decoded at all, by the EU file-type authority, each with the bytes
 * it must begin with. Never SVG, HTML or PDF: those are documents, not pictures.
 */
const KINDS: readonly {
  readonly fileType: string;
  readonly mime: string;
  readonly begins: (bytes: Uint8Array) => boolean;
}[] = [
  {
    fileType: 'JPEG',
    mime: 'image/jpeg',
    begins: (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff,
  },
  {
    fileType: 'PNG',
    mime: 'image/png',
    begins: (b) =>
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, i) => b[i] === byte),
  },
  {
    fileType: 'WEBP',
    mime: 'image/webp',
    begins: (b) => ascii(b, 0) === 'RIFF' && ascii(b, 8) === 'WEBP',
  },
];

const FILE_TYPE = 'http://publications.europa.eu/resource/authority/file-type/';

function ascii(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + 4));
}

/** The first bytes; null where the text is not base64 of at most MAX_PICTURE_BYTES. */
function firstBytes(base64: string): Uint8Array | null {
  // Four characters carry three bytes.
  if (base64.length > (MAX_PICTURE_BYTES / 3) * 4 || !BASE64.test(base64)) return null;
  return Uint8Array.from(atob(base64.slice(0, 16)), (char) => char.charCodeAt(0));
}

/** A picture as an address that holds it; null for whatever is not plainly a picture of its stated kind. */
export function pictureOf(media: Media): string | null {
  const kind = KINDS.find(({ fileType }) => media.contentType?.id === FILE_TYPE + fileType);
  if (!kind || media.content === null) return null;
  const base64 = media.content.replace(/\s/g, '');
  const bytes = firstBytes(base64);
  return bytes && kind.begins(bytes) ? `data:${kind.mime};base64,${base64}` : null;
}
