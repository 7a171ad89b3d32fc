import csResult from '../src/i18n/cs/result.json' with { type: 'json' };
import enResult from '../src/i18n/en/result.json' with { type: 'json' };
import { LANGUAGES } from '../src/app/routes.ts';
import { LARGEST, openByPicker, ORDINARY } from './support/files.ts';
import { expect, test } from './support/page.ts';

/* What the credential says: all of it there, each part under its own address. */

const texts = { cs: csResult, en: enResult };
const PARTICIPATION = 'state-participation-only.jsonld';

for (const language of LANGUAGES) {
  test.describe(`content, ${language}`, { tag: '@phone' }, () => {
    const result = texts[language];

    test('shows which elements are stated, and leads to them', async ({ page }) => {
      await openByPicker(page, language, ORDINARY);
      const panel = page.locator('#completeness');
      await expect(panel.locator('.elements').first().locator('li')).toHaveCount(11);
      await expect(panel.locator('.elements').last().locator('li')).toHaveCount(5);
      await expect(panel.locator('[data-stated=true]')).not.toHaveCount(0);
      for (const link of await panel.locator('.elements a').all()) {
        const anchor = await link.getAttribute('href');
        await expect(page.locator(anchor ?? ''), anchor ?? '').toHaveCount(1);
      }
      await panel.locator('a[href="#outcomes"]').click();
      await expect(page.locator('#outcomes')).toBeFocused();
      await expect(page.locator('#outcomes')).toBeInViewport();
    });

    test('says what is not stated, without a warning', async ({ page }) => {
      await openByPicker(page, language, PARTICIPATION);
      const panel = page.locator('#completeness');
      await expect(panel.locator('[data-stated=false]').first()).toContainText(
        result.values.notStated,
      );
      await expect(page.locator('#claims')).toBeVisible();
      await expect(page.locator('#activity-1')).toHaveCount(1);
      await expect(page.locator('#quality')).toHaveCount(0);
    });
  });
}

test('parts fold, and an address opens one and goes to it', { tag: '@phone' }, async ({ page }) => {
  await openByPicker(page, 'en', LARGEST);
  const part = page.locator('#achievement-1-part-2');
  await expect(part).toHaveCount(1);
  await expect(part).not.toHaveAttribute('open');
  await page.evaluate(() => {
    location.hash = 'achievement-1-part-2';
  });
  await expect(part).toHaveAttribute('open', '');
  await expect(part).toBeFocused();
  await expect(part).toBeInViewport();
  // The credential stays open, and the way back is the browser's.
  await page.evaluate(() => {
    location.hash = 'issuer';
  });
  await expect(page.locator('#issuer')).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/#achievement-1-part-2$/);
  await expect(part).toBeFocused();
  await page.goForward();
  await expect(page.locator('#issuer')).toBeFocused();
  await expect(page.locator('.holder-name')).toHaveCount(1);
});

test('every anchor is there once', { tag: '@phone' }, async ({ page }) => {
  await openByPicker(page, 'en', LARGEST);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining([
      'achievement-1',
      'achievement-1-activity-1',
      'achievement-1-assessment-1',
      'achievement-1-entitlement-1',
      'achievement-1-part-3',
      'accreditation-1',
      'organisation-1',
    ]),
  );
});

test(
  'the contents list has what is there, on wide screens',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await openByPicker(page, 'en', LARGEST);
    const list = page.locator('.toc');
    if (isMobile) {
      await expect(list).toBeHidden();
      return;
    }
    const anchors = await list
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(anchors).toContain('#achievement-1-part-1');
    expect(anchors).not.toContain('#claims');
    for (const anchor of anchors) await expect(page.locator(anchor), anchor).toHaveCount(1);
    await list.locator('a[href="#assessments"]').click();
    await expect(page.locator('#assessments')).toBeFocused();
  },
);

test('an organisation leads to what the file says of it', { tag: '@phone' }, async ({ page }) => {
  await openByPicker(page, 'en', ORDINARY);
  await page.locator('#quality a[href="#organisation-1"]').first().click();
  const organisation = page.locator('#organisation-1');
  await expect(organisation).toHaveAttribute('open', '');
  await expect(organisation.locator('dd').first()).toBeVisible();
});

test('personal values stay hidden on paper too', async ({ page }) => {
  await openByPicker(page, 'en', ORDINARY);
  const holder = page.locator('#holder');
  await expect(holder.getByRole('button')).not.toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('details:not([open])')).toHaveCount(0);
  await expect(page.locator('#technical .chain, #technical .stamps').first()).toBeVisible();
  expect(await holder.innerText()).not.toMatch(/\d{4}/);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('details[open]')).toHaveCount(0);
});

test('the picture can be magnified by keyboard', { tag: '@phone' }, async ({ page }) => {
  await openByPicker(page, 'en', ORDINARY);
  const album = page.locator('.album');
  await expect(album.locator('figcaption')).toHaveText(enResult.result.appearance);
  const picture = album.locator('img').first();
  await expect(picture).toHaveAttribute('alt', /1/);
  await album.locator('.mount').focus();
  const before = (await picture.boundingBox())?.width ?? 0;
  await page.keyboard.press('+');
  await expect(album).toHaveAttribute('data-zoom', '150');
  expect((await picture.boundingBox())?.width).toBeGreaterThan(before);
  await page.keyboard.press('0');
  await expect(album).toHaveAttribute('data-zoom', '100');
});

test('time stamps are told in plain words', { tag: '@phone' }, async ({ page }) => {
  await openByPicker(page, 'en', ORDINARY);
  await page.locator('#technical summary').first().click();
  const stamps = page.locator('.stamps > li');
  await expect(stamps).not.toHaveCount(0);
  await expect(stamps.first()).toContainText(/time stamp/i);
});
