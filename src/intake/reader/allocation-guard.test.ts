import { describe, expect, it } from 'vitest';
import { guardAllocations } from './allocation-guard.ts';
import type { Scope } from './allocation-guard.ts';

const scopeOf = (): Scope => ({ Uint8Array, DecompressionStream });

describe('the guard over allocations', () => {
  it('lets ordinary arrays through as they are', () => {
    const scope = scopeOf();
    const guard = guardAllocations(scope, 1000);
    const made = new scope.Uint8Array(1000);
    expect(made).toBeInstanceOf(Uint8Array);
    expect(made).toBeInstanceOf(scope.Uint8Array);
    expect(new scope.Uint8Array([1, 2, 3])).toEqual(Uint8Array.of(1, 2, 3));
    expect(scope.Uint8Array.from([1])).toEqual(Uint8Array.of(1));
    expect(made.subarray(0, 10).slice(2)).toHaveLength(8);
    expect(guard.tripped()).toBe(false);
  });

  it('refuses too much at once, and remembers', () => {
    const scope = scopeOf();
    const guard = guardAllocations(scope, 1000);
    expect(() => new scope.Uint8Array(1001)).toThrow(RangeError);
    expect(guard.tripped()).toBe(true);
  });

  it('takes the unbounded inflater away', () => {
    const scope = scopeOf();
    guardAllocations(scope, 1000);
    expect(scope.DecompressionStream).toBeUndefined();
  });
});
