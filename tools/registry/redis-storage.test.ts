import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinCluster, redisProgram, startRedis, type RedisServer } from '../testing/redis.ts';
import { holdsToTheContract, idOf, jweOf, shareOf } from '../testing/shares.ts';
import { EvictionError, redisStorage } from './redis-storage.ts';
import type { Storage } from './storage.ts';

/* Against a real server: Debian's redis-server, or Valkey. */

const PROGRAM = redisProgram();
const START_MS = 60_000;

const open = (...servers: readonly RedisServer[]) =>
  redisStorage({
    addresses: servers.map(({ url }) => url),
    now: () => new Date(),
    onError: () => undefined,
  });

describe.skipIf(PROGRAM === null)('shares in Redis', () => {
  let server: RedisServer;
  let storage: Storage;
  beforeAll(async () => {
    server = await startRedis(PROGRAM!);
    storage = await open(server);
  }, START_MS);
  afterAll(async () => {
    await storage.close();
    await server.stop();
  });

  holdsToTheContract(() => storage);

  it('are ended by the server itself', async () => {
    const id = idOf();
    const expiresAt = new Date(Date.now() + 300).toISOString();
    expect(await storage.put(id, shareOf({ expiresAt }))).toBe('kept');
    // Seen by a registry whose clock stands still, so that only the server can have ended it.
    const still = await redisStorage({
      addresses: [server.url],
      now: () => new Date(0),
      onError: () => undefined,
    });
    expect(await still.get(id)).not.toBeNull();
    await expect.poll(() => still.get(id), { timeout: 10_000 }).toBeNull();
    await still.close();
  });

  it('are never replaced', async () => {
    const [id, share] = [idOf(), shareOf()];
    await storage.put(id, share);
    await expect(storage.put(id, shareOf())).rejects.toThrow();
    expect(await storage.get(id)).toEqual(share);
  });
});

describe.skipIf(PROGRAM === null)('a Redis with a bound', () => {
  it('is full when it is, and keeps what it has confirmed', { timeout: START_MS }, async () => {
    const bounded = ['--maxmemory', '20mb', '--maxmemory-policy', 'noeviction'];
    const server = await startRedis(PROGRAM!, bounded);
    const storage = await open(server);
    const kept: string[] = [];
    let last: 'kept' | 'full' = 'kept';
    while (last === 'kept' && kept.length < 100) {
      const id = idOf();
      last = await storage.put(id, shareOf({ jwe: jweOf(1_000_000) }));
      if (last === 'kept') kept.push(id);
    }
    expect(last).toBe('full');
    expect(kept.length).toBeGreaterThan(3);
    for (const id of kept) expect(await storage.get(id)).not.toBeNull();
    await storage.close();
    await server.stop();
  });

  it('is not used where it would drop shares', { timeout: START_MS }, async () => {
    const server = await startRedis(PROGRAM!, ['--maxmemory-policy', 'allkeys-lru']);
    await expect(open(server)).rejects.toThrow(EvictionError);
    await server.stop();
  });

  it('that is gone fails at once, and does not keep anybody waiting', async () => {
    const server = await startRedis(PROGRAM!);
    const storage = await open(server);
    await server.stop();
    await expect.poll(() => storage.get(idOf()).catch(() => 'failed')).toBe('failed');
    await expect(storage.put(idOf(), shareOf())).rejects.toThrow();
    await storage.close();
  });
});

describe.skipIf(PROGRAM === null)('shares in a cluster', () => {
  const servers: RedisServer[] = [];
  let storage: Storage;
  beforeAll(async () => {
    for (let node = 0; node < 3; node += 1) {
      servers.push(await startRedis(PROGRAM!, ['--cluster-enabled', 'yes']));
    }
    await joinCluster(servers);
    storage = await open(...servers);
  }, START_MS);
  afterAll(async () => {
    await storage.close();
    for (const server of servers) await server.stop();
  });

  holdsToTheContract(() => storage);
});
