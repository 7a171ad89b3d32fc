import { startTransition, useRef, useState } from 'react';
import type { ListedFiles } from '../intake/listed-file.ts';
import type { Batch } from './batch.ts';

async function makeBatch(): Promise<Batch> {
  const { pageBatch } = await import('./page-batch.ts');
  return pageBatch();
}

/** The one list of files, made when first needed; files that come later are added to it. */
export function useBatch() {
  const [batch, setBatch] = useState<Batch | null>(null);
  const making = useRef<Promise<Batch> | null>(null);

  /** Says how many files had no room. */
  const add = async (files: ListedFiles): Promise<number> => {
    making.current ??= makeBatch();
    const promised = making.current;
    try {
      const made = await promised;
      setBatch(made);
      return made.add(files);
    } catch (error) {
      // The next files try again.
      if (making.current === promised) making.current = null;
      throw error;
    }
  };
  const close = (): void => {
    making.current = null;
    batch?.close();
    // Together with the way home, which is a transition too: the page never sees the list gone.
    startTransition(() => setBatch(null));
  };
  return { batch, add, close };
}
