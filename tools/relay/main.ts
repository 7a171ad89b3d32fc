import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fromCaller } from '../verify/caller.ts';
import { allowedOrigins } from './allowed.ts';
import { createRelay } from './relay.ts';

/*
 * npm run relay -- [--trust DIR] [--config FILE] [--path /relay] [--host HOST] [--port N] [--forwarded]
 *
 * The relay alone, for a host that serves the page otherwise: its reverse proxy leads one path of the
 * page's origin here, and config.json names that path as "relay".
 */

const PUBLIC = join(import.meta.dirname, '..', '..', 'public');

const { values } = parseArgs({
  options: {
    trust: { type: 'string' },
    config: { type: 'string' },
    path: { type: 'string', default: '/relay' },
    host: { type: 'string', default: 'localhost' },
    port: { type: 'string', default: '4180' },
    forwarded: { type: 'boolean', default: false },
  },
});

const origins = await allowedOrigins(
  values.trust === undefined ? join(PUBLIC, 'trust') : fromCaller(values.trust),
  values.config === undefined ? join(PUBLIC, 'config.json') : fromCaller(values.config),
);
const relay = createRelay({ origins, forwarded: values.forwarded });

const server = createServer((request, response) => {
  if (request.url === values.path) void relay(request, response);
  else response.writeHead(404).end();
});
server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen({ host: values.host, port: Number(values.port) }, () => {
  const { host, port, path } = values;
  console.log(`Relay: http://${host}:${port}${path}, for ${[...origins].sort().join(', ')}`);
});
