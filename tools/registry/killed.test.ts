import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jweOf } from '../testing/shares.ts';

/*
 * A registry that is killed while it writes. What it had confirmed is there, whole, when it is
 * started again; what it had not is not half there.
 */

const EXPIRES = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
const ROUNDS = 3;
const WRITERS = 6;
/** Confirmed shares after which a round is cut short; one client may write sixty at once. */
const ENOUGH = 25;
/** Starting a process takes a second on a quiet machine. */
const PATIENCE_MS = 120_000;

let folder: string;
let running: ChildProcess | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'));
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

async function start(): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const main = join(import.meta.dirname, 'main.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', main, '--port', '0', '--folder', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  running = child;
  const line = await new Promise<string>((resolve) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
  });
  const address = /http:\S+/.exec(line)?.[0];
  if (address === undefined) throw new Error(`the registry said ${line}`);
  return { child, address };
}

function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  return ended;
}

it(
  'loses nothing that it had confirmed',
  async () => {
    const confirmed = new Map<string, string>();
    let cutOff = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { child, address } = await start();
      const target = confirmed.size + ENOUGH;
      const kills: Promise<void>[] = [];
      const isKilled = () => kills.length > 0;
      const write = async (writer: number): Promise<void> => {
        for (let turn = 0; !isKilled(); turn += 1) {
          const jwe = jweOf(20_000 * ((turn % 5) + 1));
          try {
            const response = await fetch(`${address}/shares`, {
              method: 'POST',
              body: JSON.stringify({ expiresAt: EXPIRES, jwe }),
            });
            if (response.status !== 201) throw new Error(`${writer}: ${response.status}`);
            const { id } = (await response.json()) as { id: string };
            confirmed.set(id, jwe);
            if (confirmed.size >= target && !isKilled()) kills.push(kill(child));
          } catch (error) {
            // Only the kill may cut a write short.
            if (!isKilled()) throw error;
            cutOff += 1;
          }
        }
      };
      await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
      await Promise.all(kills);
    }
    expect(cutOff).toBeGreaterThan(0);

    const { child, address } = await start();
    expect((await readdir(folder)).filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
    for (const [id, jwe] of confirmed) {
      const response = await fetch(`${address}/shares/${id}`);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ version: 1, expiresAt: EXPIRES, jwe });
    }
    expect(confirmed.size).toBeGreaterThanOrEqual(ROUNDS * ENOUGH);
    await kill(child);
  },
  PATIENCE_MS,
);
