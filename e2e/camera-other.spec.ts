import enIntake from '../src/i18n/en/intake.json' with { type: 'json' };
import enScan from '../src/i18n/en/scan.json' with { type: 'json' };
import { pathTo } from '../src/app/routes.ts';
import { tracksOf, turnOn, watchTracks } from './support/camera.ts';
import { expect, test } from './support/page.ts';

// The fake camera shows a code that is not ours.

const { scan } = enScan;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(watchTracks);
});

test('a code that is not ours is named at once, and scanning goes on', async ({ page }) => {
  await turnOn(page);
  const note = page.locator('.finder-other');
  await expect(note).toContainText('elsewhere.example.org');
  await expect(note).toContainText(scan.other.goesOn);
  await expect(page).toHaveURL(pathTo('en', 'scan'));
  expect(await tracksOf(page)).toEqual(['live']);
  await page.getByRole('button', { name: scan.other.show }).click();
  await expect.poll(() => tracksOf(page)).toEqual(['ended']);
  const box = page.locator('.question');
  await expect(box.getByRole('heading')).toHaveText(enIntake.question.elsewhere.title);
  await expect(box.getByRole('heading')).toBeFocused();
  await expect(box.locator('.question-host')).toHaveText('elsewhere.example.org');
});

test.describe('the camera goes off', () => {
  test.beforeEach(async ({ page }) => {
    await turnOn(page);
    await expect.poll(() => tracksOf(page)).toEqual(['live']);
    await expect(page.locator('.finder video')).toBeVisible();
  });

  test('when the reader leaves', async ({ page }) => {
    await page.locator('.foot').getByRole('link').nth(1).click();
    await expect(page).toHaveURL(pathTo('en', 'about'));
    await expect.poll(() => tracksOf(page)).toEqual(['ended']);
  });

  test('on request, and on again', async ({ page }) => {
    for (const turn of [1, 2, 3]) {
      await page.getByRole('button', { name: scan.stop }).click();
      await expect.poll(() => tracksOf(page)).toEqual(Array(turn).fill('ended'));
      await page.getByRole('button', { name: scan.start }).click();
      await expect
        .poll(() => tracksOf(page))
        .toEqual([...Array<string>(turn).fill('ended'), 'live']);
    }
  });

  test('off and on faster than it starts', async ({ page }) => {
    for (let turn = 0; turn < 4; turn += 1) {
      await page.getByRole('button', { name: scan.stop }).click();
      await page.getByRole('button', { name: scan.start }).click();
    }
    await expect(page.locator('.finder video')).toHaveCount(1);
    await expect
      .poll(async () => (await tracksOf(page)).filter((state) => state === 'live'))
      .toHaveLength(1);
    await expect(page.locator('.finder-other')).toContainText('elsewhere.example.org');
  });

  test('before its first frame, which is no fault', async ({ page }) => {
    await page.evaluate(() => {
      HTMLMediaElement.prototype.play = () =>
        Promise.reject(new DOMException('interrupted', 'AbortError'));
    });
    await page.getByRole('button', { name: scan.stop }).click();
    await expect.poll(() => tracksOf(page)).toEqual(['ended']);
    await page.getByRole('button', { name: scan.start }).click();
    await expect.poll(() => tracksOf(page)).toEqual(['ended', 'live']);
    await page.getByRole('button', { name: scan.stop }).click();
    await expect.poll(() => tracksOf(page)).toEqual(['ended', 'ended']);
  });

  test('when the page is out of sight, and offers to go on', async ({ page }) => {
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => tracksOf(page)).toEqual(['ended']);
    await expect(page.locator('.finder-state')).toHaveText(scan.states.paused);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    // Nobody is filmed without having pressed.
    expect(await tracksOf(page)).toEqual(['ended']);
    await page.getByRole('button', { name: scan.resume }).click();
    await expect.poll(() => tracksOf(page)).toEqual(['ended', 'live']);
  });
});
