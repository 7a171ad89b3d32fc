import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import enCodes from '../src/i18n/en/codes.json' with { type: 'json' };
import csFiles from '../src/i18n/cs/files.json' with { type: 'json' };
import enFiles from '../src/i18n/en/files.json' with { type: 'json' };
import enIntake from '../src/i18n/en/intake.json' with { type: 'json' };
import csUi from '../src/i18n/cs/ui.json' with { type: 'json' };
import enUi from '../src/i18n/en/ui.json' with { type: 'json' };
import { pathTo } from '../src/app/routes.ts';
import { MAX_FILE_BYTES } from '../src/verification/limits.ts';
import { band, demoText, expectedVerdict, ORDINARY, verdictOf } from './support/files.ts';
import {
  allDone,
  choose,
  FORMULA_NAME,
  lineOf,
  lines,
  MIXED,
  named,
  numbered,
  shownLines,
} from './support/many.ts';
import { expect, test } from './support/page.ts';

const WORKER = '**/assets/verification-worker-*.js';

async function openMixed(page: Page): Promise<void> {
  await page.goto(pathTo('en', ''));
  await choose(page, MIXED);
  await expect(page).toHaveURL(pathTo('en', 'files'));
  await allDone(page, MIXED.length);
}

function filter(page: Page, name: string) {
  return page.locator('.filters').getByRole('button', { name: new RegExp(`^${name} `) });
}

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await downloading;
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

test.describe('several files', () => {
  test(
    'become a list in their order, each with its own answer',
    { tag: '@phone' },
    async ({ page }) => {
      await openMixed(page);
      const verdicts = await lines(page).evaluateAll((all) =>
        all.map((line) => line.getAttribute('data-outcome')),
      );
      const ordinary = expectedVerdict(ORDINARY);
      expect(verdicts).toEqual([ordinary, 'invalid', 'unverifiable', 'unverifiable', ordinary]);
      const first = lineOf(page, 'ordinary.jsonld');
      await expect(first).toContainText(enUi.verdicts['valid-demonstration']);
      await expect(first).toContainText(`${enFiles.line.holder}: Klára Vzorná`);
      await expect(first).toContainText('Fundamentals of Econometrics in R');
      await expect(first).toContainText(`${enFiles.line.sealer}: Konsorcium ukázkových univerzit`);
    },
  );

  test('show nothing of content that no seal vouches for', async ({ page }) => {
    await openMixed(page);
    for (const name of ['altered.jsonld', 'unsealed.jsonld']) {
      await expect(lineOf(page, name)).toContainText(
        `${enFiles.line.holder}: ${enFiles.line.hidden}`,
      );
      await expect(lineOf(page, name)).not.toContainText(enFiles.line.sealer);
    }
    await expect(lineOf(page, 'altered.jsonld')).toContainText(
      enCodes.seal['content-changed'].title,
    );
  });

  test('say which of them are the same', async ({ page }) => {
    await openMixed(page);
    const same = enFiles.line.same.replace('{{name}}', 'ordinary.jsonld');
    await expect(lineOf(page, 'again.jsonld')).toContainText(same);
    await expect(page.getByText(same)).toHaveCount(1);
  });

  test('are counted, filtered and put in another order', { tag: '@phone' }, async ({ page }) => {
    await openMixed(page);
    await expect(filter(page, enFiles.files.all)).toContainText('5');
    await filter(page, enUi.verdicts.unverifiable).click();
    await expect(shownLines(page)).toHaveCount(2);
    await expect(lineOf(page, FORMULA_NAME)).toBeVisible();
    await filter(page, enUi.verdicts.invalid).click();
    await expect(shownLines(page)).toHaveCount(1);
    await filter(page, enFiles.files.all).click();
    await page.getByLabel(enFiles.files.order).selectOption('outcome');
    await expect(lines(page).first()).toContainText('altered.jsonld');
    await expect(lines(page).last()).toContainText('again.jsonld');
  });

  test('take more files, by choice and by drop', async ({ page }) => {
    await openMixed(page);
    await page.getByLabel(enFiles.files.add).setInputFiles([named('more.jsonld', '{}')]);
    await allDone(page, 6);
    await expect(page).toHaveURL(pathTo('en', 'files'));
    await expect(lines(page).last()).toContainText('more.jsonld');
  });

  test('too large or unreadable ones are lines that say so, never a verdict', async ({ page }) => {
    await page.goto(pathTo('en', ''));
    const large = named('large.jsonld', Buffer.alloc(MAX_FILE_BYTES + 1, ' '));
    await choose(page, [large, ...MIXED.slice(0, 1)]);
    await allDone(page, 2);
    await expect(lineOf(page, 'large.jsonld')).toHaveAttribute('data-outcome', 'none');
    await expect(lineOf(page, 'large.jsonld')).toContainText('15 MB');
    await filter(page, enFiles.files.without).click();
    await expect(shownLines(page)).toHaveCount(1);
  });
});

test.describe('a file of the list', () => {
  test(
    'opens, and the way back leads to the same place and filter',
    { tag: '@phone' },
    async ({ page }) => {
      await openMixed(page);
      await filter(page, enUi.verdicts.invalid).click();
      const altered = page.getByRole('button', { name: 'altered.jsonld' });
      await altered.click();
      expect(await verdictOf(page)).toBe('invalid');
      await expect(page.locator('.closed')).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL(pathTo('en', 'files'));
      await expect(shownLines(page)).toHaveCount(1);
      await expect(altered).toBeFocused();
      await page.goForward();
      expect(await verdictOf(page)).toBe('invalid');
      await page.getByRole('link', { name: enUi.app.backToList }).click();
      await expect(filter(page, enUi.verdicts.invalid)).toHaveAttribute('aria-pressed', 'true');
      await filter(page, enFiles.files.all).click();
      await page.getByRole('button', { name: 'ordinary.jsonld' }).click();
      expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
      await expect(page.locator('.holder-name')).toHaveText('Klára Vzorná');
    },
  );

  test('far down the list is in view again after the way back', async ({ page }) => {
    await page.goto(pathTo('en', ''));
    await choose(page, numbered(120, '{}'));
    await allDone(page, 120);
    const wanted = page.getByRole('button', { name: '0097.jsonld' });
    await wanted.click();
    await verdictOf(page);
    await page.goBack();
    await expect(wanted).toBeFocused();
    await expect(wanted).toBeInViewport();
  });
});

test.describe('the list', () => {
  test(
    'keeps itself in another language and on other pages',
    { tag: '@phone' },
    async ({ page, isMobile }) => {
      await openMixed(page);
      await filter(page, enUi.verdicts.unverifiable).click();
      await page.getByRole('link', { name: 'Čeština' }).click();
      await expect(page).toHaveURL(pathTo('cs', 'files'));
      await expect(page.locator('h1')).toHaveText(csFiles.files.title);
      await expect(shownLines(page)).toHaveCount(2);
      await expect(shownLines(page).first()).toContainText(csUi.verdicts.unverifiable);
      await page
        .locator(isMobile ? '.foot' : '.top')
        .getByRole('link', { name: csUi.app.about })
        .click();
      await expect(page).toHaveURL(pathTo('cs', 'about'));
      await page.locator('.brand').click();
      await page.getByRole('link', { name: csUi.app.backToList }).click();
      await expect(shownLines(page)).toHaveCount(2);
    },
  );

  for (const arrival of ['refresh', 'cold'] as const) {
    test(`does not outlive the page: ${arrival}`, async ({ page }) => {
      if (arrival === 'refresh') {
        await openMixed(page);
        await page.reload();
      } else {
        await page.goto(pathTo('en', 'files'));
      }
      await expect(page).toHaveURL(pathTo('en', ''));
      await expect(page.getByRole('alert')).toContainText(enIntake.notices['cold-list'].advice);
      await expect(lines(page)).toHaveCount(0);
    });
  }

  test('closes for good', async ({ page }) => {
    await openMixed(page);
    await page.getByRole('button', { name: enFiles.files.close }).click();
    await expect(page).toHaveURL(pathTo('en', ''));
    await expect(page.locator('h1')).toHaveText(enUi.home.title);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('link', { name: enUi.app.backToList })).toHaveCount(0);
    await choose(page, MIXED.slice(0, 2));
    await allDone(page, 2);
  });

  test('stops when told to, and goes on from there', async ({ page }) => {
    // Workers that begin and never end.
    await page.route(WORKER, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: "addEventListener('message', () => postMessage({ kind: 'started' }));",
      }),
    );
    await page.goto(pathTo('en', ''));
    await choose(page, MIXED);
    await expect(page.locator('[data-outcome=pending]')).toHaveCount(MIXED.length);
    await page.getByRole('button', { name: enFiles.files.stop }).click();
    await expect(page.locator('[data-outcome=none]')).toHaveCount(MIXED.length);
    await expect(lines(page).first()).toContainText(enFiles.line.stopped);
    await page.unroute(WORKER);
    await page.getByRole('button', { name: enFiles.files.resume }).click();
    await allDone(page, MIXED.length);
    await expect(lines(page).first()).toHaveAttribute('data-outcome', expectedVerdict(ORDINARY));
  });

  test('says of a verification that broke that it says nothing', async ({ page }) => {
    await page.route(WORKER, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: "addEventListener('message', () => postMessage({ kind: 'crashed' }));",
      }),
    );
    await page.goto(pathTo('en', ''));
    await choose(page, MIXED.slice(0, 2));
    await expect(page.locator('[data-outcome=none]')).toHaveCount(2);
    await expect(lines(page).first()).toContainText(enUi.errors.unexpected.text);
    await page.unroute(WORKER);
    await page.getByRole('button', { name: enFiles.files.retry }).click();
    await allDone(page, 2);
    await expect(lines(page).first()).toHaveAttribute('data-outcome', expectedVerdict(ORDINARY));
  });
});

test.describe('all reports', () => {
  test('are saved as JSON', async ({ page }) => {
    await openMixed(page);
    const { name, text } = await saved(page, enFiles.files.export.json);
    expect(name).toBe('verification.json');
    const reports = JSON.parse(text) as readonly Record<string, unknown>[];
    expect(
      reports.map(({ version, verdict, input }) => ({
        version,
        verdict,
        name: (input as { name: string }).name,
      })),
    ).toEqual(
      MIXED.map((file, index) => ({
        version: 1,
        verdict: ['valid', 'invalid', 'unverifiable', 'unverifiable', 'valid'][index],
        name: file.name,
      })),
    );
    expect(text).not.toMatch(/"dateOfBirth":"/);
  });

  test('are saved as a table that no spreadsheet runs', async ({ page }) => {
    await openMixed(page);
    const { name, text } = await saved(page, enFiles.files.export.csv);
    expect(name).toBe('verification.csv');
    expect(text.startsWith('\ufeff"name",')).toBe(true);
    const rows = text.trimEnd().split('\r\n').map(cellsOf);
    expect(rows).toHaveLength(MIXED.length + 1);
    const [header = [], ...body] = rows;
    expect(new Set(body.map((row) => row.length))).toEqual(new Set([header.length]));
    const cell = (row: number, column: string) => body[row]?.[header.indexOf(column)];
    expect(body.map((row) => row[0])).toEqual([
      'ordinary.jsonld',
      'altered.jsonld',
      'unsealed.jsonld',
      `'${FORMULA_NAME}`,
      'again.jsonld',
    ]);
    expect(cell(0, 'holder')).toBe('Klára Vzorná');
    expect(cell(0, 'sealer')).toBe('Konsorcium ukázkových univerzit');
    expect(cell(0, 'sha256')).toMatch(/^[\da-f]{64}$/);
    expect(cell(1, 'headline')).toBe('seal.content-changed');
    expect(cell(1, 'reason')).toBe(enCodes.seal['content-changed'].explanation);
    expect(cell(1, 'holder')).toBe('');
    expect(cell(4, 'sameContentAs')).toBe('ordinary.jsonld');
    for (const row of body) for (const one of row) expect(one).not.toMatch(/^[=+\-@\t\r]/);
  });
});

/** The cells of a row in which every cell is quoted (RFC 4180 §2). */
function cellsOf(row: string): readonly string[] {
  return row
    .replace(/^\ufeff/, '')
    .slice(1, -1)
    .split('","')
    .map((cell) => cell.replaceAll('""', '"'));
}

test('a dropped folder is read through', async ({ page }, testInfo) => {
  const folder = testInfo.outputPath('graduates');
  await mkdir(join(folder, 'inner'), { recursive: true });
  await writeFile(join(folder, '.hidden'), 'x');
  await writeFile(join(folder, 'b.jsonld'), demoText(ORDINARY));
  await writeFile(join(folder, 'inner', 'a.jsonld'), '{}');
  await page.goto(pathTo('en', ''));
  await expect(page.locator('h1')).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await allDone(page, 2);
  await expect(lines(page).nth(0)).toContainText('graduates/b.jsonld');
  await expect(lines(page).nth(1)).toContainText('graduates/inner/a.jsonld');
  await page.getByRole('button', { name: 'graduates/b.jsonld' }).click();
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
  await expect(band(page)).toBeVisible();
});
