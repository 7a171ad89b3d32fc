import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  integer,
  nullValue,
  oid,
  printableString,
  sequence,
  setOf,
  tlv,
  utf8Bytes,
  utf8String,
} from '../../../tools/demo/pki/der.ts';
import { readQcStatements } from './qc-statements.ts';

const COMPLIANCE = sequence(oid('0.4.0.1862.1.1'));
const SSCD = sequence(oid('0.4.0.1862.1.4'));
const TYPE = (...types: number[]) =>
  sequence(oid('0.4.0.1862.1.6'), sequence(...types.map((type) => oid(`0.4.0.1862.1.6.${type}`))));
const LAW = (...countries: string[]) =>
  sequence(oid('0.4.0.1862.1.7'), sequence(...countries.map(printableString)));
const PDS = sequence(oid('0.4.0.1862.1.5'), sequence(sequence(utf8String('x'))));
const NOTHING = { compliance: false, type: [], sscd: false, legislation: [] };

describe('statements', () => {
  it.each([
    ['none', sequence(), {}],
    ['compliance', sequence(COMPLIANCE), { compliance: true }],
    [
      'a seal on a device',
      sequence(COMPLIANCE, SSCD, TYPE(2)),
      { compliance: true, sscd: true, type: ['eseal'] },
    ],
    ['a signature', sequence(TYPE(1)), { type: ['esign'] }],
    ['a web page', sequence(TYPE(3)), { type: ['web'] }],
    ['several types', sequence(TYPE(1, 2)), { type: ['esign', 'eseal'] }],
    ['a type that is unknown', sequence(TYPE(9)), {}],
    [
      'another legislation',
      sequence(COMPLIANCE, LAW('CH', 'GB')),
      { compliance: true, legislation: ['CH', 'GB'] },
    ],
    ['others', sequence(PDS, sequence(oid('1.2.3'), integer(5))), {}],
    [
      'compliance with a value',
      sequence(sequence(oid('0.4.0.1862.1.1'), nullValue())),
      { compliance: true },
    ],
  ])('%s', (_name, der, expected) =>
    expect(readQcStatements(der)).toEqual({ ...NOTHING, ...expected }),
  );
});

describe('what cannot be read states nothing', () => {
  it.each([
    ['no bytes', new Uint8Array()],
    ['no sequence', setOf(COMPLIANCE)],
    ['a statement that is no sequence', sequence(oid('0.4.0.1862.1.1'))],
    ['an empty statement', sequence(COMPLIANCE, sequence())],
    ['a statement without identifier', sequence(sequence(integer(1)))],
    [
      'types that are no sequence',
      sequence(sequence(oid('0.4.0.1862.1.6'), oid('0.4.0.1862.1.6.2'))),
    ],
    ['no types', sequence(sequence(oid('0.4.0.1862.1.6')))],
    ['countries that are no sequence', sequence(sequence(oid('0.4.0.1862.1.7'), utf8String('CZ')))],
    ['a time that is none', sequence(COMPLIANCE, tlv(0x17, utf8Bytes('no time')))],
    ['a truncated sequence', sequence(COMPLIANCE, SSCD).subarray(0, 12)],
  ])('%s', (_name, der) => expect(readQcStatements(der)).toBeNull());

  it('garbage never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        readQcStatements(bytes);
        readQcStatements(sequence(bytes));
        readQcStatements(sequence(sequence(oid('0.4.0.1862.1.6'), bytes)));
      }),
      { numRuns: 500 },
    );
  });
});
