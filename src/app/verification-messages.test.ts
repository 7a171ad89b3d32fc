import { describe, expect, it } from 'vitest';
import { readRequest } from './verification-messages.ts';

const REQUEST = {
  kind: 'verify',
  file: { bytes: new Uint8Array(1), name: 'a.jsonld', origin: 'file' },
  provenance: { contacted: [], statement: null, revocation: [] },
  at: null,
};

describe('a request to the worker', () => {
  it('may ask about another time than now', () => {
    const at = new Date('2027-01-01T00:00:00Z');
    expect(readRequest(REQUEST)).toEqual(REQUEST);
    expect(readRequest({ ...REQUEST, at })).toEqual({ ...REQUEST, at });
  });

  it.each([undefined, 'tomorrow', 0, new Date('no time')])('has no time in %o', (at) => {
    expect(readRequest({ ...REQUEST, at })).toBeNull();
  });
});
