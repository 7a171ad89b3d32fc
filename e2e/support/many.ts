import type { Locator, Page } from '@playwright/test';
import { ALTERED, demoText, ORDINARY, UNSEALED } from './files.ts';
import { expect } from './page.ts';

export interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function named(name: string, content: string | Buffer): NamedFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** A spreadsheet would run a name like this, were it not made harmless. */
export const FORMULA_NAME = '=cmd.jsonld';

/** One file of each kind: in order, changed, without a seal, no credential, one of them again. */
export const MIXED: readonly NamedFile[] = [
  named('ordinary.jsonld', demoText(ORDINARY)),
  named('altered.jsonld', demoText(ALTERED)),
  named('unsealed.jsonld', demoText(UNSEALED)),
  named(FORMULA_NAME, '{"name":"no credential"}'),
  named('again.jsonld', demoText(ORDINARY)),
];

export function lines(page: Page): Locator {
  return page.locator('.file-lines > li');
}

export function lineOf(page: Page, name: string): Locator {
  return lines(page).filter({ has: page.getByText(name, { exact: true }) });
}

/** Those that the filter lets through. */
export function shownLines(page: Page): Locator {
  return lines(page).filter({ visible: true });
}

/** A list starts several workers at once, which takes a busy machine a while. */
const PATIENCE_MS = 60_000;

/** Waits until every line of the list is there and has been dealt with. */
export async function allDone(page: Page, count: number): Promise<void> {
  await expect(lines(page)).toHaveCount(count);
  await expect(page.locator('.file-lines > [data-outcome=pending]')).toHaveCount(0, {
    timeout: PATIENCE_MS,
  });
}

export async function choose(page: Page, files: readonly NamedFile[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
}

/** Copies of one file, each with other bytes and a number in its name. */
export function numbered(count: number, text = demoText(ORDINARY)): readonly NamedFile[] {
  return Array.from({ length: count }, (_, index) =>
    named(`${String(index + 1).padStart(4, '0')}.jsonld`, text + ' '.repeat(index)),
  );
}
