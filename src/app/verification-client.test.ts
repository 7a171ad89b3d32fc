import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHECK_IDS } from '../verification/report.ts';
import type { Check } from '../verification/report.ts';
import {
  createVerificationClient,
  VERIFICATION_TIME_LIMIT_MS,
  VerificationFailure,
  WORKER_START_LIMIT_MS,
} from './verification-client.ts';
import type { WorkerLike } from './verification-client.ts';

class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  readonly received: unknown[] = [];
  terminated = false;

  postMessage(message: unknown) {
    this.received.push(message);
  }
  terminate() {
    this.terminated = true;
  }
  says(data: unknown) {
    this.onmessage?.({ data } as MessageEvent);
  }
  breaks() {
    this.onerror?.({} as ErrorEvent);
  }
}

const checks = CHECK_IDS.map((id): Check => ({
  id,
  state: 'unknown',
  code: 'check.crashed',
  params: {},
}));
const verification = {
  report: { verdict: 'attention', headline: 'verdict.undecided', checks, seals: [] },
  credential: null,
  wanted: [],
};
const file = { bytes: new Uint8Array([1, 2, 3]), name: 'a.jsonld', origin: 'file' as const };

const provenance = { contacted: [], statement: null, revocation: [] };

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createVerificationClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const seen: Check[] = [];
  const controller = new AbortController();
  const start = () =>
    client.verify(file, {
      provenance,
      onCheck: (check) => seen.push(check),
      signal: controller.signal,
    });
  return { workers, client, seen, controller, start };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the verification client', () => {
  it('passes checks on in the order in which they come, then the result', async () => {
    const { workers, seen, start } = setUp();
    const result = start();
    const [worker] = workers;
    expect(worker?.received).toEqual([{ kind: 'verify', file, provenance, at: null }]);
    worker?.says({ kind: 'started' });
    worker?.says({ kind: 'check', check: checks[3] });
    worker?.says({ kind: 'check', check: checks[0] });
    expect(seen.map((check) => check.id)).toEqual(['trust', 'format']);
    worker?.says({ kind: 'done', verification });
    await expect(result).resolves.toEqual(verification);
  });

  it('uses the same worker for the next file', async () => {
    const { workers, client, start } = setUp();
    client.warm();
    for (let time = 0; time < 2; time += 1) {
      const result = start();
      workers[0]?.says({ kind: 'done', verification });
      await result;
    }
    expect(workers).toHaveLength(1);
  });

  it('ends a worker that waits when there is nothing more to do', () => {
    const { workers, client } = setUp();
    client.rest();
    client.warm();
    client.rest();
    client.warm();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('does not wait for a worker that broke before it was needed', async () => {
    const { workers, client, start } = setUp();
    client.warm();
    workers[0]?.breaks();
    const result = start();
    expect(workers).toHaveLength(2);
    workers[1]?.says({ kind: 'done', verification });
    await expect(result).resolves.toEqual(verification);
  });

  it('ends the worker at the time limit and starts a fresh one for the next file', async () => {
    const { workers, start } = setUp();
    const result = start();
    const failed = expect(result).rejects.toMatchObject({ kind: 'time-limit' });
    workers[0]?.says({ kind: 'started' });
    vi.advanceTimersByTime(VERIFICATION_TIME_LIMIT_MS - 1);
    expect(workers[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(1);
    await failed;
    expect(workers[0]?.terminated).toBe(true);

    const next = start();
    expect(workers).toHaveLength(2);
    workers[1]?.says({ kind: 'done', verification });
    await expect(next).resolves.toEqual(verification);
  });

  it('does not charge a slow line to the verification', async () => {
    const { workers, start } = setUp();
    const result = start();
    vi.advanceTimersByTime(VERIFICATION_TIME_LIMIT_MS + 1);
    workers[0]?.says({ kind: 'started' });
    workers[0]?.says({ kind: 'done', verification });
    await expect(result).resolves.toEqual(verification);
  });

  it('gives up on a worker that never starts', async () => {
    const { workers, start } = setUp();
    const failed = expect(start()).rejects.toMatchObject({ kind: 'start-limit' });
    vi.advanceTimersByTime(WORKER_START_LIMIT_MS);
    await failed;
    expect(workers[0]?.terminated).toBe(true);
  });

  it.each([
    ['an error of the worker', (worker?: FakeWorker) => worker?.breaks()],
    ['its own word', (worker?: FakeWorker) => worker?.says({ kind: 'crashed' })],
    ['a message that is none', (worker?: FakeWorker) => worker?.says({ kind: 'valid' })],
    [
      'a result with a check missing',
      (worker?: FakeWorker) =>
        worker?.says({
          kind: 'done',
          verification: {
            ...verification,
            report: { ...verification.report, checks: checks.slice(1) },
          },
        }),
    ],
    [
      'a verdict that does not exist',
      (worker?: FakeWorker) =>
        worker?.says({
          kind: 'done',
          verification: { ...verification, report: { ...verification.report, verdict: 'good' } },
        }),
    ],
  ])('takes %s for a crash', async (_, happen) => {
    const { workers, start } = setUp();
    const result = start();
    happen(workers[0]);
    await expect(result).rejects.toBeInstanceOf(VerificationFailure);
    await expect(result).rejects.toMatchObject({ kind: 'crash' });
    expect(workers[0]?.terminated).toBe(true);
  });

  it('ends the worker when the result is no longer wanted', async () => {
    const { workers, controller, start } = setUp();
    const result = start();
    controller.abort(new Error('another file'));
    await expect(result).rejects.toThrow('another file');
    expect(workers[0]?.terminated).toBe(true);
    await expect(start()).rejects.toThrow('another file');
    expect(workers).toHaveLength(1);
  });
});
