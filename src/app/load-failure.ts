import { useSyncExternalStore } from 'react';

/*
 * Parts of the page and its texts are fetched when they are needed. One that does not come (no
 * connection, a newer version on the host) is told once, for the whole page.
 */

let failed = false;
const listeners = new Set<() => void>();

/** Notes that a part could not be fetched. */
export function noteLoadFailure(): void {
  failed = true;
  for (const listener of listeners) listener();
}

/** Whether a part could not be fetched since the page was loaded. */
export function hasLoadFailed(): boolean {
  return failed;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLoadFailure(): boolean {
  return useSyncExternalStore(subscribe, hasLoadFailed);
}

/** Hears of every part that Vite's own loader cannot fetch. */
export function watchLoading(page: Pick<Window, 'addEventListener'>): void {
  page.addEventListener('vite:preloadError', noteLoadFailure);
}
