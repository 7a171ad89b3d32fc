import { describe, expect, it } from 'vitest';
import type { SealedFile, Verification } from '../verification/verify.ts';
import type { VerificationClient } from './verification-client.ts';
import { createVerificationPool, MAX_WORKERS, poolSize } from './verification-pool.ts';

const options = {
  provenance: { contacted: [], statement: null, revocation: [] },
  onCheck: () => undefined,
  signal: new AbortController().signal,
};

function file(name: string): SealedFile {
  return { name, bytes: new Uint8Array(), origin: 'file' };
}

/** Clients whose verifications end when the test says so. */
function setUp(size: number) {
  const running: { name: string; end: () => void; fail: () => void }[] = [];
  const rested: number[] = [];
  let made = 0;
  const pool = createVerificationPool(size, (): VerificationClient => {
    const number = made;
    made += 1;
    let busy = false;
    return {
      warm: () => undefined,
      rest: () => rested.push(number),
      verify: ({ name }) => {
        if (busy) throw new Error('a client does one file at a time');
        busy = true;
        return new Promise((resolve, reject) => {
          const free = () => {
            busy = false;
          };
          running.push({
            name,
            end: () => {
              free();
              resolve({ name } as unknown as Verification);
            },
            fail: () => {
              free();
              reject(new Error(name));
            },
          });
        });
      },
    };
  });
  return { pool, running, rested };
}

describe('the size of the pool', () => {
  it.each([
    [undefined, 1],
    [0, 1],
    [1, 1],
    [3.5, 3],
    [4, 4],
    [64, MAX_WORKERS],
    [Number.NaN, 1],
  ])('for %s processors is %s', (processors, size) => {
    expect(poolSize(processors)).toBe(size);
  });
});

describe('the pool', () => {
  const names = (running: readonly { readonly name: string }[]) => running.map(({ name }) => name);

  it('verifies as many at a time as it has clients, the others in turn', async () => {
    const { pool, running } = setUp(2);
    const results = ['a', 'b', 'c', 'd'].map((name) => pool.verify(file(name), options));
    await expect.poll(() => names(running)).toEqual(['a', 'b']);
    running[1]?.end();
    await results[1];
    await expect.poll(() => names(running)).toEqual(['a', 'b', 'c']);
    running[0]?.end();
    running[2]?.end();
    await expect.poll(() => names(running)).toEqual(['a', 'b', 'c', 'd']);
    running[3]?.end();
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd'].map((name) => ({ name })));
  });

  it('goes on after a failure', async () => {
    const { pool, running } = setUp(1);
    const failed = pool.verify(file('a'), options);
    const next = pool.verify(file('b'), options);
    await expect.poll(() => names(running)).toEqual(['a']);
    running[0]?.fail();
    await expect(failed).rejects.toThrow('a');
    await expect.poll(() => names(running)).toEqual(['a', 'b']);
    running[1]?.end();
    await next;
  });

  it('lets all its workers rest', () => {
    const { pool, rested } = setUp(3);
    pool.rest();
    expect(rested.sort()).toEqual([0, 1, 2]);
  });
});
