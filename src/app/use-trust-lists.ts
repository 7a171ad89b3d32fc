import { useOwnJson } from './use-own-json.ts';

/** What every page has to say of the trust data in use. */
export interface TrustNotice {
  readonly demonstration: boolean;
  readonly generatedAt: string;
}

/** Reads the two facts out of trust/lists.json; the verification reads the rest, and strictly. */
export function readTrustNotice(json: unknown): TrustNotice | null {
  if (typeof json !== 'object' || json === null) return null;
  if (!('demonstration' in json) || !('generatedAt' in json)) return null;
  const { demonstration, generatedAt } = json;
  if (typeof demonstration !== 'boolean' || typeof generatedAt !== 'string') return null;
  return { demonstration, generatedAt };
}

/** The trust data's date and whether it is a demonstration; null while unknown. */
export function useTrustNotice(): TrustNotice | null {
  const lists = useOwnJson('trust/lists.json');
  return lists.state === 'there' ? readTrustNotice(lists.json) : null;
}
