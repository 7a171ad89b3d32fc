import { expect, it } from 'vitest';
import { onceForEach } from './once.ts';

it('computes once for each object, whatever comes of it', () => {
  const asked: object[] = [];
  const compute = onceForEach((key: { readonly value: number | undefined }) => {
    asked.push(key);
    return key.value;
  });
  const one = { value: 1 };
  const nothing = { value: undefined };
  expect([compute(one), compute(one), compute(nothing), compute(nothing)]).toEqual([
    1,
    1,
    undefined,
    undefined,
  ]);
  expect(compute({ value: 1 })).toBe(1);
  expect(asked).toHaveLength(3);
});
