/*
 * A small DER writer (ITU-T X.690 §10). It shares nothing with the reader of the
 * verifier, so that the two cannot share one mistake, and any piece can be embedded byte for byte or
 * deliberately be made wrong in a test.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** Joins byte strings. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** UTF-8 octets of a text. */
export function utf8Bytes(text: string): Bytes {
  return new Uint8Array(new TextEncoder().encode(text));
}

function lengthOctets(length: number): Bytes {
  if (length < 0x80) return Uint8Array.of(length);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Uint8Array.of(0x80 | digits.length, ...digits);
}

/** One value: identifier octet, length, content. */
export function tlv(tag: number, ...content: readonly Uint8Array[]): Bytes {
  const body = concat(...content);
  return concat(Uint8Array.of(tag), lengthOctets(body.length), body);
}

export const sequence = (...items: readonly Uint8Array[]): Bytes => tlv(0x30, ...items);

/** SET OF, its items in ascending order of their encoding (X.690 §11.6). */
export function setOf(...items: readonly Uint8Array[]): Bytes {
  return tlv(0x31, ...items.toSorted((a, b) => Buffer.compare(a, b)));
}

/** `[number] EXPLICIT`, or an IMPLICIT constructed value. */
export const context = (number: number, ...content: readonly Uint8Array[]): Bytes =>
  tlv(0xa0 | number, ...content);

/** `[number] IMPLICIT` of a primitive type. */
export const contextPrimitive = (number: number, content: Uint8Array): Bytes =>
  tlv(0x80 | number, content);

export const nullValue = (): Bytes => tlv(0x05);
export const boolean = (value: boolean): Bytes => tlv(0x01, Uint8Array.of(value ? 0xff : 0));
export const octetString = (content: Uint8Array): Bytes => tlv(0x04, content);
export const enumerated = (value: number): Bytes => tlv(0x0a, Uint8Array.of(value));
export const utf8String = (text: string): Bytes => tlv(0x0c, utf8Bytes(text));
export const printableString = (text: string): Bytes => tlv(0x13, utf8Bytes(text));
export const ia5String = (text: string): Bytes => tlv(0x16, utf8Bytes(text));

/** A whole number that is not negative, in the fewest octets. */
export function integer(value: bigint | number): Bytes {
  const hex = BigInt(value).toString(16);
  const octets = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return unsignedInteger(octets);
}

/** A whole number from its big-endian octets. */
export function unsignedInteger(octets: Uint8Array): Bytes {
  let start = 0;
  while (start < octets.length - 1 && octets[start] === 0) start += 1;
  const digits = octets.subarray(start);
  const needsSign = ((digits[0] ?? 0) & 0x80) !== 0;
  return tlv(0x02, needsSign ? Uint8Array.of(0) : new Uint8Array(), digits);
}

/** BIT STRING of whole octets. */
export const bitString = (content: Uint8Array): Bytes => tlv(0x03, Uint8Array.of(0), content);

/** A named bit list without trailing zero bits (X.690 §11.2.2), e.g. keyUsage. */
export function namedBits(bits: readonly number[]): Bytes {
  const highest = Math.max(...bits);
  const octets = new Uint8Array(Math.floor(highest / 8) + 1);
  for (const bit of bits) {
    const index = Math.floor(bit / 8);
    octets[index] = (octets[index] ?? 0) | (0x80 >> (bit % 8));
  }
  return tlv(0x03, Uint8Array.of(7 - (highest % 8)), octets);
}

/** OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(
    0x06,
    ...[first * 40 + second, ...rest].map((arc) => {
      const septets = [arc % 128];
      for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) {
        septets.unshift(0x80 | (high % 128));
      }
      return Uint8Array.from(septets);
    }),
  );
}

const compactTime = (time: Date): string =>
  time
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '');

export const generalizedTime = (time: Date): Bytes => tlv(0x18, utf8Bytes(compactTime(time)));

/** Time of a certificate or CRL: UTCTime through 2049, then GeneralizedTime (RFC 5280 §4.1.2.5). */
export function x509Time(time: Date): Bytes {
  if (time.getUTCFullYear() >= 2050) return generalizedTime(time);
  return tlv(0x17, utf8Bytes(compactTime(time).slice(2)));
}
