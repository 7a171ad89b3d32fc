import type { Page } from '@playwright/test';
import enIntake from '../src/i18n/en/intake.json' with { type: 'json' };
import enResult from '../src/i18n/en/result.json' with { type: 'json' };
import { pathTo } from '../src/app/routes.ts';
import { MAX_PDF_PAGES } from '../src/intake/limits.ts';
import { bombOf, endlessPdf, pdfOf } from '../tools/testing/pdf-file.ts';
import { codeOf } from '../tools/testing/qr/code.ts';
import {
  ALTERED,
  answered,
  demoText,
  expectedVerdict,
  ORDINARY,
  verdictOf,
} from './support/files.ts';
import { expect, test } from './support/page.ts';
import { answerShare, SHARE_LINK } from './support/shares.ts';

const { notices, question, working } = enIntake;

async function open(page: Page, buffer: Buffer): Promise<void> {
  await page.goto(pathTo('en', ''));
  await page
    .locator('#file')
    .setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer });
}

const ORDINARY_FILE = { name: 'credential.jsonld', content: demoText(ORDINARY) };

test('an attached credential is verified, not the PDF around it', async ({ page }) => {
  await open(page, await pdfOf({ attachments: [ORDINARY_FILE] }));
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
  await expect(page.locator('.paper-note')).toHaveText(enResult.paper.pdf);
  await page.locator('.technical > summary').click();
  await expect(page.locator('.technical')).toContainText(ORDINARY_FILE.name);
});

test('a credential that hangs on a page as a note is found as well', async ({ page }) => {
  await open(page, await pdfOf({ clips: [ORDINARY_FILE] }));
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
});

test('several attachments are listed and none is chosen silently', async ({ page }) => {
  const attachments = [
    { name: 'first.jsonld', content: demoText(ALTERED) },
    { name: 'second.jsonld', content: demoText(ORDINARY) },
    { name: 'invoice.xml', content: '<invoice/>' },
  ];
  await open(page, await pdfOf({ attachments }));
  await answered(page);
  const box = page.locator('.question');
  await expect(box.getByRole('heading')).toHaveText(question.choice.title);
  await expect(box.getByRole('listitem')).toHaveCount(2);
  await expect(page).toHaveURL(pathTo('en', ''));
  await box.getByRole('button', { name: 'second.jsonld' }).click();
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
});

test('the code on the last of ten pages is found', async ({ page }) => {
  await answerShare(page, ORDINARY);
  await open(page, await pdfOf({ pages: 10, codes: [{ page: 10, picture: codeOf(SHARE_LINK) }] }));
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
  await expect(page.locator('.paper-note')).toHaveText(enResult.paper.pdf);
});

test('codes on different pages are listed with their pages', async ({ page }) => {
  const codes = [
    { page: 1, picture: codeOf('https://www.example.org/programme') },
    { page: 3, picture: codeOf(SHARE_LINK) },
  ];
  await open(page, await pdfOf({ pages: 3, codes }));
  await answered(page);
  const items = page.locator('.question').getByRole('listitem');
  await expect(items).toHaveCount(2);
  // The last page is searched first.
  await expect(items.nth(0)).toContainText('page 3');
  await expect(items.nth(1)).toContainText('page 1');
});

test('a search can be stopped, and the page is as it was', async ({ page }) => {
  await open(page, await endlessPdf(2_000_000));
  await page.getByRole('button', { name: working.stop }).click();
  await expect(page.locator('.working')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.locator('#file').setInputFiles({
    name: ORDINARY_FILE.name,
    mimeType: 'application/ld+json',
    buffer: Buffer.from(ORDINARY_FILE.content),
  });
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
});

test('what comes next takes the place of a search', async ({ page }) => {
  await open(page, await endlessPdf(2_000_000));
  await expect(page.locator('.working')).toContainText('1 of 1');
  await page.locator('#file').setInputFiles({
    name: ORDINARY_FILE.name,
    mimeType: 'application/ld+json',
    buffer: Buffer.from(ORDINARY_FILE.content),
  });
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
  await expect(page.locator('.working')).toHaveCount(0);
});

const wrong: readonly {
  readonly name: string;
  readonly make: () => Promise<Buffer> | Buffer;
  readonly kind: keyof typeof notices;
}[] = [
  { name: 'without a code', make: () => pdfOf({ pages: 2 }), kind: 'pdf-no-code' },
  {
    name: 'whose only code stands before the pages that are searched',
    make: () =>
      pdfOf({ pages: MAX_PDF_PAGES + 1, codes: [{ page: 1, picture: codeOf(SHARE_LINK) }] }),
    kind: 'pdf-too-long',
  },
  {
    name: 'that is cut off',
    make: () => Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Cat', 'latin1'),
    kind: 'pdf-damaged',
  },
  {
    name: 'whose attachment unfolds to a gigabyte',
    make: () => bombOf('attachment', 1000),
    kind: 'pdf-too-heavy',
  },
  {
    name: 'whose page unfolds to a gigabyte',
    make: () => bombOf('page', 1000),
    kind: 'pdf-too-heavy',
  },
  {
    name: 'whose page never ends',
    make: () => endlessPdf(3_000_000),
    kind: 'reading-too-slow',
  },
];

for (const { name, make, kind } of wrong) {
  test(`a PDF ${name} says so and opens nothing`, async ({ page }) => {
    await open(page, await make());
    await answered(page);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(notices[kind].title);
    await expect(alert).toContainText(notices[kind].advice);
    await expect(page).toHaveURL(pathTo('en', ''));
    await expect(page.locator('.working')).toHaveCount(0);
  });
}
