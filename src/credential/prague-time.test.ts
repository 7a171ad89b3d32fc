import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfPragueDay, isPragueMidnight, parseDateTime } from './prague-time.ts';

const parsed = (text: string): string | undefined => parseDateTime(text)?.toISOString();

describe('parseDateTime', () => {
  it.each([
    ['2026-05-01T10:00:00Z', '2026-05-01T10:00:00.000Z'],
    ['2026-05-01T10:00:00+02:00', '2026-05-01T08:00:00.000Z'],
    ['2026-05-01T10:00:00-14:00', '2026-05-02T00:00:00.000Z'],
    ['2026-05-01T10:00:00.5Z', '2026-05-01T10:00:00.500Z'],
    ['2026-05-01T10:00:00.123456789Z', '2026-05-01T10:00:00.123Z'],
    [' 2026-05-01T10:00:00Z\n', '2026-05-01T10:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2026-05-01', '2026-04-30T22:00:00.000Z'],
    ['2026-05-01Z', '2026-05-01T00:00:00.000Z'],
    ['2026-01-01+01:00', '2025-12-31T23:00:00.000Z'],
  ])('%s is %s', (text, instant) => expect(parsed(text)).toBe(instant));

  it.each([
    ['2026-01-15T10:00:00', '2026-01-15T09:00:00.000Z'],
    ['2026-07-15T10:00:00', '2026-07-15T08:00:00.000Z'],
    ['2026-03-29T01:59:59', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T01:59:59', '2026-10-24T23:59:59.000Z'],
    ['2026-10-25T03:00:00', '2026-10-25T02:00:00.000Z'],
    ['2026-03-29T00:00:00', '2026-03-28T23:00:00.000Z'],
    ['2026-10-26T00:00:00', '2026-10-25T23:00:00.000Z'],
  ])('%s without a zone is of Prague: %s', (text, instant) => expect(parsed(text)).toBe(instant));

  it.each([
    ...['', 'soon', '2026', '2026-05', '01.05.2026', '2026-5-1', '2026-05-01 10:00:00'],
    ...['2026-05-01T10:00Z', '2026-05-01T10:00:00+0200', '2026-05-01T10:00:00+25:00'],
    ...['2026-02-31', '2026-02-29T00:00:00Z', '2026-04-31T00:00:00+02:00', '2026-13-01'],
    ...['2026-00-10', '2026-01-00', '2026-05-01T25:00:00Z', '2026-05-01T10:60:00Z'],
    ...['2026-05-01T10:00:00ZZ', 'P1Y', '12026-01-01', '-2026-01-01', '275760-09-13'],
    ...['0000-01-01T00:00:00', '0050-06-01'],
  ])('%j is no date', (text) => expect(parseDateTime(text)).toBeNull());

  it('puts a time without a zone within two hours of the same in UTC', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 19);
          const difference = Date.parse(`${text}Z`) - (parseDateTime(text)?.getTime() ?? NaN);
          expect(difference).toBeGreaterThanOrEqual(0);
          expect(difference).toBeLessThanOrEqual(2 * 60 * 60 * 1000);
        },
      ),
    );
  });
});

it.each([
  ['2026-01-14T23:00:00.000Z', true],
  ['2026-07-14T22:00:00.000Z', true],
  ['2026-07-14T23:00:00.000Z', false],
  ['2026-01-15T00:00:00.000Z', false],
  ['2026-01-14T23:00:00.001Z', false],
])('%s is midnight in Prague: %s', (instant, expected) =>
  expect(isPragueMidnight(new Date(instant))).toBe(expected),
);

it.each([
  ['2026-03-28T23:00:00Z', 23],
  ['2026-10-24T22:00:00Z', 25],
  ['2026-05-31T22:00:00Z', 24],
])('the day that begins at %s has %i hours', (start, hours) => {
  const from = Date.parse(start);
  const end = endOfPragueDay(new Date(from)).getTime();
  expect((end + 1 - from) / 3_600_000).toBe(hours);
  expect(endOfPragueDay(new Date(end)).getTime()).toBe(end);
  expect(endOfPragueDay(new Date(from + 5 * 3_600_000)).getTime()).toBe(end);
});
