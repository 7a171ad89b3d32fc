import { concat, toHex, type Bytes } from '../bytes.ts';
import {
  algorithmIdentifierOf,
  type AlgorithmIdentifier,
} from '../certificate/algorithm-identifier.ts';
import { numberOf, oidOf } from '../der/content.ts';
import { eachOfSome, inside, malformed, sequenceOf, type DerCursor } from '../der/cursor.ts';
import { constructed, primitive, TAG, type DerValue } from '../der/value.ts';

/** How a signer's certificate is named (RFC 5652 §5.3); hex, as certificates have it. */
export type SignerIdentifier =
  | { readonly by: 'issuer'; readonly issuer: string; readonly serialNumber: string }
  | { readonly by: 'key'; readonly keyIdentifier: string };

/** One attribute with its values. */
export interface Attribute {
  readonly type: string;
  readonly values: readonly DerValue[];
}

/** One SignerInfo of a CMS SignedData. */
export interface SignerInfo {
  readonly signer: SignerIdentifier;
  readonly digest: AlgorithmIdentifier;
  readonly attributes: readonly Attribute[];
  /**
   * What is signed: the attributes as encoded, but with the tag of a SET (RFC 5652 §5.4); null where
   * there are none.
   */
  readonly signed: Bytes | null;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

export function signerInfoOf(info: DerValue): SignerInfo {
  return sequenceOf(info, (members) => {
    const version = numberOf(members.next(TAG.integer));
    const signer = signerOf(members);
    if (version !== (signer.by === 'issuer' ? 1 : 3)) malformed();
    const digest = algorithmIdentifierOf(members.any());
    const attributes = members.optional(constructed(0));
    const signatureAlgorithm = algorithmIdentifierOf(members.any());
    const signature = members.next(TAG.octetString).content;
    members.optional(constructed(1));
    return {
      signer,
      digest,
      attributes: attributes === null ? [] : eachOfSome(attributes, attributeOf),
      signed: attributes === null ? null : concat(SET_OF, attributes.whole.subarray(1)),
      signatureAlgorithm,
      signature,
    };
  });
}

const SET_OF = Uint8Array.of(TAG.set);

function signerOf(members: DerCursor): SignerIdentifier {
  const keyIdentifier = members.optional(primitive(0));
  if (keyIdentifier !== null) return { by: 'key', keyIdentifier: toHex(keyIdentifier.content) };
  return sequenceOf(members.any(), (parts) => ({
    by: 'issuer',
    issuer: toHex(parts.next(TAG.sequence).whole),
    serialNumber: toHex(parts.next(TAG.integer).content),
  }));
}

function attributeOf(attribute: DerValue): Attribute {
  return sequenceOf(attribute, (members) => {
    const type = oidOf(members.next(TAG.objectIdentifier));
    return { type, values: inside(members.next(TAG.set)).rest() };
  });
}
