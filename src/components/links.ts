import type { Verdict } from '../verification/report.ts';

export interface LinkTrust {
  readonly verdict: Verdict;
  /** The certificate names an organisation of the table of known issuers. */
  readonly sealerKnown: boolean;
}

/**
 * The address that a link out of a credential may lead to; null for one that stays inert text.
 * Only a valid credential of a known sealer may lead anywhere, and only over https.
 */
export function linkTarget(
  address: string,
  { verdict, sealerKnown }: LinkTrust,
): { readonly href: string; readonly host: string } | null {
  if (verdict !== 'valid' || !sealerKnown) return null;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return { href: url.href, host: url.host };
}

const ESCO = 'http://data.europa.eu/esco/';

/** The page of an ESCO term: its own name, over https; null for any other term. */
export function escoAddress(id: string | null): string | null {
  return id?.startsWith(ESCO) === true ? id.replace(/^http:/, 'https:') : null;
}

/** An address as people read it: without scheme and bare ends. */
export function shownAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
