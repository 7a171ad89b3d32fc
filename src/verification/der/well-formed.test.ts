import { describe, expect, it } from 'vitest';
import {
  integer,
  nullValue,
  octetString,
  sequence,
  setOf,
  tlv,
} from '../../../tools/demo/pki/der.ts';
import { MAX_DER_DEPTH } from '../limits.ts';
import { isWellFormed } from './well-formed.ts';

const nested = (depth: number): Uint8Array =>
  depth === 0 ? nullValue() : sequence(nested(depth - 1));

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

describe('well-formed DER', () => {
  it.each([
    ['a value', integer(5)],
    ['values in values', sequence(setOf(integer(5), sequence()), nullValue())],
    ['a context tag, constructed or not', sequence(tlv(0xa3, integer(1)), tlv(0x83, bytes('ff')))],
    ['anything in an octet string', octetString(bytes('30800000'))],
    ['all the depth there may be', nested(MAX_DER_DEPTH)],
  ])('is %s', (_, der) => {
    expect(isWellFormed(der)).toBe(true);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['two values', new Uint8Array([...integer(5), ...integer(6)])],
    ['a value that is cut', sequence(integer(5)).subarray(0, 4)],
    ['a value beyond the end of the one around it', bytes('30030202000000')],
    ['an indefinite length inside', sequence(bytes('30800000'))],
    ['a length that is too long', sequence(bytes('02810105'))],
    ['an octet string of pieces', bytes('24030401ff')],
    ['a sequence that is primitive', bytes('1000')],
    ['a type 0', bytes('30020000')],
    ['one value too deep', nested(MAX_DER_DEPTH + 1)],
  ])('is not %s', (_, der) => {
    expect(isWellFormed(der)).toBe(false);
  });
});
