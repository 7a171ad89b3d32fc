import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Circumstances } from '../../src/verification/verify.ts';
import { verifyNamed, type Outcome } from './verify-file.ts';
import type { WorkerMessage } from './worker.ts';

/** Fewer files than this are done faster without starting workers. */
const WORTH_WORKERS = 8;

/**
 * Verifies files on all cores and tells each outcome as it is done.
 *
 * Standard input is read here: workers have none of their own.
 */
export async function verifyAll(
  names: readonly string[],
  circumstances: Circumstances,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  const cores = availableParallelism();
  if (names.length < WORTH_WORKERS || cores < 2) {
    for (const name of names) onOutcome(await verifyNamed({ name }, circumstances));
    return;
  }
  const queue = names.filter((name) => name !== '-');
  const here = names
    .filter((name) => name === '-')
    .map((name) => verifyNamed({ name }, circumstances));
  const workers = Array.from({ length: Math.min(cores, queue.length) }, () =>
    drain(queue, circumstances, onOutcome),
  );
  for (const outcome of here) onOutcome(await outcome);
  await Promise.all(workers);
}

/** Runs one worker until the queue is empty. */
function drain(
  queue: string[],
  circumstances: Circumstances,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      execArgv: ['--import', 'tsx'],
    });
    const tell = (message: WorkerMessage): void => worker.postMessage(message);
    const next = (): void => {
      const name = queue.shift();
      if (name === undefined) {
        void worker.terminate().then(() => resolve());
        return;
      }
      tell({ kind: 'job', job: { name } });
    };
    worker.on('message', (outcome: Outcome) => {
      onOutcome(outcome);
      next();
    });
    worker.on('error', reject);
    tell({ kind: 'start', circumstances });
    next();
  });
}
