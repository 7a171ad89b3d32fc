import { describe, expect, it } from 'vitest';
import { isolate, segments } from './isolate.ts';

describe('an inserted name', () => {
  it('stands between isolate marks', () => {
    expect(isolate('Vzor s. r. o.')).toBe('\u2068Vzor s. r. o.\u2069');
    expect(isolate('جامعة')).toBe('\u2068جامعة\u2069');
  });

  it('brings no control of its own', () => {
    expect(isolate('\u2069\u202eabc\u200f\u061c')).toBe('\u2068abc\u2069');
    expect(isolate('a\r\n\u2028b\u0000')).toBe('\u2068a b\u2069');
  });

  it('is composed, and cut where it is endless without halving a character', () => {
    expect(isolate('e\u0301')).toBe('\u2068é\u2069');
    expect(isolate('😀'.repeat(300))).toBe(`\u2068${'😀'.repeat(200)}…\u2069`);
  });
});

describe('a sentence', () => {
  it('comes apart into words of ours and names inserted', () => {
    expect(segments(`Od ${isolate('A')} do ${isolate('B')}.`)).toEqual([
      { text: 'Od ', inserted: false },
      { text: 'A', inserted: true },
      { text: ' do ', inserted: false },
      { text: 'B', inserted: true },
      { text: '.', inserted: false },
    ]);
    expect(segments('Bez jména.')).toEqual([{ text: 'Bez jména.', inserted: false }]);
    expect(segments('')).toEqual([]);
  });
});
