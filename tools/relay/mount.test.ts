import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mountRelay } from './mount.ts';

let folder: string;
const servers: Server[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overovna-mount-'));
});
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

const mounted = async (config: unknown) => {
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  return mountRelay(folder);
};

it.each([
  {},
  { relay: 'https://relay.example/' },
  { relay: '//relay.example' },
  { relay: 7 },
  null,
])('is not there where the page names it as %j', async (config) =>
  expect(await mounted(config)).toBeNull(),
);

it('answers at its path, and nowhere else', async () => {
  const relay = await mounted({ relay: '/relay' });
  const server = createServer((request, response) => {
    if (relay?.(request, response) !== true) response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const ask = async (path: string) =>
    (await fetch(`http://127.0.0.1:${String(port)}${path}`, { method: 'POST' })).status;
  expect([
    await ask('/relay'),
    await ask('/relay/'),
    await ask('/relay?x'),
    await ask('/'),
  ]).toEqual([415, 404, 404, 404]);
});
