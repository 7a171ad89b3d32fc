import type { Page } from '@playwright/test';
import { demoText } from './files.ts';
import { ADDRESS } from './port.ts';

/** The share that the codes of the tests lead to, and its address. */
export const SHARE = 'e2e-code-0123456789abcdef';
export const SHARE_LINK = `${ADDRESS}/s#${SHARE}`;

/** Lets the registry of the site answer with a demonstration file. */
export async function answerShare(page: Page, file: string, share = SHARE): Promise<void> {
  await page.route(`**/demo/shares/${share}`, (route) =>
    route.fulfill({ json: { version: 1, expiresAt: null, credential: demoText(file) } }),
  );
}

/** Keeps every share of the demonstration on its way until the function it gives is called. */
export async function holdShares(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/demo/shares/*', async (route) => {
    await held;
    // Nobody may be waiting for it any more.
    await route.continue().catch(() => undefined);
  });
  return () => release();
}
