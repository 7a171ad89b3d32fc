import { expect, it } from 'vitest';
import { midnight, pragueTime, withOffset } from './days.ts';

it.each([
  ['2026-01-15', '2026-01-14T23:00:00Z'],
  ['2026-07-15', '2026-07-14T22:00:00Z'],
  // The clocks change at one o'clock UTC: midnight of that day still has the old offset.
  ['2026-03-29', '2026-03-28T23:00:00Z'],
  ['2026-10-25', '2026-10-24T22:00:00Z'],
])('the day %s begins at %s', (day, instant) => {
  expect(midnight(day)).toBe(instant);
});

it('knows wall clocks and offsets of summer and winter', () => {
  expect(pragueTime('2026-02-09', '09:00')).toBe('2026-02-09T08:00:00Z');
  expect(withOffset(new Date('2026-02-05T09:14:27Z'))).toBe('2026-02-05T10:14:27+01:00');
  expect(withOffset(new Date('2026-06-22T08:31:11Z'))).toBe('2026-06-22T10:31:11+02:00');
});
