import { describe, expect, it } from 'vitest';
import demonstration from '../../public/config.json' with { type: 'json' };
import { checkConfiguration } from './configuration.ts';
import { ConfigurationError } from './policy.ts';

describe('the configuration of a page', () => {
  it.each([
    ['the demonstration’s', demonstration],
    ['none', {}],
    ['a relay', { relay: '/relay' }],
  ])('%s is taken', async (_, config) => {
    await expect(checkConfiguration(config)).resolves.toBeUndefined();
  });

  it.each([
    ['not an object', []],
    ['a relay elsewhere', { relay: 'https://relay.example.org' }],
    ['a relay with a slash at its end', { relay: '/relay/' }],
    ['a relay that is none', { relay: null }],
    ['issuers that are no list', { issuers: 'all' }],
    ['an issuer of an unknown role', { issuers: [{ identifiers: [], names: {}, role: 'king' }] }],
    ['a time anchor that is no certificate', { timeAnchors: ['AAAA'] }],
  ])('%s is refused', async (_, config) => {
    await expect(checkConfiguration(config)).rejects.toThrow(ConfigurationError);
  });
});
