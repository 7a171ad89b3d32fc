import { describe, expect, it } from 'vitest';
import { policyRules } from './trusted-types.ts';

const rules = policyRules('https://page.example/cs/', '/assets/');

describe('the default Trusted Types policy', () => {
  it('lets no markup through but the empty string', () => {
    expect(rules.createHTML('')).toBe('');
    expect(() => rules.createHTML(' ')).toThrow(TypeError);
    expect(() => rules.createHTML('<b>x</b>')).toThrow(TypeError);
  });

  it('lets the own built scripts through', () => {
    expect(rules.createScriptURL('/assets/worker-abc.js')).toBe('/assets/worker-abc.js');
    expect(rules.createScriptURL('https://page.example/assets/a.js')).toBe(
      'https://page.example/assets/a.js',
    );
  });

  it.each([
    'https://elsewhere.example/assets/a.js',
    '//elsewhere.example/assets/a.js',
    '/demo/credentials/a.jsonld',
    '/assets/../demo/a.js',
    'data:text/javascript,1',
    'blob:https://page.example/1234',
  ])('refuses %s', (address) => {
    expect(() => rules.createScriptURL(address)).toThrow(TypeError);
  });
});
