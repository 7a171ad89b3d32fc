import { startTransition, useRef, useState } from 'react';
import type { IntakeProblem } from '../intake/intake.ts';
import type { ListedFiles } from '../intake/listed-file.ts';
import type { Batch } from './batch.ts';

/** The one list of files, made when first needed; files that come later are added to it. */
export function useBatch() {
  const [batch, setBatch] = useState<Batch | null>(null);
  const current = useRef<Batch | null>(null);

  /** Says what was left out, if anything was. */
  const add = async (files: ListedFiles): Promise<IntakeProblem | null> => {
    const { addTo, pageBatch } = await import('./page-batch.ts');
    current.current ??= pageBatch();
    setBatch(current.current);
    return addTo(current.current, files);
  };
  const close = (): void => {
    current.current?.close();
    current.current = null;
    // Together with the way home, which is a transition too: the page never sees the list gone.
    startTransition(() => setBatch(null));
  };
  return { batch, add, close };
}
