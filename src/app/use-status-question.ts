import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Verification } from '../verification/verify.ts';
import { loadConfiguration } from './configuration.ts';
import type { Opened } from './session.ts';
import { askedKey, verificationKey, type Asked } from './use-verification.ts';

/** The question about revocation that the reader may have asked. */
export interface StatusQuestion {
  readonly state: 'open' | 'asking' | 'unanswered';
  /** Who issued the certificates in question; [] where they do not say. */
  readonly authorities: readonly string[];
  /** Hosts that would hear of the question. */
  readonly hosts: readonly string[];
  readonly ask: () => void;
}

/**
 * Whether the status of the seal's certificate can be asked for, and asking for it; null where nothing
 * is open, or nobody could be asked: the page asks by a relay on its own host, if config.json names one.
 */
export function useStatusQuestion(
  { sha256 }: Opened,
  { wanted, report }: Verification,
): StatusQuestion | null {
  const queryClient = useQueryClient();
  const configuration = useQuery({
    queryKey: ['configuration'],
    queryFn: loadConfiguration,
    staleTime: Infinity,
  });
  const relay = configuration.data?.relay ?? null;
  const asking = useMutation({
    mutationFn: async (path: string) => {
      const { askRelay } = await import('../intake/relay/ask-relay.ts');
      const address = new URL(path, location.origin).href;
      return askRelay(address, wanted, new AbortController().signal);
    },
    onSuccess: async (asked: Asked) => {
      queryClient.setQueryData<Asked>(askedKey(sha256), asked);
      // Verified again, whatever came: the report says who was asked.
      await queryClient.refetchQueries({ queryKey: verificationKey(sha256), type: 'active' });
    },
    networkMode: 'always',
  });
  const addresses = wanted.flatMap(({ responders, lists }) => [...responders, ...lists]);
  // An answer of today says nothing of an earlier time that is asked about.
  const isOfNow = report.validationTime === report.checkedAt;
  if (relay === null || addresses.length === 0 || !isOfNow) return null;
  const wasAsked = queryClient.getQueryData(askedKey(sha256)) !== undefined || asking.isError;
  const before = wasAsked ? 'unanswered' : 'open';
  const known = (name: string | null): readonly string[] => (name === null ? [] : [name]);
  return {
    state: asking.isPending ? 'asking' : before,
    authorities: [...new Set(wanted.flatMap(({ authority }) => known(authority)))],
    hosts: [...new Set(addresses.map((address) => new URL(address).host))],
    ask: () => {
      asking.mutate(relay);
    },
  };
}
