/** The earliest of several times; null as soon as one of them is not given. */
export function earliest(times: readonly (Date | null)[]): Date | null {
  return extreme(times, (one, other) => one < other);
}

/** The latest of several times; null as soon as one of them is not given. */
export function latest(times: readonly (Date | null)[]): Date | null {
  return extreme(times, (one, other) => one > other);
}

function extreme(
  times: readonly (Date | null)[],
  isBetter: (one: Date, other: Date) => boolean,
): Date | null {
  return times.reduce((best, time) => {
    if (best === null || time === null) return null;
    return isBetter(time, best) ? time : best;
  }, times[0] ?? null);
}
