import { readExtent, TAG, type DerValue } from './value.ts';

/*
 * Reading DER as a grammar, one value after the other. What does not fit the grammar ends the
 * reading as a whole: half a certificate or half a response says nothing.
 */

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
    const { bytes, at } = this;
    const { tag, start, end } = readExtent(bytes, at) ?? malformed();
    this.at = end;
    return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) };
  }

  /** The values that are left, of which the grammar asks nothing but that they are some. */
  rest(): readonly DerValue[] {
    const values: DerValue[] = [];
    while (!this.atEnd) values.push(this.any());
    return values;
  }

  /** Everything must have been read. */
  finish(): void {
    if (!this.atEnd) malformed();
  }
}

export function inside(value: DerValue): DerCursor {
  return new DerCursor(value.content);
}

/** The values inside a SEQUENCE, all of which `read` has to take. */
export function sequenceOf<T>(value: DerValue, read: (members: DerCursor) => T): T {
  if (value.tag !== TAG.sequence) malformed();
  const members = inside(value);
  const result = read(members);
  members.finish();
  return result;
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

/** The same of SIZE (1..MAX): there has to be one. */
export function eachOfSome<T>(value: DerValue, read: (value: DerValue) => T): T[] {
  const all = each(value, read);
  return all.length > 0 ? all : malformed();
}
