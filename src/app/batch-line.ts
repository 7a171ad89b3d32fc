import type { Arrival } from '../intake/arrival.ts';
import type { IntakeProblem } from '../intake/intake.ts';
import { VERDICTS } from '../verification/report.ts';
import type { Report, Verdict } from '../verification/report.ts';
import type { FailureKind } from './verification-client.ts';

/** How far one file of a list has come. Only `done` says anything about a credential. */
export type LineState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running' }
  /** The reader ended the run before its turn came. */
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'done';
      readonly report: Report;
      /** The name of an earlier file with the same bytes; null where there is none. */
      readonly sameAs: string | null;
    }
  | { readonly kind: 'failed'; readonly why: FailureKind }
  | { readonly kind: 'refused'; readonly problem: IntakeProblem }
  /** Something to open rather than to verify; in a list nothing is opened by itself. */
  | {
      readonly kind: 'found';
      readonly what: 'link' | 'several';
      /** The host that a link leads to, where it is not ours. */
      readonly host: string | null;
    };

export interface Line {
  readonly id: number;
  readonly name: string;
  readonly state: LineState;
}

/** What a line counts as: its verdict, that it has none, or that it is still to come. */
export type Outcome = Verdict | 'none' | 'pending';

export const FILTERS = ['all', ...VERDICTS, 'none'] as const;
export type Filter = (typeof FILTERS)[number];

export const ORDERS = ['added', 'outcome'] as const;
export type Order = (typeof ORDERS)[number];

/** What most needs a person comes first. */
const SEVERITY: readonly Outcome[] = [
  'invalid',
  'unverifiable',
  'none',
  'attention',
  'valid',
  'pending',
];

export function outcomeOf(state: LineState): Outcome {
  switch (state.kind) {
    case 'waiting':
    case 'running':
      return 'pending';
    case 'done':
      return state.report.verdict;
    default:
      return 'none';
  }
}

export type Counts = Readonly<Record<Outcome, number>>;

export function countOutcomes(lines: readonly Line[]): Counts {
  const counts: Record<Outcome, number> = {
    valid: 0,
    attention: 0,
    invalid: 0,
    unverifiable: 0,
    none: 0,
    pending: 0,
  };
  for (const { state } of lines) counts[outcomeOf(state)] += 1;
  return counts;
}

/** The lines in the wanted order; those alike keep that of the files. */
export function inOrder(lines: readonly Line[], order: Order): readonly Line[] {
  if (order === 'added') return lines;
  return SEVERITY.flatMap((outcome) => lines.filter(({ state }) => outcomeOf(state) === outcome));
}

/** What a line says of something that is no file to verify. */
export function withoutFile(arrival: Exclude<Arrival, { readonly kind: 'file' }>): LineState {
  switch (arrival.kind) {
    case 'problem':
      return { kind: 'refused', problem: arrival.problem };
    case 'elsewhere':
      return { kind: 'found', what: 'link', host: arrival.place.host };
    case 'choice':
    case 'many':
      return { kind: 'found', what: 'several', host: null };
    default:
      return { kind: 'found', what: 'link', host: null };
  }
}
