import { spawnSync, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

/*
 * Programs that a test wants beside itself: found on this machine, or installed where that can be
 * done without asking. A test that goes without is skipped, and says so.
 */

/** How long installing one program may take, in milliseconds. */
const INSTALL_LIMIT_MS = 90_000;

/** How long a server may take to start, in milliseconds. */
export const START_LIMIT_MS = 10_000;

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

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Waits until a server answers on its port; false where it has ended or takes too long. */
export async function hasStarted(child: ChildProcess, port: number): Promise<boolean> {
  const end = performance.now() + START_LIMIT_MS;
  while (!(await answers(port))) {
    if (performance.now() > end || child.exitCode !== null) return false;
    await new Promise((soon) => setTimeout(soon, 20));
  }
  return true;
}
