import { broughtBy } from './transfer.ts';
import type { Brought } from './transfer.ts';

/** Whether typing would go into this element, so that a paste belongs to it. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=file]), textarea, select');
}

/** Makes a paste anywhere outside a field open what it brings; returns what ends it. */
export function listenForPastes(page: Document, onBrought: (brought: Brought) => void): () => void {
  const paste = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    const brought = broughtBy(event.clipboardData);
    // A file pasted into a text field would be lost there; text belongs to the field.
    if (isField(event.target) && brought.kind !== 'files') return;
    if (brought.kind === 'nothing') return;
    event.preventDefault();
    onBrought(brought);
  };
  page.addEventListener('paste', paste);
  return () => page.removeEventListener('paste', paste);
}
