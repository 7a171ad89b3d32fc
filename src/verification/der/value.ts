/*
 * One value of DER (X.690 §10): definite, minimal lengths and low tag numbers only. What is encoded
 * otherwise is refused, so that nobody else can read the same octets differently.
 */

/** One value with its identifier octet. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Identifier, length and content. */
  readonly whole: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Tag of `[number]`, constructed: EXPLICIT, or IMPLICIT of a constructed type. */
export const constructed = (number: number): number => 0xa0 | number;

/** Tag of `[number] IMPLICIT` of a primitive type. */
export const primitive = (number: number): number => 0x80 | number;

/** Where the content of one value lies. */
export interface Extent {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** Reads identifier and length of the value at a place; null where there is no value. */
export function readExtent(bytes: Uint8Array, at: number): Extent | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
  let length = first;
  let start = at + 2;
  if (first > 0x7f) {
    const octets = first & 0x7f;
    if (octets === 0 || octets > 4) return null;
    length = 0;
    for (let octet = 0; octet < octets; octet += 1) {
      const digit = bytes[start + octet];
      if (digit === undefined) return null;
      length = length * 256 + digit;
    }
    if (length < 0x80 || length < 256 ** (octets - 1)) return null;
    start += octets;
  }
  const end = start + length;
  return end > bytes.length ? null : { tag, start, end };
}
