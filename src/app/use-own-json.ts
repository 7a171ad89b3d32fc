import { useEffect, useState } from 'react';
import { fetchOwnJson } from './own-files.ts';

/** One of the page's own files, as far as it has come. */
export type OwnJson =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'there'; readonly json: unknown };

const LOADING: OwnJson = { state: 'loading' };

// Each file is asked for once in the life of the page; one that failed is asked for again.
const asked = new Map<string, Promise<unknown>>();

function once(path: string): Promise<unknown> {
  const known = asked.get(path);
  if (known) return known;
  const asking = fetchOwnJson(path);
  asked.set(path, asking);
  asking.catch(() => asked.delete(path));
  return asking;
}

/** Loads one of the page's own JSON files; null loads nothing. */
export function useOwnJson(path: string | null): OwnJson {
  const [found, setFound] = useState<OwnJson>(LOADING);
  useEffect(() => {
    if (path === null) return;
    let wanted = true;
    once(path).then(
      (json) => {
        if (wanted) setFound({ state: 'there', json });
      },
      () => {
        if (wanted) setFound({ state: 'failed' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [path]);
  return found;
}
