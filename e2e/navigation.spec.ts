import type { Page } from '@playwright/test';
import shares from '../public/demo/shares.json' with { type: 'json' };
import csRegistry from '../src/i18n/cs/registry.json' with { type: 'json' };
import csUi from '../src/i18n/cs/ui.json' with { type: 'json' };
import enIntake from '../src/i18n/en/intake.json' with { type: 'json' };
import enRegistry from '../src/i18n/en/registry.json' with { type: 'json' };
import enUi from '../src/i18n/en/ui.json' with { type: 'json' };
import { pathTo } from '../src/app/routes.ts';
import {
  ALTERED,
  band,
  demoText,
  drop,
  LARGEST,
  openByPicker,
  ORDINARY,
  pasteOnPage,
  verdictOf,
} from './support/files.ts';
import { expect, test } from './support/page.ts';
import { holdShares } from './support/shares.ts';

test('the root leads to the language of the browser', async ({ browser, baseURL }) => {
  for (const [locale, path] of [
    ['cs-CZ', '/cs/'],
    ['en-GB', '/en/'],
    ['de-DE', '/en/'],
  ] as const) {
    const context = await browser.newContext({ locale, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL(path);
    await expect(page.locator('html')).toHaveAttribute('lang', path.slice(1, 3));
    await context.close();
  }
});

test('back and forward keep the result, and name no person in the title', async ({ page }) => {
  await openByPicker(page, 'cs', ORDINARY);
  const word = (await page.locator('h1').textContent()) ?? '';
  await expect.poll(() => page.title()).toContain(word);
  await expect(page).not.toHaveTitle(/Vzorná/);
  await page.goBack();
  await expect(page).toHaveURL(pathTo('cs', ''));
  await expect(page.locator('h1')).toHaveText(csUi.home.title);
  await page.goForward();
  await expect(page).toHaveURL(pathTo('cs', 'result'));
  await expect(page.locator('h1')).toHaveText(word);
  await expect(page.locator('.holder-name')).toHaveText('Klára Vzorná');
});

test('the language changes around the open credential', { tag: '@phone' }, async ({ page }) => {
  await openByPicker(page, 'cs', ORDINARY);
  await page.evaluate(() => {
    location.hash = 'outcomes';
  });
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${pathTo('en', 'result')}#outcomes`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.holder-name')).toHaveText('Klára Vzorná');
  await expect(page.locator('.hero h2')).toHaveText('Fundamentals of Econometrics in R');
  const word = enUi.verdicts[(await verdictOf(page)) as 'attention'];
  await expect(page.locator('h1')).toContainText(word);
});

test('a shared link on the page opens in the language of the page', async ({ page }) => {
  await page.goto(pathTo('cs', ''));
  await page.locator('summary', { hasText: csRegistry.examples.title }).click();
  await page.locator('.samples a').first().click();
  await verdictOf(page);
  await expect(page).toHaveURL(pathTo('cs', 'result'));
});

test('interface and content have languages of their own', async ({ page }) => {
  await openByPicker(page, 'cs', ORDINARY);
  await page.locator('.content-language select').selectOption('en');
  await expect(page.locator('.hero h2')).toHaveText('Fundamentals of Econometrics in R');
  await expect(page.locator('.hero h2 bdi')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#quality h2')).toHaveText('Zajišťování kvality');
});

test('parts of a result have anchors that do not lose it', { tag: '@phone' }, async ({ page }) => {
  await openByPicker(page, 'en', ORDINARY);
  await page.evaluate(() => {
    location.hash = 'quality';
  });
  await expect(page.locator('#quality')).toBeInViewport();
  await page.evaluate(() => {
    location.hash = 'outcomes';
  });
  await page.goBack();
  await expect(page).toHaveURL(`${pathTo('en', 'result')}#quality`);
  await expect(page.locator('.holder-name')).toHaveCount(1);
  await page.goBack();
  await page.goBack();
  await expect(page.locator('h1')).toHaveText(enUi.home.title);
});

for (const arrival of ['refresh', 'cold', 'cold at an anchor'] as const) {
  test(`a result does not outlive the page: ${arrival}`, async ({ page }) => {
    if (arrival === 'refresh') {
      await openByPicker(page, 'en', ORDINARY);
      await page.reload();
    } else {
      await page.goto(pathTo('en', 'result') + (arrival === 'cold' ? '' : '#outcomes'));
    }
    await expect(page).toHaveURL(pathTo('en', ''));
    await expect(page.getByRole('alert')).toContainText(enIntake.notices.cold.advice);
    await expect(band(page)).toHaveCount(0);
    const kept = await page.evaluate(() => ({
      state: JSON.stringify({ state: history.state as unknown }),
      stored: localStorage.length + sessionStorage.length,
    }));
    expect(kept.state).not.toContain('verdict');
    expect(kept.stored).toBe(0);
  });
}

test('no address makes the page say a verdict', async ({ page }) => {
  for (const path of [
    '/en/result?verdict=valid',
    '/en/result#valid',
    '/cs/result?headline=verdict.valid',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(band(page)).toHaveCount(0);
  }
});

test.describe('an address that does not exist', () => {
  test.use({ expectedErrors: [/404/] });
  test('says so in the language of the address', async ({ page }) => {
    await page.goto('/cs/valid');
    await expect(page.locator('h1')).toHaveText(csUi.errors.notFound.title);
    await page.goto('/valid');
    await expect(page.locator('h1')).toBeVisible();
    await expect(band(page)).toHaveCount(0);
  });
});

test('the focus follows the reader', async ({ page }) => {
  await page.goto(pathTo('en', ''));
  await page.getByRole('link', { name: enUi.app.privacy }).click();
  await expect(page.locator('h1')).toBeFocused();
  await openByPicker(page, 'en', ORDINARY);
  await expect(page.locator('h1')).toBeFocused();
});

const SLOW = 'slow.jsonld';
/** What stands behind # in the first demonstration share. */
const SHARE = shares[0]?.fragment ?? '';

/** Makes files of one name take their time to be read; the others are read at once. */
function slowReading(name: string): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on a file below
  const read = File.prototype.arrayBuffer;
  File.prototype.arrayBuffer = async function (this: File) {
    if (this.name === name) {
      document.documentElement.dataset['slowRead'] = 'begun';
      await new Promise((resolve) => setTimeout(resolve, 1500));
      document.documentElement.dataset['slowRead'] = 'done';
    }
    return read.call(this);
  };
}

/** Drops a file that is still being read when what comes next comes. */
async function dropSlow(page: Page, text: string): Promise<void> {
  await drop(page, SLOW, text);
  await expect(page.locator('html')).toHaveAttribute('data-slow-read', 'begun');
}

test.describe('what comes last counts', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(slowReading, SLOW);
    await page.goto(pathTo('en', ''));
    await expect(page.locator('h1')).toBeVisible();
  });

  test('of two files dropped one after the other', async ({ page }) => {
    await dropSlow(page, demoText(ORDINARY));
    await drop(page, ALTERED, demoText(ALTERED));
    expect(await verdictOf(page)).toBe('invalid');
    await expect(page.locator('html')).toHaveAttribute('data-slow-read', 'done');
    expect(await verdictOf(page)).toBe('invalid');
    await expect(page.locator('#technical')).toContainText(ALTERED);
    await expect(page.getByText('Klára Vzorná')).toHaveCount(0);
  });

  test('of a file and a text', async ({ page }) => {
    await dropSlow(page, demoText(ORDINARY));
    await pasteOnPage(page, demoText(ALTERED));
    expect(await verdictOf(page)).toBe('invalid');
    await expect(page.locator('html')).toHaveAttribute('data-slow-read', 'done');
    expect(await verdictOf(page)).toBe('invalid');
    await expect(page.locator('#technical')).toContainText(enUi.home.paste.name);
  });

  test('of a file and a demonstration', async ({ page }) => {
    await dropSlow(page, demoText(ALTERED));
    await page.locator('.samples button').first().click();
    await expect(page.locator('.holder-name')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-slow-read', 'done');
    await expect(page.locator('.holder-name')).toBeVisible();
    await expect(page.locator('#technical')).not.toContainText(SLOW);
  });

  test('of a share on its way and a file', async ({ page, baseURL }) => {
    const release = await holdShares(page);
    await pasteOnPage(page, `${baseURL ?? ''}/s#${SHARE}`);
    await expect(page.locator('h1')).toHaveText(enRegistry.loading.title);
    await drop(page, ALTERED, demoText(ALTERED));
    expect(await verdictOf(page)).toBe('invalid');
    release();
    await page.waitForLoadState('networkidle');
    expect(await verdictOf(page)).toBe('invalid');
    await expect(page.locator('#technical')).toContainText(ALTERED);
    await expect(page.locator('.shared-note')).toHaveCount(0);
  });

  test('of a file and a share', async ({ page, baseURL }) => {
    await dropSlow(page, demoText(ALTERED));
    await pasteOnPage(page, `${baseURL ?? ''}/s#${SHARE}`);
    expect(await verdictOf(page)).toBe('valid');
    await expect(page.locator('html')).toHaveAttribute('data-slow-read', 'done');
    expect(await verdictOf(page)).toBe('valid');
    await expect(page.locator('.shared-note')).toBeVisible();
    await expect(page.locator('#technical')).not.toContainText(SLOW);
  });

  test('wherever the reader is by then, and in the language they have chosen', async ({ page }) => {
    await dropSlow(page, demoText(ORDINARY));
    await page.getByRole('link', { name: 'Čeština' }).click();
    await expect(page).toHaveURL(pathTo('cs', ''));
    await verdictOf(page);
    await expect(page).toHaveURL(pathTo('cs', 'result'));
    await page.goBack();
    await expect(page.locator('h1')).toHaveText(csUi.home.title);
  });
});

test('the next file dropped on a result takes its place', async ({ page }) => {
  await openByPicker(page, 'en', ORDINARY);
  await expect(page.locator('.holder-name')).toHaveText('Klára Vzorná');
  await drop(page, LARGEST, demoText(LARGEST));
  await expect(page.locator('#technical')).toContainText(LARGEST);
  await verdictOf(page);
  await expect(page.locator('.holder-name')).not.toHaveText('Klára Vzorná');
  await expect(page.locator('.holder-name')).toHaveCount(1);
  // It took the place in the history as well: one step back is home.
  await page.goBack();
  await expect(page.locator('h1')).toHaveText(enUi.home.title);
});

test(
  'the way back leads to where the reader was on the page',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto(pathTo('en', ''));
    const last = page.locator('.samples button').first();
    await last.scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
    });
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(100);
    // Without scrolling to it first, as Playwright's click would.
    await last.evaluate((button: HTMLElement) => {
      button.click();
    });
    await verdictOf(page);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await page.evaluate(() => {
      window.scrollTo(0, 500);
    });
    await page.goBack();
    await expect(page.locator('h1')).toHaveText(enUi.home.title);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
    await page.goForward();
    await expect(page.locator('.holder-name')).toBeVisible();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(500);
  },
);

test('a file opened with the installed page is verified like any other', async ({ page }) => {
  await page.addInitScript(() => {
    // Keeps what is launched until the page asks for it, as the browser's own does.
    const launched: unknown[] = [];
    let give = (params: unknown): void => {
      launched.push(params);
    };
    addEventListener('launched', (event) => {
      give((event as CustomEvent<unknown>).detail);
    });
    Object.defineProperty(window, 'launchQueue', {
      value: {
        setConsumer(consumer: (params: unknown) => void) {
          give = consumer;
          launched.splice(0).forEach(consumer);
        },
      },
    });
  });
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  await page.evaluate((text) => {
    const file = new File([text], 'launched.jsonld');
    const detail = { files: [{ getFile: () => Promise.resolve(file) }] };
    dispatchEvent(new CustomEvent('launched', { detail }));
  }, demoText(ORDINARY));
  await verdictOf(page);
  await expect(page.locator('.holder-name')).toHaveText('Klára Vzorná');
  await expect(page.locator('#technical')).toContainText('launched.jsonld');
});
