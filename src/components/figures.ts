import type { Achievement, Concept, Credit } from '../credential/model.ts';

/** Tail of the European Credit Transfer System in the framework vocabulary (display §2, M7). */
const ECTS = '6fcec5c5af';

export function isEcts(credit: Credit): boolean {
  return credit.framework?.id?.split('/').at(-1) === ECTS;
}

/** The credits to show large: those of ECTS where there are any, else the first. */
export function leadingCredit(achievement: Achievement): Credit | null {
  return achievement.credits.find(isEcts) ?? achievement.credits[0] ?? null;
}

/** The level 1 to 8 of a concept of the EQF vocabulary; null where the address names none. */
export function eqfNumber(level: Concept | null): number | null {
  const match = /\/eqf\/([1-8])$/.exec(level?.id ?? '');
  return match ? Number(match[1]) : null;
}

/** The earliest of several dates; ISO 8601 literals of unlike form are compared as times. */
export function earliest(dates: readonly string[]): string | null {
  const [first = null, ...rest] = dates;
  return rest.reduce<string | null>(
    (soonest, date) =>
      soonest !== null && Date.parse(date) < Date.parse(soonest) ? date : soonest,
    first,
  );
}

/** The latest of several dates. */
export function latest(dates: readonly string[]): string | null {
  const [first = null, ...rest] = dates;
  return rest.reduce<string | null>(
    (newest, date) => (newest !== null && Date.parse(date) > Date.parse(newest) ? date : newest),
    first,
  );
}
