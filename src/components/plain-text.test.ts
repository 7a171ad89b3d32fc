import { describe, expect, it } from 'vitest';
import { grouped, plainText } from './plain-text.ts';

describe('plainText', () => {
  it('drops bidirectional controls', () => {
    expect(plainText('Uni\u202Eytisrev\u202C \u2066x\u2069\u200F')).toBe('Uniytisrev x');
  });
  it('composes letters', () => {
    expect(plainText('Z\u030Celezny\u0301')).toBe('Železný');
  });
});

describe('grouped', () => {
  it('groups by four', () => {
    expect(grouped('7f3a91c05')).toBe('7f3a 91c0 5');
    expect(grouped('')).toBe('');
  });
});
