import csCodes from '../src/i18n/cs/codes.json' with { type: 'json' };
import enCodes from '../src/i18n/en/codes.json' with { type: 'json' };
import csIntake from '../src/i18n/cs/intake.json' with { type: 'json' };
import enIntake from '../src/i18n/en/intake.json' with { type: 'json' };
import csUi from '../src/i18n/cs/ui.json' with { type: 'json' };
import enUi from '../src/i18n/en/ui.json' with { type: 'json' };
import { LANGUAGES, pathTo } from '../src/app/routes.ts';
import { MAX_FILE_BYTES } from '../src/verification/limits.ts';
import {
  ALTERED,
  band,
  demoPath,
  demoText,
  drop,
  expectedVerdict,
  openByPicker,
  ORDINARY,
  pasteOnPage,
  UNSEALED,
  verdictOf,
} from './support/files.ts';
import { expect, test } from './support/page.ts';

const codes = { cs: csCodes, en: enCodes };
const ui = { cs: csUi, en: enUi };
const intake = { cs: csIntake, en: enIntake };

for (const language of LANGUAGES) {
  test.describe(`opening a file, ${language}`, () => {
    test('picker, drop and paste reach the same result', { tag: '@phone' }, async ({ page }) => {
      const text = demoText(ORDINARY);
      const ways = {
        picker: () => page.locator('#file').setInputFiles(demoPath(ORDINARY)),
        drop: () => drop(page, ORDINARY, text),
        box: async () => {
          await page.locator('textarea').fill(text);
          await page.getByRole('button', { name: ui[language].home.paste.verify }).click();
        },
        page: () => pasteOnPage(page, text),
      };
      const seen: unknown[] = [];
      for (const open of Object.values(ways)) {
        await page.goto(pathTo(language, ''));
        await expect(page.locator('h1')).toBeVisible();
        await open();
        const verdict = await verdictOf(page);
        await expect(page).toHaveURL(pathTo(language, 'result'));
        seen.push({
          verdict,
          word: await page.locator('h1').textContent(),
          why: await page.locator('.why').textContent(),
          holder: await page.locator('.holder-name').textContent(),
          checks: await page
            .locator('.check-list li')
            .evaluateAll((items) => items.map((item) => item.getAttribute('data-state'))),
        });
      }
      expect(seen).toHaveLength(4);
      for (const one of seen) expect(one).toEqual(seen[0]);
      expect(seen[0]).toMatchObject({
        verdict: expectedVerdict(ORDINARY),
        holder: 'Klára Vzorná',
      });
    });

    test(
      'a changed file says so first and hides its content',
      { tag: '@phone' },
      async ({ page }) => {
        await openByPicker(page, language, ALTERED);
        expect(await verdictOf(page)).toBe('invalid');
        const { explanation } = codes[language].seal['content-changed'];
        await expect(page.locator('.why')).toHaveText(explanation);
        await expect(page.locator('.holder-name')).toHaveCount(0);
        await expect(page.locator('.outcomes')).toHaveCount(0);
        await page.locator('.closed button').click();
        await expect(page.locator('.holder-name')).toBeVisible();
        await expect(page.locator('.unverified-notice')).toBeVisible();
        // The next file starts hidden again, the same one too.
        await drop(page, ALTERED, demoText(ALTERED));
        await expect(page.locator('.closed')).toBeVisible();
        await expect(page.locator('.holder-name')).toHaveCount(0);
      },
    );

    test('content without a seal is hidden as well', async ({ page }) => {
      await openByPicker(page, language, UNSEALED);
      expect(await verdictOf(page)).toBe('unverifiable');
      await expect(page.locator('.closed')).toBeVisible();
      await expect(page.locator('.holder-name')).toHaveCount(0);
    });

    const text = demoText(ORDINARY);
    const inputs = [
      { name: 'empty', bytes: Buffer.alloc(0), text: codes[language].format.empty },
      {
        name: 'HTML',
        bytes: Buffer.from('<!doctype html><html><title>x</title></html>'),
        text: codes[language].format.html,
      },
      {
        name: 'truncated',
        bytes: Buffer.from(text.slice(0, text.length / 2)),
        text: codes[language].format.truncated,
      },
      {
        name: 'without signatures',
        bytes: Buffer.from('{"payload":"e30","signatures":[]}'),
        text: codes[language].format['no-signatures'],
      },
      {
        name: 'UTF-16',
        bytes: Buffer.from(`\ufeff${text}`, 'utf16le'),
        text: codes[language].format.utf16,
      },
      {
        name: 'byte order mark',
        bytes: Buffer.from(`\ufeff${text}`, 'utf8'),
        text: codes[language].format['byte-order-mark'],
      },
    ];

    test('every wrong file gets its own words, and the page stays usable', async ({ page }) => {
      await page.goto(pathTo(language, ''));
      for (const input of inputs) {
        const chooser = page.locator('input[type=file]').first();
        await chooser.setInputFiles({
          name: `${input.name}.jsonld`,
          mimeType: 'application/octet-stream',
          buffer: input.bytes,
        });
        await expect(page.locator('.why'), input.name).toHaveText(input.text.explanation);
        await expect(page.locator('.advice'), input.name).toHaveText(input.text.advice);
        await expect(page.locator('.holder-name')).toHaveCount(0);
      }
      expect(new Set(inputs.map((input) => input.text.explanation)).size).toBe(inputs.length);
      await page.locator('input[type=file]').first().setInputFiles(demoPath(ORDINARY));
      await expect(page.locator('.holder-name')).toBeVisible();
    });

    test('a file over the limit is refused before it is read', async ({ page }) => {
      await page.goto(pathTo(language, ''));
      await page.locator('#file').setInputFiles({
        name: 'large.jsonld',
        mimeType: 'application/json',
        buffer: Buffer.alloc(MAX_FILE_BYTES + 1, ' '),
      });
      await expect(page.getByRole('alert')).toContainText(
        intake[language].notices['too-large'].title,
      );
      await expect(page).toHaveURL(pathTo(language, ''));
      await page.locator('#file').setInputFiles(demoPath(ORDINARY));
      expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
      await expect(page.getByRole('alert')).toHaveCount(0);
    });

    test('links, nothing and several files are answered helpfully', async ({ page }) => {
      await page.goto(pathTo(language, ''));
      const { home } = ui[language];
      const { notices } = intake[language];
      const verify = page.getByRole('button', { name: home.paste.verify });
      await page.locator('textarea').fill('javascript:alert(1)');
      await verify.click();
      await expect(page.getByRole('alert')).toContainText(notices['address-refused'].title);
      await page.locator('textarea').fill('  ');
      await verify.click();
      await expect(page.getByRole('alert')).toContainText(notices.nothing.title);
      await drop(page, ORDINARY, text, 2);
      await expect(page).toHaveURL(pathTo(language, 'files'));
      await expect(page.getByRole('alert')).toHaveCount(0);
    });

    test('a demonstration opens through the same door', async ({ page }) => {
      await page.goto(pathTo(language, ''));
      await page.locator('.samples button').first().click();
      expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
    });
  });
}

test('the same file can be chosen twice', async ({ page }) => {
  await openByPicker(page, 'en', ORDINARY);
  await page.goBack();
  await page.locator('#file').setInputFiles(demoPath(ORDINARY));
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
});

test(
  'all nine checks are there, each with its state in words',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await openByPicker(page, 'en', ORDINARY);
    if (isMobile) await page.locator('.checks-toggle').click();
    await expect(page.locator('.check-list li')).toHaveCount(9);
    for (const item of await page.locator('.check-list li').all()) {
      await expect(item.locator('.state')).not.toBeEmpty();
      await item.locator('summary').click();
      await expect(item.locator('.check-words p').first()).toBeVisible();
    }
  },
);

test(
  'personal values stay hidden until they are asked for',
  { tag: '@phone' },
  async ({ page }) => {
    await openByPicker(page, 'en', ORDINARY);
    const holder = page.locator('#holder');
    const text = await holder.textContent();
    expect(text).not.toMatch(/\d{4}/);
    await holder.getByRole('button').first().click();
    await expect(holder).toContainText(/\d{4}/);
    await expect(band(page)).not.toContainText(/Klára/);
  },
);
