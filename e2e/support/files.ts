import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { pathTo, type Language } from '../../src/app/routes.ts';
import expected from '../../public/demo/expected.json' with { type: 'json' };
import { expect } from './page.ts';

/** A demonstration file that is in order, one with more of everything, and one for each answer. */
export const ORDINARY = '01-zaklady-ekonometrie.jsonld';
export const LARGEST = '09-komunitni-osetrovatelska-pece.jsonld';
export const ALTERED = 'state-content-altered.jsonld';
export const UNSEALED = 'state-no-seal.jsonld';
export const TRUNCATED = 'state-truncated.jsonld';
export const ENGLISH_ONLY = 'state-english-only.jsonld';

export function demoPath(file: string): string {
  return `public/demo/credentials/${file}`;
}

export function demoText(file: string): string {
  return readFileSync(demoPath(file), 'utf8');
}

/** The verdict that the file must give, as the demonstration's own table says. */
export function expectedVerdict(file: string): string {
  const entry = expected.credentials.find((one) => one.file === file);
  if (!entry) throw new Error(`${file} is not in expected.json`);
  return entry.now.verdict;
}

/** The verdict band; its verdict is "pending" until there is one. */
export function band(page: Page): Locator {
  return page.locator('.band');
}

/** A verdict takes a second, and many of them where the machine does other work as well. */
const VERDICT_MS = 45_000;

export async function verdictOf(page: Page): Promise<string> {
  await expect(band(page)).toHaveAttribute('data-verdict', /^(?!pending)/, {
    timeout: VERDICT_MS,
  });
  // The content comes a moment after the verdict.
  await expect(page.locator('.skeleton')).toHaveCount(0);
  return (await band(page).getAttribute('data-verdict')) ?? '';
}

/** Waits until the page has said something about what came in: a verdict, a question or a notice. */
export async function answered(page: Page): Promise<void> {
  const answer = page.locator('.band, .question-head, .notice').first();
  await expect(answer).toBeVisible({ timeout: VERDICT_MS });
}

/** Opens a file by the picker on the home page and waits for the verdict. */
export async function openByPicker(page: Page, language: Language, file: string): Promise<void> {
  await page.goto(pathTo(language, ''));
  await page.locator('#file').setInputFiles(demoPath(file));
  await verdictOf(page);
}

/** Drops a file anywhere on the page. */
export async function drop(page: Page, name: string, text: string, more = 0): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ fileName, content, others }) => {
      const made = new DataTransfer();
      made.items.add(new File([content], fileName));
      for (let other = 0; other < others; other += 1) made.items.add(new File(['{}'], 'other'));
      return made;
    },
    { fileName: name, content: text, others: more },
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
}

/** Pastes text while no field has the focus. */
export async function pasteOnPage(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

/** By how many pixels the page is wider than its window. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
