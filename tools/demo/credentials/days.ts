/*
 * Issuers of the European software write a calendar day as the local midnight in UTC, and the time
 * of issue with the local offset. The demonstration is issued in Prague.
 */

const OFFSET = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Prague',
  timeZoneName: 'longOffset',
});

/** Offset of Prague at an instant, e.g. "+02:00". */
function offsetAt(instant: Date): string {
  const name = OFFSET.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') ?? '+01:00';
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

const wholeSeconds = (time: Date): string => time.toISOString().replace(/\.\d+Z$/, 'Z');

/** Midnight in Prague at the beginning of a day (YYYY-MM-DD), in UTC. */
export function midnight(day: string): string {
  const asIfUtc = new Date(`${day}T00:00:00Z`);
  return wholeSeconds(new Date(asIfUtc.getTime() - minutesOf(offsetAt(asIfUtc)) * 60_000));
}

/** A wall-clock time in Prague, in UTC. */
export function pragueTime(day: string, clock: string): string {
  const asIfUtc = new Date(`${day}T${clock}:00Z`);
  return wholeSeconds(new Date(asIfUtc.getTime() - minutesOf(offsetAt(asIfUtc)) * 60_000));
}

/** An instant with the offset of Prague, e.g. 2026-02-16T10:12:31+01:00. */
export function withOffset(instant: Date): string {
  const offset = offsetAt(instant);
  const local = new Date(instant.getTime() + minutesOf(offset) * 60_000);
  return wholeSeconds(local).replace('Z', offset);
}
