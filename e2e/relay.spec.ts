import type { Page } from '@playwright/test';
import { LANGUAGES, pathTo, type Language } from '../src/app/routes.ts';
import { band, demoPath, verdictOf } from './support/files.ts';
import { expect, test as base } from './support/page.ts';
import { relayedSite, type RelayedSite } from './support/relayed-site.ts';
import { violations } from './support/axe.ts';

/*
 * A seal that says nothing about revocation: the page asks the authority by the relay on its own host,
 * and only once the reader has agreed. The fixture fails where the page asks anybody else.
 */

const test = base.extend<{ readonly site: RelayedSite }>({
  // The first parameter names the fixtures that are needed; there are none.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await relayedSite();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.url),
});

const offer = (page: Page) => page.locator('[aria-labelledby="status-question"]');

async function open(page: Page, language: Language, { file }: RelayedSite): Promise<string> {
  await page.goto(pathTo(language, ''));
  const buffer = Buffer.from(file);
  await page
    .locator('#file')
    .setInputFiles({ name: 'bare.jsonld', mimeType: 'application/ld+json', buffer });
  return verdictOf(page);
}

for (const language of LANGUAGES) {
  test(`says first who would learn what, and asks nobody (${language})`, async ({ page, site }) => {
    expect(await open(page, language, site)).toBe('attention');
    await expect(offer(page)).toBeVisible();
    await expect(offer(page)).toContainText('Ukázková certifikační autorita');
    await expect(offer(page)).toContainText(new URL(site.authority).host);
    await expect(offer(page)).toContainText(new URL(site.url).host);
    await expect(offer(page)).toContainText('Konsorcium ukázkových univerzit');
    expect(await violations(page, '[aria-labelledby="status-question"]')).toEqual([]);
    expect(site.heard).toEqual([]);
  });
}

test('is valid once the authority has said that the certificate is good', async ({
  page,
  site,
  watch,
}) => {
  site.says({ state: 'good' });
  await open(page, 'en', site);
  const before = watch.requests.length;
  await offer(page).getByRole('button').click();
  await expect(band(page)).toHaveAttribute('data-verdict', 'valid');
  await expect(offer(page)).toHaveCount(0);
  expect(site.heard).toEqual(['POST /ocsp']);
  // The page itself has asked its own host and nobody else, once.
  const asked = watch.requests.slice(before).filter((address) => !address.includes('/assets/'));
  expect(asked).toEqual([`${site.url}/relay`]);
  await expect(page.locator('.about-trust')).toContainText(`${site.authority}/ocsp`);
  await expect(page.locator('.about-trust')).toContainText(`${site.url}/relay`);
});

test('is invalid where the authority has revoked it', async ({ page, site }) => {
  site.says({ state: 'revoked', at: new Date('2026-02-01T00:00:00Z') });
  await open(page, 'cs', site);
  await offer(page).getByRole('button').click();
  await expect(band(page)).toHaveAttribute('data-verdict', 'invalid');
  await expect(offer(page)).toHaveCount(0);
});

test.describe('an authority that does not answer', () => {
  // Chromium's own line about the relay's answer.
  test.use({ expectedErrors: [/status of 502/] });

  test('leaves the result as it was, and can be asked again', async ({ page, site }) => {
    await open(page, 'en', site);
    await offer(page).getByRole('button').click();
    await expect(offer(page)).toContainText('No usable answer came');
    expect(await verdictOf(page)).toBe('attention');
    await expect(page.locator('.about-trust')).toContainText(`${site.authority}/ca.crl`);
    site.says({ state: 'good' });
    await offer(page).getByRole('button').click();
    await expect(band(page)).toHaveAttribute('data-verdict', 'valid');
  });
});

base('is not offered by a page that names no relay', async ({ page }) => {
  await page.goto(pathTo('en', ''));
  await page.locator('#file').setInputFiles(demoPath('state-level-b.jsonld'));
  expect(await verdictOf(page)).toBe('attention');
  // Verified, and its configuration read.
  await expect(page.locator('.about-trust')).toContainText('No address was contacted');
  await page.waitForLoadState('networkidle');
  await expect(offer(page)).toHaveCount(0);
});
