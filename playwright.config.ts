import { defineConfig, devices } from '@playwright/test';
import { filmPath, FILMS } from './e2e/support/films.ts';
import { ADDRESS, PORT } from './e2e/support/port.ts';

/*
 * End-to-end tests over the built site as npm start serves it. npm test builds it and names the
 * browser; npm run e2e takes both as they are.
 */

const browser = process.env['CHROMIUM_PATH'];

/** Off unless asked for: it takes a quarter of the time of every test. */
const TRACE = process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure';

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

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } };

/** Journeys with a camera; the other projects have none. */
const CAMERA = /camera-[a-z]+\.spec\.ts/;

/** A browser with a fake camera. Its film is an argument of the launch, hence a project a film. */
const withCamera = (camera: readonly string[]) => ({
  ...desktop,
  launchOptions: {
    ...launchOptions,
    args: [...launchOptions.args, '--use-fake-device-for-media-stream', ...camera],
  },
});

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/support/films.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Reading a whole result for accessibility takes 5 s on a quiet machine, 35 s on a busy one.
  timeout: 90_000,
  // A verdict is there in less than a second, on a busy machine in ten.
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { baseURL: ADDRESS, trace: TRACE, launchOptions },
  webServer: {
    command: 'npm run --silent serve',
    url: ADDRESS,
    // What the tests share is kept among their results.
    env: { PORT: String(PORT), REGISTRY_FOLDER: `test-results/registry-${PORT}` },
    // A server that is there already may serve another build.
    reuseExistingServer: false,
    timeout: 30_000,
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: CAMERA,
      use: desktop,
    },
    {
      name: 'phone',
      testIgnore: CAMERA,
      // What depends on the width of the page; the rest is the same on every device.
      grep: /@phone/,
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
    },
    ...FILMS.map((film) => ({
      name: `camera-${film}`,
      testMatch: film === 'elsewhere' ? /camera-other\.spec\.ts/ : /camera-read\.spec\.ts/,
      use: {
        ...withCamera([
          '--use-fake-ui-for-media-stream',
          `--use-file-for-fake-video-capture=${filmPath(film)}`,
        ]),
        permissions: ['camera'],
      },
    })),
    { name: 'camera-refused', testMatch: /camera-refused\.spec\.ts/, use: withCamera([]) },
  ],
});
