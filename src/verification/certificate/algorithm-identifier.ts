import { oidOf } from '../der/content.ts';
import { sequenceOf } from '../der/cursor.ts';
import { TAG, type DerValue } from '../der/value.ts';

/** An AlgorithmIdentifier (RFC 5280 §4.1.1.2). */
export interface AlgorithmIdentifier {
  /** As encoded. */
  readonly der: Uint8Array;
  readonly oid: string;
  readonly parameters: DerValue | null;
}

/** Reads an AlgorithmIdentifier. */
export function algorithmIdentifierOf(value: DerValue): AlgorithmIdentifier {
  return sequenceOf(value, (members) => ({
    der: value.whole,
    oid: oidOf(members.next(TAG.objectIdentifier)),
    parameters: members.atEnd ? null : members.any(),
  }));
}
