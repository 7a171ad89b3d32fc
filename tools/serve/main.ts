import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultFolder, mountRegistry } from '../registry/mount.ts';
import { mountRelay } from '../relay/mount.ts';
import { siteServer } from './site-server.ts';

/*
 * Serves the built site on this machine, with the registry of its shares and the relay that its
 * configuration names: npm start, and the end-to-end tests.
 */

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const host = process.env['HOST'] ?? 'localhost';
const port = Number(process.env['PORT'] ?? 4173);

if (!existsSync(join(DIST, 'index.html'))) {
  console.error('There is nothing to serve yet: run npm start, which builds first.');
  process.exit(1);
}

const server = siteServer(
  DIST,
  await mountRegistry(DIST, defaultFolder(String(port))),
  await mountRelay(DIST),
);
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken: choose another with PORT=….` : error.message);
  process.exit(1);
});
server.listen({ host, port }, () => {
  console.log(`Overovna: http://${host}:${port}/`);
});
