import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readRelayPath } from '../../src/app/relay-path.ts';
import { allowedOrigins } from './allowed.ts';
import { createRelay, type RelayLimits } from './relay.ts';

/* The relay inside a server of the page, where the page's config.json names one. */

/** Answers a request, and says whether it was one for the relay. */
type Listener = (request: IncomingMessage, response: ServerResponse) => boolean;

function configIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The relay of the page in a folder, for the hosts that its trust data and configuration allow.
 *
 * @returns null where the page names none
 */
export async function mountRelay(
  page: string,
  limits: Partial<RelayLimits> = {},
): Promise<Listener | null> {
  const configFile = join(page, 'config.json');
  const path = readRelayPath(configIn(configFile));
  if (path === null) return null;
  const relay = createRelay({
    origins: await allowedOrigins(join(page, 'trust'), configFile),
    limits,
  });
  return (request, response) => {
    if (request.url !== path) return false;
    void relay(request, response);
    return true;
  };
}
