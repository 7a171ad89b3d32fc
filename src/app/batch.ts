import type { Arrival } from '../intake/arrival.ts';
import { MAX_LISTED_FILES } from '../intake/listed-file.ts';
import type { ListedFile, ListedFiles } from '../intake/listed-file.ts';
import { countOutcomes, withoutFile } from './batch-line.ts';
import type { Counts, Filter, Line, LineState, Order } from './batch-line.ts';
import type { ReceiveOptions } from './receive-file.ts';
import { VerificationFailure } from './verification-client.ts';
import type { VerificationPool } from './verification-pool.ts';

/*
 * A list of files, verified a few at a time. Only reports are kept, never bytes: a file is read when
 * its turn comes and again when the reader opens it.
 */

/** How often the page learns of progress; a thousand files would otherwise draw it a thousand times. */
export const TELL_INTERVAL_MS = 100;

/** How the reader looks at the list; kept with it, so that it is found again as it was left. */
export interface View {
  readonly filter: Filter;
  readonly order: Order;
  /** The line that was opened last. */
  readonly opened: number | null;
}

export interface BatchState {
  readonly lines: readonly Line[];
  readonly counts: Counts;
  readonly view: View;
}

export interface Batch {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly state: () => BatchState;
  /** Adds files after those that are there; says how many had no room. */
  add(files: ListedFiles): number;
  /** Ends the run; what is not done yet is left as it is. */
  stop(): void;
  /** Takes up again what was stopped, and what ended without a report. */
  resume(): void;
  look(view: Partial<View>): void;
  fileOf(id: number): ListedFile | null;
  /** Ends everything. */
  close(): void;
}

interface BatchParts {
  readonly pool: VerificationPool;
  readonly receive: (file: ListedFile, options: ReceiveOptions) => Promise<Arrival>;
}

const NOTHING_CONTACTED = { contacted: [], statement: null, revocation: [] };

export function createBatch({ pool, receive }: BatchParts): Batch {
  const files: ListedFile[] = [];
  const lines: Line[] = [];
  const queue: number[] = [];
  const idsByHash = new Map<string, number[]>();
  const listeners = new Set<() => void>();
  let view: View = { filter: 'all', order: 'added', opened: null };
  let shown: BatchState = { lines: [], counts: countOutcomes([]), view };
  let telling: ReturnType<typeof setTimeout> | null = null;
  let run = new AbortController();
  let lanes = 0;

  function tell(): void {
    if (telling !== null) clearTimeout(telling);
    telling = null;
    shown = { lines: [...lines], counts: countOutcomes(lines), view };
    for (const listener of listeners) listener();
  }
  function tellSoon(): void {
    telling ??= setTimeout(tell, TELL_INTERVAL_MS);
  }
  function put(id: number, state: LineState): void {
    const line = lines[id];
    if (!line) return;
    lines[id] = { ...line, state };
    tellSoon();
  }

  /** Of files with the same bytes, all but the first name it. */
  function settle(id: number, state: Extract<LineState, { kind: 'done' }>): void {
    const hash = state.report.input.sha256;
    const ids = [...(idsByHash.get(hash) ?? []), id].sort((one, other) => one - other);
    idsByHash.set(hash, ids);
    put(id, state);
    const [first] = ids;
    const name = first === undefined ? null : (lines[first]?.name ?? null);
    for (const other of ids) {
      const known = lines[other]?.state;
      const sameAs = other === first ? null : name;
      if (known?.kind === 'done' && known.sameAs !== sameAs) put(other, { ...known, sameAs });
    }
  }

  async function verifyOne(file: ListedFile, signal: AbortSignal): Promise<LineState> {
    try {
      const arrival = await receive(file, { signal });
      if (arrival.kind !== 'file') return withoutFile(arrival);
      const options = { provenance: NOTHING_CONTACTED, onCheck: () => undefined, signal };
      const { report } = await pool.verify(arrival.file, options);
      return { kind: 'done', report, sameAs: null };
    } catch (error) {
      return { kind: 'failed', why: error instanceof VerificationFailure ? error.kind : 'crash' };
    }
  }

  async function work(signal: AbortSignal): Promise<void> {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const file = files[id];
      if (!file) return;
      put(id, { kind: 'running' });
      const state = await verifyOne(file, signal);
      // What is in the queue now belongs to the next run.
      if (signal.aborted) return;
      if (state.kind === 'done') settle(id, state);
      else put(id, state);
    }
  }

  function start(): void {
    const { signal } = run;
    while (lanes < pool.size && queue.length > 0) {
      lanes += 1;
      void work(signal).then(() => {
        if (signal.aborted) return;
        lanes -= 1;
        if (lanes > 0) return;
        pool.rest();
        tell();
      });
    }
  }

  function stop(): void {
    run.abort(new Error('the list was stopped'));
    run = new AbortController();
    lanes = 0;
    queue.length = 0;
    for (const { id, state } of lines) {
      if (state.kind === 'waiting' || state.kind === 'running') put(id, { kind: 'stopped' });
    }
    pool.rest();
    tell();
  }

  return {
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    state: () => shown,

    add({ files: more, leftOut }) {
      const taken = more.slice(0, MAX_LISTED_FILES - files.length);
      for (const file of taken) {
        const id = files.push(file) - 1;
        lines.push({ id, name: file.name, state: { kind: 'waiting' } });
        queue.push(id);
      }
      tell();
      start();
      return leftOut + more.length - taken.length;
    },
    stop,
    resume() {
      for (const { id, state } of lines) {
        if (state.kind !== 'stopped' && state.kind !== 'failed') continue;
        put(id, { kind: 'waiting' });
        queue.push(id);
      }
      tell();
      start();
    },
    look(wanted) {
      view = { ...view, ...wanted };
      tell();
    },
    fileOf: (id) => files[id] ?? null,
    close() {
      stop();
      listeners.clear();
    },
  };
}
