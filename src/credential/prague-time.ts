/*
 * Times as the Czech issuer means them. Calendar days are stored as local midnight in UTC, and a
 * time without a zone is Europe/Prague, as it is displayed.
 */

const ZONE = 'Europe/Prague';

/** Years of four digits from 1000 on: no other is a date of a credential, and Date.UTC reads 50 as 1950. */
const DATE_TIME =
  /^([1-9]\d{3})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Reads an xsd:dateTime or xsd:date.
 *
 * @returns the instant; null for what is neither
 */
export function parseDateTime(literal: string): Date | null {
  const match = DATE_TIME.exec(literal.trim());
  if (match === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone] =
    match;
  const local = `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour}:${minute}:${second}`;
  const milliseconds = fraction.slice(0, 4);
  const instant = Date.parse(`${local}${milliseconds}${zone ?? 'Z'}`);
  if (Number.isNaN(instant)) return null;
  // Date.parse takes 31 February for 3 March.
  const asWritten = new Date(`${local}Z`);
  if (Number.isNaN(asWritten.getTime()) || asWritten.getUTCDate() !== Number(day)) return null;
  if (zone !== undefined) return new Date(instant);
  return new Date(instant - offsetAt(new Date(instant - offsetAt(new Date(instant)))));
}

/** Whether an instant is midnight on the clocks of Prague. */
export function isPragueMidnight(instant: Date): boolean {
  return (instant.getTime() + offsetAt(instant)) % DAY_MS === 0;
}

/** The last millisecond of the day in Prague that an instant lies in. */
export function endOfPragueDay(instant: Date): Date {
  const local = instant.getTime() + offsetAt(instant);
  const nextMidnight = Math.floor(local / DAY_MS) * DAY_MS + DAY_MS;
  return new Date(nextMidnight - offsetAt(new Date(nextMidnight - offsetAt(instant))) - 1);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How far the clocks of Prague are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Date): number {
  const parts = new Map<string, number>(
    FORMAT.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: string): number => parts.get(type) ?? 0;
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(instant.getTime() / 1000) * 1000;
}

const FORMAT = new Intl.DateTimeFormat('en-GB-u-ca-iso8601-hc-h23', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
