import type { Page, Request } from '@playwright/test';
import shares from '../public/demo/shares.json' with { type: 'json' };
import enIntake from '../src/i18n/en/intake.json' with { type: 'json' };
import enRegistry from '../src/i18n/en/registry.json' with { type: 'json' };
import enResult from '../src/i18n/en/result.json' with { type: 'json' };
import enUi from '../src/i18n/en/ui.json' with { type: 'json' };
import { SHARES } from '../tools/demo/shares/plan.ts';
import { band, demoText, ORDINARY, verdictOf } from './support/files.ts';
import { encrypted, freshId, onNginx, onOwnServer } from './support/share-hosts.ts';
import { expect } from './support/page.ts';

/*
 * A link in a CV, from the click to the verdict. Every journey is watched: the page asks for its own
 * files and once for the share, and what stands behind # reaches nobody.
 */

const { failures } = enRegistry;

const OWN =
  /^\/(?:s|(?:cs|en)\/[a-z]*|assets\/[^/]+|favicon\.svg|config\.json|trust\/(?:[a-z]+\/)?[^/]+|demo\/(?:index|shares)\.json)?$/;

function fragmentOf(name: string): string {
  const fragment = shares[SHARES.findIndex((plan) => plan.name === name)]?.fragment;
  if (fragment === undefined) throw new Error(`no share is called ${name}`);
  return fragment;
}

const idOf = (fragment: string) => fragment.split('.')[0] ?? '';
const keyOf = (fragment: string) => fragment.split('.')[1] ?? null;

/** Notes all that leaves the page: addresses, headers and bodies. */
function record(page: Page): Request[] {
  const requests: Request[] = [];
  page.context().on('request', (request) => requests.push(request));
  return requests;
}

/** What was asked besides the page's own files, in order. */
function askedOfRegistry(requests: readonly Request[]): string[] {
  const paths = requests.map((request) => new URL(request.url()).pathname);
  return paths.filter((path) => !OWN.test(path));
}

/** That a link left no trace but the one call of its registry. */
async function expectNoTrace(page: Page, requests: readonly Request[], fragment: string) {
  const [id, key] = [idOf(fragment), keyOf(fragment)];
  for (const request of requests) {
    const said = [
      request.url(),
      request.postData() ?? '',
      JSON.stringify(await request.allHeaders()),
    ];
    expect(said.join(' ')).not.toContain('#');
    if (key !== null) expect(said.join(' ')).not.toContain(key);
    const isTheCall = new URL(request.url()).pathname === `/demo/shares/${id}`;
    if (!isTheCall) expect(said.join(' ')).not.toContain(id);
  }
  expect(page.url()).not.toContain('#');
  const kept = await page.evaluate(() =>
    JSON.stringify([
      location.href,
      document.referrer,
      history.state as unknown,
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ]),
  );
  expect(kept).not.toContain(id);
  if (key !== null) expect(kept).not.toContain(key);
}

async function expectFailure(page: Page, kind: keyof typeof failures): Promise<void> {
  await expect(page.locator('h1')).toHaveText(failures[kind].title);
  await expect(page.locator('main')).toContainText(failures[kind].text);
  await expect(page.locator('main')).toContainText(failures[kind].advice);
  await expect(band(page)).toHaveCount(0);
  await expect(page).toHaveURL('/en/result');
  // The other ways in are at hand.
  await expect(page.locator('main input[type=file]')).toHaveCount(1);
  await expect(page.getByRole('link', { name: enRegistry.otherWays })).toBeVisible();
}

const HOSTS = [
  ['from npm start', onOwnServer, true],
  ['from nginx', onNginx, false],
] as const;

for (const [where, test, isLive] of HOSTS) {
  test.describe(`a shared link ${where}`, () => {
    test('plain: the result, where it came from, the certificate on paper', async ({
      page,
      host,
    }) => {
      const requests = record(page);
      const fragment = fragmentOf('plain');
      await page.goto(`/s#${fragment}`);
      expect(await verdictOf(page)).toBe('valid');
      await expect(page).toHaveURL('/en/result');
      await expect(page.locator('.holder-name')).toHaveText('Klára Vzorná');
      const share = `/demo/shares/${fragment}`;
      expect(askedOfRegistry(requests)).toEqual([share]);
      await expectNoTrace(page, requests, fragment);
      const { host: registryHost, origin } = new URL(page.url());
      await expect(page.locator('.shared-note')).toContainText(registryHost);
      await expect(page.locator('.about-trust')).toContainText(origin + share);

      const paper = page.locator('.paper');
      await expect(paper).toContainText('not part of what was verified');
      await paper.getByRole('button').click();
      await expect(paper).toHaveAttribute('data-state', 'matching');
      const saving = page.waitForEvent('download');
      await paper.getByRole('button', { name: enRegistry.certificate.save }).click();
      expect((await saving).suggestedFilename()).toBe('certificate.pdf');
      const pdf = '/demo/certificates/01-zaklady-ekonometrie.pdf';
      expect(askedOfRegistry(requests)).toEqual([share, pdf]);
      const log = await host.log();
      if (log !== null) {
        expect(log).toContain(`GET ${share} HTTP`);
        expect(log).not.toContain('#');
      }
    });

    test('another certificate than the share speaks of is not offered', async ({ page }) => {
      await page.route('**/demo/certificates/*', (route) => route.fulfill({ body: '%PDF-1.7' }));
      await page.goto(`/s#${fragmentOf('plain')}`);
      await verdictOf(page);
      await page.locator('.paper button').click();
      await expect(page.locator('.paper')).toHaveAttribute('data-state', 'other');
      await expect(page.getByRole('button', { name: enRegistry.certificate.save })).toHaveCount(0);
    });

    test('encrypted: its key reaches nobody', async ({ page, host }) => {
      const requests = record(page);
      const fragment = fragmentOf('encrypted');
      await page.goto(`/s#${fragment}`);
      expect(await verdictOf(page)).toBe('valid');
      await expect(page.locator('.shared-note')).toContainText('2100');
      expect(askedOfRegistry(requests)).toEqual([`/demo/shares/${idOf(fragment)}`]);
      await expectNoTrace(page, requests, fragment);
      const log = await host.log();
      if (log !== null) expect(log).not.toContain(keyOf(fragment) ?? '');
    });

    const statuses = [
      ['active', isLive ? 'valid' : 'attention', isLive ? 'pass' : 'unknown'],
      ['active-outdated', 'attention', 'unknown'],
      ['suspended', 'invalid', 'fail'],
      ['revoked', 'invalid', 'fail'],
      ['other-registry', 'attention', 'unknown'],
    ] as const;
    for (const [name, verdict, state] of statuses) {
      test(`with a status: ${name}`, async ({ page }) => {
        await page.goto(`/s#${fragmentOf(name)}`);
        expect(await verdictOf(page)).toBe(verdict);
        const check = page.locator('.check-list li', { hasText: enResult.checks.status });
        await expect(check).toHaveAttribute('data-state', state);
        await expect(page.locator('.why')).not.toContainText('genuine; whether');
      });
    }

    test('refresh and back and forward', async ({ page }) => {
      const requests = record(page);
      await page.goto('/en/');
      await page.locator('summary', { hasText: enRegistry.examples.title }).click();
      await page.locator(`.samples a[href="/s#${fragmentOf('plain')}"]`).click();
      expect(await verdictOf(page)).toBe('valid');
      await page.goBack();
      await expect(page).toHaveURL('/en/');
      await page.goForward();
      await expect(page).toHaveURL('/en/result');
      expect(await verdictOf(page)).toBe('valid');
      await page.reload();
      await expect(page).toHaveURL('/en/');
      await expect(page.getByRole('alert')).toContainText(enIntake.notices.cold.advice);
      expect(askedOfRegistry(requests)).toEqual([`/demo/shares/${fragmentOf('plain')}`]);
      await expectNoTrace(page, requests, fragmentOf('plain'));
    });

    test('incomplete: cut in its id, without its key, with another key', async ({ page }) => {
      const requests = record(page);
      const fragment = fragmentOf('encrypted');
      await page.goto(`/s#${fragment.slice(0, 15)}`);
      await expect(page.getByRole('alert')).toContainText(
        enIntake.notices['share-incomplete'].title,
      );
      await page.goto(`/s#${fragment.slice(0, -1)}`);
      await expect(page.getByRole('alert')).toContainText(
        enIntake.notices['share-incomplete'].title,
      );
      expect(askedOfRegistry(requests)).toEqual([]);
      await page.goto(`/s#${idOf(fragment)}`);
      await expectFailure(page, 'incomplete');
      await page.goto(`/s#${idOf(fragment)}.${'A'.repeat(43)}`);
      await expectFailure(page, 'incomplete');
    });

    test('of a registry that this page does not have', async ({ page }) => {
      const requests = record(page);
      await page.goto(`/s#7~${freshId()}`);
      await expectFailure(page, 'no-registry');
      expect(askedOfRegistry(requests)).toEqual([]);
    });

    test.describe('with a line in the console', () => {
      test.use({
        expectedErrors: [/404|ERR_|policy violation: connect-src|Content Security Policy/],
      });

      test('expired, withdrawn and unknown say the same', async ({ page, host }) => {
        const { jwe, key } = encrypted(demoText(ORDINARY));
        const { id, withdraw } = await host.publish(jwe);
        await page.goto(`/s#${id}.${key}`);
        expect(await verdictOf(page)).toBe('valid');
        await withdraw();
        const said: (string | null)[] = [];
        for (const fragment of [`${id}.${key}`, fragmentOf('expired'), freshId()]) {
          await page.goto('about:blank');
          const requests = record(page);
          await page.goto(`/s#${fragment}`);
          await expectFailure(page, 'gone');
          said.push(await page.locator('main').textContent());
          expect(askedOfRegistry(requests)).toEqual([`/demo/shares/${idOf(fragment)}`]);
          await expectNoTrace(page, requests, fragment);
        }
        expect(new Set(said).size).toBe(1);
        await expect(page.getByRole('button', { name: enUi.errors.retry })).toHaveCount(0);
      });

      test('offline, and then again', async ({ page, context }) => {
        await page.goto('/en/');
        const open = async (name: string) => {
          await page.locator('summary', { hasText: enRegistry.examples.title }).click();
          await page.locator(`.samples a[href="/s#${fragmentOf(name)}"]`).click();
        };
        // Once online, so that the page has all of itself.
        await open('encrypted');
        await verdictOf(page);
        await page.goBack();
        await context.setOffline(true);
        await open('plain');
        await expectFailure(page, 'offline');
        await context.setOffline(false);
        await page.getByRole('button', { name: enUi.errors.retry }).click();
        expect(await verdictOf(page)).toBe('valid');
        await expect(page.locator('.holder-name')).toHaveText('Klára Vzorná');
      });

      test('of a registry that redirects', async ({ page, host }) => {
        const requests = record(page);
        const id = await host.faulty('redirect');
        await page.goto(`/s#${id}`);
        await expectFailure(page, 'unreachable');
        // Once more after what looks like a network fault, and nowhere else.
        const share = `/demo/shares/${id}`;
        expect(askedOfRegistry(requests)).toEqual([share, share]);
        expect(requests.filter((request) => request.redirectedFrom() !== null)).toEqual([]);
      });

      test('of a registry that answers HTML', async ({ page, host }) => {
        await page.goto(`/s#${await host.faulty('html')}`);
        await expectFailure(page, 'gone');
      });

      test('of a registry that does not stop', async ({ page, host }) => {
        const requests = record(page);
        const id = await host.faulty('huge');
        await page.goto(`/s#${id}`);
        await expectFailure(page, 'too-large');
        expect(askedOfRegistry(requests)).toEqual([`/demo/shares/${id}`]);
        // The next one opens all the same.
        await page.goto(`/s#${fragmentOf('plain')}`);
        expect(await verdictOf(page)).toBe('valid');
      });

      test('of a registry that is away', async ({ page }) => {
        await page.route('**/demo/shares/*', (route) => route.abort());
        await page.goto(`/s#${fragmentOf('plain')}`);
        await expectFailure(page, 'unreachable');
        await page.unroute('**/demo/shares/*');
        await page.getByRole('button', { name: enUi.errors.retry }).click();
        expect(await verdictOf(page)).toBe('valid');
      });

      test('of a registry that the page’s policy forbids', async ({ page }) => {
        const registries = ['/demo', 'https://registry.elsewhere.invalid/a'];
        await page.route('**/config.json', (route) => route.fulfill({ json: { registries } }));
        await page.goto(`/s#1~${freshId()}`);
        await expectFailure(page, 'blocked');
        await expect(page.locator('main')).toContainText('registry.elsewhere.invalid');
      });
    });
  });
}
