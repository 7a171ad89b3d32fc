import { booleanOf, oidOf } from '../der/content.ts';
import { inside, malformed } from '../der/cursor.ts';
import { TAG, type DerValue } from '../der/value.ts';

export interface FoundExtension {
  readonly critical: boolean;
  /** The content of extnValue. */
  readonly value: Uint8Array;
}

/** Extensions by their object identifier. */
export type ExtensionList = ReadonlyMap<string, FoundExtension>;

export const NO_EXTENSIONS: ExtensionList = new Map();

/** Reads Extensions (RFC 5280 §4.1); none may stand there twice (§4.2). */
export function readExtensions(extensions: DerValue): ExtensionList {
  const list = new Map<string, FoundExtension>();
  const cursor = inside(extensions);
  while (!cursor.atEnd) {
    const extension = inside(cursor.next(TAG.sequence));
    const oid = oidOf(extension.next(TAG.objectIdentifier));
    const critical = extension.optional(TAG.boolean);
    const value = extension.next(TAG.octetString).content;
    extension.finish();
    if (list.has(oid)) malformed();
    list.set(oid, { critical: critical !== null && booleanOf(critical), value });
  }
  return list;
}

/** Whether every critical extension is among those that are processed. */
export function criticalsProcessed(list: ExtensionList, processed: ReadonlySet<string>): boolean {
  for (const [oid, { critical }] of list) {
    if (critical && !processed.has(oid)) return false;
  }
  return true;
}
