import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds; in the dark scheme only the colours differ. */
export async function violations(
  page: Page,
  colorScheme: 'light' | 'dark',
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (
    colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe.withTags(TAGS)
  ).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
