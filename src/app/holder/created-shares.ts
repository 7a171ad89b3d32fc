import { useSyncExternalStore } from 'react';
import type { ManageLink } from '../../intake/share-link.ts';

/*
 * The shares made since the page was loaded. They live in memory only: whoever closes the page without
 * having kept the management link can withdraw nothing, so the page warns until it is kept.
 */

export interface CreatedShare {
  /** Its id with the registry. */
  readonly id: string;
  /** SHA-256 of the file that was shared. */
  readonly sha256: string;
  /** Whom it was sent to. */
  readonly host: string;
  readonly link: string;
  readonly manageLink: string;
  readonly expiresAt: string;
  /** The holder has copied or saved the management link. */
  readonly kept: boolean;
}

let shares: readonly CreatedShare[] = [];
const listeners = new Set<() => void>();

/** Lets the browser ask before a page is closed that has the only copy of a management link. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Chromium before 119 asks only where this is set.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  event.returnValue = true;
}

function change(next: readonly CreatedShare[]): void {
  shares = next;
  if (shares.some(({ kept }) => !kept)) window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
  for (const listener of listeners) listener();
}

export function addCreatedShare(share: Omit<CreatedShare, 'kept'>): void {
  change([...shares, { ...share, kept: false }]);
}

/** Notes that the holder has the management link of a share. */
export function keepManageLink(manageLink: string): void {
  change(shares.map((one) => (one.manageLink === manageLink ? { ...one, kept: true } : one)));
}

/** Forgets what its holder has withdrawn: it leads nowhere any more. */
export function forgetShares({ id }: Pick<ManageLink, 'id'>): void {
  change(shares.filter((one) => one.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The shares made since the page was loaded, in order. */
export function useCreatedShares(): readonly CreatedShare[] {
  return useSyncExternalStore(subscribe, () => shares);
}
