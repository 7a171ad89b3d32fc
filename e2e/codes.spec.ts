import type { Page } from '@playwright/test';
import csIntake from '../src/i18n/cs/intake.json' with { type: 'json' };
import enIntake from '../src/i18n/en/intake.json' with { type: 'json' };
import { LANGUAGES, pathTo } from '../src/app/routes.ts';
import type { Language } from '../src/app/routes.ts';
import { codeOf } from '../tools/testing/qr/code.ts';
import { pngOf } from '../tools/testing/qr/picture-file.ts';
import { answered, demoPath, expectedVerdict, ORDINARY, verdictOf } from './support/files.ts';
import { expect, test } from './support/page.ts';
import { ADDRESS } from './support/port.ts';

/*
 * What a code may do. Nothing that it holds is followed by itself: the fixture fails every test in
 * which anybody else is asked, and no window is ever opened.
 */

const words = { cs: csIntake, en: enIntake };

async function show(page: Page, language: Language, text: string): Promise<void> {
  await page.goto(pathTo(language, ''));
  const buffer = pngOf(codeOf(text));
  await page.locator('#file').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer });
  await answered(page);
}

test.beforeEach(({ context }) => {
  context.on('page', (opened) => {
    if (opened.url() !== 'about:blank') throw new Error(`opened ${opened.url()}`);
  });
});

for (const language of LANGUAGES) {
  const { notices, question } = words[language];

  for (const text of [
    'javascript:alert(document.domain)',
    'data:text/html,<script>alert(1)</script>',
    'mailto:somebody@example.org',
    'file:///etc/passwd',
  ]) {
    test(`${text.slice(0, text.indexOf(':'))}: is refused by name, ${language}`, async ({
      page,
    }) => {
      await show(page, language, text);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(notices['address-refused'].title);
      await expect(alert).toContainText(text.slice(0, text.indexOf(':')));
      await expect(page.locator('.question')).toHaveCount(0);
    });
  }

  test(`a host that looks like another is written as it is, ${language}`, async ({ page }) => {
    // A Cyrillic letter in the middle of a Latin name.
    await show(page, language, 'https://mikr\u043ecertifikat.cz/s#AAAA');
    const box = page.locator('.question');
    await expect(box.getByRole('heading')).toHaveText(question.elsewhere.title);
    await expect(box.locator('.question-host')).toHaveText(/^xn--[a-z0-9-]+\.cz$/);
    await expect(box).toContainText(question.elsewhere['look-alike']);
    await expect(box).not.toContainText('mikrocertifikat');
  });

  test(`a user name before the host is warned of and not opened, ${language}`, async ({ page }) => {
    await show(page, language, `https://mikrocertifikat.cz@evil.example.org/s`);
    const box = page.locator('.question');
    await expect(box.locator('.question-host')).toHaveText('evil.example.org');
    await expect(box).toContainText(question.elsewhere['user-name']);
    await expect(box.getByRole('link')).toHaveCount(0);
  });

  test(`an address without https is not opened, ${language}`, async ({ page }) => {
    await show(page, language, 'http://example.org/credential');
    const box = page.locator('.question');
    await expect(box).toContainText(question.elsewhere['not-https']);
    await expect(box.getByRole('link')).toHaveCount(0);
  });

  test(`an ordinary address is offered with its host, ${language}`, async ({ page }) => {
    await show(page, language, 'https://www.example.org/a?b=c#d');
    const box = page.locator('.question');
    await expect(box.getByRole('heading')).toBeFocused();
    const link = box.getByRole('link');
    await expect(link).toHaveAttribute('href', 'https://www.example.org/a?b=c#d');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(link).toContainText('www.example.org');
    await box.getByRole('button', { name: question.close }).click();
    await expect(box).toHaveCount(0);
  });

  for (const [service, address] of [
    ['mikrocertifikat', 'https://mikrocertifikat.cz/overeni/123'],
    ['europass', 'https://europa.eu/europass/digital-credentials/viewer/#/shared/1'],
  ] as const) {
    test(`${service} is recognised, and its file is taken, ${language}`, async ({ page }) => {
      await show(page, language, address);
      const box = page.locator('.question');
      await expect(box.getByRole('heading')).toHaveText(question.service[service].title);
      await expect(box.getByRole('listitem')).toHaveText([
        new RegExp(question.service[service].get),
        new RegExp(question.service.drop),
      ]);
      await expect(box.getByRole('button', { name: /Load|Načíst/ })).toHaveCount(0);
      await box.locator('input[type=file]').setInputFiles(demoPath(ORDINARY));
      expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
      await expect(box).toHaveCount(0);
    });
  }
}

test('a code that holds a whole credential is verified', async ({ page }) => {
  // No seal fits into a code; the verdict on an unsealed file is a verdict all the same.
  await show(page, 'en', '{"@context":[],"type":["VerifiableCredential"]}');
  expect(await verdictOf(page)).toBe('unverifiable');
});

test.describe('a host that the deployer lets be asked', () => {
  const file = `${ADDRESS}/demo/credentials/${ORDINARY}`;

  test.beforeEach(async ({ page }) => {
    await page.route('**/config.json', async (route) => {
      const answer = await route.fetch();
      const config = (await answer.json()) as object;
      await route.fulfill({ json: { ...config, fetchFrom: [ADDRESS] } });
    });
  });

  test('is asked once the reader agrees, and the report says so', async ({ page, watch }) => {
    const asked = () => watch.requests.filter((address) => address === file).length;
    await show(page, 'en', file);
    const box = page.locator('.question');
    const load = box.getByRole('button', { name: /^Load from/ });
    await expect(load).toBeVisible();
    await expect(box).toContainText('the address of your connection');
    expect(asked()).toBe(0);
    await load.click();
    expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
    expect(asked()).toBe(1);
    await page.locator('.technical > summary').click();
    await expect(page.locator('.technical')).toContainText(file);
  });

  test.describe('and gives nothing usable', () => {
    test.use({ expectedErrors: [/Failed to load resource/] });

    for (const [name, fulfil, title] of [
      ['an error', { status: 500, body: 'no' }, enIntake.notices['host-silent'].title],
      [
        'too much',
        { status: 200, body: Buffer.alloc(5_000_000, ' ') },
        enIntake.notices['host-too-much'].title,
      ],
      [
        'a redirect',
        { status: 302, headers: { location: '/en/' } },
        enIntake.notices['host-silent'].title,
      ],
    ] as const) {
      test(`${name} is said`, async ({ page }) => {
        await page.route(file, (route) => route.fulfill(fulfil));
        await show(page, 'en', file);
        await page.getByRole('button', { name: /^Load from/ }).click();
        await expect(page.getByRole('alert')).toContainText(title);
        await expect(page).toHaveURL(pathTo('en', ''));
      });
    }
  });

  test('is not offered for an address with a user name', async ({ page }) => {
    await show(page, 'en', file.replace('//', '//me@'));
    await expect(page.locator('.question')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Load from/ })).toHaveCount(0);
  });
});

test('other hosts are not offered to be asked', async ({ page }) => {
  await show(page, 'en', `${ADDRESS}/demo/credentials/${ORDINARY}`);
  await expect(page.locator('.question')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Load from/ })).toHaveCount(0);
});
