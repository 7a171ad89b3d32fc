/*
 * Bytes and their texts. Base64 is decoded strictly: a text that is not the one canonical encoding
 * of its bytes (RFC 4648 §3.5) is refused, so that nobody can vary a sealed text unnoticed.
 */

/** Bytes that WebCrypto accepts: never on a shared buffer. */
export type Bytes = Uint8Array<ArrayBuffer>;

const NO_DIGIT = 0xff;
const COMMON = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const BASE64 = digitsOf(`${COMMON}+/`);
const BASE64URL = digitsOf(`${COMMON}-_`);

/** Decodes unpadded base64url (RFC 7515 §2); null where the text is not canonical. */
export function decodeBase64Url(text: string): Bytes | null {
  return decodeDigits(text, text.length, BASE64URL);
}

/** Decodes padded standard base64 (RFC 4648 §4); null where the text is not canonical. */
export function decodeBase64(text: string): Bytes | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : Number(text.endsWith('='));
  return decodeDigits(text, text.length - padding, BASE64);
}

/** The value of each character code below 128. */
function digitsOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(NO_DIGIT);
  for (const [value, character] of Array.from(alphabet).entries()) {
    values[character.charCodeAt(0)] = value;
  }
  return values;
}

/** Six bits a digit; those left over at the end, less than eight, have to be zeros. */
function decodeDigits(text: string, length: number, values: Uint8Array): Bytes | null {
  if (length % 4 === 1) return null;
  const bytes = new Uint8Array((length * 6) >> 3);
  let bits = 0;
  let buffer = 0;
  let end = 0;
  for (let at = 0; at < length; at += 1) {
    const value = values[text.charCodeAt(at)] ?? NO_DIGIT;
    if (value === NO_DIGIT) return null;
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[end] = buffer >> bits;
      end += 1;
    }
  }
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : null;
}

export function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const CHUNK = 0x8000;

export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte] ?? '';
  return text;
}

/** Bytes of lower- or upper-case hex of our own making. */
export function fromHex(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (octet) => parseInt(octet, 16));
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Bytes on a buffer of their own, as WebCrypto wants them. */
export function ownBytes(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', ownBytes(bytes)));
}

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return toHex(await sha256(bytes));
}
