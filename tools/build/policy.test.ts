import { describe, expect, it } from 'vitest';
import { ConfigurationError, pagePolicy, connectOrigins, securityHeaders } from './policy.ts';

describe('origins that may be asked', () => {
  it.each([
    ['no registries', {}, []],
    ['a registry of the page itself', { registries: ['/demo'] }, []],
    [
      'each origin once, without its path',
      { registries: ['https://a.example/x/', 'https://a.example/y', 'https://b.example:8443'] },
      ['https://a.example', 'https://b.example:8443'],
    ],
    [
      'http on this machine',
      { registries: ['http://localhost:5000/r'] },
      ['http://localhost:5000'],
    ],
    [
      'hosts to fetch from, after the registries',
      {
        registries: ['https://a.example/x'],
        fetchFrom: ['https://b.example', 'https://a.example'],
      },
      ['https://a.example', 'https://b.example'],
    ],
    ['other members', { issuers: [], registries: [] }, []],
  ])('%s', (_, config, origins) => {
    expect(connectOrigins(config)).toEqual(origins);
  });

  it.each([
    ['http elsewhere', { registries: ['http://a.example/'] }],
    ['another scheme', { registries: ['data:text/plain,a'] }],
    ['no address', { registries: ['https://'] }],
    ['an empty address', { registries: [''] }],
    ['not a list', { registries: 'https://a.example' }],
    ['not an object', null],
    ['a host to fetch from without https', { fetchFrom: ['http://a.example'] }],
    ['a host to fetch from with a path', { fetchFrom: ['https://a.example/path'] }],
    ['a host to fetch from with a slash', { fetchFrom: ['https://a.example/'] }],
    ['a host to fetch from with a user name', { fetchFrom: ['https://u@a.example'] }],
    ['a host to fetch from that is any', { fetchFrom: ['https://*.example'] }],
    ['a host to fetch from that is the page', { fetchFrom: ['/demo'] }],
    ['hosts to fetch from that are no list', { fetchFrom: 'https://a.example' }],
  ])('refuses %s', (_, config) => {
    expect(() => connectOrigins(config)).toThrow(ConfigurationError);
  });

  it('cannot smuggle a directive in', () => {
    const config = { registries: ["https://a.example/; script-src 'unsafe-inline'"] };
    expect(connectOrigins(config)).toEqual(['https://a.example']);
  });
});

describe('the policy', () => {
  const policy = pagePolicy({ connect: ['https://a.example'] });

  it('lets scripts and styles come from the page’s own files only', () => {
    expect(policy).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';",
    );
    expect(policy).not.toMatch(/nonce|\*/);
  });

  it('lets WebAssembly be compiled and nothing be evaluated', () => {
    expect(policy.match(/'[^' ]*unsafe[^' ]*'/g)).toEqual(["'wasm-unsafe-eval'"]);
  });

  it('asks nobody but the page’s own host and the registries', () => {
    expect(policy).toContain("connect-src 'self' https://a.example;");
    expect(pagePolicy({ connect: [] })).toContain("connect-src 'self';");
  });

  it('demands Trusted Types with the default policy alone', () => {
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
  });

  it('is loosened in development by a nonce only', () => {
    const loosened = pagePolicy({ connect: [], nonce: 'abc' });
    expect(loosened.replaceAll(" 'nonce-abc'", '')).toBe(pagePolicy({ connect: [] }));
  });

  it('forbids framing in the header, where it works', () => {
    expect(policy).not.toContain('frame-ancestors');
    expect(securityHeaders(policy)['Content-Security-Policy']).toBe(
      `${policy}; frame-ancestors 'none'`,
    );
  });
});
