import { useSyncExternalStore } from 'react';
import type { OpenProgress } from '../intake/open-file.ts';

/*
 * What the page is busy with before there is a file to verify: one thing at a time, for what the
 * reader brings next takes its place.
 */

export interface Working {
  readonly progress: OpenProgress;
  readonly stop: () => void;
}

export interface Work {
  readonly signal: AbortSignal;
  /** Shows what is going on; work that never says so is not shown. */
  readonly progress: (progress: OpenProgress) => void;
  readonly end: () => void;
}

let shown: Working | null = null;
let current: AbortController | null = null;
const listeners = new Set<() => void>();

function show(working: Working | null): void {
  shown = working;
  for (const listener of listeners) listener();
}

/** Begins a piece of work; what was being done before is given up. */
export function beginWork(): Work {
  stopWork();
  const controller = new AbortController();
  current = controller;
  const isCurrent = () => current === controller;
  return {
    signal: controller.signal,
    progress: (progress) => {
      if (isCurrent()) show({ progress, stop: stopWork });
    },
    end: () => {
      if (!isCurrent()) return;
      current = null;
      if (shown) show(null);
    },
  };
}

/** Gives up what is being done. */
export function stopWork(): void {
  current?.abort();
  current = null;
  if (shown) show(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the page is busy with; null while it is not. */
export function useWorking(): Working | null {
  return useSyncExternalStore(subscribe, () => shown);
}
