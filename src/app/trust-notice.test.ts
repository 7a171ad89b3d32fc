import { describe, expect, it } from 'vitest';
import { overdueSince, readTrustNotice } from './trust-notice.ts';

const valid = (territory: string, nextUpdate: string | null) => ({
  territory,
  nextUpdate,
  failed: null,
});

const LISTS = {
  demonstration: false,
  generatedAt: '2026-11-01T00:00:00Z',
  lists: [
    valid('CZ', '2027-02-01T00:00:00Z'),
    valid('SK', '2027-01-15T00:00:00Z'),
    valid('PL', null),
    { territory: 'DE', sequence: 3, failed: 'unreachable' },
  ],
};

describe('what there is to say of the trust data', () => {
  it('is the first renewal that is due, and the lists that are missing', () =>
    expect(readTrustNotice(LISTS)).toEqual({
      demonstration: false,
      generatedAt: LISTS.generatedAt,
      nextUpdate: '2027-01-15T00:00:00Z',
      missing: ['DE'],
    }));

  it('is little where the lists are not told', () =>
    expect(readTrustNotice({ ...LISTS, lists: [null, 7, {}] })).toMatchObject({
      nextUpdate: null,
      missing: [],
    }));

  it.each([null, [], 'lists', {}, { ...LISTS, demonstration: 'no' }])('is nothing for %j', (json) =>
    expect(readTrustNotice(json)).toBeNull(),
  );
});

it.each([
  ['2027-01-14T23:59:59Z', null],
  ['2027-01-15T00:00:01Z', '2027-01-15T00:00:00Z'],
])('at %s the first list is overdue since %s', (at, expected) => {
  const notice = readTrustNotice(LISTS);
  expect(notice && overdueSince(notice, at)).toBe(expected);
});
