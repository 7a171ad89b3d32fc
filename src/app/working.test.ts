import { afterEach, describe, expect, it } from 'vitest';
import { beginWork, stopWork } from './working.ts';

afterEach(stopWork);

describe('work before there is a file', () => {
  it('gives up what was being done when something else begins', () => {
    const first = beginWork();
    const second = beginWork();
    expect(first.signal.aborted).toBe(true);
    expect(second.signal.aborted).toBe(false);
    // The end of the first is no end of the second.
    first.end();
    stopWork();
    expect(second.signal.aborted).toBe(true);
  });

  it('is not given up once it has ended', () => {
    const work = beginWork();
    work.end();
    stopWork();
    expect(work.signal.aborted).toBe(false);
  });
});
