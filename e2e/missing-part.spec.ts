import type { Page } from '@playwright/test';
import csUi from '../src/i18n/cs/ui.json' with { type: 'json' };
import enUi from '../src/i18n/en/ui.json' with { type: 'json' };
import { pathTo, type Language } from '../src/app/routes.ts';
import { demoPath, openByPicker, ORDINARY, verdictOf } from './support/files.ts';
import { expect, test } from './support/page.ts';

// The line goes dead after the first page is there: its other parts cannot be fetched.

test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|dynamically imported module/] });

/** The first page is there in full, and nothing more comes. */
async function firstPageOnly(page: Page, language: Language): Promise<void> {
  await page.goto(pathTo(language, ''));
  await expect(page.locator('.samples button').first()).toBeVisible();
  await page.context().setOffline(true);
}

test('a file chosen without a connection is answered, and works once there is one', async ({
  page,
  context,
}) => {
  await firstPageOnly(page, 'en');
  await page.locator('#file').setInputFiles(demoPath(ORDINARY));
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(enUi.errors.load.title);
  await expect(page.locator('.band')).toHaveCount(0);
  await context.setOffline(false);
  await notice.getByRole('button', { name: enUi.errors.reload }).click();
  await expect(notice).toHaveCount(0);
  await page.locator('#file').setInputFiles(demoPath(ORDINARY));
  expect(await verdictOf(page)).toBe('valid');
});

test('a page that cannot be fetched says so, and the way back leads on', async ({ page }) => {
  await firstPageOnly(page, 'cs');
  await page.locator('.foot').getByRole('link', { name: csUi.app.privacy }).click();
  await expect(page.getByRole('alert')).toContainText(csUi.errors.load.title);
  await expect(page.locator('h1')).toHaveText(csUi.errors.page.title);
  await page.goBack();
  await expect(page.locator('h1')).toHaveText(csUi.home.title);
});

test('the language stays where the other one cannot be fetched', async ({ page, context }) => {
  await openByPicker(page, 'cs', ORDINARY);
  await context.setOffline(true);
  await page.locator('.languages').getByRole('link').click();
  await expect(page.getByRole('alert')).toContainText(csUi.errors.load.title);
  await expect(page.locator('.holder-name')).toHaveText('Klára Vzorná');
  await expect(page.locator('html')).toHaveAttribute('lang', 'cs');
});
