import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page, or in a part of it, in the light and in the dark scheme. Only the colours
 * differ in the dark one. The page is left light.
 *
 * @param part a selector; the whole page unless told
 */
export async function violations(page: Page, part?: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // What passed is not asked for, and no frame is of another origin: half of the time goes there.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
    if (part !== undefined) axe.include(part);
    const { violations: faults } = await (
      colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe.withTags(TAGS)
    ).analyze();
    for (const { id, nodes } of faults) {
      const where = nodes.map((node) => node.html).join(' | ');
      found.push(`${colorScheme}, ${id}: ${where}`);
    }
  }
  return found;
}
