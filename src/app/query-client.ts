import { QueryClient } from '@tanstack/react-query';
import type { ShareLink } from '../intake/share-link.ts';
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

interface Cache {
  readonly client: QueryClient;
  /** Tells it from every other cache, as a React key. */
  readonly serial: number;
}

const caches = new WeakMap<Opened | ShareLink, Cache>();
let made = 0;

/**
 * The cache of one opened file, or of one share on its way, in memory only. It goes when the subject
 * goes; the same bytes opened again are verified again, for the clock may have been set right
 * meanwhile. The secrets of a share need to be in no key of it.
 */
export function cacheOf(subject: Opened | ShareLink): Cache {
  const known = caches.get(subject);
  if (known) return known;
  made += 1;
  const cache = { client: createQueryClient(), serial: made };
  caches.set(subject, cache);
  return cache;
}

export function queryClientOf(subject: Opened | ShareLink): QueryClient {
  return cacheOf(subject).client;
}
