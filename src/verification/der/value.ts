/*
 * A strict reader of DER (X.690 §10), for what decides about trust: names, extensions, times. It
 * knows definite, minimal lengths and low tag numbers only; what is encoded otherwise is refused,
 * so that nobody else can read the same octets differently.
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
  objectIdentifier: 0x06,
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

/** Reads one value and says where it ends; null where there is none. */
export function readValue(
  bytes: Uint8Array,
  at: number,
): { readonly value: DerValue; readonly end: number } | null {
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
  if (end > bytes.length) return null;
  return {
    value: { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) },
    end,
  };
}

/** The bytes as exactly one value of a tag; null where they are anything else. */
export function readDer(bytes: Uint8Array, tag: number): DerValue | null {
  const read = readValue(bytes, 0);
  return read !== null && read.end === bytes.length && read.value.tag === tag ? read.value : null;
}

/** The values that a content is made of; null where it is not made of values. */
export function readValues(content: Uint8Array): readonly DerValue[] | null {
  const values: DerValue[] = [];
  let at = 0;
  while (at < content.length) {
    const read = readValue(content, at);
    if (read === null) return null;
    values.push(read.value);
    at = read.end;
  }
  return values;
}

/** The members of a SEQUENCE (or of whatever tag is named); null where the bytes are none. */
export function readMembers(
  bytes: Uint8Array,
  tag: number = TAG.sequence,
): readonly DerValue[] | null {
  const value = readDer(bytes, tag);
  return value === null ? null : readValues(value.content);
}

/** Reads each member of a list; null as soon as one cannot be read. */
export function readEach<T>(
  values: readonly DerValue[],
  read: (value: DerValue) => T | null,
): readonly T[] | null {
  const all: T[] = [];
  for (const value of values) {
    const one = read(value);
    if (one === null) return null;
    all.push(one);
  }
  return all;
}

/** A whole number that is not negative; beyond 2³¹ it is Infinity, for no bound is that wide. */
export function readUnsigned(content: Uint8Array): number | null {
  const [first] = content;
  if (first === undefined || first > 0x7f) return null;
  const number = content.reduce((sum, octet) => sum * 256 + octet, 0);
  return number < 2 ** 31 ? number : Number.POSITIVE_INFINITY;
}

/** Dotted form of an OBJECT IDENTIFIER's content (X.690 §8.19). */
export function readOid(content: Uint8Array): string | null {
  const arcs: bigint[] = [];
  let arc = 0n;
  let isStart = true;
  for (const octet of content) {
    if (isStart && octet === 0x80) return null;
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    isStart = (octet & 0x80) === 0;
    if (!isStart) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first, ...rest] = arcs;
  if (first === undefined || !isStart) return null;
  const root = [0n, 1n].find((candidate) => first < (candidate + 1n) * 40n) ?? 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

const TIMES: ReadonlyMap<number, RegExp> = new Map([
  [TAG.utcTime, /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/],
  [TAG.generalizedTime, /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/],
]);

/** A time as certificates write it: to the second, in UTC (RFC 5280 §4.1.2.5). */
export function readTime({ tag, content }: DerValue): Date | null {
  const text = String.fromCharCode(...content.subarray(0, 16));
  const match = content.length > 15 ? null : TIMES.get(tag)?.exec(text);
  if (!match) return null;
  const [, year = '', ...rest] = match;
  // RFC 5280 §4.1.2.5.1: two digits from 50 on are of the last century.
  const century = Number(year) < 50 ? '20' : '19';
  const [month, day, hour, minute, second] = rest;
  const fullYear = year.length === 4 ? year : `${century}${year}`;
  const iso = `${fullYear}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.000Z`;
  const time = new Date(iso);
  // Date takes 30 February for 1 March.
  return Number.isNaN(time.getTime()) || time.toISOString() !== iso ? null : time;
}
