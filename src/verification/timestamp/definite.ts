import { concat, type Bytes } from '../bytes.ts';
import { encode } from '../der/encode.ts';
import { readExtent, TAG } from '../der/value.ts';
import { isWellFormed } from '../der/well-formed.ts';
import { MAX_DER_DEPTH } from '../limits.ts';

/*
 * CMS may come as BER (RFC 5652 §2): makers that stream leave lengths open and cut octet strings
 * into pieces (X.690 §8.1.3.6, §8.7.3). Here such an encoding is made the one of DER; what is DER
 * inside stays as it is, octet for octet, and any other liberty of BER is refused.
 */

/** The same value with definite lengths and whole octet strings; null where it is neither. */
export function toDefinite(bytes: Bytes): Bytes | null {
  if (isWellFormed(bytes)) return bytes;
  const read = readBer(bytes, 0, bytes.length, 0);
  return read?.end === bytes.length && isWellFormed(read.der) ? read.der : null;
}

interface Read {
  /** The value as DER has it, and its content. */
  readonly der: Bytes;
  readonly content: Bytes;
  readonly end: number;
}

const CONSTRUCTED = 0x20;
const INDEFINITE = 0x80;
const CONSTRUCTED_OCTET_STRING = TAG.octetString | CONSTRUCTED;

function readBer(bytes: Bytes, at: number, to: number, depth: number): Read | null {
  const tag = bytes[at] ?? 0;
  if ((tag & CONSTRUCTED) === 0) return readPrimitive(bytes, at, to);
  const isOpen = bytes[at + 1] === INDEFINITE;
  const extent = isOpen ? null : readExtent(bytes, at);
  const limit = isOpen ? to : extent?.end;
  if (limit === undefined || limit > to || depth === MAX_DER_DEPTH) return null;
  const members: Read[] = [];
  let next = extent?.start ?? at + 2;
  while (next < limit && !(isOpen && isEnd(bytes, next))) {
    const member = readBer(bytes, next, limit, depth + 1);
    if (member === null) return null;
    members.push(member);
    next = member.end;
  }
  if (isOpen && !isEnd(bytes, next)) return null;
  const end = isOpen ? next + 2 : next;
  if (end > to) return null;
  if (tag !== CONSTRUCTED_OCTET_STRING) {
    const content = concat(...members.map(({ der }) => der));
    return { der: encode(tag, content), content, end };
  }
  if (members.some(({ der }) => der[0] !== TAG.octetString)) return null;
  const content = concat(...members.map((member) => member.content));
  return { der: encode(TAG.octetString, content), content, end };
}

function readPrimitive(bytes: Bytes, at: number, to: number): Read | null {
  const extent = readExtent(bytes, at);
  if (extent === null || extent.end > to) return null;
  const { start, end } = extent;
  return { der: bytes.slice(at, end), content: bytes.slice(start, end), end };
}

/** End-of-contents octets (X.690 §8.1.5). */
function isEnd(bytes: Bytes, at: number): boolean {
  return bytes[at] === 0 && bytes[at + 1] === 0;
}
