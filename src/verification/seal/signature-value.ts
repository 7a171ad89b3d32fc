import type { Certificate, PublicKey } from '../certificate/certificate.ts';
import { verificationKey, type KeyUse } from '../certificate/verification-key.ts';
import { concat, decodeBase64Url, utf8, type Bytes } from '../bytes.ts';
import type { SignatureAlgorithm } from './algorithms.ts';

const DOT = utf8('.');

/**
 * The signing input of RFC 7515 §5.1, or of RFC 7797 §3 for an unencoded payload: the texts exactly
 * as found, joined by a dot.
 */
export function signingInput(protectedText: string, payload: Uint8Array): Bytes {
  return concat(utf8(protectedText), DOT, payload);
}

/**
 * Checks a signature value with WebCrypto.
 *
 * @returns true or false; null where it cannot be computed because the browser has no such key
 */
export async function signatureValueIntact(
  algorithm: SignatureAlgorithm,
  certificate: Certificate,
  input: Bytes,
  signatureText: string,
): Promise<boolean | null> {
  const signature = decodeBase64Url(signatureText);
  if (signature === null) return false;
  if (certificate.publicKey.kind === 'other') return null;
  if (!keyFits(certificate.publicKey, algorithm)) return false;
  const key = await importKey(algorithm, certificate);
  if (key === null) return null;
  return crypto.subtle.verify(verifyParameters(algorithm), key, signature, input);
}

/** The key type is pinned to the algorithm, and the curve to it too (RFC 7518 §3.4). */
function keyFits(key: PublicKey, algorithm: SignatureAlgorithm): boolean {
  if (key.kind === 'ec') return algorithm.name === 'ECDSA' && key.curve === algorithm.curve;
  if (key.kind !== 'rsa') return false;
  if (key.pssOnly) return algorithm.name === 'RSA-PSS';
  return algorithm.name !== 'ECDSA';
}

async function importKey(
  algorithm: SignatureAlgorithm,
  certificate: Certificate,
): Promise<CryptoKey | null> {
  const use: KeyUse =
    algorithm.name === 'ECDSA'
      ? { name: algorithm.name, namedCurve: algorithm.curve ?? '' }
      : { name: algorithm.name, hash: algorithm.hash };
  try {
    return await verificationKey(certificate, use);
  } catch {
    return null;
  }
}

function verifyParameters(
  algorithm: SignatureAlgorithm,
): AlgorithmIdentifier | RsaPssParams | EcdsaParams {
  switch (algorithm.name) {
    case 'RSASSA-PKCS1-v1_5':
      return { name: algorithm.name };
    case 'RSA-PSS':
      // RFC 7518 §3.5: the salt is as long as the digest.
      return { name: algorithm.name, saltLength: Number(algorithm.hash.slice(4)) / 8 };
    case 'ECDSA':
      return { name: algorithm.name, hash: algorithm.hash };
  }
}
