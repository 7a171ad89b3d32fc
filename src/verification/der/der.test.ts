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
  readDer,
  readMembers,
  readOid,
  readTime,
  readUnsigned,
  readValue,
  readValues,
  TAG,
} from './der.ts';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

describe('values', () => {
  it.each([
    ['an empty sequence', '3000'],
    ['a length in one octet', `048180${'00'.repeat(0x80)}`],
    ['a length in two octets', `04820100${'00'.repeat(0x100)}`],
  ])('reads %s', (_, hex) => {
    expect(readValue(bytes(hex), 0)?.end).toBe(hex.length / 2);
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
    expect(readValue(bytes(hex), 0)).toBeNull();
  });

  it('refuses what stands behind the value, or another tag', () => {
    expect(readDer(bytes('0500'), 0x05)?.whole).toHaveLength(2);
    expect(readDer(bytes('050000'), 0x05)).toBeNull();
    expect(readDer(bytes('0500'), TAG.sequence)).toBeNull();
    expect(readMembers(bytes('30030500ff'))).toBeNull();
    expect(readValues(bytes('05000500'))).toHaveLength(2);
  });
});

describe('numbers', () => {
  it.each([0, 1, 127, 128, 255, 65_536, 2 ** 31 - 1])('reads %d', (number) => {
    expect(readUnsigned(readDer(integer(number), TAG.integer)!.content)).toBe(number);
  });

  it('takes a number beyond every bound for Infinity', () => {
    expect(readUnsigned(readDer(integer(2n ** 200n), TAG.integer)!.content)).toBe(Infinity);
  });

  it('refuses negative numbers and none', () => {
    expect(readUnsigned(bytes('ff'))).toBeNull();
    expect(readUnsigned(bytes(''))).toBeNull();
  });
});

describe('object identifiers', () => {
  it.each(['0.4.0.1862.1.1', '1.2.840.113549.1.1.11', '2.5.29.32.0', '2.999.1'])(
    'reads %s',
    (id) => {
      const der = id === '2.999.1' ? bytes('0603883701') : oid(id);
      expect(readOid(readDer(der, TAG.objectIdentifier)!.content)).toBe(id);
    },
  );

  it.each([
    ['none', ''],
    ['an arc that does not end', '5581'],
    ['an arc with a leading zero', '558001'],
  ])('refuses %s', (_, hex) => {
    expect(readOid(bytes(hex))).toBeNull();
  });
});

describe('times', () => {
  const utc = (text: string): Uint8Array => tlv(TAG.utcTime, utf8Bytes(text));
  const read = (der: Uint8Array) => readTime(readValue(der, 0)!.value)?.toISOString() ?? null;

  it.each([
    ['500101000000Z', '1950-01-01T00:00:00.000Z'],
    ['991231235959Z', '1999-12-31T23:59:59.000Z'],
    ['491231235959Z', '2049-12-31T23:59:59.000Z'],
  ])('takes UTCTime %s for %s', (text, expected) => {
    expect(read(utc(text))).toBe(expected);
  });

  it('reads GeneralizedTime', () => {
    const time = new Date('2050-06-01T12:00:00Z');
    expect(read(generalizedTime(time))).toBe(time.toISOString());
  });

  it.each([
    '240230000000Z',
    '241301000000Z',
    '2401010000Z',
    '240101000000+0100',
    '240101250000Z',
    '',
  ])('refuses UTCTime %j', (text) => {
    expect(read(utc(text))).toBeNull();
  });

  it('refuses any other type', () => {
    expect(read(sequence())).toBeNull();
  });
});
