import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

const OWN = '/cache/playwright/chrome';

/** A machine on which the given binaries start; commands run are noted and may add binaries. */
function machine(options: {
  readonly there?: readonly string[];
  readonly chosen?: string;
  readonly platform?: NodeJS.Platform;
  readonly root?: boolean;
  readonly debian?: boolean;
  readonly installs?: Readonly<Record<string, string>>;
}): Machine & { readonly ran: string[] } {
  const there = new Set(options.there);
  const ran: string[] = [];
  return {
    ran,
    environment: { PATH: '/usr/local/bin:/usr/bin', CHROMIUM_PATH: options.chosen },
    platform: options.platform ?? 'linux',
    isRoot: options.root ?? false,
    starts: (path) => there.has(path),
    exists: (path) => path === '/etc/debian_version' && (options.debian ?? false),
    playwrightsOwn: () => OWN,
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      const installed = options.installs?.[line];
      if (installed) there.add(installed);
      return installed !== undefined;
    },
  };
}

function search(on: Machine): { path: string | null; lines: string[] } {
  const lines: string[] = [];
  return { path: findBrowser(on, (line) => lines.push(line)), lines };
}

const PLAYWRIGHT = 'npx playwright install chromium';
const APT = { 'apt-get update': '-', 'apt-get install -y chromium': '/usr/bin/chromium' };

describe('the browser of the tests', () => {
  it('is the chosen one before any other', () => {
    const { path, lines } = search(
      machine({ chosen: '/opt/c', there: ['/opt/c', '/usr/bin/chromium', OWN] }),
    );
    expect(path).toBe('/opt/c');
    expect(lines).toEqual(['browser: CHROMIUM_PATH: /opt/c']);
  });

  it('is the system’s where the chosen one does not start', () => {
    const { path } = search(machine({ chosen: '/opt/c', there: ['/usr/bin/google-chrome', OWN] }));
    expect(path).toBe('/usr/bin/google-chrome');
  });

  it('prefers Chromium to Chrome in one folder', () => {
    const { path } = search(machine({ there: ['/usr/bin/google-chrome', '/usr/bin/chromium'] }));
    expect(path).toBe('/usr/bin/chromium');
  });

  it('is looked for in the usual places of macOS', () => {
    const place = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(search(machine({ platform: 'darwin', there: [place] })).path).toBe(place);
    expect(search(machine({ platform: 'linux', there: [place] })).path).toBeNull();
  });

  it('is Playwright’s own before anything is installed', () => {
    const on = machine({ there: [OWN], root: true, debian: true });
    expect(search(on).path).toBe(OWN);
    expect(on.ran).toEqual([]);
  });

  it('is downloaded by Playwright before apt is asked', () => {
    const on = machine({ root: true, debian: true, installs: { ...APT, [PLAYWRIGHT]: OWN } });
    expect(search(on).path).toBe(OWN);
    expect(on.ran).toEqual([PLAYWRIGHT]);
  });

  it('comes from apt last, for root on Debian', () => {
    const on = machine({ root: true, debian: true, installs: APT });
    const { path, lines } = search(on);
    expect(path).toBe('/usr/bin/chromium');
    expect(on.ran).toEqual([PLAYWRIGHT, 'apt-get update', 'apt-get install -y chromium']);
    expect(lines).toEqual([
      'browser: CHROMIUM_PATH: no',
      'browser: a Chromium of the system: no',
      'browser: the Chromium of Playwright: no',
      'browser: npx playwright install chromium: no',
      'browser: apt-get install chromium (root on Debian): /usr/bin/chromium',
    ]);
  });

  it.each([
    ['an ordinary user', { root: false, debian: true }],
    ['another distribution', { root: true, debian: false }],
  ])('never asks apt as %s', (_, kind) => {
    const on = machine({ ...kind, installs: APT });
    expect(search(on).path).toBeNull();
    expect(on.ran).toEqual([PLAYWRIGHT]);
  });
});
