import { readReply } from './verification-messages.ts';
import type { VerifyRequest } from './verification-messages.ts';
import type { VerificationService } from './verification-service.ts';

/** How long one verification may take, once the worker has begun it. */
export const VERIFICATION_TIME_LIMIT_MS = 20_000;

/** How long the worker may take to load its code and the trust data, on a slow line. */
export const WORKER_START_LIMIT_MS = 60_000;

/** Why a verification ended without a report. It says nothing about the file. */
export type FailureKind = 'time-limit' | 'start-limit' | 'crash';

export class VerificationFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind) {
    super(`verification ended without a report: ${kind}`);
    this.name = 'VerificationFailure';
    this.kind = kind;
  }
}

/** The part of a Worker that is used. */
export interface WorkerLike {
  postMessage(message: VerifyRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface VerificationClient extends VerificationService {
  /** Ends the worker that waits for the next file. */
  rest(): void;
}

/**
 * Runs verifications in a worker, one at a time. A worker that fails, is too slow or is no longer
 * wanted is ended; the next file gets a fresh one.
 */
export function createVerificationClient(startWorker: () => WorkerLike): VerificationClient {
  let idle: WorkerLike | null = null;

  function keep(worker: WorkerLike): void {
    idle = worker;
    // One that breaks while nobody waits for it is not worth waiting for.
    worker.onerror = () => {
      worker.terminate();
      if (idle === worker) idle = null;
    };
  }

  function take(): WorkerLike {
    const worker = idle ?? startWorker();
    idle = null;
    return worker;
  }

  return {
    warm() {
      if (!idle) keep(startWorker());
    },

    rest() {
      idle?.terminate();
      idle = null;
    },

    verify(file, { provenance, at, onCheck, signal }) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const worker = take();
        let timer = setTimeout(() => fail('start-limit'), WORKER_START_LIMIT_MS);
        let settled = false;

        function settle() {
          settled = true;
          clearTimeout(timer);
          signal.removeEventListener('abort', abort);
          worker.onmessage = null;
          worker.onerror = null;
          worker.onmessageerror = null;
        }
        function fail(kind: FailureKind) {
          if (settled) return;
          settle();
          worker.terminate();
          reject(new VerificationFailure(kind));
        }
        function abort() {
          settle();
          worker.terminate();
          reject(signal.reason);
        }

        worker.onmessage = (event) => {
          const reply = readReply(event.data);
          switch (reply?.kind) {
            case 'started':
              clearTimeout(timer);
              timer = setTimeout(() => fail('time-limit'), VERIFICATION_TIME_LIMIT_MS);
              return;
            case 'check':
              onCheck(reply.check);
              return;
            case 'done':
              settle();
              if (idle) worker.terminate();
              else keep(worker);
              resolve(reply.verification);
              return;
            default:
              fail('crash');
          }
        };
        worker.onerror = () => fail('crash');
        worker.onmessageerror = () => fail('crash');
        signal.addEventListener('abort', abort, { once: true });
        // A copy goes over: the page keeps the bytes for another look at the same file.
        worker.postMessage({ kind: 'verify', file, provenance, at: at ?? null });
      });
    },
  };
}

/** The client of the page's own worker. */
export function pageClient(): VerificationClient {
  return createVerificationClient(
    () => new Worker(new URL('./verification-worker.ts', import.meta.url), { type: 'module' }),
  );
}
