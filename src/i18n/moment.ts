/*
 * Dates of a credential are literals (xsd:date, xsd:dateTime). They are shown in Czech civil time
 * whatever the device says, so that two readers see the same day; a time without a zone is already
 * Czech civil time (contracts §1, period and clock).
 */

export const CIVIL_ZONE = 'Europe/Prague';

export interface Moment {
  readonly at: Date;
  /** The literal gives a calendar day and no time of day. */
  readonly dayOnly: boolean;
}

const LITERAL =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})?$/;

const MINUTE = 60_000;

let civilClock: Intl.DateTimeFormat | undefined;

/** How far Czech civil time is ahead of UTC at an instant, in milliseconds. */
function civilOffset(instant: number): number {
  civilClock ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: CIVIL_ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const shown = new Map(
    civilClock.formatToParts(instant).map((part) => [part.type, Number(part.value)]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const asUtc = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return asUtc - Math.floor(instant / 1000) * 1000;
}

/** The instant at which clocks in Prague show what UTC clocks show at `wall`. */
function fromCivil(wall: number): number {
  // The second look settles the hours around a change of summer time.
  const guess = wall - civilOffset(wall);
  return wall - civilOffset(guess);
}

function zoneOffset(zone: string): number | null {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  // XML Schema 1.1 part 2, §3.3.7: at most fourteen hours.
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE;
}

/** Reads a literal of a credential or a report; null where it is no existing date. */
export function readMoment(literal: string): Moment | null {
  const match = LITERAL.exec(literal.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const dayOnly = hour === undefined;
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    // Noon keeps a calendar day the same day in any arithmetic.
    dayOnly ? 12 : Number(hour),
    Number(minute ?? 0),
    Number(second ?? 0),
    Number((fraction ?? '0').padEnd(3, '0')),
  );
  const offset = zone === undefined ? 0 : zoneOffset(zone);
  if (offset === null || !exists(wall, match)) return null;
  const zoned = zone !== undefined && !dayOnly;
  return { at: new Date(zoned ? wall - offset : fromCivil(wall)), dayOnly };
}

/** Whether the parts survived: 30 February and 25 o’clock come back as another date. */
function exists(wall: number, [, year, month, day, hour, minute, second]: RegExpExecArray) {
  const date = new Date(wall);
  return (
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() + 1 === Number(month) &&
    date.getUTCDate() === Number(day) &&
    (hour === undefined || date.getUTCHours() === Number(hour)) &&
    date.getUTCMinutes() === Number(minute ?? 0) &&
    date.getUTCSeconds() === Number(second ?? 0)
  );
}
