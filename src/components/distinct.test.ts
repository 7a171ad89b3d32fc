import { expect, it } from 'vitest';
import { distinct } from './distinct.ts';

it('keeps each named node once, and every nameless one', () => {
  const nodes = [{ id: 'a' }, { id: null }, { id: 'b' }, { id: 'a' }, { id: null }];
  expect(distinct(nodes)).toEqual([{ id: 'a' }, { id: null }, { id: 'b' }, { id: null }]);
});
