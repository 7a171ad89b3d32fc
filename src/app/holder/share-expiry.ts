import { endOfPragueDay, parseDateTime } from '../../credential/prague-time.ts';
import { MAX_SHARE_MS } from '../../intake/share/limits.ts';

/** How long a share may be asked for. */
export const PERIODS = ['day', 'week', 'month', 'date'] as const;
export type Period = (typeof PERIODS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;
const LENGTHS: Readonly<Record<Exclude<Period, 'date'>, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
};

export interface PeriodChoice {
  readonly period: Period;
  /** The day of the date field, "2026-12-24"; '' while it is empty. */
  readonly date: string;
}

export const EXPIRY_PROBLEMS = ['missing', 'past', 'too-far'] as const;
export type ExpiryProblem = (typeof EXPIRY_PROBLEMS)[number];

export type Expiry =
  | { readonly kind: 'until'; readonly at: Date }
  | { readonly kind: 'problem'; readonly problem: ExpiryProblem };

/** When a share of this choice ends; a chosen day counts to its end, on the clocks of Prague. */
export function expiryOf({ period, date }: PeriodChoice, now: Date): Expiry {
  if (period !== 'date') return until(new Date(now.getTime() + LENGTHS[period]));
  const day = parseDateTime(date);
  if (day === null) return { kind: 'problem', problem: 'missing' };
  const end = endOfPragueDay(day);
  if (end.getTime() <= now.getTime()) return { kind: 'problem', problem: 'past' };
  if (end.getTime() - now.getTime() > MAX_SHARE_MS) return { kind: 'problem', problem: 'too-far' };
  return until(end);
}

/** Whole seconds, so that the registry's copy of the time and the encrypted one are the same text. */
function until(at: Date): Expiry {
  return { kind: 'until', at: new Date(Math.floor(at.getTime() / 1000) * 1000) };
}

/** A time as contracts write it: ISO 8601 in UTC, whole seconds. */
export function isoSeconds(at: Date): string {
  return at.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The calendar day in Prague that an instant lies in, for the bounds of a date field. */
export function dayOf(at: Date): string {
  // Noon in Prague is the same day in UTC, whatever the clocks do that day.
  const end = endOfPragueDay(at).getTime();
  return new Date(end - DAY_MS / 2).toISOString().slice(0, 10);
}

/** The last day that may be chosen: the last whose end lies within the bound. */
export function lastDay(now: Date): string {
  return dayOf(new Date(now.getTime() + MAX_SHARE_MS - DAY_MS));
}
