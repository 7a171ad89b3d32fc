import { describe, expect, it } from 'vitest';
import { parseKnownIssuers } from './known-issuers.ts';

const ENTRY = { identifiers: ['NTRCZ-00000001'], names: { cs: 'Univerzita' }, role: 'university' };

describe('parseKnownIssuers', () => {
  it('takes what is not given for nothing', () => {
    expect(parseKnownIssuers([ENTRY])).toEqual([{ ...ENTRY, sealsFor: [] }]);
  });

  it.each([
    ['/demo', 'https://page.example.org/demo'],
    ['/demo/', 'https://page.example.org/demo'],
    ['https://Registry.example.org:443/a//', 'https://registry.example.org/a'],
  ])('reads the status registry %s for the page it belongs to', (statusRegistry, address) => {
    const page = 'https://page.example.org/below/';
    const [read] = parseKnownIssuers([{ ...ENTRY, statusRegistry }], page) ?? [];
    expect(read?.statusRegistry).toBe(address);
  });

  it('lets nobody answer to a path without a page', () => {
    const [read] = parseKnownIssuers([{ ...ENTRY, statusRegistry: '/demo' }]) ?? [];
    expect(read).toEqual({ ...ENTRY, sealsFor: [] });
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
