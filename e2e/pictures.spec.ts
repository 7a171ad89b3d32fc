import type { Page } from '@playwright/test';
import enIntake from '../src/i18n/en/intake.json' with { type: 'json' };
import enResult from '../src/i18n/en/result.json' with { type: 'json' };
import { pathTo } from '../src/app/routes.ts';
import { MAX_PICTURE_BYTES } from '../src/intake/limits.ts';
import { codeOf } from '../tools/testing/qr/code.ts';
import { photographed } from '../tools/testing/qr/degradations.ts';
import { animatedPngOf, pngOf } from '../tools/testing/qr/picture-file.ts';
import { blank, placed } from '../tools/testing/qr/raster.ts';
import { answered, expectedVerdict, ORDINARY, verdictOf } from './support/files.ts';
import { expect, test } from './support/page.ts';
import { answerShare, SHARE_LINK } from './support/shares.ts';

const { notices, question } = enIntake;

async function open(page: Page, buffer: Buffer, name = 'picture.png'): Promise<void> {
  await page.goto(pathTo('en', ''));
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** The same picture in another format, as the browser itself writes it. */
async function recoded(page: Page, png: Buffer, type: string): Promise<Buffer> {
  const written = await page.evaluate(
    async ({ base64, mime }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      const blob = await canvas.convertToBlob({ type: mime, quality: 0.7 });
      return { type: blob.type, bytes: [...new Uint8Array(await blob.arrayBuffer())] };
    },
    { base64: png.toString('base64'), mime: type },
  );
  expect(written.type).toBe(type);
  return Buffer.from(written.bytes);
}

const code = codeOf(SHARE_LINK);

test.beforeEach(async ({ page }) => {
  await answerShare(page, ORDINARY);
});

test('a screenshot leads to the share, and says what was verified', async ({ page, watch }) => {
  await open(page, pngOf(code));
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
  await expect(page.locator('.paper-note')).toHaveText(enResult.paper.picture);
  expect(watch.requests.some((address) => /zxing_reader-[^/]+\.wasm$/.test(address))).toBe(true);
});

for (const type of ['image/jpeg', 'image/webp']) {
  test(`a photograph as ${type} is read`, async ({ page }) => {
    await page.goto(pathTo('en', ''));
    const picture = await recoded(page, pngOf(photographed(code)), type);
    await open(page, picture, 'IMG_0001');
    expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
  });
}

test('a small code on a large photograph is found', async ({ page }) => {
  const large = placed(codeOf(SHARE_LINK, { module: 3 }), blank(4000, 3000, 190), 3400, 2600);
  await open(page, pngOf(large));
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
});

test('of a moving picture the first image counts', async ({ page }) => {
  const other = codeOf('https://elsewhere.example.org/second', { version: 5 });
  await open(page, animatedPngOf([codeOf(SHARE_LINK, { version: 5 }), other]));
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
});

test('a pasted screenshot is read', async ({ page }) => {
  await page.goto(pathTo('en', ''));
  await expect(page.locator('h1')).toBeVisible();
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, pngOf(code).toString('base64'));
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
});

test('several codes are listed and none is chosen silently', async ({ page, watch }) => {
  const ground = placed(code, blank(900, 480), 20, 40);
  const other = codeOf('https://www.example.org/about-the-course');
  await open(page, pngOf(placed(other, ground, 480, 40)));
  await answered(page);
  const box = page.locator('.question');
  await expect(box.getByRole('heading')).toHaveText(question.choice.title);
  await expect(box.getByRole('listitem')).toHaveCount(2);
  await expect(page).toHaveURL(pathTo('en', ''));
  expect(watch.requests.filter((address) => address.includes('/shares/'))).toEqual([]);
  await box.getByRole('button', { name: question.choice.share }).click();
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
});

const wrong = [
  { name: 'without a code', picture: pngOf(blank(300, 200)), kind: 'code-unreadable' },
  {
    name: 'with a code that holds something else',
    picture: pngOf(codeOf('WIFI is not what this text is')),
    kind: 'code-other',
  },
  { name: 'cut off', picture: pngOf(code).subarray(0, 200), kind: 'picture-unreadable' },
  {
    name: 'that says it has too many pixels',
    picture: Buffer.concat([
      pngOf(blank(1, 1)).subarray(0, 16),
      Buffer.from([0, 1, 0, 0, 0, 1, 0, 0]),
      pngOf(blank(1, 1)).subarray(24),
    ]),
    kind: 'picture-too-many-pixels',
  },
  {
    name: 'over the limit of bytes',
    picture: Buffer.concat([pngOf(code), Buffer.alloc(MAX_PICTURE_BYTES)]),
    kind: 'picture-too-large',
  },
] as const;

for (const { name, picture, kind } of wrong) {
  test(`a picture ${name} says so and opens nothing`, async ({ page }) => {
    await open(page, picture);
    await answered(page);
    await expect(page.getByRole('alert')).toContainText(notices[kind].title);
    await expect(page.getByRole('alert')).toContainText(notices[kind].advice);
    await expect(page).toHaveURL(pathTo('en', ''));
  });
}
