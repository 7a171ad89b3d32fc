import { QueryClient } from '@tanstack/react-query';

/** The cache of this page: memory only, never asked again behind the reader's back. */
export function createQueryClient(): QueryClient {
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
