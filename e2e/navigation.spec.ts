import csUi from '../src/i18n/cs/ui.json' with { type: 'json' };
import enIntake from '../src/i18n/en/intake.json' with { type: 'json' };
import enUi from '../src/i18n/en/ui.json' with { type: 'json' };
import { pathTo } from '../src/app/routes.ts';
import { band, openByPicker, ORDINARY, verdictOf } from './support/files.ts';
import { expect, test } from './support/page.ts';

test('the root leads to the language of the browser', async ({ browser, baseURL }) => {
  for (const [locale, path] of [
    ['cs-CZ', '/cs/'],
    ['en-GB', '/en/'],
    ['de-DE', '/en/'],
  ] as const) {
    const context = await browser.newContext({ locale, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL(path);
    await expect(page.locator('html')).toHaveAttribute('lang', path.slice(1, 3));
    await context.close();
  }
});

test('back and forward keep the result, and name no person in the title', async ({ page }) => {
  await openByPicker(page, 'cs', ORDINARY);
  const word = (await page.locator('h1').textContent()) ?? '';
  await expect.poll(() => page.title()).toContain(word);
  await expect(page).not.toHaveTitle(/Vzorná/);
  await page.goBack();
  await expect(page).toHaveURL(pathTo('cs', ''));
  await expect(page.locator('h1')).toHaveText(csUi.home.title);
  await page.goForward();
  await expect(page).toHaveURL(pathTo('cs', 'result'));
  await expect(page.locator('h1')).toHaveText(word);
  await expect(page.locator('.holder-name')).toHaveText('Klára Vzorná');
});

test('the language changes around the open credential', async ({ page }) => {
  await openByPicker(page, 'cs', ORDINARY);
  await page.evaluate(() => {
    location.hash = 'outcomes';
  });
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${pathTo('en', 'result')}#outcomes`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.holder-name')).toHaveText('Klára Vzorná');
  await expect(page.locator('.hero h2')).toHaveText('Fundamentals of Econometrics in R');
  const word = enUi.verdicts[(await verdictOf(page)) as 'attention'];
  await expect(page.locator('h1')).toContainText(word);
});

test('interface and content have languages of their own', async ({ page }) => {
  await openByPicker(page, 'cs', ORDINARY);
  await page.locator('.content-language select').selectOption('en');
  await expect(page.locator('.hero h2')).toHaveText('Fundamentals of Econometrics in R');
  await expect(page.locator('.hero h2 bdi')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#quality h2')).toHaveText('Zajišťování kvality');
});

test('parts of a result have anchors that do not lose it', async ({ page }) => {
  await openByPicker(page, 'en', ORDINARY);
  await page.evaluate(() => {
    location.hash = 'quality';
  });
  await expect(page.locator('#quality')).toBeInViewport();
  await page.evaluate(() => {
    location.hash = 'outcomes';
  });
  await page.goBack();
  await expect(page).toHaveURL(`${pathTo('en', 'result')}#quality`);
  await expect(page.locator('.holder-name')).toHaveCount(1);
  await page.goBack();
  await page.goBack();
  await expect(page.locator('h1')).toHaveText(enUi.home.title);
});

for (const arrival of ['refresh', 'cold', 'cold at an anchor'] as const) {
  test(`a result does not outlive the page: ${arrival}`, async ({ page }) => {
    if (arrival === 'refresh') {
      await openByPicker(page, 'en', ORDINARY);
      await page.reload();
    } else {
      await page.goto(pathTo('en', 'result') + (arrival === 'cold' ? '' : '#outcomes'));
    }
    await expect(page).toHaveURL(pathTo('en', ''));
    await expect(page.getByRole('alert')).toContainText(enIntake.notices.cold.advice);
    await expect(band(page)).toHaveCount(0);
    const kept = await page.evaluate(() => ({
      state: JSON.stringify({ state: history.state as unknown }),
      stored: localStorage.length + sessionStorage.length,
    }));
    expect(kept.state).not.toContain('verdict');
    expect(kept.stored).toBe(0);
  });
}

test('no address makes the page say a verdict', async ({ page }) => {
  for (const path of [
    '/en/result?verdict=valid',
    '/en/result#valid',
    '/cs/result?headline=verdict.valid',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(band(page)).toHaveCount(0);
  }
});

test.describe('an address that does not exist', () => {
  test.use({ expectedErrors: [/404/] });
  test('says so in the language of the address', async ({ page }) => {
    await page.goto('/cs/valid');
    await expect(page.locator('h1')).toHaveText(csUi.errors.notFound.title);
    await page.goto('/valid');
    await expect(page.locator('h1')).toBeVisible();
    await expect(band(page)).toHaveCount(0);
  });
});

test('the focus follows the reader', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the link stands in the foot there');
  await page.goto(pathTo('en', ''));
  await page.getByRole('link', { name: enUi.app.privacy }).click();
  await expect(page.locator('h1')).toBeFocused();
  await openByPicker(page, 'en', ORDINARY);
  await expect(page.locator('h1')).toBeFocused();
});
