import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/*
 * Finds a Chromium for the tests and the pictures. The order goes from what somebody chose, over what
 * is there, to what has to be fetched; a machine without a network stops at the second step.
 */

/** What the search may ask of the machine; replaced in tests. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Whether a file is there and starts. */
  readonly starts: (path: string) => boolean;
  readonly exists: (path: string) => boolean;
  /** Where Playwright keeps the browser it downloads itself. */
  readonly playwrightsOwn: () => string;
  /** Runs a command to its end; true for exit code 0. */
  readonly run: (command: string, args: readonly string[], limitMs: number) => boolean;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
};

/** A download host that does not answer must not hold the tests up for long. */
const DOWNLOAD_LIMIT_MS = 3 * 60 * 1000;
const APT_LIMIT_MS = 10 * 60 * 1000;

function onSystem(machine: Machine): string | null {
  const folders = (machine.environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = USUAL_PLACES[machine.platform] ?? [];
  return [...onPath, ...places].find((path) => machine.starts(path)) ?? null;
}

function installedByPlaywright(machine: Machine): string | null {
  const path = machine.playwrightsOwn();
  return machine.starts(path) ? path : null;
}

function afterPlaywrightInstall(machine: Machine): string | null {
  const done = machine.run('npx', ['playwright', 'install', 'chromium'], DOWNLOAD_LIMIT_MS);
  return done ? installedByPlaywright(machine) : null;
}

function afterAptInstall(machine: Machine): string | null {
  if (!machine.isRoot || !machine.exists('/etc/debian_version')) return null;
  const done =
    machine.run('apt-get', ['update'], APT_LIMIT_MS) &&
    machine.run('apt-get', ['install', '-y', 'chromium'], APT_LIMIT_MS);
  return done ? onSystem(machine) : null;
}

/**
 * Finds a Chromium that starts, installing one where there is none.
 *
 * @param report told one line for each step taken
 * @returns the path of its binary; null where every step failed
 */
export function findBrowser(machine: Machine, report: (line: string) => void): string | null {
  const chosen = machine.environment['CHROMIUM_PATH'];
  const steps: readonly (readonly [string, () => string | null])[] = [
    ['CHROMIUM_PATH', () => (chosen && machine.starts(chosen) ? chosen : null)],
    ['a Chromium of the system', () => onSystem(machine)],
    ['the Chromium of Playwright', () => installedByPlaywright(machine)],
    ['npx playwright install chromium', () => afterPlaywrightInstall(machine)],
    ['apt-get install chromium (root on Debian)', () => afterAptInstall(machine)],
  ];
  for (const [name, attempt] of steps) {
    const path = attempt();
    report(`browser: ${name}: ${path ?? 'no'}`);
    if (path !== null) return path;
  }
  return null;
}

function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  // Some distributions put a script there that only says where to get the browser.
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  return {
    environment: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    starts,
    exists: existsSync,
    playwrightsOwn: () => chromium.executablePath(),
    run: (command, args, limitMs) =>
      spawnSync(command, args, {
        timeout: limitMs,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        shell: process.platform === 'win32',
      }).status === 0,
  };
}
