import { LANGUAGES, pathTo, ROUTES } from '../src/app/routes.ts';
import { expect, test } from './support/page.ts';

const addresses = ['/', ...LANGUAGES.flatMap((language) => ROUTES.map((r) => pathTo(language, r)))];

test.describe('the site as it is served', () => {
  for (const address of addresses) {
    test(`${address} comes under the policy, in the page and as a header`, async ({ request }) => {
      const response = await request.get(address);
      expect(response.status()).toBe(200);
      const header = response.headers()['content-security-policy'];
      const html = await response.text();
      expect(header).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(header).toContain("require-trusted-types-for 'script'; trusted-types default");
      const [meta] =
        /(?<=<head>\s*)<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html) ?? [];
      expect(meta).toBeDefined();
      expect(`${meta?.split('"')[3] ?? ''}; frame-ancestors 'none'`).toBe(header);
      expect(response.headers()).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      expect(response.headers()['permissions-policy']).toContain('camera=(self)');
    });
  }

  for (const language of LANGUAGES) {
    test(`pages in ${language} say so before any script runs`, async ({ request }) => {
      const html = await (await request.get(pathTo(language, 'about'))).text();
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toMatch(/<title>[^<]+<\/title>/);
      expect(html).toMatch(/<meta name="description" content="[^"]+">/);
    });
  }

  test('an unknown address is answered with 404', async ({ request }) => {
    for (const address of ['/cs/valid', '/shares/0', '/demo/credentials/none.jsonld']) {
      const response = await request.get(address);
      expect(response.status()).toBe(404);
      expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
    }
  });

  test('scripts may be kept for good, nothing else', async ({ request }) => {
    const html = await (await request.get('/cs/')).text();
    const [script] = /(?<=src=")\/assets\/[^"]+\.js/.exec(html) ?? [];
    expect(script).toBeDefined();
    const response = await request.get(script ?? '');
    expect(response.headers()['cache-control']).toContain('immutable');
    expect(response.headers()['content-type']).toContain('text/javascript');
  });
});

test.describe('the watch over the tests', () => {
  test.describe('with errors expected', () => {
    test.use({ expectedErrors: [/./] });

    test('sees a script that the policy refuses', async ({ page }) => {
      await page.goto('/en/');
      const seen = page.waitForEvent('console', (message) => message.text().startsWith('policy'));
      await page
        .evaluate(() => {
          const script = document.createElement('script');
          script.textContent = 'document.title = "run"';
          document.head.append(script);
        })
        .catch(() => undefined);
      expect((await seen).text()).toMatch(
        /^policy violation: (?:script-src|require-trusted-types)/,
      );
      expect(await page.title()).not.toBe('run');
    });

    test('sees what the policy keeps the page from asking', async ({ page }) => {
      await page.goto('/en/');
      const seen = page.waitForEvent('console', (message) => message.text().startsWith('policy'));
      await page.evaluate(() => fetch('https://elsewhere.invalid/').catch(() => undefined));
      expect((await seen).text()).toMatch(/^policy violation: connect-src/);
    });
  });

  test('fails a test that provokes either', async ({ page }) => {
    test.fail();
    await page.goto('/en/');
    await page.evaluate(() => console.error('provoked'));
  });
});
