import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings the part that the address names into view, and unfolds what it lies in. */
export function useAnchor(ready: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || hash === '') return;
    const target = document.getElementById(hash.slice(1));
    for (let part = target; part; part = part.parentElement) {
      if (part instanceof HTMLDetailsElement) part.open = true;
    }
    if (target instanceof HTMLElement && target.id === 'technical') {
      target.querySelector('details')?.setAttribute('open', '');
    }
    target?.scrollIntoView();
  }, [ready, hash]);
}
