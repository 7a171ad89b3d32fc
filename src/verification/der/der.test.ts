import { describe, expect, it } from 'vitest';
import {
  generalizedTime,
  integer,
  oid,
  sequence,
  tlv,
  utf8Bytes,
} from '../../../tools/demo/pki/der.ts';
import {
  bigNumberOf,
  booleanOf,
  namedBitsOf,
  numberOf,
  octetsOf,
  oidOf,
  preciseTimeOf,
  timeOf,
} from './content.ts';
import { each, eachOfSome, explicit, readWhole, sequenceOf } from './cursor.ts';
import { encode } from './encode.ts';
import { readExtent, TAG, type DerValue } from './value.ts';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

/** Reads one value by what it is to mean. */
const read = <T>(der: Uint8Array, meaning: (value: DerValue) => T): T | null =>
  readWhole(der, (cursor) => meaning(cursor.any()));

describe('values', () => {
  it.each([
    ['an empty sequence', '3000'],
    ['a length in one octet', `048180${'00'.repeat(0x80)}`],
    ['a length in two octets', `04820100${'00'.repeat(0x100)}`],
  ])('reads %s', (_, hex) => {
    expect(readExtent(bytes(hex), 0)?.end).toBe(hex.length / 2);
  });

  it.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['a length beyond the end', '0402ff'],
    ['an indefinite length', '30800000'],
    ['a length that one octet less could say', '048105aabbccddee'],
    ['a leading zero in a length', `04820080${'00'.repeat(0x80)}`],
    ['a length of five octets', '04850000000001ff'],
    ['a high tag number', '1f8101020500'],
  ])('refuses %s', (_, hex) => {
    expect(readExtent(bytes(hex), 0)).toBeNull();
  });

  it('refuses what stands behind the value, or another tag', () => {
    const whole = (hex: string, ...tags: readonly number[]) =>
      readWhole(bytes(hex), (cursor) => cursor.next(...tags).whole);
    expect(whole('0500', 0x05)).toHaveLength(2);
    expect(whole('0500', TAG.sequence, 0x05)).toHaveLength(2);
    expect(whole('050000', 0x05)).toBeNull();
    expect(whole('0500', TAG.sequence)).toBeNull();
    expect(read(bytes('30030500ff'), (value) => each(value, () => 0))).toBeNull();
    expect(read(bytes('300405000500'), (value) => each(value, () => 0))).toHaveLength(2);
  });

  it('asks for all that a grammar names, and for no more', () => {
    const pair = (value: DerValue): readonly number[] =>
      sequenceOf(value, (members) => [numberOf(members.next(TAG.integer)), members.rest().length]);
    expect(read(sequence(integer(5), integer(6), integer(7)), pair)).toEqual([5, 2]);
    expect(read(sequence(), pair)).toBeNull();
    expect(read(integer(5), pair)).toBeNull();
    const single = (value: DerValue): number =>
      sequenceOf(value, (members) => numberOf(members.next(TAG.integer)));
    expect(read(sequence(integer(5)), single)).toBe(5);
    expect(read(sequence(integer(5), integer(6)), single)).toBeNull();
    expect(read(sequence(), (value) => each(value, () => 0))).toEqual([]);
    expect(read(sequence(), (value) => eachOfSome(value, () => 0))).toBeNull();
    const only = (value: DerValue): number => numberOf(explicit(value, TAG.integer));
    expect(read(sequence(integer(5)), only)).toBe(5);
    expect(read(sequence(integer(5), integer(6)), only)).toBeNull();
  });

  it('writes the lengths that it reads', () => {
    for (const length of [0, 1, 0x7f, 0x80, 0xff, 0x100, 0xffff, 0x10000]) {
      const content = new Uint8Array(length);
      const der = encode(TAG.octetString, content);
      expect(der).toEqual(new Uint8Array(tlv(TAG.octetString, content)));
      expect(read(der, ({ content: found }) => found)).toHaveLength(length);
    }
  });
});

describe('numbers', () => {
  it.each([0, 1, 127, 128, 255, 65_536, 2 ** 31 - 1])('reads %d', (number) => {
    expect(read(integer(number), numberOf)).toBe(number);
    expect(read(integer(number), bigNumberOf)).toBe(BigInt(number));
  });

  it('takes a number beyond every bound for Infinity', () => {
    expect(read(integer(2n ** 200n), numberOf)).toBe(Infinity);
    expect(read(integer(2n ** 159n), bigNumberOf)).toBe(2n ** 159n);
  });

  it('refuses negative numbers and none', () => {
    for (const hex of ['0201ff', '0200']) {
      expect(read(bytes(hex), numberOf)).toBeNull();
      expect(read(bytes(hex), bigNumberOf)).toBeNull();
    }
    expect(read(integer(2n ** 200n), bigNumberOf)).toBeNull();
  });
});

describe('bits and truth', () => {
  it('reads whole octets', () => {
    expect(read(bytes('030300abcd'), octetsOf)).toEqual(bytes('abcd'));
    expect(read(bytes('030301abcc'), octetsOf)).toBeNull();
    expect(read(bytes('0300'), octetsOf)).toBeNull();
  });

  it('reads named bits', () => {
    expect(read(bytes('03020560'), namedBitsOf)).toEqual([1, 2]);
    expect(read(bytes('0303070080'), namedBitsOf)).toEqual([8]);
    expect(read(bytes('03020860'), namedBitsOf)).toBeNull();
    expect(read(bytes('0306000000000000'), namedBitsOf)).toBeNull();
  });

  it('reads true and false', () => {
    expect(read(bytes('0101ff'), booleanOf)).toBe(true);
    expect(read(bytes('010100'), booleanOf)).toBe(false);
    expect(read(bytes('0100'), booleanOf)).toBeNull();
    expect(read(bytes('0102ffff'), booleanOf)).toBeNull();
  });
});

describe('object identifiers', () => {
  it.each(['0.4.0.1862.1.1', '1.2.840.113549.1.1.11', '2.5.29.32.0', '2.999.1'])(
    'reads %s',
    (id) => {
      const der = id === '2.999.1' ? bytes('0603883701') : oid(id);
      expect(read(der, oidOf)).toBe(id);
    },
  );

  it.each([
    ['none', '0600'],
    ['an arc that does not end', '06025581'],
    ['an arc with a leading zero', '0603558001'],
  ])('refuses %s', (_, hex) => {
    expect(read(bytes(hex), oidOf)).toBeNull();
  });
});

describe('times', () => {
  const utc = (text: string): Uint8Array => tlv(TAG.utcTime, utf8Bytes(text));
  const timeText = (der: Uint8Array) => read(der, timeOf)?.toISOString() ?? null;

  it.each([
    ['500101000000Z', '1950-01-01T00:00:00.000Z'],
    ['991231235959Z', '1999-12-31T23:59:59.000Z'],
    ['491231235959Z', '2049-12-31T23:59:59.000Z'],
  ])('takes UTCTime %s for %s', (text, expected) => {
    expect(timeText(utc(text))).toBe(expected);
  });

  it('reads GeneralizedTime', () => {
    const time = new Date('2050-06-01T12:00:00Z');
    expect(timeText(generalizedTime(time))).toBe(time.toISOString());
  });

  it.each([
    '240230000000Z',
    '241301000000Z',
    '2401010000Z',
    '240101000000+0100',
    '240101250000Z',
    '',
  ])('refuses UTCTime %j', (text) => {
    expect(timeText(utc(text))).toBeNull();
  });

  it('refuses any other type', () => {
    expect(timeText(sequence())).toBeNull();
  });

  const precise = (text: string) =>
    read(tlv(TAG.generalizedTime, utf8Bytes(text)), preciseTimeOf)?.toISOString() ?? null;

  it.each([
    ['20240101000000Z', '2024-01-01T00:00:00.000Z'],
    ['20240101000000.5Z', '2024-01-01T00:00:00.500Z'],
    ['20240101000000.001Z', '2024-01-01T00:00:00.001Z'],
    ['20240101235959.999999Z', '2024-01-01T23:59:59.999Z'],
  ])('takes the precise time %s for %s', (text, expected) => {
    expect(precise(text)).toBe(expected);
  });

  it.each([
    '20240101000000.50Z',
    '20240101000000.0Z',
    '20240101000000.Z',
    '20240101000000,5Z',
    '20240101000000.5',
    '20240101000000.5+0100',
    '202401010000Z',
    `20240101000000.${'1'.repeat(30)}Z`,
  ])('refuses the precise time %j', (text) => {
    expect(precise(text)).toBeNull();
  });
});
