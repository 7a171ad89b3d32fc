import { useSyncExternalStore } from 'react';

/*
 * Parts of the page and its texts are fetched when they are needed. One that does not come (no
 * connection, a newer version on the host) is told once, for the whole page.
 */

let failed = false;
const causes = new WeakSet<Error>();
const listeners = new Set<() => void>();

/** Hears of every part that Vite's own loader cannot fetch, texts among them. */
export function watchLoading(page: Pick<Window, 'addEventListener'>): void {
  page.addEventListener('vite:preloadError', ({ payload }) => {
    failed = true;
    causes.add(payload);
    for (const listener of listeners) listener();
  });
}

/** Whether an error is that of a part that could not be fetched, which has been told. */
export function isLoadFailure(error: unknown): boolean {
  return error instanceof Error && causes.has(error);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a part could not be fetched since the page was loaded. */
export function useLoadFailure(): boolean {
  return useSyncExternalStore(subscribe, () => failed);
}
