import { describe, expect, it } from 'vitest';
import { createPki } from '../../tools/demo/pki/pki.ts';
import { encodeBase64 } from '../verification/bytes.ts';
import { loadWorld } from './circumstances.ts';

const files: Readonly<Record<string, unknown>> = {
  'config.json': {
    issuers: [
      {
        identifiers: ['NTRCZ-00000000'],
        names: { en: 'A' },
        role: 'university',
        statusRegistry: '/status',
      },
    ],
  },
  'trust/lists.json': {
    schema: 2,
    generatedAt: '2026-01-01T00:00:00Z',
    demonstration: true,
    lotl: null,
    lists: [],
  },
  'trust/anchors-eseal.json': { schema: 2, files: [] },
};

function load(overrides: Readonly<Record<string, unknown>> = {}) {
  return (path: string) => {
    const value = path in overrides ? overrides[path] : files[path];
    return value === undefined ? Promise.reject(new Error(path)) : Promise.resolve(value);
  };
}

const noBytes = (path: string) => Promise.reject(new Error(path));
const PAGE = 'https://page.example.org/';

describe('loadWorld', () => {
  it('reads known issuers, and of the trust data what every verification needs', async () => {
    const asked: string[] = [];
    const world = await loadWorld(
      (path) => {
        asked.push(path);
        return load()(path);
      },
      noBytes,
      PAGE,
    );
    expect(world.trust).toHaveLength(1);
    expect(world.trust[0]?.lists.demonstration).toBe(true);
    expect(world.knownIssuers).toMatchObject([
      { role: 'university', statusRegistry: 'https://page.example.org/status' },
    ]);
    expect(asked.sort()).toEqual(Object.keys(files).sort());
  });

  it.each(['trust/lists.json', 'trust/anchors-eseal.json'])(
    'trusts nobody without %s',
    async (path) => {
      expect((await loadWorld(load({ [path]: undefined }), noBytes, PAGE)).trust).toEqual([]);
      expect((await loadWorld(load({ [path]: '<!doctype html>' }), noBytes, PAGE)).trust).toEqual(
        [],
      );
    },
  );

  it('reads the certificates that prove the time of stamps', async () => {
    const { certificate } = (await createPki()).authority;
    const timeAnchors = [encodeBase64(certificate.der)];
    const world = await loadWorld(load({ 'config.json': { timeAnchors } }), noBytes, PAGE);
    expect(world.timeAnchors.map(encodeBase64)).toEqual(timeAnchors);
    const broken = load({ 'config.json': { timeAnchors: [...timeAnchors, 'no'] } });
    expect((await loadWorld(broken, noBytes, PAGE)).timeAnchors).toEqual([]);
  });

  it('knows nobody without a configuration', async () => {
    expect(
      (await loadWorld(load({ 'config.json': undefined }), noBytes, PAGE)).knownIssuers,
    ).toEqual([]);
    expect(
      (await loadWorld(load({ 'config.json': { issuers: 'all' } }), noBytes, PAGE)).knownIssuers,
    ).toEqual([]);
  });
});
