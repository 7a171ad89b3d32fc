import { createHash } from 'node:crypto';
import { createClient, createCluster } from '@redis/client';
import { isOver, readStored, type Storage } from './storage.ts';

/*
 * Shares in Redis or Valkey, for more than one machine. Each share is one key that the server itself
 * ends (PXAT), and no command names two keys, so a cluster needs no hash tags. How much there may be
 * is the server's own bound: maxmemory, with the policy noeviction; with any other policy it would
 * drop shares that were confirmed. How safely it writes is the server's appendfsync.
 */

export interface RedisOptions {
  /** redis://… or rediss://…; several are the nodes of one cluster. */
  readonly addresses: readonly string[];
  readonly now: () => Date;
  /** Told what goes wrong with the connection; it is sought again by itself. */
  readonly onError: (error: unknown) => void;
}

/** The commands that are used. */
interface Commands {
  /** Sets a key until a moment, in milliseconds since 1970. */
  set(key: string, value: string, until: number): Promise<unknown>;
  get(key: string): Promise<unknown>;
  del(key: string): Promise<unknown>;
  policy(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<unknown>;
}

// Whoever waits for a share is told at once that it cannot be had, rather than in the end.
const OPTIONS = { disableOfflineQueue: true } as const;

function keyOf(id: string): string {
  return `overovna:share:${createHash('sha256').update(id).digest('hex')}`;
}

function untilMoment(value: number) {
  return { expiration: { type: 'PXAT', value }, condition: 'NX' } as const;
}

async function connectOne(url: string, onError: RedisOptions['onError']): Promise<Commands> {
  const client = createClient({ ...OPTIONS, url });
  client.on('error', onError);
  await client.connect();
  return {
    set: (key, value, until) => client.set(key, value, untilMoment(until)),
    get: (key) => client.get(key),
    del: (key) => client.del(key),
    policy: () => client.configGet('maxmemory*'),
    close: () => client.close(),
  };
}

async function connectCluster(
  addresses: readonly string[],
  onError: RedisOptions['onError'],
): Promise<Commands> {
  const rootNodes = addresses.map((url) => ({ url }));
  const cluster = createCluster({ rootNodes, defaults: OPTIONS });
  cluster.on('error', onError);
  await cluster.connect();
  return {
    set: (key, value, until) => cluster.set(key, value, untilMoment(until)),
    get: (key) => cluster.get(key),
    del: (key) => cluster.del(key),
    policy: () => Promise.resolve({}),
    close: () => cluster.close(),
  };
}

/** What the server refuses when it has no room (Redis: maxmemory with noeviction). */
function isFull(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('OOM ');
}

/** Thrown for a server that would drop what it has confirmed; its message is for whoever runs it. */
export class EvictionError extends Error {}

async function refuseEviction(commands: Commands): Promise<void> {
  let policy: string | undefined;
  try {
    policy = (await commands.policy())['maxmemory-policy'];
  } catch {
    // Hosted servers often do not say; then it is for whoever runs it to know.
    return;
  }
  if (policy !== undefined && policy !== 'noeviction') {
    throw new EvictionError(`maxmemory-policy is ${policy}: only noeviction keeps every share`);
  }
}

/** Opens the shares on a server, or on a cluster where several addresses are given. */
export async function redisStorage(options: RedisOptions): Promise<Storage> {
  const { addresses, now, onError } = options;
  const [first, ...others] = addresses;
  if (first === undefined) throw new RangeError('an address is needed');
  const commands =
    others.length === 0
      ? await connectOne(first, onError)
      : await connectCluster(addresses, onError);
  await refuseEviction(commands);
  return {
    async put(id, share) {
      try {
        const until = Date.parse(share.expiresAt);
        const kept = await commands.set(keyOf(id), JSON.stringify(share), until);
        if (kept !== 'OK') throw new Error('there is a share of this id already');
        return 'kept';
      } catch (error) {
        if (isFull(error)) return 'full';
        throw error;
      }
    },
    async get(id) {
      const text = await commands.get(keyOf(id));
      const share = typeof text === 'string' ? readStored(text) : null;
      return share === null || isOver(share, now()) ? null : share;
    },
    async delete(id) {
      await commands.del(keyOf(id));
    },
    async close() {
      await commands.close();
    },
  };
}
