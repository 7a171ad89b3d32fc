import { LANGUAGES, pathTo } from '../src/app/routes.ts';
import { expect, test } from './support/page.ts';

for (const language of LANGUAGES) {
  test(
    `the title and every way in are seen at once, ${language}`,
    { tag: '@phone' },
    async ({ page }) => {
      await page.goto(pathTo(language, ''));
      await expect(page.locator('.demonstration')).toBeVisible();
      const ways = page.locator('.home h1, .drop, .way, .paste textarea, .paste .btn');
      await expect(ways.first()).toBeVisible();
      const { height } = page.viewportSize() ?? { height: 0 };
      const ends = await ways.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().bottom),
      );
      expect(ends.length).toBeGreaterThanOrEqual(5);
      expect(Math.max(...ends)).toBeLessThanOrEqual(height);
    },
  );
}
