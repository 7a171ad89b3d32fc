import { describe, expect, it } from 'vitest';
import { escoAddress, linkTarget, shownAddress } from './links.ts';

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

it('ESCO terms have a page, others none', () => {
  expect(escoAddress('http://data.europa.eu/esco/skill/1')).toBe(
    'https://data.europa.eu/esco/skill/1',
  );
  expect(escoAddress('http://data.europa.eu.example/esco/skill/1')).toBeNull();
  expect(escoAddress(null)).toBeNull();
});

it('addresses are shown as people read them', () => {
  expect(shownAddress('https://www.uni.example/')).toBe('uni.example');
  expect(shownAddress('http://uni.example/a?b')).toBe('uni.example/a?b');
  expect(shownAddress('uni.example')).toBe('uni.example');
});
