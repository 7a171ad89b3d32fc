import { MAX_DER_DEPTH } from '../limits.ts';
import { readExtent } from './value.ts';

/**
 * Whether bytes are one value of DER through and through: every value inside a constructed one too,
 * whoever looks at it later. Strings are primitive (X.690 §10.2).
 */
export function isWellFormed(bytes: Uint8Array): boolean {
  const whole = readExtent(bytes, 0);
  return whole?.end === bytes.length && areValues(bytes, 0, bytes.length, 0);
}

function areValues(bytes: Uint8Array, from: number, to: number, depth: number): boolean {
  for (let at = from; at < to;) {
    const value = readExtent(bytes, at);
    if (value === null || value.end > to || !isTag(value.tag)) return false;
    if ((value.tag & CONSTRUCTED) !== 0) {
      if (depth === MAX_DER_DEPTH) return false;
      if (!areValues(bytes, value.start, value.end, depth + 1)) return false;
    }
    at = value.end;
  }
  return true;
}

const CLASS = 0xc0;
const CONSTRUCTED = 0x20;
/** EXTERNAL, EMBEDDED PDV, SEQUENCE, SET. */
const CONSTRUCTED_TYPES: ReadonlySet<number> = new Set([0x08, 0x0b, 0x10, 0x11]);

/** A universal type is constructed or primitive, never as one likes; 0 is no type. */
function isTag(tag: number): boolean {
  if ((tag & CLASS) !== 0) return true;
  const type = tag & ~CONSTRUCTED;
  return type !== 0 && CONSTRUCTED_TYPES.has(type) === ((tag & CONSTRUCTED) !== 0);
}
