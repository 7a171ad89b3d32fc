import { QueryClient } from '@tanstack/react-query';
import type { Opened } from './session.ts';

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        refetchOnMount: false,
        // Verifying needs no network; without this, queries wait for one.
        networkMode: 'always',
      },
    },
  });
}

const clients = new WeakMap<Opened, QueryClient>();

/**
 * The cache of one opened file, in memory only. It goes when the file goes; the same bytes opened
 * again are verified again, for the clock may have been set right meanwhile.
 */
export function queryClientOf(opened: Opened): QueryClient {
  const known = clients.get(opened);
  if (known) return known;
  const made = createQueryClient();
  clients.set(opened, made);
  return made;
}
