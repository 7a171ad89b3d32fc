import type { Page } from '@playwright/test';
import csScan from '../src/i18n/cs/scan.json' with { type: 'json' };
import enUi from '../src/i18n/en/ui.json' with { type: 'json' };
import enScan from '../src/i18n/en/scan.json' with { type: 'json' };
import { LANGUAGES, pathTo } from '../src/app/routes.ts';
import { codeOf } from '../tools/testing/qr/code.ts';
import { pngOf } from '../tools/testing/qr/picture-file.ts';
import { violations } from './support/axe.ts';
import { demoPath, expectedVerdict, ORDINARY, verdictOf } from './support/files.ts';
import { expect, test } from './support/page.ts';

/*
 * The scan page where there is no picture. What the camera itself does is in camera-*.spec.ts, in
 * browsers that have one.
 */

const words = { cs: csScan.scan, en: enScan.scan };

/** Lets the browser answer as if the camera had this trouble. */
async function withCameraError(page: Page, name: string): Promise<void> {
  await page.addInitScript((error) => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('as the test wants it', error));
  }, name);
}

const TROUBLES = [
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotReadableError', 'busy'],
  ['UnknownError', 'failed'],
] as const;

for (const [error, trouble] of TROUBLES) {
  test(`${error} is said and leaves the other ways`, async ({ page }) => {
    await withCameraError(page, error);
    for (const language of LANGUAGES) {
      await page.goto(pathTo(language, 'scan'));
      await page.getByRole('button', { name: words[language].start }).click();
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(words[language].trouble[trouble].text);
      await expect(alert).toContainText(words[language].trouble[trouble].advice);
      await expect(alert.locator('details')).toHaveCount(trouble === 'denied' ? 1 : 0);
    }
    expect(await violations(page, '.finder')).toEqual([]);
    await page.locator('#file').setInputFiles(demoPath(ORDINARY));
    expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
  });
}

test('an insecure page says so without asking', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'isSecureContext', { value: false });
  });
  for (const language of LANGUAGES) {
    await page.goto(pathTo(language, 'scan'));
    await page.getByRole('button', { name: words[language].start }).click();
    await expect(page.getByRole('alert')).toContainText(words[language].trouble.insecure.text);
  }
});

test(
  'the page is reached from the home page, and its title says so',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto(pathTo('en', ''));
    await page.locator('main').getByRole('link', { name: enUi.home.scan.title }).click();
    await expect(page).toHaveURL(pathTo('en', 'scan'));
    await expect(page.locator('h1')).toHaveText(words.en.title);
    await expect(page.locator('h1')).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(words.en.title));
  },
);

test('nothing heavy is loaded before the camera is wanted', async ({ page, watch }) => {
  await page.goto(pathTo('en', 'scan'));
  await expect(page.getByRole('button', { name: words.en.start })).toBeVisible();
  expect(watch.requests.filter((address) => /camera-|zxing|read-pdf/.test(address))).toEqual([]);
});

for (const language of LANGUAGES) {
  test(`axe finds nothing in the questions, ${language}`, { tag: '@phone' }, async ({ page }) => {
    await page.goto(pathTo(language, ''));
    for (const text of [
      'https://mikrocertifikat.cz/overeni/1',
      'http://me@xn--e1afmkfd.example.org/a',
    ]) {
      const buffer = pngOf(codeOf(text));
      await page.locator('#file').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
      await expect(page.locator('.question-host')).toHaveText(/mikrocertifikat|xn--/);
      expect(await violations(page, '.question')).toEqual([]);
    }
  });
}
