import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import decode from 'qr/decode.js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import csResult from '../src/i18n/cs/result.json' with { type: 'json' };
import enResult from '../src/i18n/en/result.json' with { type: 'json' };
import csShare from '../src/i18n/cs/share.json' with { type: 'json' };
import enShare from '../src/i18n/en/share.json' with { type: 'json' };
import csUi from '../src/i18n/cs/ui.json' with { type: 'json' };
import enUi from '../src/i18n/en/ui.json' with { type: 'json' };
import { LANGUAGES, pathTo, type Language } from '../src/app/routes.ts';
import { CHECK_IDS } from '../src/verification/report.ts';
import { violations } from './support/axe.ts';
import { ALTERED, demoPath, expectedVerdict, openByPicker, ORDINARY } from './support/files.ts';
import { openToShare, shareForADay } from './support/holder.ts';
import { expect, test } from './support/page.ts';

const texts = {
  cs: { ...csResult, share: csShare, verdicts: csUi.verdicts },
  en: { ...enResult, share: enShare, verdicts: enUi.verdicts },
};
const STRANGER = 'state-stranger-names-university.jsonld';

/** The pages of the printout, each as one line of text. */
async function printed(page: Page): Promise<readonly string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: true }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : ''));
    pages.push(words.join('').replaceAll(/\s+/g, ''));
  }
  await document.destroy();
  return pages;
}

/** Without spaces, which a printout sets as it likes. */
function packed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

async function openRecord(page: Page, language: Language, file: string): Promise<void> {
  await openByPicker(page, language, file);
  await page.locator(`.band-side a[href$="/record"]`).click();
  await expect(page.locator('.record')).toBeVisible();
}

for (const language of LANGUAGES) {
  for (const file of [ORDINARY, STRANGER, ALTERED]) {
    test(`the record of ${file} on paper, ${language}`, async ({ page, baseURL }) => {
      await openRecord(page, language, file);
      const words = texts[language];
      const pages = await printed(page);
      expect(pages).toHaveLength(1);
      const [text = ''] = pages;
      const verdict = expectedVerdict(file);
      const word = verdict === 'valid' ? 'valid-demonstration' : verdict;
      expect(Object.keys(words.verdicts)).toContain(word);
      expect(text).toContain(packed(words.share.record.title));
      const said = Object.entries(words.verdicts).find(([name]) => name === word)?.[1] ?? '';
      expect(text).toContain(packed(`${words.share.record.verdict}: ${said}`));
      for (const id of CHECK_IDS) expect(text).toContain(packed(`${words.checks[id]}:`));
      const hash = createHash('sha256')
        .update(readFileSync(demoPath(file)))
        .digest('hex');
      expect(text).toContain(hash);
      const host = new URL(baseURL ?? '').host;
      expect(text).toContain(packed(words.share.record.notice.replace('{{host}}', host)));
      expect(text).toContain(packed(words.share.record.nature));
      const time = (await page.locator('.record-facts dd').first().textContent()) ?? '';
      expect(time).toMatch(/20\d\d/);
      expect(text).toContain(packed(time));
      // Not a control of the page, not a word of content that no seal vouches for.
      expect(text).not.toContain(packed(words.share.record.print));
      expect(text.includes('Vzor')).toBe(file === ORDINARY);
    });
  }
}

test('the code leads to the share where there is one, else to the service', async ({
  page,
  baseURL,
}) => {
  await openToShare(page, 'en', ORDINARY);
  const { link } = await shareForADay(page);
  await page.locator('.manage-link .btn').click();
  await page.goBack();
  await page.locator(`.band-side a[href$="/record"]`).click();
  expect(await readCode(page)).toBe(link);
  await page.goto(pathTo('en', ''));
  await page.locator('#file').setInputFiles(demoPath(ORDINARY));
  await page.locator(`.band-side a[href$="/record"]`).click();
  expect(await readCode(page)).toBe(`${baseURL ?? ''}/`);
});

/** Reads the code of the record from its picture on the screen. */
async function readCode(page: Page): Promise<string> {
  const rows = await page.locator('.record-code .qr').evaluate((svg) => {
    const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
    return { size, path: svg.querySelector('.qr-dark')?.getAttribute('d') ?? '' };
  });
  const scale = 4;
  const side = rows.size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = '', y = '', run = ''] of rows.path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let at = Number(x) * scale; at < (Number(x) + Number(run)) * scale; at += 1) {
        data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3);
      }
    }
  }
  return decode({ width: side, height: side, data });
}

test('the record speaks the language of the page and can be had as JSON', async ({ page }) => {
  await openRecord(page, 'en', ORDINARY);
  await expect(page.locator('.record h1')).toHaveText(enShare.record.title);
  await page.getByRole('link', { name: 'Čeština' }).click();
  await expect(page.locator('.record h1')).toHaveText(csShare.record.title);
  await expect(page).toHaveURL(pathTo('cs', 'record'));
  const saving = page.waitForEvent('download');
  await page.locator('.record-actions .btn').nth(1).click();
  const report = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as {
    version: number;
    verdict: string;
  };
  expect(report).toMatchObject({ version: 1, verdict: expectedVerdict(ORDINARY) });
});

test('axe finds nothing on a record', async ({ page }) => {
  for (const file of [ORDINARY, ALTERED]) {
    await openRecord(page, 'cs', file);
    expect(await violations(page), file).toEqual([]);
  }
});
