/** What the page has to say of the trust data in use. */
export interface TrustNotice {
  readonly demonstration: boolean;
  readonly generatedAt: string;
  /** When the first of the lists is due for renewal; null where none says. */
  readonly nextUpdate: string | null;
  /** Territories whose list is missing, e.g. "CZ". */
  readonly missing: readonly string[];
}

/** Reads what there is to say out of trust/lists.json; the verification reads the rest, and strictly. */
export function readTrustNotice(json: unknown): TrustNotice | null {
  if (typeof json !== 'object' || json === null) return null;
  if (!('demonstration' in json) || !('generatedAt' in json)) return null;
  const { demonstration, generatedAt } = json;
  if (typeof demonstration !== 'boolean' || typeof generatedAt !== 'string') return null;
  const lists = 'lists' in json && Array.isArray(json.lists) ? json.lists.map(readList) : [];
  const dates = lists.flatMap((list) => list?.nextUpdate ?? []).sort();
  return {
    demonstration,
    generatedAt,
    nextUpdate: dates[0] ?? null,
    missing: lists.flatMap((list) => (list?.failed === true ? [list.territory] : [])),
  };
}

interface ListNotice {
  readonly territory: string;
  readonly failed: boolean;
  readonly nextUpdate: string | null;
}

function readList(json: unknown): ListNotice | null {
  if (typeof json !== 'object' || json === null || !('territory' in json)) return null;
  if (typeof json.territory !== 'string') return null;
  const nextUpdate = 'nextUpdate' in json ? json.nextUpdate : null;
  return {
    territory: json.territory,
    failed: 'failed' in json && json.failed !== null,
    nextUpdate: typeof nextUpdate === 'string' ? nextUpdate : null,
  };
}

/** The day on which the first list should have been renewed, where that day has passed. */
export function overdueSince({ nextUpdate }: TrustNotice, at: string): string | null {
  if (nextUpdate === null) return null;
  return Date.parse(nextUpdate) < Date.parse(at) ? nextUpdate : null;
}
