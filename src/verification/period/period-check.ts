import type { Credential } from '../../credential/model.ts';
import { endOfPragueDay, isPragueMidnight, parseDateTime } from '../../credential/prague-time.ts';
import { pass, unknown, warn, type Finding } from '../finding.ts';
import { CLOCK_SKEW_MS } from '../limits.ts';
import { isoTime } from '../time.ts';

export interface PeriodCircumstances {
  readonly validationTime: Date;
  /** The real clock. */
  readonly checkedAt: Date;
  /** The latest moment that is known to have passed: trust data made, times proven. */
  readonly provenPast: Date | null;
}

/** The period of a credential: the latest start and the earliest end count. */
export interface Period {
  readonly from: Date | null;
  /** The last moment; a day's end where the file names a day. */
  readonly until: Date | null;
}

/** The period that the file states; null where a date cannot be read. */
export function readPeriod(credential: Credential): Period | null {
  const starts = credential.validFrom.map(parseDateTime);
  const ends = credential.ends.map(parseEnd);
  const from = extreme(starts, Math.max);
  const until = extreme(ends, Math.min);
  return from === undefined || until === undefined ? null : { from, until };
}

/** A day is stored as its local midnight, and runs to its end. */
function parseEnd(literal: string): Date | null {
  const end = parseDateTime(literal);
  return end !== null && isPragueMidnight(end) ? endOfPragueDay(end) : end;
}

function extreme(
  dates: readonly (Date | null)[],
  pick: (...times: number[]) => number,
): Date | null | undefined {
  if (dates.length === 0) return null;
  const times = dates.flatMap((date) => (date === null ? [] : [date.getTime()]));
  return times.length < dates.length ? undefined : new Date(pick(...times));
}

/** Checks the period of validity against the validation time, and the clock against what has passed. */
export function checkPeriod(
  credential: Credential,
  { validationTime, checkedAt, provenPast }: PeriodCircumstances,
): Finding {
  if (provenPast !== null && checkedAt.getTime() + CLOCK_SKEW_MS < provenPast.getTime()) {
    return warn('period.clock-wrong', { date: isoTime(checkedAt) });
  }
  const period = readPeriod(credential);
  if (period?.from === undefined || period.from === null) return unknown('period.unreadable');
  const time = validationTime.getTime();
  const { from, until } = period;
  if (until !== null && until.getTime() + CLOCK_SKEW_MS < time) {
    return warn('period.expired', { date: isoTime(until) });
  }
  if (from.getTime() - CLOCK_SKEW_MS > time) {
    return warn('period.not-yet-valid', { date: isoTime(from) });
  }
  if (until === null) return pass('period.open', { from: isoTime(from) });
  return pass('period.ok', { from: isoTime(from), until: isoTime(until) });
}
