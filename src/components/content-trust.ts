import { createContext, use } from 'react';
import type { Report } from '../verification/report.ts';
import { contentAccess } from './content-access.ts';
import type { LinkTrust } from './links.ts';

/** What the verification allows the content to do. */
export interface ContentTrust extends LinkTrust {
  /** Whether a seal vouches that somebody states this. */
  readonly sealed: boolean;
}

export const ContentTrustContext = createContext<ContentTrust>({
  verdict: 'unverifiable',
  sealerKnown: false,
  sealed: false,
});

export function useContentTrust(): ContentTrust {
  return use(ContentTrustContext);
}

export function contentTrust(report: Report): ContentTrust {
  return {
    verdict: report.verdict,
    sealerKnown: report.seals.some((seal) => (seal.sealer?.known ?? null) !== null),
    sealed: contentAccess(report) === 'open',
  };
}
