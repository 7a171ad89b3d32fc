import { describe, expect, it } from 'vitest';
import { parseKnownIssuers } from './known-issuers.ts';

const ENTRY = { identifiers: ['NTRCZ-00000001'], names: { cs: 'Univerzita' }, role: 'university' };

describe('parseKnownIssuers', () => {
  it('takes what is not given for nothing', () => {
    expect(parseKnownIssuers([ENTRY])).toEqual([{ ...ENTRY, sealsFor: [] }]);
  });

  it.each([
    ['an object', ENTRY],
    ['nothing', undefined],
    ['an unknown role', [{ ...ENTRY, role: 'ministry' }]],
    ['a lone identifier', [{ ...ENTRY, identifiers: 'NTRCZ-00000001' }]],
    ['a lone star', [{ ...ENTRY, sealsFor: '*' }]],
    ['a registry that is no address', [{ ...ENTRY, statusRegistry: 'here' }]],
    ['one bad entry among good ones', [ENTRY, {}]],
  ])('refuses %s', (_name, json) => expect(parseKnownIssuers(json)).toBeNull());
});
