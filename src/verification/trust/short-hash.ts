import { sha256Hex } from '../bytes.ts';
import type { DistinguishedName } from '../certificate/distinguished-name.ts';
import { onceForEach } from '../once.ts';

/*
 * Short names of subjects and authorities in compiled trust data. They only say where to look;
 * whether a certificate is the listed one is decided on the certificate itself.
 */

const HEX_DIGITS = 16;

/** Where the services of a subject are indexed: equal for names that RFC 5280 §7.1 calls equal. */
export const subjectHash: (subject: Pick<DistinguishedName, 'key'>) => Promise<string> =
  onceForEach(({ key }) => short(key));

/** An authority by its key and its name, of a parsed certificate. */
export function authorityHash(authority: {
  readonly subject: Pick<DistinguishedName, 'key'>;
  /** SubjectPublicKeyInfo, hex. */
  readonly spki: string;
}): Promise<string> {
  return short(`${authority.spki} ${authority.subject.key}`);
}

async function short(text: string): Promise<string> {
  return (await sha256Hex(new TextEncoder().encode(text))).slice(0, HEX_DIGITS);
}
