import { describe, expect, it } from 'vitest';
import {
  ia5String,
  octetString,
  oid,
  printableString,
  sequence,
  setOf,
  tlv,
  utf8String,
  type Bytes,
} from '../../../tools/demo/pki/der.ts';
import { rdn } from '../../../tools/testing/issuance.ts';
import { isEmptyName, readName } from './distinguished-name.ts';

const CN = '2.5.4.3';
const O = '2.5.4.10';
const key = (...rdns: readonly Bytes[]) => readName(sequence(...rdns))?.key;
const utf16 = (text: string) =>
  Uint8Array.from(Array.from(text).flatMap((c) => [0, c.charCodeAt(0)]));
const utf32 = (text: string) =>
  Uint8Array.from(Array.from(text).flatMap((c) => [0, 0, 0, c.charCodeAt(0)]));
const same = key(rdn(CN, utf8String('Good CA')));

describe('names that RFC 5280 §7.1 calls equal', () => {
  it.each([
    ['case', utf8String('GOOD ca')],
    ['leading, trailing and inner white space', utf8String('  Good   CA ')],
    ['PrintableString', printableString('Good CA')],
    ['TeletexString', tlv(0x14, new TextEncoder().encode('Good CA'))],
    ['BMPString', tlv(0x1e, utf16('Good CA'))],
    ['UniversalString', tlv(0x1c, utf32('Good CA'))],
    ['IA5String', ia5String('good ca')],
  ])('%s makes no difference', (_, value) => {
    expect(key(rdn(CN, value))).toBe(same);
  });

  it('the order of attributes inside one relative name makes none either', () => {
    const one = sequence(oid(CN), utf8String('a'));
    const other = sequence(oid(O), utf8String('b'));
    expect(key(tlv(0x31, one, other))).toBe(key(tlv(0x31, other, one)));
  });
});

describe('names that are not equal', () => {
  it.each([
    ['another text', key(rdn(CN, utf8String('Good CB')))],
    ['another type', key(rdn(O, utf8String('Good CA')))],
    ['one attribute more', key(rdn(CN, utf8String('Good CA')), rdn(O, utf8String('x')))],
    ['a value that is no text', key(rdn(CN, octetString(new TextEncoder().encode('Good CA'))))],
  ])('%s', (_, other) => {
    expect(other).toBeDefined();
    expect(other).not.toBe(same);
  });

  it('the order of relative names counts', () => {
    const [one, other] = [rdn(CN, utf8String('a')), rdn(O, utf8String('b'))];
    expect(key(one, other)).not.toBe(key(other, one));
  });

  it('two relative names are not one of two attributes', () => {
    const [cn, o] = [sequence(oid(CN), utf8String('a')), sequence(oid(O), utf8String('b'))];
    expect(key(setOf(cn, o))).not.toBe(key(setOf(cn), setOf(o)));
  });

  it('a text cannot play a separator or an encoding', () => {
    expect(key(rdn(CN, utf8String('a","2.5.4.10=b')))).not.toBe(
      key(rdn(CN, utf8String('a')), rdn(O, utf8String('b'))),
    );
    const hex = Buffer.from(octetString(Uint8Array.of(1))).toString('hex');
    expect(key(rdn(CN, utf8String(`#${hex}`)))).not.toBe(
      key(rdn(CN, octetString(Uint8Array.of(1)))),
    );
  });
});

describe('reading a name', () => {
  it('gives text and parts', () => {
    const name = readName(
      sequence(
        rdn('2.5.4.6', printableString('CZ')),
        rdn(O, utf8String('Univerzita')),
        rdn('2.5.4.97', utf8String('NTRCZ-1')),
        rdn('1.2.840.113549.1.9.1', ia5String('seal@example.org')),
      ),
    );
    expect(name).toMatchObject({
      text: 'C=CZ, O=Univerzita, organizationIdentifier=NTRCZ-1, E=seal@example.org',
      country: 'CZ',
      organisation: 'Univerzita',
      organisationIdentifier: 'NTRCZ-1',
      commonName: null,
      emails: ['seal@example.org'],
    });
    expect(name?.rdnKeys).toHaveLength(4);
  });

  it('knows the empty name', () => {
    expect(isEmptyName(readName(sequence())!)).toBe(true);
    expect(isEmptyName(readName(sequence(rdn(CN, utf8String(''))))!)).toBe(false);
  });

  it.each([
    ['a set without attributes', sequence(setOf())],
    ['an attribute without value', sequence(setOf(sequence(oid(CN))))],
    ['no sequence', setOf()],
    ['attributes outside of sets', sequence(sequence(oid(CN), utf8String('a')))],
  ])('refuses %s', (_, der) => {
    expect(readName(der)).toBeNull();
  });

  it('keeps text that is no UTF-8 as octets', () => {
    const name = readName(sequence(rdn(CN, tlv(0x0c, Uint8Array.of(0xff)))));
    expect(name?.text).toBe('CN=#0c01ff');
    expect(name?.commonName).toBeNull();
  });
});
