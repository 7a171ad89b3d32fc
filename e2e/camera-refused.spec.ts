import csScan from '../src/i18n/cs/scan.json' with { type: 'json' };
import enScan from '../src/i18n/en/scan.json' with { type: 'json' };
import { LANGUAGES, pathTo } from '../src/app/routes.ts';
import { demoPath, expectedVerdict, ORDINARY, verdictOf } from './support/files.ts';
import { expect, test } from './support/page.ts';

const words = { cs: csScan.scan, en: enScan.scan };

for (const language of LANGUAGES) {
  // There is a camera, and nobody to allow it: a browser without a window refuses.
  test(`a refused camera leaves the other ways, ${language}`, async ({ page }) => {
    const { start, trouble, allow } = words[language];
    await page.goto(pathTo(language, 'scan'));
    await page.getByRole('button', { name: start }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(trouble.denied.title);
    await expect(alert).toContainText(trouble.denied.advice);
    await alert.getByText(allow.title).click();
    await expect(alert).toContainText(allow.address);
    // It can be tried again, and the file is taken all the same.
    await expect(page.getByRole('button', { name: start })).toBeEnabled();
    await expect(page.locator('textarea')).toBeVisible();
    await page.locator('#file').setInputFiles(demoPath(ORDINARY));
    expect(await verdictOf(page)).toBe(expectedVerdict(ORDINARY));
  });
}
