import { test as base } from '@playwright/test';
import type { BrowserContext, Page, Request } from '@playwright/test';

export { expect } from '@playwright/test';

/*
 * Every end-to-end test runs under watch: whatever the page asks of anybody else than its own host,
 * every violation of its policy and every error in its console makes the test fail.
 */

export interface Watch {
  /** Addresses asked so far, in order; data: and blob: addresses ask nobody and are left out. */
  readonly requests: readonly string[];
  /** What went wrong so far, in words. */
  readonly complaints: readonly string[];
}

interface Options {
  /** Console errors that a test provokes on purpose, such as Chromium's line about a 404. */
  readonly expectedErrors: readonly RegExp[];
}

/** Runs in the page and in its workers, whose violations no console would name otherwise. */
function reportViolations(): void {
  addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI } = event;
    console.error(`policy violation: ${violatedDirective} ${blockedURI}`);
  });
}

function watchWorkers(page: Page): void {
  page.on('worker', (worker) => {
    // A worker that has ended meanwhile has nothing left to report.
    worker.evaluate(reportViolations).catch(() => undefined);
  });
}

function asksSomebody(request: Request): boolean {
  return !/^(?:data|blob):/.test(request.url());
}

async function watched(
  context: BrowserContext,
  origin: string,
  expectedErrors: readonly RegExp[],
): Promise<Watch> {
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (!asksSomebody(request)) return;
    requests.push(request.url());
    if (new URL(request.url()).origin !== origin) complaints.push(`asked ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (expectedErrors.some((pattern) => pattern.test(message.text()))) return;
    complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => {
    complaints.push(`page: ${error.error().message}`);
  });
  context.on('page', watchWorkers);
  await context.addInitScript(reportViolations);
  return { requests, complaints };
}

export const test = base.extend<Options & { readonly watch: Watch }>({
  expectedErrors: [[], { option: true }],
  watch: [
    async ({ context, baseURL, expectedErrors }, use) => {
      if (baseURL === undefined) throw new Error('the tests need a baseURL');
      const watch = await watched(context, new URL(baseURL).origin, expectedErrors);
      await use(watch);
      base.expect(watch.complaints, 'what the page must not do').toEqual([]);
    },
    { auto: true },
  ],
});
