/*
 * A small DER reader (ITU-T X.690 §10) for what has to be read in one pass, slice by slice: signed
 * bytes exactly as found, and CRLs of a hundred thousand entries. It knows definite lengths and low
 * tag numbers, which is all that X.509 uses.
 */

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The tag of `[number]`, of an explicit or constructed type. */
export const constructed = (number: number): number => 0xa0 | number;

/** The tag of `[number] IMPLICIT` of a primitive type. */
export const primitive = (number: number): number => 0x80 | number;

/** Bytes that are not what they are read as; it never leaves {@link readDer}. */
class DerError extends Error {}

/** Ends the reading: the bytes are not what they should be. */
export function malformed(): never {
  throw new DerError();
}

/** Reads bytes as a whole; null where they are not what `read` asks for, or more than that. */
export function readDer<T>(bytes: Uint8Array, read: (reader: DerReader) => T): T | null {
  try {
    const reader = new DerReader(bytes);
    const value = read(reader);
    reader.finish();
    return value;
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** Reads the values of one constructed type, one after the other. */
export class DerReader {
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private at: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  get atEnd(): boolean {
    return this.at === this.end;
  }

  /** Whether the next value has this tag. */
  has(...tags: readonly number[]): boolean {
    const next = this.at < this.end ? this.bytes[this.at] : undefined;
    return next !== undefined && tags.includes(next);
  }

  /** The next value, which must have one of these tags. */
  next(...tags: readonly number[]): DerValue {
    if (!this.has(...tags)) malformed();
    return this.any();
  }

  /** The next value if it has one of these tags; else null, and nothing is read. */
  optional(...tags: readonly number[]): DerValue | null {
    return this.has(...tags) ? this.any() : null;
  }

  /** The next value, whatever it is. */
  any(): DerValue {
    const { bytes, at } = this;
    const tag = bytes[at] ?? malformed();
    // A high tag number (X.690 §8.1.2.4).
    if ((tag & 0x1f) === 0x1f) malformed();
    const first = bytes[at + 1] ?? malformed();
    let length = first;
    let content = at + 2;
    if (first > 0x7f) {
      const octets = first & 0x7f;
      if (octets === 0 || octets > 4) malformed();
      length = 0;
      for (let octet = 0; octet < octets; octet += 1) {
        length = length * 256 + (bytes[content + octet] ?? malformed());
      }
      content += octets;
    }
    const end = content + length;
    if (end > this.end) malformed();
    this.at = end;
    return new DerValue(bytes, tag, at, content, end);
  }

  /** Everything must have been read. */
  finish(): void {
    if (!this.atEnd) malformed();
  }
}

/** One value, as a view on the bytes it was found in. */
export class DerValue {
  readonly tag: number;
  private readonly bytes: Uint8Array;
  private readonly start: number;
  private readonly from: number;
  private readonly end: number;

  constructor(bytes: Uint8Array, tag: number, start: number, from: number, end: number) {
    this.bytes = bytes;
    this.tag = tag;
    this.start = start;
    this.from = from;
    this.end = end;
  }

  get content(): Uint8Array {
    return this.bytes.subarray(this.from, this.end);
  }

  /** Tag, length and content. */
  get encoded(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  inside(): DerReader {
    return new DerReader(this.bytes, this.from, this.end);
  }

  /** The one value inside an explicit tag. */
  explicit(...tags: readonly number[]): DerValue {
    const reader = this.inside();
    const value = reader.next(...tags);
    reader.finish();
    return value;
  }

  /** Reads every value inside. */
  map<T>(read: (value: DerValue) => T): T[] {
    const reader = this.inside();
    const values: T[] = [];
    while (!reader.atEnd) values.push(read(reader.any()));
    return values;
  }
}
