import { readOid, readTime, readUnsigned, readValue, type DerValue } from '../certificate/der.ts';

/*
 * Reading DER as a grammar, one value after the other. What does not fit the grammar ends the
 * reading as a whole: half a CRL or half a response says nothing.
 */

export const ENUMERATED = 0x0a;

/** Bytes that are not what they are read as; it never leaves {@link readWhole}. */
class DerError extends Error {}

/** Ends the reading. */
export function malformed(): never {
  throw new DerError();
}

/** Reads bytes from the first to the last; null where they are not what `read` asks for. */
export function readWhole<T>(bytes: Uint8Array, read: (cursor: DerCursor) => T): T | null {
  try {
    const cursor = new DerCursor(bytes);
    const value = read(cursor);
    cursor.finish();
    return value;
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** The values of one constructed type, in order. */
export class DerCursor {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get atEnd(): boolean {
    return this.at === this.bytes.length;
  }

  /** The next value, which must have one of these tags. */
  next(...tags: readonly number[]): DerValue {
    return this.optional(...tags) ?? malformed();
  }

  /** The next value if it has one of these tags; else null, and nothing is read. */
  optional(...tags: readonly number[]): DerValue | null {
    const tag = this.bytes[this.at];
    return tag !== undefined && tags.includes(tag) ? this.any() : null;
  }

  /** The next value, whatever it is. */
  any(): DerValue {
    const { value, end } = readValue(this.bytes, this.at) ?? malformed();
    this.at = end;
    return value;
  }

  /** Everything must have been read. */
  finish(): void {
    if (!this.atEnd) malformed();
  }
}

export function inside(value: DerValue): DerCursor {
  return new DerCursor(value.content);
}

/** The one value inside an explicit tag. */
export function explicit(value: DerValue, ...tags: readonly number[]): DerValue {
  const cursor = inside(value);
  const only = cursor.next(...tags);
  cursor.finish();
  return only;
}

/** Reads every value inside. */
export function each<T>(value: DerValue, read: (value: DerValue) => T): T[] {
  const cursor = inside(value);
  const all: T[] = [];
  while (!cursor.atEnd) all.push(read(cursor.any()));
  return all;
}

export const oidOf = ({ content }: DerValue): string => readOid(content) ?? malformed();

export const timeOf = (value: DerValue): Date => readTime(value) ?? malformed();

/** INTEGER or ENUMERATED that is not negative. */
export const numberOf = ({ content }: DerValue): number => readUnsigned(content) ?? malformed();

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

/** The bytes of a BIT STRING of whole octets, as keys and signatures are. */
export function octetsOf({ content }: DerValue): Uint8Array {
  if (content[0] !== 0) malformed();
  return content.subarray(1);
}

/** The numbers of the bits that are set in a named bit list (X.690 §11.2.2). */
export function namedBitsOf({ content }: DerValue): number[] {
  const [unused, ...octets] = content;
  if (unused === undefined || unused > 7 || octets.length > 4) malformed();
  const bits = octets.map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return Array.from(bits).flatMap((bit, number) => (bit === '1' ? [number] : []));
}
