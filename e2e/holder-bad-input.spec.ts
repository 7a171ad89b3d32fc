import { readFileSync } from 'node:fs';
import enIntake from '../src/i18n/en/intake.json' with { type: 'json' };
import enShare from '../src/i18n/en/share.json' with { type: 'json' };
import { pathTo } from '../src/app/routes.ts';
import { MAX_SHARE_BYTES } from '../src/intake/share/limits.ts';
import { violations } from './support/axe.ts';
import {
  demoText,
  drop,
  expectedVerdict,
  ORDINARY,
  pasteOnPage,
  verdictOf,
} from './support/files.ts';
import { openToShare, shareForADay, stranger } from './support/holder.ts';
import { expect, test } from './support/page.ts';

/* What can go wrong for a holder: each is said in its own words, and nothing is lost by it. */

const { failures, time, locked, manage } = enShare;
const SHARES = '**/demo/shares**';

test.use({ expectedErrors: [/Failed to load resource/] });

test('an end in the past or too far ahead is refused before anything is sent', async ({
  page,
  watch,
}) => {
  await openToShare(page, 'en', ORDINARY);
  await page.getByLabel(time.periods.date).check();
  const words = page.locator('#time .problem');
  await expect(words).toHaveText(time.problems.missing);
  const sent = watch.requests.length;
  for (const [date, text] of [
    ['2001-01-01', time.problems.past],
    ['2099-01-01', time.problems['too-far'].replace('{{date}}', '')],
  ] as const) {
    await page.getByLabel(time.lastDay, { exact: true }).fill(date);
    await expect(words).toContainText(text.replace(/\.$/, '').trim());
    await page.locator('.create').click();
    await expect(page.locator('.created')).toHaveCount(0);
  }
  expect(watch.requests.length).toBe(sent);
  const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel(time.lastDay, { exact: true }).fill(tomorrow);
  await page.locator('.create').click();
  await expect(page.locator('.created')).toBeVisible();
});

const ANSWERS = [
  [401, 'unauthorised'],
  [405, 'read-only'],
  [413, 'too-large'],
  [429, 'too-many'],
  [500, 'unreachable'],
  [507, 'full'],
  [400, 'refused'],
] as const;

test('a registry that is down, full or refuses is answered in words each time', async ({
  page,
}) => {
  await openToShare(page, 'en', ORDINARY);
  const notice = page.locator('#time [data-failure]');
  for (const [status, failure] of ANSWERS) {
    const date = new Date().toUTCString();
    await page.route(SHARES, (route) =>
      route.fulfill({ status, headers: { date }, json: { error: 'no' } }),
    );
    await page.locator('.create').click();
    await expect(notice).toHaveAttribute('data-failure', failure);
    await expect(notice).toContainText(failures[failure].title);
    await page.unroute(SHARES);
  }
  await page.route(SHARES, (route) => route.abort('connectionrefused'));
  await page.locator('.create').click();
  await expect(notice).toContainText(failures.unreachable.title);
  await page.unroute(SHARES);
  await page.context().setOffline(true);
  await page.locator('.create').click();
  await expect(notice).toContainText(failures.offline.title);
  await page.context().setOffline(false);
  await page.locator('.create').click();
  await expect(page.locator('.created')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('a wrong clock is told from a refusal', async ({ page }) => {
  await page.clock.setFixedTime(Date.now() - 3 * 24 * 3_600_000);
  await openToShare(page, 'en', ORDINARY);
  await page.locator('#time .choice input').first().check();
  await page.locator('.create').click();
  await expect(page.locator('#time [data-failure]')).toContainText(failures.clock.title);
});

/** A file of its own sizes: a credential followed by white space that no compression shortens much. */
function padded(bytes: number): Buffer {
  let seed = 1;
  const padding = Array.from({ length: bytes }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return ' \t\r\n'[(seed >> 8) % 4];
  });
  return Buffer.from(demoText(ORDINARY) + padding.join(''));
}

test('what is too large for a registry or a link says where it can go', async ({ page, watch }) => {
  await page.goto(pathTo('en', ''));
  await page.locator('#file').setInputFiles({
    name: 'large.jsonld',
    mimeType: 'application/json',
    buffer: padded(MAX_SHARE_BYTES),
  });
  await verdictOf(page);
  await page.locator('.btn.share').click();
  const posts = () => watch.requests.filter((address) => address.endsWith('/shares')).length;
  await page.locator('.create').click();
  await expect(page.locator('#time [data-failure]')).toContainText(failures['too-large'].title);
  expect(posts()).toBe(0);
  await page.locator('#without .btn').first().click();
  await expect(page.locator('#without .problem').first()).toContainText('the limit is 64,000');
  await expect(page.locator('#without textarea')).toHaveCount(0);
});

test('a self-contained link opens elsewhere with nobody asked, and says when it is cut', async ({
  page,
  browser,
  baseURL,
}) => {
  await openToShare(page, 'en', ORDINARY);
  await page.locator('#without .btn').first().click();
  const link = await page.locator('#without textarea').inputValue();
  expect(link).toContain('/f#1.');
  await expect(page.locator('#without')).toContainText('cannot be withdrawn');
  const reader = await stranger(browser, page, baseURL);
  const asked: string[] = [];
  reader.page.on('request', (request) => asked.push(request.url()));
  await reader.page.goto(link);
  expect(await verdictOf(reader.page)).toBe(expectedVerdict(ORDINARY));
  await expect(reader.page).toHaveURL(pathTo('en', 'result'));
  expect(asked.filter((address) => address.includes('/demo/shares'))).toEqual([]);
  await reader.page.goto(pathTo('en', ''));
  await reader.page.goto(link.slice(0, -40));
  await expect(reader.page.getByRole('alert')).toContainText(
    enIntake.notices['self-contained-broken'].title,
  );
  await reader.context.close();
});

test('an encrypted file opens with its key and nothing else', async ({
  page,
  browser,
  baseURL,
}) => {
  await openToShare(page, 'en', ORDINARY);
  await page.locator('.share-file .btn').click();
  const key = (await page.locator('.share-file code').textContent()) ?? '';
  const saving = page.waitForEvent('download');
  await page.locator('.share-file .btn').first().click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/\.share\.json$/);
  const text = readFileSync(await saved.path(), 'utf8');
  expect(text).not.toContain('Vzorn');
  expect(text).not.toContain(key);

  const reader = await stranger(browser, page, baseURL);
  await reader.page.goto(pathTo('en', ''));
  await expect(reader.page.locator('h1')).toBeVisible();
  await drop(reader.page, 'a.share.json', text);
  const box = reader.page.locator('.key-box');
  await expect(box).toContainText(locked.title);
  expect(await violations(reader.page)).toEqual([]);
  const field = reader.page.getByLabel(locked.label);
  await expect(field).toBeFocused();
  for (const [pasted, words] of [
    [key.slice(0, -5), locked.incomplete],
    ['', locked.incomplete],
    [`${'k'.repeat(42)}A`, locked.closed],
  ] as const) {
    await field.fill(pasted);
    await box.locator('.btn.main').click();
    await expect(box.locator('.problem')).toHaveText(words);
  }
  await field.fill(` ${key} `);
  await field.press('Enter');
  expect(await verdictOf(reader.page)).toBe(expectedVerdict(ORDINARY));

  // Its time is over on the eighth day.
  await reader.page.clock.setFixedTime(Date.now() + 8 * 24 * 3_600_000);
  await reader.page.goto(pathTo('en', ''));
  await expect(reader.page.locator('h1')).toBeVisible();
  await drop(reader.page, 'a.share.json', text);
  await field.fill(key);
  await field.press('Enter');
  await expect(reader.page.getByRole('alert')).toContainText(
    enIntake.notices['share-file-expired'].title,
  );
  await reader.context.close();
});

test('a management link that is cut, wrong or unheard withdraws nothing', async ({ page }) => {
  await openToShare(page, 'en', ORDINARY);
  const { link, manage: managing } = await shareForADay(page);
  await page.locator('.manage-link .btn').click();
  const main = page.locator('main');
  const open = async (address: string) => {
    await page.goto(pathTo('en', ''));
    await expect(page.locator('h1')).toBeVisible();
    await pasteOnPage(page, address);
  };
  await open(managing.slice(0, managing.lastIndexOf('.') + 10));
  await expect(page.getByRole('alert')).toContainText(enIntake.notices['manage-incomplete'].title);

  await open(managing.slice(0, -4) + (managing.endsWith('aaaa') ? 'bbbb' : 'aaaa'));
  await page.locator('.manage .btn.main').click();
  await expect(main).toContainText(manage.unauthorised.title);

  await open(managing.replace('#', '#7~'));
  await expect(main).toContainText(manage.unknownRegistry.title);

  await page.route(SHARES, (route) => route.abort('connectionrefused'));
  await open(managing);
  await expect(main).toContainText(failures.unreachable.title);
  await page.unroute(SHARES);
  await page.getByRole('button', { name: manage.again }).click();
  await expect(page.locator('.manage .btn.main')).toBeVisible();

  await open(link);
  expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
});

test('a link with a wrong or cut key says that it is incomplete', async ({ page }) => {
  await openToShare(page, 'en', ORDINARY);
  const { link } = await shareForADay(page);
  await page.locator('.manage-link .btn').click();
  await page.goto(pathTo('en', ''));
  await expect(page.locator('h1')).toBeVisible();
  await pasteOnPage(page, link.slice(0, -6));
  await expect(page.getByRole('alert')).toContainText(enIntake.notices['share-incomplete'].title);
  await pasteOnPage(page, `${link.slice(0, link.lastIndexOf('.'))}.${'k'.repeat(42)}A`);
  await expect(page.locator('main')).toContainText('Incomplete link');
  await expect(page.locator('.holder-name')).toHaveCount(0);
});
