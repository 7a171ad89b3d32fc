import { describe, expect, it } from 'vitest';
import { loadWorld } from './circumstances.ts';

const anchors = { schema: 1, services: [] };
const files: Readonly<Record<string, unknown>> = {
  'config.json': {
    issuers: [{ identifiers: ['NTRCZ-00000000'], names: { en: 'A' }, role: 'university' }],
  },
  'trust/lists.json': {
    schema: 1,
    generatedAt: '2026-01-01T00:00:00Z',
    demonstration: true,
    lists: [],
  },
  'trust/anchors-eseal.json': anchors,
  'trust/anchors-qtst.json': anchors,
};

function load(overrides: Readonly<Record<string, unknown>> = {}) {
  return (path: string) => {
    const value = path in overrides ? overrides[path] : files[path];
    return value === undefined ? Promise.reject(new Error(path)) : Promise.resolve(value);
  };
}

describe('loadWorld', () => {
  it('reads trust data and known issuers', async () => {
    const world = await loadWorld(load());
    expect(world.trust).toHaveLength(1);
    expect(world.trust[0]?.lists.demonstration).toBe(true);
    expect(world.knownIssuers.map((issuer) => issuer.role)).toEqual(['university']);
  });

  it.each(['trust/lists.json', 'trust/anchors-eseal.json', 'trust/anchors-qtst.json'])(
    'trusts nobody without %s',
    async (path) => {
      expect((await loadWorld(load({ [path]: undefined }))).trust).toEqual([]);
      expect((await loadWorld(load({ [path]: '<!doctype html>' }))).trust).toEqual([]);
    },
  );

  it('knows nobody without a configuration', async () => {
    expect((await loadWorld(load({ 'config.json': undefined }))).knownIssuers).toEqual([]);
    expect((await loadWorld(load({ 'config.json': { issuers: 'all' } }))).knownIssuers).toEqual([]);
  });
});
