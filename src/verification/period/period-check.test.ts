import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credential } from '../../../tools/testing/model.ts';
import type { Finding } from '../finding.ts';
import { checkPeriod, readPeriod } from './period-check.ts';

const DAY = '2026-05-01';
const MIDNIGHT = '2026-04-30T22:00:00Z';
const NOW = '2026-06-01T12:00:00Z';

function check(
  validFrom: readonly string[],
  ends: readonly string[],
  {
    at = NOW,
    clock = NOW,
    past = null,
  }: { at?: string; clock?: string; past?: string | null } = {},
): Finding {
  return checkPeriod(credential({ validFrom, ends }), {
    validationTime: new Date(at),
    checkedAt: new Date(clock),
    provenPast: past === null ? null : new Date(past),
  });
}
const codeAt = (at: string, from: readonly string[], ends: readonly string[] = []): string =>
  check(from, ends, { at }).code.replace('period.', '');

describe('start and end, with five minutes of skew', () => {
  it.each([
    ['2026-05-01T09:54:59Z', 'not-yet-valid'],
    ['2026-05-01T09:55:00Z', 'open'],
    ['2026-05-01T10:00:00Z', 'open'],
  ])('a start at 10:00 seen at %s: %s', (at, code) =>
    expect(codeAt(at, ['2026-05-01T10:00:00Z'])).toBe(code),
  );

  it.each([
    ['2026-05-01T10:00:00Z', 'ok'],
    ['2026-05-01T10:05:00Z', 'ok'],
    ['2026-05-01T10:05:01Z', 'expired'],
  ])('an end at 10:00 seen at %s: %s', (at, code) =>
    expect(codeAt(at, ['2026-01-01T00:00:00Z'], ['2026-05-01T10:00:00Z'])).toBe(code),
  );
});

describe('an end at local midnight runs to the end of the day', () => {
  it.each([
    ['in UTC', MIDNIGHT],
    ['with the local offset', `${DAY}T00:00:00+02:00`],
    ['without a zone', `${DAY}T00:00:00`],
    ['as a day', DAY],
    ['with a fraction', `${DAY}T00:00:00.000`],
  ])('%s', (_name, end) => {
    expect(codeAt('2026-05-01T22:04:00Z', ['2026-01-01T00:00:00Z'], [end])).toBe('ok');
    expect(codeAt('2026-05-01T22:05:00Z', ['2026-01-01T00:00:00Z'], [end])).toBe('expired');
  });

  it.each([
    ['winter', '2026-01-14T23:00:00Z', '2026-01-15T22:59:59.999Z'],
    ['the short day', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59.999Z'],
    ['the long day', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59.999Z'],
    ['the day before the short one', '2026-03-27T23:00:00Z', '2026-03-28T22:59:59.999Z'],
    ['one second after midnight', '2026-01-14T23:00:01Z', '2026-01-14T23:00:01.000Z'],
    ['UTC midnight', '2026-01-15T00:00:00Z', '2026-01-15T00:00:00.000Z'],
  ])('%s', (_name, end, until) =>
    expect(readPeriod(credential({ ends: [end] }))?.until?.toISOString()).toBe(until),
  );
});

describe('several dates', () => {
  it('the earliest end counts', () => {
    expect(codeAt(NOW, ['2026-01-01'], ['2030-01-01T10:00:00Z', '2026-05-01T10:00:00Z'])).toBe(
      'expired',
    );
  });

  it('the earliest end is the earliest moment, days run to their end', () => {
    const at = `${DAY}T18:00:00Z`;
    expect(codeAt(at, ['2026-01-01'], [DAY, `${DAY}T12:00:00Z`])).toBe('expired');
    expect(codeAt(at, ['2026-01-01'], [DAY, '2026-05-02T12:00:00Z'])).toBe('ok');
  });

  it('the latest start counts', () => {
    expect(codeAt(NOW, ['2026-01-01', '2026-07-01'])).toBe('not-yet-valid');
  });

  it('an end before the start is expired as well as not yet valid: never fine', () => {
    expect(codeAt(NOW, ['2026-07-01'], ['2026-05-01'])).toBe('expired');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no start', [], []],
    ['a start that is no date', ['soon'], []],
    ['one start of two', ['2026-01-01', 'soon'], []],
    ['an end that is no date', ['2026-01-01'], ['never']],
    ['one end of two', ['2026-01-01'], ['2030-01-01', '']],
    ['31 February', ['2026-02-31'], []],
    ['a day beyond all time', ['2026-01-01'], ['275760-09-13']],
  ])('%s is unknown, never fine', (_name, from, ends) =>
    expect(check(from, ends)).toEqual({ state: 'unknown', code: 'period.unreadable', params: {} }),
  );

  it('never throws and never passes what it does not understand', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(check([text], []).state).not.toBe('pass');
        expect(() => readPeriod(credential({ ends: [text] }))).not.toThrow();
      }),
    );
  });
});

describe('the clock', () => {
  const past = '2026-05-01T00:00:00Z';

  it.each([
    ['2026-04-30T23:54:59Z', 'period.clock-wrong'],
    ['2026-04-30T23:55:00Z', 'period.open'],
    ['2026-05-02T00:00:00Z', 'period.open'],
  ])('at %s, with trust data of May', (clock, code) =>
    expect(check(['2026-01-01'], [], { clock, past }).code).toBe(code),
  );

  it('is not the time that is asked for', () => {
    expect(check(['2020-01-01'], [], { at: '2025-01-01T00:00:00Z', past }).state).toBe('pass');
  });

  it('comes first', () => {
    expect(check(['soon'], [], { clock: '2020-01-01T00:00:00Z', past }).code).toBe(
      'period.clock-wrong',
    );
  });
});

it('says the dates in UTC', () => {
  expect(check(['2026-01-01'], [DAY], { at: MIDNIGHT }).params).toEqual({
    from: '2025-12-31T23:00:00Z',
    until: '2026-05-01T21:59:59.999Z',
  });
});
