import type { Media } from '../credential/model.ts';

/** Bytes of one picture; a page of a certificate is far below. */
export const MAX_PICTURE_BYTES = 6_000_000;

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

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

function decode(content: string): Uint8Array | null {
  // Length first: four characters carry three bytes.
  if (content.length > (MAX_PICTURE_BYTES * 4) / 3 + 4 || !BASE64.test(content)) return null;
  try {
    return Uint8Array.from(atob(content.replace(/\s/g, '')), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A picture as a blob of a safe type; null for whatever is not plainly a picture of its stated kind. */
export function pictureOf(media: Media): Blob | null {
  const kind = KINDS.find(({ fileType }) => media.contentType?.id === FILE_TYPE + fileType);
  if (!kind || media.content === null) return null;
  const bytes = decode(media.content);
  if (!bytes || !kind.begins(bytes)) return null;
  return new Blob([Uint8Array.from(bytes)], { type: kind.mime });
}
