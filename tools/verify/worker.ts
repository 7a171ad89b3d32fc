import type { Circumstances } from '../../src/verification/verify.ts';
import { verifyNamed, type Job } from './verify-file.ts';

/** The first message says the circumstances, every later one a file. */
export type WorkerMessage =
  | { readonly kind: 'start'; readonly circumstances: Circumstances }
  | { readonly kind: 'job'; readonly job: Job };

let circumstances: Circumstances | null = null;

process.on('message', (message: WorkerMessage) => {
  if (message.kind === 'start') {
    circumstances = message.circumstances;
    return;
  }
  if (circumstances === null) return;
  void verifyNamed(message.job, circumstances).then((outcome) => process.send?.(outcome));
});
