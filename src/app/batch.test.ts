import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '../intake/arrival.ts';
import type { Arrival } from '../intake/arrival.ts';
import { listed, MAX_LISTED_FILES } from '../intake/listed-file.ts';
import type { ListedFile } from '../intake/listed-file.ts';
import type { SealedFile, Verification } from '../verification/verify.ts';
import { createBatch, TELL_INTERVAL_MS } from './batch.ts';
import { VerificationFailure } from './verification-client.ts';
import type { VerifyOptions } from './verification-service.ts';

interface Started {
  readonly name: string;
  readonly signal: AbortSignal;
  /** Ends with a report; files with the same hash have the same bytes. */
  readonly end: (sha256?: string) => void;
  readonly fail: (error: Error) => void;
}

function setUp({ receive }: { receive?: (file: ListedFile) => Promise<Arrival> } = {}) {
  const started: Started[] = [];
  const read: string[] = [];
  let rests = 0;
  const pool = {
    size: 2,
    rest: () => {
      rests += 1;
    },
    verify: ({ name }: SealedFile, { signal }: VerifyOptions) =>
      new Promise<Verification>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        started.push({
          name,
          signal,
          end: (sha256 = name) =>
            resolve({ report: { verdict: 'valid', input: { name, sha256 } } } as Verification),
          fail: reject,
        });
      }),
  };
  const readOne = ({ name }: ListedFile): Promise<Arrival> => {
    read.push(name);
    return Promise.resolve({
      kind: 'file',
      file: { name, bytes: new Uint8Array(), origin: 'file' },
    });
  };
  const batch = createBatch({ pool, receive: receive ?? readOne });
  const add = (...names: string[]) => batch.add(listed(names.map((name) => new File([], name))));
  const settle = () => vi.advanceTimersByTimeAsync(TELL_INTERVAL_MS);
  const kinds = () => batch.state().lines.map(({ state }) => state.kind);
  return { batch, started, read, add, settle, kinds, rests: () => rests };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a list of files', () => {
  it('keeps their order, and reads each only when its turn comes', async () => {
    const { started, read, add, settle, kinds, batch, rests } = setUp();
    add('a', 'b', 'c');
    expect(batch.state().lines.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    await settle();
    expect(kinds()).toEqual(['running', 'running', 'waiting']);
    expect(read).toEqual(['a', 'b']);
    started[1]?.end();
    await settle();
    expect(kinds()).toEqual(['running', 'done', 'running']);
    expect(batch.state().counts).toMatchObject({ valid: 1, pending: 2 });
    started[0]?.end();
    started[2]?.end();
    await settle();
    expect(kinds()).toEqual(['done', 'done', 'done']);
    expect(rests()).toBe(1);
  });

  it('takes more files while it runs, and after it has ended', async () => {
    const { started, add, settle, kinds } = setUp();
    add('a');
    add('b', 'c');
    await settle();
    expect(kinds()).toEqual(['running', 'running', 'waiting']);
    for (const index of [0, 1, 2]) {
      started[index]?.end();
      await settle();
    }
    add('d');
    await settle();
    expect(kinds()).toEqual(['done', 'done', 'done', 'running']);
  });

  it('does not take more than it may hold', () => {
    const { batch, add } = setUp();
    add(...Array.from({ length: MAX_LISTED_FILES - 1 }, (_, index) => `${index}`));
    expect(add('a', 'b', 'c')).toBe(2);
    expect(batch.state().lines).toHaveLength(MAX_LISTED_FILES);
    expect(batch.add({ files: [], leftOut: 5 })).toBe(5);
  });

  it('says of a file that ended without a report just that, and goes on', async () => {
    const { started, add, settle, batch } = setUp();
    add('a', 'b', 'c');
    await settle();
    started[0]?.fail(new VerificationFailure('time-limit'));
    started[1]?.fail(new Error('anything'));
    await settle();
    expect(batch.state().lines.map(({ state }) => state)).toEqual([
      { kind: 'failed', why: 'time-limit' },
      { kind: 'failed', why: 'crash' },
      { kind: 'running' },
    ]);
    expect(batch.state().counts).toMatchObject({ none: 2, valid: 0, invalid: 0 });
  });

  it('verifies files only', async () => {
    const { started, add, settle, kinds } = setUp({
      receive: () => Promise.resolve(problem({ kind: 'unreadable' })),
    });
    add('folder');
    await settle();
    expect(kinds()).toEqual(['refused']);
    expect(started).toEqual([]);
  });

  it('survives a reader that throws', async () => {
    const { add, settle, kinds } = setUp({ receive: () => Promise.reject(new Error('broken')) });
    add('a');
    await settle();
    expect(kinds()).toEqual(['failed']);
  });

  it('notices files with the same bytes; the first in the list is the one that is named', async () => {
    const { started, add, settle, batch } = setUp();
    add('a', 'b', 'c');
    await settle();
    started[1]?.end('same');
    await settle();
    started[2]?.end('same');
    await settle();
    const same = () =>
      batch.state().lines.map(({ state }) => (state.kind === 'done' ? state.sameAs : undefined));
    expect(same()).toEqual([undefined, null, 'b']);
    // The first of them all is done last.
    started[0]?.end('same');
    await settle();
    expect(same()).toEqual([null, 'a', 'a']);
  });

  it('stops, and goes on with what is left', async () => {
    const { started, add, settle, kinds, batch } = setUp();
    add('a', 'b', 'c', 'd');
    await settle();
    started[0]?.end();
    await settle();
    batch.stop();
    expect(started[1]?.signal.aborted).toBe(true);
    await settle();
    expect(kinds()).toEqual(['done', 'stopped', 'stopped', 'stopped']);
    expect(started).toHaveLength(3);
    batch.resume();
    await settle();
    expect(kinds()).toEqual(['done', 'running', 'running', 'waiting']);
    expect(started.slice(3).map(({ name }) => name)).toEqual(['b', 'c']);
  });

  it('tries again what ended without a report', async () => {
    const { started, add, settle, kinds, batch } = setUp();
    add('a');
    await settle();
    started[0]?.fail(new VerificationFailure('crash'));
    await settle();
    batch.resume();
    await settle();
    started[1]?.end();
    await settle();
    expect(kinds()).toEqual(['done']);
  });

  it('never lets a run that was stopped write into the next', async () => {
    const late: ((arrival: Arrival) => void)[] = [];
    const { batch, add, settle, kinds, started } = setUp({
      receive: () => new Promise((resolve) => late.push(resolve)),
    });
    add('a');
    await settle();
    batch.stop();
    late[0]?.(problem({ kind: 'unreadable' }));
    await settle();
    expect(kinds()).toEqual(['stopped']);
    batch.resume();
    await settle();
    expect(kinds()).toEqual(['running']);
    expect(started).toEqual([]);
  });

  it('tells of many changes at once', async () => {
    const { started, add, settle, batch } = setUp();
    add(...Array.from({ length: 20 }, (_, index) => `${index}`));
    await settle();
    let told = 0;
    batch.subscribe(() => {
      told += 1;
    });
    for (let index = 0; index < 20; index += 1) {
      started[index]?.end();
      await vi.advanceTimersByTimeAsync(0);
    }
    await settle();
    expect(batch.state().counts.valid).toBe(20);
    expect(told).toBeLessThanOrEqual(2);
  });

  it('remembers how the reader looks at it', () => {
    const { batch } = setUp();
    batch.look({ filter: 'invalid' });
    batch.look({ opened: 3 });
    expect(batch.state().view).toEqual({ filter: 'invalid', order: 'added', opened: 3 });
  });

  it('ends for good', async () => {
    const { batch, add, settle, started } = setUp();
    add('a', 'b', 'c');
    await settle();
    let told = 0;
    batch.subscribe(() => {
      told += 1;
    });
    batch.close();
    told = 0;
    await settle();
    expect(started.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    expect(told).toBe(0);
  });
});
