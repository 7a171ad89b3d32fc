import { exactText } from '../../intake/share/exact-text.ts';
import { createShare } from '../../intake/share/registry-writer.ts';
import type { RegistryFailure } from '../../intake/share/registry-writer.ts';
import { sealShare } from '../../intake/share/seal-share.ts';
import { manageFragment, shareFragment } from '../../intake/share-link.ts';
import { pageAddress } from '../configuration.ts';
import type { Opened } from '../session.ts';
import { addCreatedShare } from './created-shares.ts';
import { isoSeconds } from './share-expiry.ts';

/** Why no link was made. */
export type SharingFailure = RegistryFailure | 'not-text';

/** Encrypts the open file, sends it to the first registry, and keeps the two links in memory. */
export async function shareFile(
  { file, sha256 }: Opened,
  registry: string,
  until: Date,
): Promise<SharingFailure | null> {
  const text = exactText(file.bytes);
  if (text === null) return 'not-text';
  const expiresAt = isoSeconds(until);
  const sealed = await sealShare(text, expiresAt);
  const made = await createShare(registry, sealed);
  if (made.kind === 'failed') return made.failure;
  const { id, token } = made;
  const page = pageAddress();
  addCreatedShare({
    id,
    sha256,
    host: new URL(registry).host,
    link: `${page}s#${shareFragment({ registry: 0, id, key: sealed.key })}`,
    manageLink: `${page}m#${manageFragment({ registry: 0, id, token })}`,
    expiresAt,
  });
  return null;
}
