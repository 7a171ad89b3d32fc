/*
 * What stands behind # in the addresses of shares (contracts §5). A share's id and key are secrets of
 * its holder: they are read here, used once, and never kept in an address.
 */

/** A share to be read from one of the configured registries. */
export interface ShareLink {
  /** Position in the configured registries; the first is 0. */
  readonly registry: number;
  readonly id: string;
  /** The 32 bytes that open an encrypted share, as base64url; null for a plain one. */
  readonly key: string | null;
}

/** A share that its holder may look at and withdraw. */
export interface ManageLink {
  readonly registry: number;
  readonly id: string;
  readonly token: string;
}

/** Contract 4: at least 128 random bits, at most 512. */
export const SHARE_ID = /^[A-Za-z0-9_-]{22,86}$/;
/** 32 bytes as base64url without padding; the last character carries four bits only (RFC 4648 §3.5). */
export const SHARE_KEY = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;
const TOKEN = /^[A-Za-z0-9_-]{22,86}$/;
/** Registries that an address can name; the number is short, so that a look-alike stands out. */
const REGISTRY = /^(?:0|[1-9]\d?)$/;

interface Parts {
  readonly registry: number;
  readonly id: string;
  readonly rest: string | null;
}

function partsOf(fragment: string): Parts | null {
  const tilde = fragment.indexOf('~');
  const number = tilde === -1 ? '0' : fragment.slice(0, tilde);
  if (!REGISTRY.test(number)) return null;
  const body = fragment.slice(tilde + 1);
  const dot = body.indexOf('.');
  const id = dot === -1 ? body : body.slice(0, dot);
  if (!SHARE_ID.test(id)) return null;
  return { registry: Number(number), id, rest: dot === -1 ? null : body.slice(dot + 1) };
}

/** Reads `<id>`, `<id>.<key>` or `<n>~<id>…`; null where it is cut off or is none of these. */
export function readShareFragment(fragment: string): ShareLink | null {
  const parts = partsOf(fragment);
  if (!parts || (parts.rest !== null && !SHARE_KEY.test(parts.rest))) return null;
  return { registry: parts.registry, id: parts.id, key: parts.rest };
}

/** Reads `<id>.<manageToken>`, with the registry's number before it; null where it is neither. */
export function readManageFragment(fragment: string): ManageLink | null {
  const parts = partsOf(fragment);
  if (!parts?.rest || !TOKEN.test(parts.rest)) return null;
  return { registry: parts.registry, id: parts.id, token: parts.rest };
}

function withRegistry(registry: number, body: string): string {
  return registry === 0 ? body : `${registry}~${body}`;
}

/** The fragment of a share's address, without #. */
export function shareFragment({ registry, id, key }: ShareLink): string {
  return withRegistry(registry, key === null ? id : `${id}.${key}`);
}

/** The fragment of a management address, without #. */
export function manageFragment({ registry, id, token }: ManageLink): string {
  return withRegistry(registry, `${id}.${token}`);
}
