import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/*
 * Programs that a test wants beside itself: found on this machine, or installed where that can be
 * done without asking. A test that goes without is skipped, and says so.
 */

/** How long installing one program may take, in milliseconds. */
const INSTALL_LIMIT_MS = 90_000;

function find(program: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  for (const folder of folders.filter((one) => one !== '')) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return null;
}

function install(debianPackage: string): void {
  if (process.getuid?.() !== 0) return;
  const apt = find('apt-get');
  if (apt === null) return;
  spawnSync(apt, ['install', '--yes', '--no-install-recommends', debianPackage], {
    timeout: INSTALL_LIMIT_MS,
    stdio: 'ignore',
    // The package must not start a service of its own.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
}

/** The path of the first of these programs that there is; null where none can be had. */
export function programOf(names: readonly string[], debianPackage: string): string | null {
  const findAny = () => names.map(find).find((path) => path !== null) ?? null;
  const found = findAny();
  if (found !== null) return found;
  install(debianPackage);
  return findAny();
}

/** A port on which nobody listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
