import { defineConfig, devices } from '@playwright/test';

/*
 * End-to-end tests over the built site as npm start serves it. npm test builds it and names the
 * browser; npm run e2e takes both as they are.
 */

const port = Number(process.env['E2E_PORT'] ?? 4174);
const address = `http://localhost:${port}`;
const browser = process.env['CHROMIUM_PATH'];

const launchOptions = {
  ...(browser === undefined ? {} : { executablePath: browser }),
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Reading a whole result for accessibility takes 5 s on a quiet machine, 35 s on a busy one.
  timeout: 90_000,
  // A verdict is there in less than a second, on a busy machine in ten.
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { baseURL: address, trace: 'retain-on-failure', launchOptions },
  webServer: {
    command: 'npm run --silent serve',
    url: address,
    env: { PORT: String(port) },
    // A server that is there already may serve another build.
    reuseExistingServer: false,
    timeout: 30_000,
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      // What the server sends does not depend on the device.
      testIgnore: /serving\.spec\.ts/,
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
    },
  ],
});
