import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeBase64,
  decodeBase64Url,
  encodeBase64,
  encodeBase64Url,
  equalBytes,
  sha256Hex,
} from './bytes.ts';

describe('a text that is not the one encoding of its bytes is refused', () => {
  it.each([
    'YQ==',
    'YQ=',
    'YR',
    'Y',
    'YWI=',
    'YWJ',
    '+_8',
    '-/8',
    'YQ\n',
    ' YQ',
    'Y Q',
    'YWJj.',
    'é',
  ])('base64url %j', (text) => expect(decodeBase64Url(text)).toBeNull());

  it.each(['YQ', 'YQ=', 'YR==', 'YWJ=', 'YQ===', '-_8=', 'YQ==\n', '=', 'YQ==YQ==', 'YW Jj'])(
    'base64 %j',
    (text) => expect(decodeBase64(text)).toBeNull(),
  );
});

it.each([
  ['', ''],
  ['YQ', 'a'],
  ['-_8', '\xfb\xff'],
])('base64url %j', (text, expected) =>
  expect(Buffer.from(decodeBase64Url(text) ?? []).toString('latin1')).toBe(expected),
);

it('decodes what it encodes, and as Node does', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      expect(decodeBase64Url(encodeBase64Url(bytes))).toEqual(bytes);
    }),
  );
});

it('encodes more bytes than a call takes arguments', () => {
  const bytes = new Uint8Array(300_000).fill(7);
  expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

it.each([
  [[1, 2], [1, 2], true],
  [[1, 2], [1, 3], false],
  [[1, 2], [1, 2, 3], false],
  [[], [], true],
])('equalBytes(%j, %j) is %s', (one, other, expected) =>
  expect(equalBytes(Uint8Array.from(one), Uint8Array.from(other))).toBe(expected),
);

it('hashes the bytes of a view, not of its buffer', async () => {
  const view = new TextEncoder().encode('xabcx').subarray(1, 4);
  expect(await sha256Hex(view)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
