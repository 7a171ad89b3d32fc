import { malformed } from './cursor.ts';
import { TAG, type DerValue } from './value.ts';

/* What single values of DER mean; each ends the reading where the content is none of its type. */

/** The same, after the tag has been checked. */
export function ofTag(value: DerValue, tag: number): DerValue {
  return value.tag === tag ? value : malformed();
}

/** Dotted form of an OBJECT IDENTIFIER (X.690 §8.19). */
export function oidOf({ content }: DerValue): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  let isStart = true;
  for (const octet of content) {
    if (isStart && octet === 0x80) malformed();
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    isStart = (octet & 0x80) === 0;
    if (!isStart) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first, ...rest] = arcs;
  if (first === undefined || !isStart) malformed();
  const root = [0n, 1n].find((candidate) => first < (candidate + 1n) * 40n) ?? 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

const TIMES: ReadonlyMap<number, RegExp> = new Map([
  [TAG.utcTime, /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/],
  [TAG.generalizedTime, /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/],
]);

/** A time as certificates write it: to the second, in UTC (RFC 5280 §4.1.2.5). */
export function timeOf({ tag, content }: DerValue): Date {
  return timeFrom(TIMES.get(tag)?.exec(shortText(content, 15)) ?? malformed());
}

/** With digits of a second, none of them a zero at the end (X.690 §11.7.3, RFC 3161 §2.4.2). */
const PRECISE_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d*[1-9]))?Z$/;

/** GeneralizedTime of any precision, to the millisecond. */
export function preciseTimeOf(value: DerValue): Date {
  const { content } = ofTag(value, TAG.generalizedTime);
  const match = PRECISE_TIME.exec(shortText(content, 32)) ?? malformed();
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  return new Date(timeFrom(match).getTime() + milliseconds);
}

function shortText(content: Uint8Array, octets: number): string {
  return content.length > octets ? malformed() : String.fromCharCode(...content);
}

function timeFrom(match: RegExpExecArray): Date {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = match;
  // RFC 5280 §4.1.2.5.1: two digits from 50 on are of the last century.
  const century = Number(year) < 50 ? '20' : '19';
  const fullYear = year.length === 4 ? year : `${century}${year}`;
  const iso = `${fullYear}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = new Date(iso);
  // Date takes 30 February for 1 March.
  return Number.isNaN(time.getTime()) || time.toISOString() !== iso ? malformed() : time;
}

/** INTEGER or ENUMERATED that is not negative; beyond 2³¹ it is Infinity, for no bound is that wide. */
export function numberOf({ content }: DerValue): number {
  const [first] = content;
  if (first === undefined || first > 0x7f) malformed();
  const number = content.reduce((sum, octet) => sum * 256 + octet, 0);
  return number < 2 ** 31 ? number : Number.POSITIVE_INFINITY;
}

/** The same of any size, as CRL numbers are: at most 20 octets (RFC 5280 §5.2.3). */
export function bigNumberOf({ content }: DerValue): bigint {
  const [first] = content;
  if (first === undefined || first > 0x7f || content.length > 21) malformed();
  return content.reduce((number, octet) => number * 256n + BigInt(octet), 0n);
}

export function booleanOf({ content }: DerValue): boolean {
  const [value, ...more] = content;
  if (value === undefined || more.length > 0) malformed();
  return value !== 0;
}

/** A BIT STRING: how many bits of its last octet are unused, and its octets (X.690 §8.6). */
export function bitStringOf({ content }: DerValue): {
  readonly unused: number;
  readonly octets: Uint8Array;
} {
  const [unused] = content;
  if (unused === undefined || unused > 7 || (unused > 0 && content.length === 1)) malformed();
  return { unused, octets: content.subarray(1) };
}

/** The bytes of a BIT STRING of whole octets, as keys and signatures are. */
export function octetsOf(value: DerValue): Uint8Array {
  const { unused, octets } = bitStringOf(value);
  return unused === 0 ? octets : malformed();
}

/** The numbers of the bits that are set in a named bit list (X.690 §11.2.2). */
export function namedBitsOf(value: DerValue): number[] {
  const { octets } = bitStringOf(value);
  if (octets.length > 4) malformed();
  const bits = Array.from(octets, (octet) => octet.toString(2).padStart(8, '0')).join('');
  return Array.from(bits).flatMap((bit, number) => (bit === '1' ? [number] : []));
}
