import enResult from '../src/i18n/en/result.json' with { type: 'json' };
import { pathTo } from '../src/app/routes.ts';
import { tracksOf, turnOn, watchTracks } from './support/camera.ts';
import { expectedVerdict, ORDINARY, verdictOf } from './support/files.ts';
import { expect, test } from './support/page.ts';
import { answerShare, SHARE } from './support/shares.ts';

// The fake camera shows one film a project: a clean code, one photographed by hand, one with a lamp
// mirrored in it (e2e/support/films.ts).

test.beforeEach(async ({ page }) => {
  await page.addInitScript(watchTracks);
});

test('the code is read and what it leads to is verified', async ({ page, watch }) => {
  await answerShare(page, ORDINARY);
  await turnOn(page);
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
  await expect(page).toHaveURL(pathTo('en', 'result'));
  await expect(page.locator('.paper-note')).toHaveText(enResult.paper.qr);
  await expect.poll(() => tracksOf(page)).toEqual(['ended']);
  // The decoder is one of the page's own files, and really the one that reads.
  expect(
    watch.requests.filter((address) => /zxing_reader-[^/]+\.wasm$/.test(address)),
  ).toHaveLength(1);
  expect(watch.requests.filter((address) => address.includes(SHARE))).toHaveLength(1);
});
