import type { Words } from './words.ts';

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

const PART = '(\\d{1,6}(?:[.,]\\d{1,6})?)';

// ISO 8601-1 §5.5.2: years to days before the T, hours to seconds after it.
const LITERAL = new RegExp(
  `^P(?:${PART}Y)?(?:${PART}M)?(?:${PART}W)?(?:${PART}D)?(?:T(?:${PART}H)?(?:${PART}M)?(?:${PART}S)?)?$`,
);

/** Amounts by unit in the order of UNITS, null for a unit that the literal leaves out. */
function readDuration(literal: string): readonly (number | null)[] | null {
  const match = LITERAL.exec(literal.trim());
  if (!match || /[PT]$/.test(match[0])) return null;
  return UNITS.map((_, index) => {
    const part = match[index + 1];
    return part === undefined ? null : Number(part.replace(',', '.'));
  });
}

/**
 * An ISO 8601 duration in words, unit by unit as the file states it: sixty hours stay sixty hours,
 * for study hours do not make days. Null where the literal is no duration.
 */
export function duration(literal: string, words: Words): string | null {
  const amounts = readDuration(literal);
  if (!amounts) return null;
  const stated = UNITS.flatMap((unit, index) => {
    const count = amounts[index];
    return count === null || count === undefined ? [] : [{ unit, count }];
  });
  const counting = stated.filter(({ count }) => count !== 0);
  const shown = counting.length > 0 ? counting : stated.slice(0, 1);
  return shown.map(({ unit, count }) => words(`units.${unit}`, { count })).join(' ');
}

/** More months than a course lasts: issuers write P60M for sixty minutes or hours. */
const MOST_MONTHS = 24;

/** Whether a duration is given in months alone and in so many that another unit may be meant. */
export function monthsInDoubt(literal: string): boolean {
  const amounts = readDuration(literal);
  if (!amounts) return false;
  const [, months] = amounts;
  const alone = amounts.filter((amount) => amount !== null).length === 1;
  return alone && months !== null && months !== undefined && months > MOST_MONTHS;
}
