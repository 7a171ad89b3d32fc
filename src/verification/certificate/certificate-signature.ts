import { ownBytes, type Bytes } from '../bytes.ts';
import { malformed, readWhole, sequenceOf } from '../der/cursor.ts';
import { TAG } from '../der/value.ts';
import { onceForEach } from '../once.ts';
import type { Certificate, PublicKey } from './certificate.ts';
import { reliableUntil } from './crypto-suite.ts';
import { acceptedAlgorithm, type X509Algorithm } from './signature-algorithm.ts';
import { verificationKey, type KeyUse } from './verification-key.ts';

const SIGNATURES = onceForEach<Certificate, Map<string, Promise<boolean>>>(() => new Map());

/** Whether the issuer's key made the certificate's signature, by an accepted algorithm. */
export async function certificateSignature(
  certificate: Certificate,
  issuer: Certificate,
): Promise<boolean> {
  const known = SIGNATURES(certificate);
  const verdict = known.get(issuer.spki) ?? verifyCertificate(certificate, issuer);
  known.set(issuer.spki, verdict);
  return verdict;
}

async function verifyCertificate(
  { signed, signatureAlgorithm, signature }: Certificate,
  issuer: Certificate,
): Promise<boolean> {
  const algorithm = acceptedAlgorithm(signatureAlgorithm);
  if (algorithm === null || signature === null) return false;
  return isSignedBy(issuer, algorithm, signed, signature);
}

/** Whether a certificate's key made a signature as X.509 encodes it over these exact bytes. */
export async function isSignedBy(
  signer: Certificate,
  algorithm: X509Algorithm,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const { publicKey } = signer;
  const value = publicKey.kind === 'ec' ? plainEcdsa(signature, publicKey.curve) : signature;
  const use = keyUse(publicKey, algorithm);
  if (value === null || use === null) return false;
  try {
    return await crypto.subtle.verify(
      { name: algorithm.scheme, hash: algorithm.hash, saltLength: algorithm.saltLength ?? 0 },
      await verificationKey(signer, use),
      ownBytes(value),
      ownBytes(data),
    );
  } catch {
    return false;
  }
}

/** How a key is used for an algorithm; null where it is none for it. */
function keyUse(key: PublicKey, { scheme, hash }: X509Algorithm): KeyUse | null {
  switch (key.kind) {
    case 'ec':
      return scheme === 'ECDSA' ? { name: scheme, namedCurve: key.curve } : null;
    case 'rsa':
      // RFC 4055 §1.2: a key for PSS signs nothing else.
      if (scheme === 'ECDSA' || (key.pssOnly && scheme !== 'RSA-PSS')) return null;
      return { name: scheme, hash };
    case 'other':
      return null;
  }
}

const COORDINATE_OCTETS = { 'P-256': 32, 'P-384': 48, 'P-521': 66 } as const;

/** R and S of fixed length, as WebCrypto wants them, of the SEQUENCE that X.509 has (RFC 3279 §2.2.3). */
function plainEcdsa(signature: Uint8Array, curve: keyof typeof COORDINATE_OCTETS): Bytes | null {
  const octets = COORDINATE_OCTETS[curve];
  const plain = new Uint8Array(2 * octets);
  return readWhole(signature, (cursor) =>
    sequenceOf(cursor.any(), (members) => {
      for (const end of [octets, 2 * octets]) {
        const { content } = members.next(TAG.integer);
        const number = content[0] === 0 ? content.subarray(1) : content;
        if (number.length > octets) malformed();
        plain.set(number, end - number.length);
      }
      return plain;
    }),
  );
}

/** The moment until which the signature on a certificate counts as reliable (milliseconds). */
export function certificateReliableUntil(certificate: Certificate, issuer: Certificate): number {
  const algorithm = acceptedAlgorithm(certificate.signatureAlgorithm);
  if (algorithm === null) return Number.NEGATIVE_INFINITY;
  return signatureReliableUntil(algorithm, issuer.publicKey);
}

/**
 * The same of any signature in X.509: on a certificate, a CRL or an OCSP response. Keys that the
 * suite let pass long ago, but that are too small for an authority today, never count.
 */
export function signatureReliableUntil({ scheme, hash }: X509Algorithm, key: PublicKey): number {
  if (key.kind === 'rsa' && key.bits < MIN_RSA_BITS) return Number.NEGATIVE_INFINITY;
  return reliableUntil(scheme, hash, key);
}

/** Keys of authorities below this are refused whatever the time: no list needs them any more. */
const MIN_RSA_BITS = 2048;
