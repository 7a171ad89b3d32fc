import { expect, it } from 'vitest';
import { isLoadFailure, watchLoading } from './load-failure.ts';

/** What Vite's loader tells the window. */
function told(page: EventTarget, payload: Error): void {
  page.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }));
}

it('knows the errors of parts that did not come, and takes no other for one', () => {
  const page = new EventTarget();
  watchLoading(page as Window);
  const missing = new TypeError('no such chunk');
  expect(isLoadFailure(missing)).toBe(false);
  told(page, missing);
  expect(isLoadFailure(missing)).toBe(true);
  for (const other of [new TypeError('no such chunk'), 'no such chunk', null, undefined]) {
    expect(isLoadFailure(other)).toBe(false);
  }
});
