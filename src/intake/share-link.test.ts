import { describe, expect, it } from 'vitest';
import {
  manageFragment,
  readManageFragment,
  readShareFragment,
  shareFragment,
} from './share-link.ts';

const ID = 'A1b2C3d4E5f6G7h8I9j0-_';
const KEY = `${'k'.repeat(42)}A`;

describe('readShareFragment', () => {
  it.each([
    [ID, { registry: 0, id: ID, key: null }],
    [`${ID}.${KEY}`, { registry: 0, id: ID, key: KEY }],
    [`2~${ID}.${KEY}`, { registry: 2, id: ID, key: KEY }],
  ])('reads %s, and writes it the same', (fragment, link) => {
    expect(readShareFragment(fragment)).toEqual(link);
    expect(shareFragment(link)).toBe(fragment);
  });

  it.each([
    ['nothing', ''],
    ['an id of too few characters', ID.slice(1)],
    ['an id of too many', 'a'.repeat(87)],
    ['an id with other characters', `${ID}/x`],
    ['a cut key', `${ID}.${KEY.slice(1)}`],
    ['an empty key', `${ID}.`],
    ['a key with bits that no key has', `${ID}.${'k'.repeat(42)}l`],
    ['more behind the key', `${ID}.${KEY}.x`],
    ['a registry that is no number', `x~${ID}`],
    ['a registry with a leading zero', `01~${ID}`],
    ['a registry of no number', `~${ID}`],
    ['two registries', `1~2~${ID}`],
  ])('refuses %s', (_, fragment) => {
    expect(readShareFragment(fragment)).toBeNull();
  });
});

describe('readManageFragment', () => {
  it('reads and writes id and token', () => {
    const link = { registry: 1, id: ID, token: 'T'.repeat(43) };
    expect(readManageFragment(manageFragment(link))).toEqual(link);
  });

  it.each([ID, `${ID}.`, `${ID}.short`, 'x'])('refuses %j', (fragment) => {
    expect(readManageFragment(fragment)).toBeNull();
  });
});
