import { problem } from './arrival.ts';
import type { Arrival } from './arrival.ts';
import { elsewhere } from './elsewhere.ts';
import { readSelfContained } from './share/self-contained.ts';
import { readManageFragment, readShareFragment, SHARE_ID } from './share-link.ts';

/** Which addresses are ours. */
export interface OwnAddresses {
  /** The address below which this page lies, with a slash at its end. */
  readonly page: string;
  /** The configured registries in their order, absolute and without a slash at the end. */
  readonly registries: readonly string[];
}

/** Longer than any share's address; a self-contained one is bounded by the file it holds. */
export const MAX_ADDRESS_CHARACTERS = 100_000;

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** A host without a scheme, as people copy it: example.org/path. */
const BARE_HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?\/\S*$/u;

/** Whether a text reads as an address rather than as the content of a file. */
export function looksLikeAddress(text: string): boolean {
  if (/\s/.test(text) || text.length > MAX_ADDRESS_CHARACTERS) return false;
  return SCHEME.test(text) || BARE_HOST.test(text);
}

/** The path below the page, "s" for ".../s"; null for an address outside it. */
function pathBelow(url: URL, page: string): string | null {
  const base = new URL(page);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return null;
  return url.pathname.slice(base.pathname.length).replace(/\/$/, '');
}

function readOwn(path: string, fragment: string): Arrival | null {
  switch (path) {
    case 's': {
      const link = readShareFragment(fragment);
      return link ? { kind: 'share', link } : problem({ kind: 'share-incomplete' });
    }
    case 'm': {
      const link = readManageFragment(fragment);
      return link ? { kind: 'manage', link } : problem({ kind: 'manage-incomplete' });
    }
    case 'f':
      return readSelfContained(fragment);
    default:
      return null;
  }
}

/** A share named by its address in a configured registry, as contract 4 writes it. */
function readRegistryAddress(url: URL, registries: readonly string[]): Arrival | null {
  for (const [registry, base] of registries.entries()) {
    const prefix = `${base}/shares/`;
    const plain = `${url.origin}${url.pathname}`;
    if (!plain.startsWith(prefix) || url.search !== '') continue;
    const id = plain.slice(prefix.length);
    if (SHARE_ID.test(id)) return { kind: 'share', link: { registry, id, key: null } };
  }
  return null;
}

/**
 * Says what an address may do: one of ours opens, one of anybody else is shown with its host, every
 * other scheme is refused. Nothing is fetched here.
 *
 * @param text an address, as {@link looksLikeAddress} knows it
 */
export function readAddress(text: string, own: OwnAddresses): Arrival {
  const [, scheme] = SCHEME.exec(text) ?? [];
  const isHost = scheme === undefined || scheme.includes('.');
  const full = isHost ? `https://${text}` : text;
  const named = isHost ? 'https' : scheme.toLowerCase();
  if (named !== 'https' && named !== 'http') {
    return problem({ kind: 'address-refused', scheme: named });
  }
  if (!URL.canParse(full)) return problem({ kind: 'address-refused', scheme: named });
  const url = new URL(full);
  if (url.username !== '' || url.password !== '') {
    return { kind: 'elsewhere', place: elsewhere(url) };
  }
  const below = pathBelow(url, own.page);
  const ours = below === null ? null : readOwn(below, url.hash.slice(1));
  return (
    ours ?? readRegistryAddress(url, own.registries) ?? { kind: 'elsewhere', place: elsewhere(url) }
  );
}
