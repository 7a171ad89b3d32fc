import { READER_START_LIMIT_MS, READER_STEP_LIMIT_MS, READER_TIME_LIMIT_MS } from '../limits.ts';
import { isReply, nothingBut } from './messages.ts';
import type { OnPage, Reading, ReadRequest } from './messages.ts';

/** The part of a Worker that is used. */
export interface ReaderWorker {
  postMessage(message: ReadRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface ReadOptions {
  readonly signal: AbortSignal;
  readonly onPage: OnPage;
}

/**
 * Reads one picture or PDF in a worker of its own, which is ended whatever happens. Rejects only with
 * the signal's reason.
 */
export function readInWorker(
  startWorker: () => ReaderWorker,
  request: ReadRequest,
  { signal, onPage }: ReadOptions,
): Promise<Reading> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const worker = startWorker();
    const tooSlow = () => settle(nothingBut({ kind: 'reading-too-slow' }));
    const failed = () => settle(nothingBut({ kind: 'reading-failed' }));
    let step = setTimeout(failed, READER_START_LIMIT_MS);
    let whole: ReturnType<typeof setTimeout> | undefined;

    function end(): void {
      clearTimeout(step);
      clearTimeout(whole);
      signal.removeEventListener('abort', abort);
      worker.onmessage = null;
      worker.onerror = null;
      worker.onmessageerror = null;
      worker.terminate();
    }
    function settle(reading: Reading): void {
      end();
      resolve(reading);
    }
    function abort(): void {
      end();
      reject(signal.reason);
    }
    function progressed(): void {
      clearTimeout(step);
      step = setTimeout(tooSlow, READER_STEP_LIMIT_MS);
    }

    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isReply(data)) return;
      switch (data.kind) {
        case 'started':
          whole = setTimeout(tooSlow, READER_TIME_LIMIT_MS);
          progressed();
          return;
        case 'page':
          progressed();
          onPage(data.page, data.pages);
          return;
        case 'done':
          settle(data.reading);
      }
    };
    worker.onerror = failed;
    worker.onmessageerror = failed;
    signal.addEventListener('abort', abort, { once: true });
    worker.postMessage(request);
  });
}

/** A worker of the page's own. */
export function pageReader(): ReaderWorker {
  return new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
}
