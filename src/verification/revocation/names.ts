import { explicit, malformed } from '../der/cursor.ts';
import { encode } from '../der/encode.ts';
import { TAG, constructed, type DerValue } from '../der/value.ts';
import { toHex } from '../bytes.ts';
import { nameOf, readName, type DistinguishedName } from '../certificate/distinguished-name.ts';

/*
 * Names out of CRLs and distribution points, and keys of them that are equal for names which
 * RFC 5280 §7 calls equal.
 */

const DIRECTORY_NAME = constructed(4);

/** A GeneralName as a key; a directory name compares as a name, all others byte for byte. */
export function generalNameKey(name: DerValue): string {
  const directoryName = directoryNameOf(name);
  if (directoryName !== null) return directoryNameKey(directoryName.rdnKeys);
  return `${name.tag}:${toHex(name.content)}`;
}

/** The name inside a GeneralName; null where it is of another kind. */
export function directoryNameOf(name: DerValue): DistinguishedName | null {
  return name.tag === DIRECTORY_NAME ? nameOf(explicit(name, TAG.sequence)) : null;
}

/** The key of a GeneralName that is a directory name of these parts. */
export function directoryNameKey(rdnKeys: readonly string[]): string {
  return `${DIRECTORY_NAME}:${JSON.stringify(rdnKeys)}`;
}

/** The parts of the name that a relative one makes below its issuer's (RFC 5280 §4.2.1.13). */
export function relativeName(issuer: readonly string[], { content }: DerValue): readonly string[] {
  const name = readName(encode(TAG.sequence, encode(TAG.set, content))) ?? malformed();
  return [...issuer, ...name.rdnKeys];
}
