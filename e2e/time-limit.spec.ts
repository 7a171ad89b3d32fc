import { pathTo } from '../src/app/routes.ts';
import enUi from '../src/i18n/en/ui.json' with { type: 'json' };
import { VERIFICATION_TIME_LIMIT_MS } from '../src/app/verification-client.ts';
import { demoPath, expectedVerdict, openByPicker, ORDINARY, verdictOf } from './support/files.ts';
import { expect, test } from './support/page.ts';

const WORKER = '**/assets/verification-worker-*.js';

/** A verification that has begun and never ends, as a file might one day bring about. */
const ENDLESS =
  "addEventListener('message', () => { postMessage({ kind: 'started' }); for (;;); });";

test('a verification that does not end is ended, and the page stays usable', async ({ page }) => {
  test.setTimeout(VERIFICATION_TIME_LIMIT_MS + 60_000);
  await page.route(WORKER, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: ENDLESS }),
  );
  await page.goto(pathTo('en', ''));
  await page.locator('#file').setInputFiles(demoPath(ORDINARY));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(enUi.errors.timeLimit.title, {
    timeout: VERIFICATION_TIME_LIMIT_MS + 20_000,
  });
  await expect(page.getByText(enUi.errors.timeLimit.advice)).toBeVisible();

  await page.unroute(WORKER);
  await openByPicker(page, 'en', ORDINARY);
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
});
