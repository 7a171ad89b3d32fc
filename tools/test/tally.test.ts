import { describe, expect, it } from 'vitest';
import { inWords, tallyOfExit, tallyOfPlaywright, tallyOfVitest, total } from './tally.ts';

function vitest(passed: number, failed: number, pending = 0, todo = 0) {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
    success: true,
  };
}

function playwright(expected: number, unexpected: number, flaky = 0, skipped = 0) {
  return { stats: { expected, unexpected, flaky, skipped }, errors: [] };
}

const ONE_FAILURE = { passed: 0, failed: 1, skipped: 0 };

describe('counting', () => {
  it.each([
    ['all well', tallyOfVitest(vitest(3, 0), true), { passed: 3, failed: 0, skipped: 0 }],
    ['left out', tallyOfVitest(vitest(3, 0, 2, 1), true), { passed: 3, failed: 0, skipped: 3 }],
    ['failures', tallyOfVitest(vitest(3, 2), false), { passed: 3, failed: 2, skipped: 0 }],
    [
      'a file that did not load',
      tallyOfVitest(vitest(3, 0), false),
      { passed: 3, failed: 1, skipped: 0 },
    ],
    ['nothing run', tallyOfVitest(vitest(0, 0), true), ONE_FAILURE],
    ['only left out', tallyOfVitest(vitest(0, 0, 4), true), { passed: 0, failed: 1, skipped: 4 }],
    ['no report', tallyOfVitest(undefined, true), ONE_FAILURE],
    ['a strange report', tallyOfVitest({ numPassedTests: '3' }, true), ONE_FAILURE],
  ])('Vitest: %s', (_, tally, expected) => {
    expect(tally).toEqual(expected);
  });

  it.each([
    ['all well', tallyOfPlaywright(playwright(3, 0), true), { passed: 3, failed: 0, skipped: 0 }],
    ['failures', tallyOfPlaywright(playwright(3, 1), false), { passed: 3, failed: 1, skipped: 0 }],
    ['flaky', tallyOfPlaywright(playwright(3, 0, 1), true), { passed: 3, failed: 1, skipped: 0 }],
    [
      'left out',
      tallyOfPlaywright(playwright(3, 0, 0, 2), true),
      { passed: 3, failed: 0, skipped: 2 },
    ],
    ['no server', tallyOfPlaywright(playwright(0, 0), false), ONE_FAILURE],
    ['no report', tallyOfPlaywright(undefined, false), ONE_FAILURE],
  ])('Playwright: %s', (_, tally, expected) => {
    expect(tally).toEqual(expected);
  });

  it('adds up to one line', () => {
    const sum = total([
      tallyOfExit(true),
      tallyOfExit(false),
      { passed: 5, failed: 0, skipped: 2 },
    ]);
    expect(inWords(sum)).toBe('6 passed, 1 failed, 2 skipped');
    expect(inWords(total([tallyOfExit(true)]))).toBe('1 passed, 0 failed');
    expect(inWords(total([]))).toBe('0 passed, 0 failed');
  });
});
