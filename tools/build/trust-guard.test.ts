import { describe, expect, it } from 'vitest';
import { refusal } from './trust-guard.ts';

describe('the trust data of a build', () => {
  it('may be real', () => {
    expect(refusal('production', { schema: 1, demonstration: false, lists: [] })).toBeNull();
  });

  it.each([
    ['a demonstration', { demonstration: true }, /demonstration trust data/],
    ['missing', undefined, /no trust data/],
    ['silent about what it is', { schema: 1 }, /not compiled trust data/],
    ['evasive about what it is', { demonstration: 'no' }, /not compiled trust data/],
    ['nothing', null, /not compiled trust data/],
  ])('must not be %s', (_, json, reason) => {
    expect(refusal('production', json)).toMatch(reason);
    expect(refusal('staging', json)).toMatch(reason);
    expect(refusal('demonstration', json)).toBeNull();
  });
});
