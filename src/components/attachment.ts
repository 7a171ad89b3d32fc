import type { Media } from '../credential/model.ts';

/** Bytes of one attachment; the whole file is below. */
const MAX_ATTACHMENT_BYTES = 20_000_000;

const FILE_TYPE = 'http://publications.europa.eu/resource/authority/file-type/';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/*
 * The kinds of file that are offered as what they are, by the EU file-type authority, each with the
 * bytes it must begin with. Anything else is a row of bytes: never a page, a script or a drawing.
 */
const KINDS: Readonly<
  Record<string, { readonly mime: string; readonly ending: string; readonly begins: string }>
> = {
  PDF: { mime: 'application/pdf', ending: 'pdf', begins: '%PDF-' },
  JPEG: { mime: 'image/jpeg', ending: 'jpg', begins: '\xff\xd8\xff' },
  PNG: { mime: 'image/png', ending: 'png', begins: '\x89PNG\r\n\x1a\n' },
};

/** What is saved when no kind is known for sure. */
const UNKNOWN = { mime: 'application/octet-stream', ending: 'bin' } as const;

export interface Attachment {
  readonly base64: string;
  readonly bytes: number;
  readonly mime: string;
  /** Name of the file that is saved, without what no file name may hold. */
  readonly name: string;
}

/**
 * An attachment as it can be saved; null where the file carries none that can be read.
 *
 * @param title what the file calls it
 */
export function attachmentOf(media: Media, title: string): Attachment | null {
  const base64 = media.content?.replace(/\s/g, '') ?? '';
  if (base64 === '' || base64.length > (MAX_ATTACHMENT_BYTES / 3) * 4) return null;
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) return null;
  const kind = kindOf(media, base64);
  const padding = base64.endsWith('==') ? 2 : Number(base64.endsWith('='));
  return {
    base64,
    bytes: (base64.length / 4) * 3 - padding,
    mime: kind.mime,
    name: `${safeName(title)}.${kind.ending}`,
  };
}

function kindOf({ contentType }: Media, base64: string) {
  const id = contentType?.id ?? '';
  const stated = id.startsWith(FILE_TYPE) ? id.slice(FILE_TYPE.length) : '';
  const kind = Object.hasOwn(KINDS, stated) ? KINDS[stated] : undefined;
  return kind !== undefined && atob(base64.slice(0, 16)).startsWith(kind.begins) ? kind : UNKNOWN;
}

function safeName(title: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return safe === '' ? 'attachment' : safe;
}

/** The bytes of an attachment. */
export function bytesOf({ base64 }: Attachment): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
