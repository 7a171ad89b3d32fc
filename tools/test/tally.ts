import * as v from 'valibot';

/** How many tests of a stage passed, failed and were left out. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const vitestReport = v.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
});

const playwrightReport = v.object({
  stats: v.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
});

/** Of a stage that is one test itself. */
export function tallyOfExit(succeeded: boolean): Tally {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

/**
 * Holds a runner's counts against how it ended: a runner that failed without naming a test, or that
 * ran nothing, is a failure of its own.
 */
function reconciled(tally: Tally, succeeded: boolean): Tally {
  const silent = tally.failed === 0 && (!succeeded || tally.passed === 0);
  return silent ? { ...tally, failed: 1 } : tally;
}

/** Counts the JSON report of Vitest. */
export function tallyOfVitest(report: unknown, succeeded: boolean): Tally {
  const parsed = v.safeParse(vitestReport, report);
  if (!parsed.success) return tallyOfExit(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = parsed.output;
  return reconciled(
    { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests },
    succeeded,
  );
}

/** Counts the JSON report of Playwright; a test that passes only sometimes has failed. */
export function tallyOfPlaywright(report: unknown, succeeded: boolean): Tally {
  const parsed = v.safeParse(playwrightReport, report);
  if (!parsed.success) return tallyOfExit(false);
  const { expected, unexpected, flaky, skipped } = parsed.output.stats;
  return reconciled({ passed: expected, failed: unexpected + flaky, skipped }, succeeded);
}

/** Adds tallies up. */
export function total(tallies: readonly Tally[]): Tally {
  const sum = (of: keyof Tally): number => tallies.reduce((all, tally) => all + tally[of], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The closing line of a test run. */
export function inWords({ passed, failed, skipped }: Tally): string {
  const rest = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${rest}`;
}
