import { pageAddress } from '../../app/configuration.ts';
import { useCreatedShares } from '../../app/holder/created-shares.ts';
import type { Opened } from '../../app/session.ts';
import { shareFragment } from '../../intake/share-link.ts';

/** Where a record's code leads: to the share where there is one, else to this service. */
export interface WayBack {
  readonly address: string;
  readonly isShare: boolean;
  /** Until when; null where it does not end, or is no share. */
  readonly until: string | null;
}

/** The link that the file came by, or the newest that was made of it; else the address of the page. */
export function useWayBack({ link, shared, sha256 }: Opened): WayBack {
  const made = useCreatedShares().filter((share) => share.sha256 === sha256);
  const newest = made.at(-1);
  if (link) {
    const address = `${pageAddress()}s#${shareFragment(link)}`;
    return { address, isShare: true, until: shared?.expiresAt ?? null };
  }
  return newest
    ? { address: newest.link, isShare: true, until: newest.expiresAt }
    : { address: pageAddress(), isShare: false, until: null };
}
