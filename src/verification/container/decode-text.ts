import type { Code } from '../codes.ts';

export type DecodedText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly code: Code };

/** First bytes of formats that people try, as hex, and what to say of them. */
const MAGIC: readonly (readonly [string, Code])[] = [
  ['25504446', 'format.pdf'],
  ['89504e47', 'format.picture'],
  ['ffd8ff', 'format.picture'],
  ['47494638', 'format.picture'],
  ['424d', 'format.picture'],
  ['504b0304', 'format.archive'],
  ['504b0506', 'format.archive'],
  ['1f8b', 'format.archive'],
  ['377abcaf', 'format.archive'],
  ['52617221', 'format.archive'],
];

const SNIFFED_BYTES = 1_024;

/**
 * Decodes the bytes of a file as UTF-8, strictly, or says what they are instead.
 *
 * A byte order mark is refused and not dropped: the seal covers exact bytes, and a tool that adds
 * one has rewritten the file (RFC 8259 §8.1 forbids adding it).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, code: 'format.empty' };
  const start = hex(bytes.subarray(0, 12));
  const magic = MAGIC.find(([prefix]) => start.startsWith(prefix));
  if (magic !== undefined) return { ok: false, code: magic[1] };
  if (isWebpOrHeic(start)) return { ok: false, code: 'format.picture' };
  if (isUtf16(bytes)) return { ok: false, code: 'format.utf16' };
  if (start.startsWith('efbbbf')) return { ok: false, code: 'format.byte-order-mark' };
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) return { ok: false, code: 'format.binary' };
  const text = decodeUtf8(bytes);
  if (text === null) {
    return { ok: false, code: isCutInCharacter(bytes) ? 'format.truncated' : 'format.not-utf8' };
  }
  if (text.trim() === '') return { ok: false, code: 'format.empty' };
  return { ok: true, text };
}

/** Strict UTF-8: null for invalid bytes; without `ignoreBOM` a byte order mark would vanish silently. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the bytes are UTF-8 but for a last character that is not whole. */
function isCutInCharacter(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** With a byte order mark, or by the zero bytes that every other byte of Latin text has. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (first === undefined || second === undefined) return false;
  return (
    (first !== 0 && second === 0 && third !== 0 && fourth === 0) ||
    (first === 0 && second !== 0 && third === 0 && fourth !== 0)
  );
}

/** RIFF…WEBP, or an ISO media file of a HEIF brand. */
function isWebpOrHeic(start: string): boolean {
  if (start.startsWith('52494646') && start.endsWith('57454250')) return true;
  return /^.{8}66747970(?:68656963|68656978|6d696631|61766966)/.test(start);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
