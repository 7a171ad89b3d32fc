import { describe, expect, it } from 'vitest';
import { serviceOf, trustOf } from '../../../tools/testing/circumstances.ts';
import type { TrustAnchor } from './anchors.ts';
import { trustFinding, trustServiceReport } from './trust-check.ts';
import type { TrustData, TrustLists } from './trust-data-v1.ts';

const SERVICE = serviceOf([]);
const LISTED: TrustAnchor = { der: new Uint8Array(), service: SERVICE };
const BY_HAND: TrustAnchor = { der: new Uint8Array(), service: null };

const [LIST] = trustOf([]).lists.lists;
const list = (more: object): TrustLists['lists'] => [{ ...LIST!, ...more }];
const listed = (...lists: TrustLists['lists'][]): TrustData => trustOf([], { lists: lists.flat() });

const code = (anchor: TrustAnchor | null, trust: readonly TrustData[], at: string): string =>
  trustFinding('Sealer', anchor, { trust, validationTime: new Date(at) }).code;
const NOW = '2026-06-01T00:00:00Z';

describe('trustFinding', () => {
  it.each([
    ['nothing loaded', null, [], 'unknown', 'trust.no-data'],
    ['no path', null, [trustOf([])], 'warn', 'trust.no-anchor'],
    ['trusted by hand', BY_HAND, [trustOf([])], 'warn', 'trust.manual-anchor'],
    ['trusted by hand, nothing loaded', BY_HAND, [], 'warn', 'trust.manual-anchor'],
    ['listed', LISTED, [trustOf([SERVICE])], 'unknown', 'trust.qualification-not-checked'],
  ])('%s', (_name, anchor, trust, state, expected) =>
    expect(trustFinding('Sealer', anchor, { trust, validationTime: new Date(NOW) })).toMatchObject({
      state,
      code: expected,
    }),
  );

  it('is outdated more than thirty days after the next update', () => {
    const trust = [listed(list({ nextUpdate: '2026-05-01T00:00:00Z' }))];
    expect(code(LISTED, trust, '2026-05-31T00:00:00Z')).not.toBe('trust.outdated');
    expect(code(LISTED, trust, '2026-05-31T00:00:01Z')).toBe('trust.outdated');
  });

  it('is outdated by the earliest of several lists of the territory', () => {
    const old = list({ nextUpdate: '2026-01-01T00:00:00Z' });
    const fresh = list({ nextUpdate: '2027-01-01T00:00:00Z' });
    expect(code(LISTED, [listed(fresh, old)], NOW)).toBe('trust.outdated');
    expect(code(LISTED, [listed(fresh), listed(old)], NOW)).toBe('trust.outdated');
  });

  it.each([
    ['of another territory', { territory: 'SK' }],
    ['that was left out', { failed: 'signature' }],
    ['without a next update', { nextUpdate: null }],
  ])('is not outdated by a list %s', (_name, more) => {
    const trust = [listed(list({ nextUpdate: '2020-01-01T00:00:00Z', ...more }))];
    expect(code(LISTED, trust, NOW)).toBe('trust.qualification-not-checked');
  });
});

describe('trustServiceReport', () => {
  const instance = (status: string, start: string) => ({ status, start, additional: [] });
  const service = serviceOf([], {
    instances: [
      instance('withdrawn', '2026-01-01T00:00:00Z'),
      instance('granted', '2024-01-01T00:00:00Z'),
    ],
  });

  it.each([
    ['2026-06-01T00:00:00Z', 'withdrawn'],
    ['2026-01-01T00:00:00Z', 'withdrawn'],
    ['2025-12-31T23:59:59Z', 'granted'],
    ['2023-01-01T00:00:00Z', 'unknown'],
  ])('tells the status in force at %s: %s', (at, status) =>
    expect(trustServiceReport(service, new Date(at)).status).toBe(status),
  );

  it('names provider and service, in English where it can', () => {
    expect(trustServiceReport(service, new Date(NOW))).toMatchObject({
      provider: 'Test provider',
      territory: 'CZ',
      service: 'Seals',
    });
    const czech = serviceOf([], { provider: { cs: 'Poskytovatel' }, service: {} });
    expect(trustServiceReport(czech, new Date(NOW))).toMatchObject({
      provider: 'Poskytovatel',
      service: '',
    });
  });
});
