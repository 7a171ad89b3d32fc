const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** A moment as an xs:dateTime of a list states it, UTC where it has no zone; null for anything else. */
export function readListTime(text: string): Date | null {
  const match = DATE_TIME.exec(text);
  if (match === null) return null;
  const time = new Date(match[1] === undefined ? `${text}Z` : text);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** ISO 8601 in UTC, to the second. */
export function isoSeconds(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
