import { describe, expect, it } from 'vitest';
import { linkTarget } from './links.ts';

const trusted = { verdict: 'valid', sealerKnown: true } as const;

describe('links out of a credential', () => {
  it('lead to https addresses of a known sealer, with the host to show', () => {
    expect(linkTarget('https://uni.example/course?id=1', trusted)).toEqual({
      href: 'https://uni.example/course?id=1',
      host: 'uni.example',
    });
  });

  it.each(['attention', 'invalid', 'unverifiable'] as const)('are inert when %s', (verdict) => {
    expect(linkTarget('https://uni.example/', { verdict, sealerKnown: true })).toBeNull();
  });

  it('are inert from a stranger', () => {
    expect(linkTarget('https://uni.example/', { verdict: 'valid', sealerKnown: false })).toBeNull();
  });

  it.each([
    'http://uni.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@uni.example',
    'https://uni.example@elsewhere.example/',
    'uni.example',
    '',
  ])('are inert as %j', (address) => {
    expect(linkTarget(address, trusted)).toBeNull();
  });

  it('show the host as it really is', () => {
    expect(linkTarget('https://unі.example/', trusted)?.host).toMatch(/^xn--/);
  });
});
