import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NETWORK_RETRIES, RETRY_DELAY_MS } from '../intake/share/limits.ts';
import { readShare, registryOf } from '../intake/share/read-share.ts';
import type { ShareFailure, ShareOutcome } from '../intake/share/read-share.ts';
import type { ShareLink } from '../intake/share-link.ts';
import { requireConfiguration } from './configuration.ts';
import { useSession } from './session.ts';

/** A share on its way, as the page sees it. */
export type ShareRun =
  | { readonly state: 'loading'; readonly host: string | null }
  | {
      readonly state: 'failed';
      readonly failure: ShareFailure;
      readonly host: string | null;
      readonly retry: () => void;
    };

/** Makes a network fault an error, so that the query tries once more; every other end is a value. */
class NetworkFault extends Error {
  readonly outcome: ShareOutcome;

  constructor(outcome: ShareOutcome) {
    super('the registry did not answer');
    this.name = 'NetworkFault';
    this.outcome = outcome;
  }
}

function isNetworkFault(outcome: ShareOutcome): boolean {
  return outcome.kind === 'failed' && outcome.failure.kind === 'unreachable';
}

/** A registry counted by a link is said by its host. */
function hostOf(link: ShareLink, registries: readonly string[]): string | null {
  const registry = registryOf(link, registries);
  return registry === null ? null : new URL(registry).host;
}

// Nothing is kept: a share is asked for when it is wanted, and its file then lives in the session.
const ONCE = { gcTime: 0, staleTime: Infinity, structuralSharing: false } as const;

/** Reads a share and hands over its file. The cache around it belongs to this one link. */
export function useShare(link: ShareLink): ShareRun {
  const { t } = useTranslation('registry');
  const { arrived } = useSession();
  const configuration = useQuery({
    ...ONCE,
    queryKey: ['configuration'],
    queryFn: requireConfiguration,
  });
  const registries = configuration.data?.registries;
  const share = useQuery({
    ...ONCE,
    queryKey: ['share'],
    enabled: registries !== undefined,
    queryFn: async ({ signal }) => {
      const outcome = await readShare(link, {
        registries: registries ?? [],
        name: t('fileName'),
        now: () => new Date(),
        online: () => navigator.onLine,
        signal,
      });
      if (isNetworkFault(outcome)) throw new NetworkFault(outcome);
      return outcome;
    },
    retry: (failures, error) => error instanceof NetworkFault && failures < NETWORK_RETRIES,
    retryDelay: RETRY_DELAY_MS,
  });

  const handOver = useEffectEvent((outcome: ShareOutcome) => {
    if (outcome.kind === 'opened') arrived(link, outcome.file, outcome.shared);
  });
  const { data } = share;
  useEffect(() => {
    if (data) handOver(data);
  }, [data]);

  if (configuration.isError && !configuration.isFetching) {
    const failure = { kind: navigator.onLine ? 'unreachable' : 'offline' } as const;
    const retry = () => void configuration.refetch();
    return { state: 'failed', failure, host: location.host, retry };
  }
  const host = registries === undefined ? null : hostOf(link, registries);
  if (share.isFetching) return { state: 'loading', host };
  const outcome = share.error instanceof NetworkFault ? share.error.outcome : data;
  const retry = () => void share.refetch();
  if (outcome?.kind === 'failed') return { state: 'failed', failure: outcome.failure, host, retry };
  if (share.isError) return { state: 'failed', failure: { kind: 'unreachable' }, host, retry };
  return { state: 'loading', host };
}
