import { describe, expect, it } from 'vitest';
import { readMoment } from './moment.ts';

describe('a date literal', () => {
  it.each([
    ['2026-02-03T14:04:05Z', '2026-02-03T14:04:05.000Z'],
    ['2026-02-03T14:04:05.1239Z', '2026-02-03T14:04:05.123Z'],
    ['2026-02-03T14:04:05+05:30', '2026-02-03T08:34:05.000Z'],
    ['2026-02-03T14:04:05', '2026-02-03T13:04:05.000Z'],
    ['2026-07-03T14:04:05', '2026-07-03T12:04:05.000Z'],
    // The last and first hour of summer time, as the clocks in Prague stand.
    ['2026-03-29T01:30:00', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29T03:30:00', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T01:30:00', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25T03:30:00', '2026-10-25T02:30:00.000Z'],
  ])('%s is the instant %s', (literal, instant) => {
    expect(readMoment(literal)).toEqual({ at: new Date(instant), dayOnly: false });
  });

  it('without a time is a calendar day, whatever zone it names', () => {
    for (const literal of ['2026-02-03', '2026-02-03Z', '2026-02-03+14:00']) {
      const moment = readMoment(literal);
      expect(moment?.dayOnly).toBe(true);
      expect(moment?.at.toISOString().slice(0, 10)).toBe('2026-02-03');
    }
  });

  it.each([
    '',
    'yesterday',
    '2026-2-3',
    '2026-02-30',
    '2025-02-29',
    '2026-00-10',
    '2026-02-03T24:00:01Z',
    '2026-02-03T10:60:00Z',
    '2026-02-03T10:00:00+15:00',
    '2026-02-03T10:00:00+01:75',
    '-2026-02-03',
    '12026-02-03',
    '2026-02-03T10:00Z',
  ])('"%s" is none', (literal) => {
    expect(readMoment(literal)).toBeNull();
  });
});
