import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Circumstances } from '../../src/verification/verify.ts';
import type { CallCircumstances } from './circumstances.ts';
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
  {
    call,
    circumstances,
  }: { readonly call: CallCircumstances; readonly circumstances: Circumstances },
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
    drain(queue, call, onOutcome),
  );
  for (const outcome of here) onOutcome(await outcome);
  await Promise.all(workers);
}

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Runs one worker process until the queue is empty. */
function drain(
  queue: string[],
  call: CallCircumstances,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(WORKER, [], {
      execArgv: ['--import', 'tsx'],
      // Dates and bytes cross as themselves.
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let idle = false;
    const tell = (message: WorkerMessage): void => void worker.send(message);
    const next = (): void => {
      const name = queue.shift();
      if (name !== undefined) {
        tell({ kind: 'job', job: { name } });
        return;
      }
      idle = true;
      worker.disconnect();
    };
    worker.on('message', (outcome: Outcome) => {
      onOutcome(outcome);
      next();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (idle) resolve();
      else reject(new Error(`a worker ended with code ${String(code)}`));
    });
    tell({ kind: 'start', call });
    next();
  });
}
