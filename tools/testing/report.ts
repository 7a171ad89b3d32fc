import type { Report } from '../../src/verification/report.ts';

/** Every place of a value that JSON would drop or change: undefined, NaN, dates, byte arrays. */
export function unfitForJson(value: unknown, path = 'report'): readonly string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, at) => unfitForJson(one, `${path}[${at}]`));
  }
  if (typeof value !== 'object') return [path];
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return [path];
  return Object.entries(value).flatMap(([name, one]) => unfitForJson(one, `${path}.${name}`));
}

/** Verdict, headline and the state of each check, in short. */
export function gist(report: Report): string {
  return `${report.verdict} ${report.headline}`;
}
