/** ISO 8601 in UTC with Z, without empty milliseconds: the form of every time in a report. */
export function isoTime(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}
