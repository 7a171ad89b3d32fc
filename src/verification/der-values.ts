import { malformed, TAG, type DerValue } from './der.ts';

/* The simple types of ASN.1 out of DER; a value that is none ends the reading. */

export function booleanOf({ content }: DerValue): boolean {
  const [value, ...more] = content;
  if (value === undefined || more.length > 0) malformed();
  return value !== 0;
}

/** INTEGER or ENUMERATED that is not negative and small. */
export function smallNumberOf({ content }: DerValue): number {
  const [value, ...more] = content;
  if (value === undefined || value > 0x7f || more.length > 0) malformed();
  return value;
}

/** INTEGER that is not negative, of at most 20 octets as serial and CRL numbers are. */
export function bigNumberOf({ content }: DerValue): bigint {
  const [first] = content;
  if (first === undefined || first > 0x7f || content.length > 21) malformed();
  return content.reduce((number, octet) => number * 256n + BigInt(octet), 0n);
}

export function oidOf({ content }: DerValue): string {
  const last = content.at(-1);
  if (last === undefined || last > 0x7f || content.length > 64) malformed();
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) malformed();
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [head = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(head / 40));
  return [root, head - root * 40, ...rest].join('.');
}

/** The bytes of a BIT STRING of whole octets, as keys and signatures are. */
export function octetsOf({ content }: DerValue): Uint8Array {
  if (content[0] !== 0) malformed();
  return content.subarray(1);
}

/** The numbers of the bits set in a named bit list (X.690 §11.2.2). */
export function namedBitsOf({ content }: DerValue): number[] {
  const [unused, ...octets] = content;
  if (unused === undefined || unused > 7 || octets.length > 4) malformed();
  return octets.flatMap((octet, index) =>
    [0, 1, 2, 3, 4, 5, 6, 7]
      .filter((bit) => (octet & (0x80 >> bit)) !== 0)
      .map((bit) => index * 8 + bit),
  );
}

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/** UTCTime or GeneralizedTime as RFC 5280 §4.1.2.5 restricts them: to the second, in UTC. */
export function timeOf({ tag, content }: DerValue): Date {
  const isUtc = tag === TAG.utcTime;
  if (content.length > 15 || (!isUtc && tag !== TAG.generalizedTime)) malformed();
  const text = String.fromCharCode(...content);
  const [, ...parts] = (isUtc ? UTC_TIME : GENERALIZED_TIME).exec(text) ?? malformed();
  const [found = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  // Two digits: 1950 to 2049.
  const century = found < 50 ? 2000 : 1900;
  const year = isUtc ? century + found : found;
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // Years below 100 and days that no calendar has turn into others.
  const isReal =
    time.getUTCFullYear() === year &&
    time.getUTCMonth() === month - 1 &&
    time.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return isReal ? time : malformed();
}
