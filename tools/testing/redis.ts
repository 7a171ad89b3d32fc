import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, hasStarted, programOf, START_LIMIT_MS } from './programs.ts';

/* A real Redis or Valkey for tests, kept in memory and gone with them. */

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** The server's program; null where none can be had. */
export function redisProgram(): string | null {
  return programOf(['redis-server', 'valkey-server'], 'redis-server');
}

/** Starts a server with further options, as on its command line. */
export async function startRedis(
  program: string,
  options: readonly string[] = [],
): Promise<RedisServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'redis-'));
  const fixed = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const child = spawn(program, [...fixed, ...options], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (!(await hasStarted(child, port))) {
    throw new Error('the server of the shares has not started');
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    async stop() {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Joins servers, started with cluster-enabled, to one cluster. */
export async function joinCluster(servers: readonly RedisServer[]): Promise<void> {
  const cli = programOf(['redis-cli', 'valkey-cli'], 'redis-tools');
  if (cli === null) throw new Error('a cluster cannot be made without redis-cli');
  const nodes = servers.map(({ port }) => `127.0.0.1:${port}`);
  const made = spawnSync(cli, ['--cluster', 'create', ...nodes, '--cluster-yes'], {
    encoding: 'utf8',
    timeout: START_LIMIT_MS * 3,
  });
  if (made.status !== 0) throw new Error(`no cluster: ${made.stdout}`);
  const first = String(servers[0]?.port);
  const end = performance.now() + START_LIMIT_MS;
  for (;;) {
    const { stdout } = spawnSync(cli, ['-p', first, 'cluster', 'info'], { encoding: 'utf8' });
    if (stdout.includes('cluster_state:ok')) return;
    if (performance.now() > end) throw new Error('the cluster has not come together');
    await new Promise((soon) => setTimeout(soon, 50));
  }
}
