import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Check } from '../verification/report.ts';
import type { Verification } from '../verification/verify.ts';
import type { Opened } from './session.ts';
import { VerificationFailure } from './verification-client.ts';
import type { FailureKind } from './verification-client.ts';
import { useVerificationService } from './verification-service.ts';

/** How long a result stays in memory once no page shows it. */
const KEPT_MS = 5 * 60 * 1000;

const VERIFICATION = 'verification';
const ASKED = 'asked';
const CHECKS = 'checks';

/** What the reader had asked about the certificates of a file. */
export interface Asked {
  readonly revocation: readonly Uint8Array[];
  readonly contacted: readonly string[];
}

export const verificationKey = (sha256: string) => [VERIFICATION, sha256] as const;
export const askedKey = (sha256: string) => [ASKED, sha256] as const;

/** One verification as the page sees it. */
export type Run =
  | { readonly state: 'running'; readonly checks: readonly Check[] }
  | { readonly state: 'done'; readonly verification: Verification }
  | { readonly state: 'failed'; readonly kind: FailureKind; readonly retry: () => void };

/**
 * Verifies the open file: one query, keyed by the hash of its bytes and the time that is asked about,
 * with its checks as they come.
 */
export function useVerification({ file, sha256, shared, contacted }: Opened, at?: Date): Run {
  const service = useVerificationService();
  const queryClient = useQueryClient();
  const time = at?.toISOString() ?? 'now';
  const common = { staleTime: Infinity, gcTime: KEPT_MS, structuralSharing: false } as const;
  const result = useQuery({
    ...common,
    queryKey: [VERIFICATION, sha256, time],
    queryFn: ({ signal }) => {
      const key = [CHECKS, sha256, time];
      queryClient.setQueryData<readonly Check[]>(key, []);
      const onCheck = (check: Check) => {
        queryClient.setQueryData<readonly Check[]>(key, (soFar = []) => [...soFar, check]);
      };
      const asked = queryClient.getQueryData<Asked>(askedKey(sha256));
      const provenance = {
        contacted: [...contacted, ...(shared?.contacted ?? []), ...(asked?.contacted ?? [])],
        statement: shared?.statement ?? null,
        revocation: asked?.revocation ?? [],
      };
      return service.verify(file, { provenance, at, onCheck, signal });
    },
  });
  const checks = useQuery<readonly Check[]>({
    ...common,
    queryKey: [CHECKS, sha256, time],
    queryFn: skipToken,
  });
  if (result.isFetching) return { state: 'running', checks: checks.data ?? [] };
  if (result.data) return { state: 'done', verification: result.data };
  if (result.error) {
    const kind = result.error instanceof VerificationFailure ? result.error.kind : 'crash';
    return { state: 'failed', kind, retry: () => void result.refetch() };
  }
  return { state: 'running', checks: [] };
}
