import { describe, expect, it } from 'vitest';
import { dayOf, expiryOf, isoSeconds, lastDay } from './share-expiry.ts';
import type { Period } from './share-expiry.ts';

const NOW = new Date('2026-05-01T10:00:00.789Z');

function until(period: Period, date = '', now = NOW): string {
  const expiry = expiryOf({ period, date }, now);
  return expiry.kind === 'until' ? isoSeconds(expiry.at) : expiry.problem;
}

describe('the end of a share', () => {
  it.each([
    ['day', '2026-05-02T10:00:00Z'],
    ['week', '2026-05-08T10:00:00Z'],
    ['month', '2026-05-31T10:00:00Z'],
  ] as const)('of one %s', (period, end) => {
    expect(until(period)).toBe(end);
  });

  it.each([
    ['the same day', '2026-05-01', '2026-05-01T21:59:59Z'],
    ['a day in winter', '2026-12-24', '2026-12-24T22:59:59Z'],
    ['the day on which clocks go back', '2026-10-25', '2026-10-25T22:59:59Z'],
    ['the day on which they go forward', '2027-03-28', '2027-03-28T21:59:59Z'],
    ['yesterday', '2026-04-30', 'past'],
    ['a day long ago', '1999-01-01', 'past'],
    ['the last day of a year', '2027-04-30', '2027-04-30T21:59:59Z'],
    ['one day more', '2027-05-01', 'too-far'],
    ['a day far ahead', '2999-01-01', 'too-far'],
    ['no day', '', 'missing'],
    ['a day that does not exist', '2026-02-30', 'missing'],
    ['another notation', '1. 6. 2026', 'missing'],
  ])('on %s', (_, date, end) => {
    expect(until('date', date)).toBe(end);
  });

  it('is not looked for in the date while a length is chosen', () => {
    expect(until('day', '1999-01-01')).toBe('2026-05-02T10:00:00Z');
  });

  it('has bounds for the date field that it takes itself', () => {
    const times = ['2026-05-01T10:00:00Z', '2026-05-01T21:59:59Z', '2026-05-01T22:00:00Z'];
    for (const now of [...times, '2026-10-25T00:30:00Z', '2027-12-31T23:30:00Z'].map(
      (t) => new Date(t),
    )) {
      expect(until('date', dayOf(now), now)).toMatch(/Z$/);
      expect(until('date', lastDay(now), now)).toMatch(/Z$/);
      const after = new Date(Date.parse(`${lastDay(now)}T12:00:00Z`) + 24 * 3_600_000);
      expect(until('date', after.toISOString().slice(0, 10), now)).toBe('too-far');
    }
  });

  it('knows the day in Prague', () => {
    expect(dayOf(new Date('2026-05-01T21:59:59Z'))).toBe('2026-05-01');
    expect(dayOf(new Date('2026-05-01T22:00:00Z'))).toBe('2026-05-02');
  });
});
