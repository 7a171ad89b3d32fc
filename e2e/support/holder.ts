import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { Language } from '../../src/app/routes.ts';
import { openByPicker } from './files.ts';
import { expect } from './page.ts';

/** Opens a file and goes to where its holder shares it. */
export async function openToShare(page: Page, language: Language, file: string): Promise<void> {
  await openByPicker(page, language, file);
  await page.locator('.btn.share').click();
  await expect(page.locator('.last-day [role=status]')).not.toContainText('…');
}

export interface Links {
  readonly link: string;
  readonly manage: string;
}

/** Makes a share of one day and reads its two links. */
export async function shareForADay(page: Page): Promise<Links> {
  await page.locator('#time .choice input').first().check();
  await page.locator('.create').click();
  await expect(page.locator('.created')).toBeVisible();
  const link = (await page.locator('.created > .link-shown code').textContent()) ?? '';
  const manage = (await page.locator('.manage-link code').textContent()) ?? '';
  return { link, manage };
}

/** Another reader: nothing of the holder's browser is there. */
export async function stranger(
  browser: Browser,
  page: Page,
  baseURL: string | undefined,
  options: BrowserContextOptions = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const viewport = page.viewportSize();
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport,
    locale: 'en-GB',
    ...options,
  });
  return { context, page: await context.newPage() };
}

/** What the registry has on its disk for a link, as text. */
export function storedFor(link: string): string {
  const id = link.slice(link.indexOf('#') + 1).split('.')[0] ?? '';
  const port = process.env['E2E_PORT'] ?? '4174';
  const name = createHash('sha256').update(id).digest('hex');
  return readFileSync(join(`test-results/registry-${port}`, name), 'utf8');
}
