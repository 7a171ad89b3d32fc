import { readTrustNotice, type TrustNotice } from './trust-notice.ts';
import { useOwnJson } from './use-own-json.ts';

/** What the page has to say of the trust data in use; null while unknown. */
export function useTrustNotice(): TrustNotice | null {
  const lists = useOwnJson('trust/lists.json');
  return lists.state === 'there' ? readTrustNotice(lists.json) : null;
}
