import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { READER_START_LIMIT_MS, READER_STEP_LIMIT_MS, READER_TIME_LIMIT_MS } from '../limits.ts';
import type { Reading } from './messages.ts';
import { readInWorker } from './reader-client.ts';
import type { ReaderWorker } from './reader-client.ts';

class FakeWorker implements ReaderWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  readonly postMessage = vi.fn();
  readonly terminate = vi.fn();
  say(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent);
  }
}

const BLOB = new Blob(['x']);
const DONE: Reading = { kind: 'codes', codes: [{ text: 'a', page: null }] };

function start() {
  const worker = new FakeWorker();
  const controller = new AbortController();
  const onPage = vi.fn();
  const reading = readInWorker(
    () => worker,
    { kind: 'pdf', blob: BLOB },
    { signal: controller.signal, onPage },
  );
  return { worker, controller, onPage, reading };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('reading in a worker', () => {
  it('gives what it read, and ends it', async () => {
    const { worker, reading, onPage } = start();
    expect(worker.postMessage).toHaveBeenCalledWith({ kind: 'pdf', blob: BLOB });
    worker.say({ kind: 'started' });
    worker.say({ kind: 'page', page: 2, pages: 3 });
    worker.say({ kind: 'done', reading: DONE });
    expect(await reading).toEqual(DONE);
    expect(onPage).toHaveBeenCalledWith(2, 3);
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not mind what others say in the same worker', async () => {
    const { worker, reading } = start();
    for (const other of [null, 'ready', { action: 'ready' }, { kind: 'else' }]) worker.say(other);
    worker.say({ kind: 'done', reading: DONE });
    expect(await reading).toEqual(DONE);
  });

  const problem = (kind: string) => ({ kind: 'problem', problem: { kind } });

  it('gives up on one that never starts', async () => {
    const { worker, reading } = start();
    vi.advanceTimersByTime(READER_START_LIMIT_MS);
    expect(await reading).toEqual(problem('reading-failed'));
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('gives up on one that makes no progress', async () => {
    const { worker, reading } = start();
    worker.say({ kind: 'started' });
    vi.advanceTimersByTime(READER_STEP_LIMIT_MS - 1);
    expect(worker.terminate).not.toHaveBeenCalled();
    worker.say({ kind: 'page', page: 2, pages: 2 });
    vi.advanceTimersByTime(READER_STEP_LIMIT_MS);
    expect(await reading).toEqual(problem('reading-too-slow'));
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('gives up on one that makes progress for ever', async () => {
    const { worker, reading } = start();
    worker.say({ kind: 'started' });
    for (let passed = 0; passed < READER_TIME_LIMIT_MS; passed += 1000) {
      worker.say({ kind: 'page', page: 1, pages: 1 });
      vi.advanceTimersByTime(1000);
    }
    expect(await reading).toEqual(problem('reading-too-slow'));
  });

  it('says so where it breaks', async () => {
    const { worker, reading } = start();
    worker.onerror?.({} as ErrorEvent);
    expect(await reading).toEqual(problem('reading-failed'));
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('is ended by the signal', async () => {
    const { worker, controller, reading } = start();
    controller.abort('enough');
    await expect(reading).rejects.toBe('enough');
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not started for a signal that has been given', async () => {
    const startWorker = vi.fn();
    const controller = new AbortController();
    controller.abort('before');
    const reading = readInWorker(
      startWorker,
      { kind: 'picture', blob: BLOB },
      { signal: controller.signal, onPage: () => undefined },
    );
    await expect(reading).rejects.toBe('before');
    expect(startWorker).not.toHaveBeenCalled();
  });
});
