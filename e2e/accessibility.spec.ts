import type { Page } from '@playwright/test';
import enRegistry from '../src/i18n/en/registry.json' with { type: 'json' };
import { LANGUAGES, pathTo } from '../src/app/routes.ts';
import { violations } from './support/axe.ts';
import {
  ALTERED,
  demoPath,
  ENGLISH_ONLY,
  LARGEST,
  openByPicker,
  ORDINARY,
  overhang,
  TRUNCATED,
  verdictOf,
} from './support/files.ts';
import { allDone, choose, MIXED } from './support/many.ts';
import { expect, test } from './support/page.ts';
import { holdShares } from './support/shares.ts';

async function unfoldAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
}

for (const language of LANGUAGES) {
  test.describe(`axe finds nothing, ${language}`, { tag: '@phone' }, () => {
    test('on pages', async ({ page }) => {
      for (const route of ['', 'scan', 'about', 'privacy', 'accessibility'] as const) {
        await page.goto(pathTo(language, route));
        await expect(page.locator('h1')).toBeVisible();
        await unfoldAll(page);
        expect(await violations(page), `/${route}`).toEqual([]);
      }
      await page.goto(pathTo(language, 'result'));
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await violations(page), 'with a notice').toEqual([]);
    });

    test('on a list of files', async ({ page }) => {
      await page.goto(pathTo(language, ''));
      await choose(page, MIXED);
      await allDone(page, MIXED.length);
      expect(await violations(page)).toEqual([]);
    });

    for (const file of [ORDINARY, ALTERED, TRUNCATED, ENGLISH_ONLY]) {
      test(`on the result of ${file}`, async ({ page, isMobile }) => {
        await openByPicker(page, language, file);
        expect(await violations(page)).toEqual([]);
        const closed = page.locator('.closed > button');
        if (await closed.isVisible()) await closed.click();
        if (isMobile) await page.locator('.checks-toggle').click();
        await unfoldAll(page);
        expect(await violations(page), 'unfolded').toEqual([]);
      });
    }
  });
}

test('axe finds nothing on the way of a shared link', async ({ page }) => {
  await page.goto('/en/');
  await page.locator('summary', { hasText: enRegistry.examples.title }).click();
  const link = page.locator('.samples a').first();
  const fragment = await link.getAttribute('href');
  const release = await holdShares(page);
  await link.click();
  await expect(page.locator('h1')).toHaveText(enRegistry.loading.title);
  expect(await violations(page), 'loading').toEqual([]);
  release();
  await verdictOf(page);
  await expect(page.locator('.shared-note button')).toBeVisible();
  expect(await violations(page), 'the result').toEqual([]);
  await page.goto(`/s#7~${fragment?.split('#')[1] ?? ''}`);
  await expect(page.locator('h1')).toHaveText(enRegistry.failures['no-registry'].title);
  expect(await violations(page), 'a failure').toEqual([]);
});

test('the whole way works with the keyboard alone', async ({ page }) => {
  await page.goto(pathTo('en', ''));
  await expect(page.locator('.samples button').first()).toBeVisible();
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (
        await page
          .locator(selector)
          .first()
          .evaluate((one) => one === document.activeElement)
      ) {
        return;
      }
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await tabTo('#file');
  await tabTo('textarea');
  await tabTo('.samples button');
  await page.keyboard.press('Enter');
  await verdictOf(page);
  await expect(page.locator('h1')).toBeFocused();
  await tabTo('.check-list summary');
  await page.keyboard.press('Enter');
  await expect(page.locator('.check-words').first()).toBeVisible();
  await tabTo('.reveal');
  await page.keyboard.press('Enter');
  await expect(page.locator('.reveal-hide').first()).toBeFocused();
  await tabTo('.technical summary');
  await page.keyboard.press('Enter');
  await expect(page.locator('.technical')).toHaveAttribute('open', '');
});

for (const language of LANGUAGES) {
  test(`nothing scrolls sideways at 320 px, ${language}`, { tag: '@phone' }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const route of ['', 'scan', 'about', 'privacy', 'accessibility'] as const) {
      await page.goto(pathTo(language, route));
      await expect(page.locator('h1')).toBeVisible();
      await unfoldAll(page);
      expect(await overhang(page), route).toBeLessThanOrEqual(0);
    }
    await page.goto(pathTo(language, ''));
    await choose(page, MIXED);
    await allDone(page, MIXED.length);
    expect(await overhang(page), 'a list').toBeLessThanOrEqual(0);
    for (const file of [ORDINARY, LARGEST, ALTERED, TRUNCATED]) {
      await page.goto(pathTo(language, ''));
      await page.locator('#file').setInputFiles(demoPath(file));
      await verdictOf(page);
      const closed = page.locator('.closed > button');
      if (await closed.isVisible()) await closed.click();
      await page.locator('.checks-toggle').click();
      await unfoldAll(page);
      expect(await overhang(page), file).toBeLessThanOrEqual(0);
    }
  });
}

test('what gets the focus does not lie under the verdict line', async ({ page }) => {
  await openByPicker(page, 'en', ORDINARY);
  const reveal = page.locator('.reveal').first();
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight);
  });
  await reveal.focus();
  const line = await page.locator('.verdict-line').boundingBox();
  const focused = await reveal.boundingBox();
  expect(focused?.y).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0));
});
