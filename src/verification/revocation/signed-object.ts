import { fromBER } from 'asn1js';
import { AlgorithmIdentifier } from 'pkijs';
import { equalBytes, ownBytes } from '../bytes.ts';
import {
  acceptedAlgorithm,
  isSignedBy,
  type X509Algorithm,
} from '../certificate/certificate-signature.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { TAG, type DerValue } from '../certificate/der.ts';
import { malformed, octetsOf, type DerCursor } from './der-cursor.ts';

/** The triple that CRLs and OCSP responses are: what is signed, how, and the signature. */
export interface SignedObject {
  /** Exactly the signed bytes. */
  readonly signed: DerValue;
  readonly algorithm: DerValue;
  readonly signature: Uint8Array;
}

export function readSignedObject(cursor: DerCursor): SignedObject {
  return {
    signed: cursor.next(TAG.sequence),
    algorithm: cursor.next(TAG.sequence),
    signature: octetsOf(cursor.next(TAG.bitString)),
  };
}

/** Refuses an algorithm outside the signature that is not the one inside (RFC 5280 §5.1.1.2). */
export function sameAlgorithm(outside: DerValue, inside: DerValue): void {
  if (!equalBytes(outside.whole, inside.whole)) malformed();
}

/** The algorithm of the signature; null where it is not accepted. */
export function algorithmOf({ algorithm }: SignedObject): X509Algorithm | null {
  try {
    const { result } = fromBER(ownBytes(algorithm.whole).buffer);
    return acceptedAlgorithm(new AlgorithmIdentifier({ schema: result }));
  } catch {
    return null;
  }
}

/** Whether a certificate's key made the signature, by an accepted algorithm that fits the key. */
export async function isSigned(object: SignedObject, signer: Certificate): Promise<boolean> {
  const algorithm = algorithmOf(object);
  if (algorithm === null) return false;
  return isSignedBy(signer, algorithm, object.signed.whole, object.signature);
}
