import { readFileSync } from 'node:fs';
import csRegistry from '../src/i18n/cs/registry.json' with { type: 'json' };
import enRegistry from '../src/i18n/en/registry.json' with { type: 'json' };
import csShare from '../src/i18n/cs/share.json' with { type: 'json' };
import enShare from '../src/i18n/en/share.json' with { type: 'json' };
import { LANGUAGES, pathTo } from '../src/app/routes.ts';
import { violations } from './support/axe.ts';
import {
  ALTERED,
  band,
  demoPath,
  demoText,
  expectedVerdict,
  openByPicker,
  ORDINARY,
  overhang,
  pasteOnPage,
  verdictOf,
} from './support/files.ts';
import { openToShare, shareForADay, storedFor, stranger } from './support/holder.ts';
import { expect, test } from './support/page.ts';

const texts = { cs: csShare, en: enShare };
const registry = { cs: csRegistry, en: enRegistry };
const HOLDER = 'Klára Vzorná';

// A registry that has nothing answers 404, which Chromium writes to the console.
test.use({ expectedErrors: [/status of 40[14]/] });

for (const language of LANGUAGES) {
  const locale = language === 'cs' ? 'cs-CZ' : 'en-GB';

  test(
    `preview, share for a day, open, withdraw, ${language}`,
    { tag: '@phone' },
    async ({ page, browser, baseURL }) => {
      await openToShare(page, language, ORDINARY);
      const { title } = texts[language].page;
      await expect(page).toHaveTitle(new RegExp(title));
      const frame = page.frameLocator('.frame-place iframe');
      await expect(frame.locator('.band')).toHaveAttribute(
        'data-verdict',
        expectedVerdict(ORDINARY),
      );
      await expect(frame.locator('.holder-name')).toHaveText(HOLDER);
      const { link, manage } = await shareForADay(page);
      expect(link).toMatch(/\/s#[A-Za-z0-9_-]{22,86}\.[A-Za-z0-9_-]{43}$/);

      // Somebody else, with nothing but the link.
      const reader = await stranger(browser, page, baseURL, { locale });
      await reader.page.goto(link);
      expect(await verdictOf(reader.page)).toBe(expectedVerdict(ORDINARY));
      await expect(reader.page.locator('.holder-name')).toHaveText(HOLDER);
      await expect(reader.page).toHaveURL(new RegExp(`${pathTo(language, 'result')}$`));
      // What the holder was shown is what came: the same words in the same order.
      const shown = (await frame.locator('.band .why').textContent()) ?? '';
      await expect(reader.page.locator('.band .why')).toHaveText(shown);

      // The management page changes nothing by being opened.
      const owner = await stranger(browser, page, baseURL, { locale });
      await owner.page.goto(manage);
      const withdraw = owner.page.locator('.manage .btn.main');
      await expect(withdraw).toHaveText(texts[language].manage.withdraw);
      await expect(owner.page).toHaveURL(new RegExp(`${pathTo(language, 'manage')}$`));
      await reader.page.goto(link);
      expect(await verdictOf(reader.page)).toBe(expectedVerdict(ORDINARY));

      await withdraw.click();
      const message = owner.page.locator('[data-message=withdrawn]');
      await expect(message).toContainText(texts[language].manage.withdrawn.title);
      await reader.page.goto(link);
      const { gone } = registry[language].failures;
      await expect(reader.page.locator('main')).toContainText(gone.title);
      await expect(reader.page.locator('main')).not.toContainText(HOLDER);

      // Opened again, there is nothing left to withdraw.
      await owner.page.goto(manage);
      await expect(owner.page.locator('[data-message=gone]')).toBeVisible();
      await expect(owner.page.locator('.manage .btn.main')).toHaveCount(0);
      await reader.context.close();
      await owner.context.close();
    },
  );
}

test('a share ends with its day, by the clock of whoever opens it', async ({
  page,
  browser,
  baseURL,
}) => {
  await openToShare(page, 'en', ORDINARY);
  const { link, manage } = await shareForADay(page);
  const reader = await stranger(browser, page, baseURL);
  const day = 24 * 3_600_000;
  await reader.page.clock.setFixedTime(Date.now() + day - 60_000);
  await reader.page.goto(link);
  expect(await verdictOf(reader.page)).toBe(expectedVerdict(ORDINARY));
  await reader.page.clock.setFixedTime(Date.now() + day + 60_000);
  await reader.page.goto(link);
  await expect(reader.page.locator('main')).toContainText(enRegistry.failures.gone.title);
  await reader.page.goto(manage);
  await expect(reader.page.locator('[data-message=expired]')).toBeVisible();
  await reader.context.close();
});

/** Every string of a JSON text, of the names and values in it, and of JSON inside of those. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    try {
      const inner: unknown = JSON.parse(value);
      return typeof inner === 'object' ? [value, ...stringsOf(inner)] : [value];
    } catch {
      return [value];
    }
  }
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [name, ...stringsOf(one)]);
}

test('what the registry stores holds no string of the credential and no key', async ({ page }) => {
  await openToShare(page, 'en', ORDINARY);
  const { link, manage } = await shareForADay(page);
  const stored = storedFor(link);
  const { jwe } = JSON.parse(stored) as { jwe: string };
  const decoded = Buffer.concat(jwe.split('.').map((part) => Buffer.from(part, 'base64url')));
  // Names of four letters turn up by chance in a hundred thousand random characters.
  const strings = new Set(
    stringsOf(JSON.parse(demoText(ORDINARY))).filter(({ length }) => length >= 6),
  );
  expect(strings.size).toBeGreaterThan(200);
  expect([...strings].filter((one) => one.includes('Vzorn')).length).toBeGreaterThan(0);
  for (const one of strings) {
    expect(stored.includes(one), one.slice(0, 60)).toBe(false);
    expect(decoded.includes(Buffer.from(one)), one.slice(0, 60)).toBe(false);
  }
  const [, key = ''] = link.split('.').slice(-2);
  expect(key).toHaveLength(43);
  expect(stored).not.toContain(key);
  // Nor the token: whoever reads the disk cannot withdraw in the holder's name.
  expect(stored).not.toContain(manage.split('.').at(-1));
});

test(
  'the preview is a window of its own width, and leads nowhere',
  { tag: '@phone' },
  async ({ page }) => {
    await openToShare(page, 'en', ORDINARY);
    const frame = page.frameLocator('.frame-place iframe');
    const width = () => frame.locator('html').evaluate(() => document.documentElement.clientWidth);
    const inside = () =>
      frame.locator('html').evaluate((html) => html.ownerDocument.defaultView?.innerWidth);
    expect(await inside()).toBe(360);
    await expect(frame.locator('.checks-toggle')).toBeVisible();
    await expect(frame.locator('.toc')).toBeHidden();
    await page.getByLabel(enShare.preview.desktop).check();
    expect(await inside()).toBe(1280);
    expect(await width()).toBeGreaterThan(1200);
    await expect(frame.locator('.checks-toggle')).toBeHidden();
    await expect(frame.locator('.toc')).toBeVisible();
    const title = await page.title();
    await frame.locator('.toc a').nth(2).click();
    await frame.locator('.band-side a').first().click();
    await frame.locator('.toc a').first().click();
    await expect(page).toHaveURL(pathTo('en', 'share'));
    expect(await page.title()).toBe(title);
    await page.getByLabel(enShare.preview.last).check();
    await expect(frame.locator('.band')).toHaveAttribute('data-verdict', expectedVerdict(ORDINARY));
  },
);

test('personal data is listed in plain words', async ({ page }) => {
  await openToShare(page, 'en', ORDINARY);
  const listed = page.locator('#disclosed li');
  const kinds = await listed.evaluateAll((all) => all.map((one) => one.getAttribute('data-kind')));
  expect(kinds).toEqual(['name', 'dateOfBirth', 'identifiers', 'grades', 'picture']);
  await expect(listed.nth(1)).toContainText(enShare.disclosed.masked);
  await expect(listed.first()).not.toContainText(enShare.disclosed.masked);
});

test('the last day is judged as of then', async ({ page }) => {
  // Days before the file takes effect: today it asks for attention, on the last day it is valid.
  await page.clock.setFixedTime('2053-12-28T12:00:00Z');
  await openToShare(page, 'en', 'state-not-yet-valid.jsonld');
  const lastDay = page.locator('.last-day');
  await expect(lastDay).toContainText('the result will be another: Valid (demonstration)');
  await page.locator('#time .choice input').first().check();
  await expect(lastDay).toContainText('the result will be the same: Check needed');
  await page.locator('#time .choice input').nth(1).check();
  await expect(lastDay).toContainText('the result will be another');
  const verdict = page.frameLocator('.frame-place iframe').locator('.band');
  await expect(verdict).toHaveAttribute('data-verdict', 'attention');
  await page.getByLabel(enShare.preview.last).check();
  await expect(verdict).toHaveAttribute('data-verdict', 'valid');
});

test('a result that is not valid is shared only on second thought', async ({ page }) => {
  await openToShare(page, 'en', ALTERED);
  await expect(page.locator('.not-valid')).toContainText(enShare.warning.title);
  await page.locator('.create').click();
  await expect(page.locator('.not-valid .problem')).toHaveText(enShare.warning.needed);
  await expect(page.locator('.created')).toHaveCount(0);
  await page.getByLabel(enShare.warning.confirm).check();
  await shareForADay(page);
});

test('a management link that is not kept is not left behind unnoticed', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write', 'clipboard-read']);
  await openToShare(page, 'en', ORDINARY);
  const { manage } = await shareForADay(page);
  await expect(page.locator('.manage-link')).toContainText(enShare.created.notKept);
  const asked = page.waitForEvent('dialog');
  const leaving = page.evaluate(() => {
    location.reload();
  });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving.catch(() => undefined);
  await page.goBack();
  await expect(band(page)).toBeVisible();
  await expect(page.locator('.unkept code')).toHaveText(manage);
  await page.locator('.btn.share').click();
  await page.locator('.manage-link .copy').click();
  await expect(page.locator('.manage-link')).toContainText(enShare.created.kept);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(manage);
  await page.goBack();
  await expect(page.locator('.unkept')).toHaveCount(0);
});

test('the original file comes back byte for byte', async ({ page }) => {
  await openToShare(page, 'en', ORDINARY);
  const saving = page.waitForEvent('download');
  await page.locator('.original').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(ORDINARY);
  expect(readFileSync(await saved.path()).equals(readFileSync(demoPath(ORDINARY)))).toBe(true);
});

test('LinkedIn gets what it says, and the link only by the holder’s tick', async ({ page }) => {
  await openToShare(page, 'en', ORDINARY);
  const open = page.locator('#profiles a');
  await expect(open).toHaveAttribute('rel', 'noopener noreferrer');
  const fields = async () =>
    Object.fromEntries(new URL((await open.getAttribute('href')) ?? '').searchParams);
  expect(await fields()).toMatchObject({
    startTask: 'CERTIFICATION_NAME',
    name: 'Fundamentals of Econometrics in R',
    organizationName: 'Konsorcium ukázkových univerzit',
    issueYear: '2026',
    issueMonth: '2',
  });
  const { link } = await shareForADay(page);
  expect(await fields()).not.toHaveProperty('certUrl');
  await page.locator('#profiles input[type=checkbox]').check();
  expect(await fields()).toHaveProperty('certUrl', link);
});

test('letters in both languages and the code carry the link', async ({ page }) => {
  await openToShare(page, 'cs', ORDINARY);
  const { link } = await shareForADay(page);
  const letters = page.locator('.created a[href^="mailto:"]');
  await expect(letters).toHaveCount(2);
  for (const [at, words] of [/Dobrý den/, /Hello/].entries()) {
    const href = (await letters.nth(at).getAttribute('href')) ?? '';
    const { searchParams } = new URL(href);
    expect(searchParams.get('body')).toContain(link);
    expect(searchParams.get('body')).toMatch(words);
    expect(searchParams.get('subject')).not.toContain('{{');
  }
  const names = [
    ['.link-code .btn >> nth=0', 'qr.svg', '<svg'],
    ['.link-code .btn >> nth=1', 'qr.png', '\x89PNG'],
  ] as const;
  for (const [button, name, start] of names) {
    const saving = page.waitForEvent('download');
    await page.locator(button).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(name);
    expect(readFileSync(await saved.path(), 'latin1').startsWith(start)).toBe(true);
  }
});

test('axe finds nothing on the holder’s pages', { tag: '@phone' }, async ({ page }) => {
  await openToShare(page, 'en', ALTERED);
  expect(await violations(page), 'before sharing').toEqual([]);
  await page.getByLabel(enShare.warning.confirm).check();
  const { manage } = await shareForADay(page);
  await page.locator('#without .btn').first().click();
  expect(await violations(page), 'shared').toEqual([]);
  await page.goBack();
  expect(await violations(page), 'not kept').toEqual([]);
  await pasteOnPage(page, manage);
  await expect(page.locator('.manage .btn.main')).toBeVisible();
  expect(await violations(page), 'managing').toEqual([]);
});

test(
  'nothing scrolls sideways on the holder’s pages at 320 px',
  { tag: '@phone' },
  async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openToShare(page, 'cs', ORDINARY);
    await shareForADay(page);
    await page.locator('#without .btn').first().click();
    await page.locator('.share-file .btn').click();
    expect(await overhang(page), 'share').toBeLessThanOrEqual(0);
    await page.goBack();
    expect(await overhang(page), 'not kept').toBeLessThanOrEqual(0);
    await page.locator('.technical > summary').click();
    await page.locator('.technical .actions a').click();
    await expect(page.locator('.record')).toBeVisible();
    expect(await overhang(page), 'record').toBeLessThanOrEqual(0);
  },
);

test('pages of what is not there lead home', async ({ page }) => {
  for (const route of ['share', 'record', 'manage'] as const) {
    await page.goto(pathTo('en', route));
    await expect(page).toHaveURL(pathTo('en', ''));
    await expect(page.getByRole('alert')).toBeVisible();
  }
  await openByPicker(page, 'en', 'state-truncated.jsonld');
  await expect(page.locator('.btn.share')).toHaveCount(0);
});
