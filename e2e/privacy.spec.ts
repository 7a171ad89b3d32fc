import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { LANGUAGES, pathTo, ROUTES } from '../src/app/routes.ts';
import {
  ALTERED,
  demoPath,
  demoText,
  drop,
  LARGEST,
  ORDINARY,
  verdictOf,
} from './support/files.ts';
import { expect, test } from './support/page.ts';

// The fixture fails every test in which the page asks anybody else or breaks its policy.

test('the whole journey asks for the page’s own files and nothing else', async ({
  page,
  watch,
  baseURL,
}) => {
  for (const language of LANGUAGES) {
    for (const route of ROUTES) {
      await page.goto(pathTo(language, route));
      await expect(page.locator('h1')).toBeVisible();
    }
    await page.goto(pathTo(language, ''));
    await page.locator('#file').setInputFiles(demoPath(ORDINARY));
    await verdictOf(page);
    for (const file of [LARGEST, ALTERED]) {
      await drop(page, file, demoText(file));
      await verdictOf(page);
    }
    await page.locator('.closed button').click();
    await expect(page.locator('#appearance img').first()).toBeVisible();
  }
  const own =
    /^\/(?:(?:cs|en)\/[a-z]*|assets\/[^/]+|favicon\.svg|config\.json|trust\/(?:[a-z]+\/)?[^/]+\.json|demo\/(?:index|shares)\.json)?$/;
  const paths = watch.requests.map((address) => {
    const url = new URL(address);
    expect(url.origin).toBe(baseURL);
    expect(url.search).toBe('');
    return url.pathname;
  });
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !own.test(path))).toEqual([]);
});

test('nothing of an opened file is stored', async ({ page, context }) => {
  await page.goto(pathTo('en', ''));
  await page.locator('#file').setInputFiles(demoPath(ORDINARY));
  await verdictOf(page);
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    history: JSON.stringify(history.state ?? null),
    address: location.href,
  }));
  expect(stored).toMatchObject({ local: 0, session: 0, databases: 0, caches: 0 });
  expect(stored.history + stored.address).not.toMatch(/Vzorn|verdict|sha/i);
  expect(await context.cookies()).toEqual([]);
});

test('the report that can be saved masks what is personal', async ({ page }) => {
  await page.goto(pathTo('en', ''));
  await page.locator('#file').setInputFiles(demoPath(ORDINARY));
  await verdictOf(page);
  await page.locator('.technical > summary').click();
  const saving = page.waitForEvent('download');
  await page.locator('.technical .actions button').click();
  const saved = await (await saving).path();
  const report = JSON.parse(readFileSync(saved, 'utf8')) as {
    version: number;
    verdict: string;
    checks: unknown[];
    credential: { holder: { dateOfBirth: unknown; masked: boolean } };
  };
  expect(report.version).toBe(1);
  expect(report.verdict).toBe(await verdictOf(page));
  expect(report.checks).toHaveLength(9);
  expect(report.credential.holder).toMatchObject({ dateOfBirth: null, masked: true });
});

async function linksOf(page: Page, file: string): Promise<readonly Link[]> {
  await page.goto(pathTo('en', ''));
  await page.locator('#file').setInputFiles(demoPath(file));
  await verdictOf(page);
  const links = await page
    .locator('.result-page a')
    .evaluateAll((all) =>
      all.map((one) => ({ href: one.getAttribute('href') ?? '', rel: one.getAttribute('rel') })),
    );
  // The page's own: its anchors, and the way to the record.
  const own = pathTo('en', 'record');
  return links.filter(({ href }) => !href.startsWith('#') && href !== own);
}

interface Link {
  readonly href: string;
  readonly rel: string | null;
}

test('links out of a credential lead nowhere while it asks for attention', async ({ page }) => {
  expect(await linksOf(page, 'state-stranger-names-university.jsonld')).toEqual([]);
  expect(await linksOf(page, 'state-issuer-mandate.jsonld')).toEqual([]);
});

test('links out of a valid credential of a known sealer are https and give nothing away', async ({
  page,
}) => {
  const links = await linksOf(page, LARGEST);
  expect(links.length).toBeGreaterThan(0);
  for (const { href, rel } of links) {
    expect(href).toMatch(/^https:\/\//);
    expect(rel).toBe('noopener noreferrer');
  }
});
