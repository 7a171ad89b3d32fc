import { describe, expect, it } from 'vitest';
import { isFresh } from './freshness.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 2, day));

describe('freshness at a time', () => {
  it.each([
    ['made after it, no next update', 10, null, true],
    ['made at it, no next update', 5, null, true],
    ['made before it, no next update', 4, null, false],
    ['made before it, to be renewed after it', 4, 6, true],
    ['made before it, to be renewed at it', 4, 5, true],
    ['made before it, to be renewed before it', 3, 4, false],
    ['made after it, whatever comes next', 10, 3, true],
  ] as const)('%s', (_, thisUpdate, nextUpdate, expected) => {
    const statement = {
      thisUpdate: at(thisUpdate),
      nextUpdate: nextUpdate === null ? null : at(nextUpdate),
    };
    expect(isFresh(statement, at(5))).toBe(expected);
  });

  it('is lost by a millisecond', () => {
    const later = new Date(at(5).getTime() + 1);
    expect(isFresh({ thisUpdate: at(4), nextUpdate: at(5) }, later)).toBe(false);
  });
});
