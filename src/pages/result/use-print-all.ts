import { useEffect } from 'react';

/** Unfolds everything for the printer, and folds it again as it was. */
export function usePrintAll(): void {
  useEffect(() => {
    let unfolded: readonly HTMLDetailsElement[] = [];
    const unfold = (): void => {
      unfolded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const part of unfolded) part.open = true;
    };
    const fold = (): void => {
      for (const part of unfolded) part.open = false;
      unfolded = [];
    };
    window.addEventListener('beforeprint', unfold);
    window.addEventListener('afterprint', fold);
    return () => {
      window.removeEventListener('beforeprint', unfold);
      window.removeEventListener('afterprint', fold);
    };
  }, []);
}
