import { octetsOf } from '../der/content.ts';
import { malformed, type DerCursor } from '../der/cursor.ts';
import { TAG, type DerValue } from '../der/value.ts';
import { equalBytes } from '../bytes.ts';
import { isSignedBy } from '../certificate/certificate-signature.ts';
import { acceptedAlgorithm, type X509Algorithm } from '../certificate/signature-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { onceForEach } from '../once.ts';

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
  return acceptedAlgorithm(algorithm.whole);
}

/** Whether a certificate's key made the signature, by an accepted algorithm that fits the key. */
export async function isSigned(object: SignedObject, signer: Certificate): Promise<boolean> {
  const algorithm = algorithmOf(object);
  if (algorithm === null) return false;
  const known = SIGNATURES(object);
  const verdict =
    known.get(signer.spki) ?? isSignedBy(signer, algorithm, object.signed.whole, object.signature);
  known.set(signer.spki, verdict);
  return verdict;
}

/** By the signer's key: one object is asked about many certificates. */
const SIGNATURES = onceForEach<SignedObject, Map<string, Promise<boolean>>>(() => new Map());
