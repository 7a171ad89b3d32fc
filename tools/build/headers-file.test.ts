import { describe, expect, it } from 'vitest';
import { headersFor, readHeaderRules, writeHeaderRules } from './headers-file.ts';

const rules = [
  { pattern: '/*', headers: { 'X-One': "a 'b'; c: d", 'X-Two': '2' } },
  { pattern: '/assets/*', headers: { 'X-Two': 'later' } },
  { pattern: '/exact', headers: { 'X-Three': '3' } },
];

describe('header rules', () => {
  it('survive being written and read', () => {
    expect(readHeaderRules(writeHeaderRules(rules))).toEqual(rules);
  });

  it.each([
    ['/', { 'X-One': "a 'b'; c: d", 'X-Two': '2' }],
    ['/assets/a.js', { 'X-One': "a 'b'; c: d", 'X-Two': 'later' }],
    ['/exact', { 'X-One': "a 'b'; c: d", 'X-Two': '2', 'X-Three': '3' }],
    ['/exact/not', { 'X-One': "a 'b'; c: d", 'X-Two': '2' }],
  ])('add up for %s', (path, headers) => {
    expect(headersFor(rules, path)).toEqual(headers);
  });
});
