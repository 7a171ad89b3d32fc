import type { Circumstances } from '../../src/verification/verify.ts';
import { openCircumstances, type CallCircumstances } from './circumstances.ts';
import { verifyNamed, type Job } from './verify-file.ts';

/** The first message says the circumstances, every later one a file. */
export type WorkerMessage =
  | { readonly kind: 'start'; readonly call: CallCircumstances }
  | { readonly kind: 'job'; readonly job: Job };

let circumstances: Promise<Circumstances> | null = null;

process.on('message', (message: WorkerMessage) => {
  if (message.kind === 'start') {
    circumstances = openCircumstances(message.call);
    return;
  }
  void run(message.job);
});

async function run(job: Job): Promise<void> {
  if (circumstances === null) return;
  process.send?.(await verifyNamed(job, await circumstances));
}
