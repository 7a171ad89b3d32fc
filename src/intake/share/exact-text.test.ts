import { describe, expect, it } from 'vitest';
import { exactText } from './exact-text.ts';

function bytes(...values: number[]): Uint8Array {
  return new Uint8Array(values);
}

describe('exactText', () => {
  it.each(['', '{"název":"Čeština"}\r\n', '\ufeff{}', '𝔄\0'])('gives back %j', (text) => {
    const encoded = new TextEncoder().encode(text);
    expect(exactText(encoded)).toBe(text);
    expect(new TextEncoder().encode(exactText(encoded) ?? 'nothing')).toEqual(encoded);
  });

  it.each([
    ['a cut character', bytes(0xc4)],
    ['an overlong form', bytes(0xc0, 0x80)],
    ['half a surrogate', bytes(0xed, 0xa0, 0x80)],
    ['UTF-16', bytes(0xff, 0xfe, 0x7b, 0)],
  ])('has no text for %s', (_, encoded) => {
    expect(exactText(encoded)).toBeNull();
  });
});
