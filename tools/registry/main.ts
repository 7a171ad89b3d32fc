import { createServer } from 'node:http';
import { readArguments, USAGE, type RegistryArguments } from './arguments.ts';
import { diskStorage } from './disk-storage.ts';
import { listener } from './listener.ts';
import { defaultFolder } from './mount.ts';
import { redisStorage } from './redis-storage.ts';
import { createRegistry } from './registry.ts';
import type { Storage } from './storage.ts';

/* npm run registry: a registry of shares on its own (contracts §4). */

const now = () => new Date();

function open({ redis, folder, port, maxBytes }: RegistryArguments): Promise<Storage> {
  if (redis.length === 0) {
    return diskStorage({ folder: folder ?? defaultFolder(String(port)), maxBytes, now });
  }
  const onError = (error: unknown) =>
    console.error(
      `registry: the server of the shares: ${error instanceof Error ? error.name : ''}`,
    );
  return redisStorage({ addresses: redis, now, onError });
}

const read = readArguments(process.argv.slice(2));
if (typeof read === 'string') {
  console.error(`${read}\n${USAGE}`);
  process.exit(2);
}
const { host, port, origins, behindProxy } = read;
const storage = await open(read);
const registry = createRegistry({ storage, origins, now, clock: () => performance.now() });
const answers = listener({ registry, base: '', behindProxy });

const server = createServer((request, response) => {
  if (!answers(request, response)) response.writeHead(404).end();
});
server.listen({ host, port }, () => {
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  console.log(`Registry: http://${host}:${taken}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => void storage.close().then(() => process.exit(0)));
    server.closeIdleConnections();
  });
}
