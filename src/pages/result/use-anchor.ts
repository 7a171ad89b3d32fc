import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings the part that the address names into view, unfolds what it lies in and moves the focus to it. */
export function useAnchor(ready: boolean): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (!ready || hash === '') return;
    const target = document.getElementById(hash.slice(1));
    if (target) arriveAt(target);
    // The key tells a second arrival at the same part from the first.
  }, [ready, hash, key]);
}

function arriveAt(target: HTMLElement): void {
  for (let part: HTMLElement | null = target; part; part = part.parentElement) {
    if (part instanceof HTMLDetailsElement) part.open = true;
  }
  // The technical details are one fold that fills its section.
  if (target.id === 'technical') target.querySelector('details')?.setAttribute('open', '');
  target.scrollIntoView();
  // A section takes the focus for this once, not a place in the order of the Tab key.
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
