import { useQuery } from '@tanstack/react-query';
import { fetchOwnJson } from './own-files.ts';

/** Whom to write to, if the deployer says so in config.json; null otherwise. */
export function useContact(): string | null {
  const { data } = useQuery({
    queryKey: ['contact'],
    queryFn: async () => {
      const config = await fetchOwnJson('config.json');
      if (typeof config !== 'object' || config === null || !('contact' in config)) return null;
      return typeof config.contact === 'string' && config.contact !== '' ? config.contact : null;
    },
    staleTime: Infinity,
  });
  return data ?? null;
}
