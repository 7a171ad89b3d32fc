import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import csFiles from '../src/i18n/cs/files.json' with { type: 'json' };
import csPages from '../src/i18n/cs/pages.json' with { type: 'json' };
import csResult from '../src/i18n/cs/result.json' with { type: 'json' };
import csUi from '../src/i18n/cs/ui.json' with { type: 'json' };
import csCodes from '../src/i18n/cs/codes.json' with { type: 'json' };
import { LANGUAGES, pathTo } from '../src/app/routes.ts';
import { demoPath, verdictOf } from './support/files.ts';
import { expect, test } from './support/page.ts';

/* Words for everything: whatever file is open, no key of a text and no bare IRI meets the reader. */

/** A public sample file of the European Commission; not part of the project. */
const SAMPLE = fileURLToPath(
  new URL('../../shared/samples/edc/Sample-MC-Annex1-signed.jsonld', import.meta.url),
);

const FILES = readdirSync(demoPath('')).toSorted();

/** Demonstrations of what is no credential: nothing of them can be shown. */
const WITHOUT_CONTENT: readonly string[] = [
  'state-not-a-credential.jsonld',
  'state-truncated.jsonld',
];

/** The first names of all keys, with their namespace or without: `result:fields.`, `checks.`. */
const ROOTS = [csResult, csUi, csPages, csCodes, csFiles].flatMap((texts) => Object.keys(texts));
const KEY = new RegExp(
  `(?<![\\w@./-])(?:(?:result|ui|pages|codes|files)[:.])?(?:${ROOTS.join('|')})\\.[a-z][\\w-]*`,
  'g',
);
/** The identifier of the credential itself is a fact like any other, and shown. */
const IRI =
  /(?:https?:\/\/|urn:(?!credential:[\da-f-]{36}(?![\w-]))|did:|mailto:|data:)\S+|\b(?:elm|edc|snb|skos|cred|esco):\w+/gi;
/** What stands where a value is missing. */
const HOLE = /\{\{.*?\}\}|\bundefined\b|\bNaN\b|\[object \w+\]/g;

test.describe('words', () => {
  for (const language of LANGUAGES) {
    test(`for every demonstration file, ${language}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.goto(pathTo(language, ''));
      const found: string[] = [];
      for (const file of FILES) {
        const content = await openNext(page, demoPath(file));
        expect(content, file).toBe(!WITHOUT_CONTENT.includes(file));
        for (const part of await wordless(page)) found.push(`${file}: ${part}`);
      }
      expect(found).toEqual([]);
    });

    test(`for the public sample, ${language}`, async ({ page }) => {
      test.skip(!existsSync(SAMPLE), 'the public sample is not there');
      await page.goto(pathTo(language, ''));
      expect(await openNext(page, SAMPLE)).toBe(true);
      expect(await wordless(page)).toEqual([]);
    });
  }
});

/** Opens a file from where the page is, without a new load; says whether it has content to show. */
async function openNext(page: Page, path: string): Promise<boolean> {
  await page.locator('input[type=file]').first().setInputFiles(path);
  // The file's name stands among the technical details of its own result only.
  await expect(page.locator('#technical')).toContainText(basename(path));
  await verdictOf(page);
  const closed = page.locator('.closed button');
  if ((await closed.count()) > 0) await closed.click();
  return (await page.locator('#holder, #claims').count()) > 0;
}

/** Opens and unmasks everything on the page, and gives what is no word of any language. */
async function wordless(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    const masks = document.querySelectorAll<HTMLElement>('button.reveal:not(.reveal-hide)');
    for (const mask of masks) mask.click();
  });
  await expect(page.locator('button.reveal:not(.reveal-hide)')).toHaveCount(0);
  const { all, content } = await page.evaluate(readPage);
  return [...(all.match(KEY) ?? []), ...(all.match(HOLE) ?? []), ...(content.match(IRI) ?? [])];
}

/**
 * Everything that can be read or heard: `all` but what the technical details quote for experts (set
 * in monospace), and `content`, without the technical details. Runs in the page.
 */
function readPage(): { all: string; content: string } {
  const names = ['aria-label', 'alt', 'title', 'placeholder'];
  const without = (selector: string): string => {
    const left = [...document.querySelectorAll<HTMLElement>(selector)];
    for (const element of left) element.style.display = 'none';
    const read = document.body.innerText;
    for (const element of left) element.style.display = '';
    const spoken = [...document.querySelectorAll(names.map((name) => `[${name}]`).join())]
      .filter((element) => element.closest(selector) === null)
      .flatMap((element) => names.map((name) => element.getAttribute(name) ?? ''));
    return [document.title, read, ...spoken].join('\n');
  };
  return { all: without('#technical .mono'), content: without('#technical') };
}
