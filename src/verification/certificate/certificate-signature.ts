import * as pkijs from 'pkijs';
import type { Certificate } from './certificate.ts';
import { reliableUntil, type Hash, type Scheme } from './crypto-suite.ts';

/** A signature algorithm of X.509, as far as it is accepted at all. */
export interface X509Algorithm {
  readonly scheme: Scheme;
  readonly hash: Hash;
}

const RSASSA_PSS = '1.2.840.113549.1.1.10';

/** Signature algorithms (RFC 4055, RFC 5758); all others are refused unchecked. */
const ALGORITHMS: ReadonlyMap<string, X509Algorithm> = new Map([
  ['1.2.840.113549.1.1.11', { scheme: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }],
  ['1.2.840.113549.1.1.12', { scheme: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' }],
  ['1.2.840.113549.1.1.13', { scheme: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' }],
  ['1.2.840.10045.4.3.2', { scheme: 'ECDSA', hash: 'SHA-256' }],
  ['1.2.840.10045.4.3.3', { scheme: 'ECDSA', hash: 'SHA-384' }],
  ['1.2.840.10045.4.3.4', { scheme: 'ECDSA', hash: 'SHA-512' }],
]);

const PSS_HASHES: ReadonlyMap<string, Hash> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

function algorithmOf(certificate: Certificate): X509Algorithm | null {
  return acceptedAlgorithm(certificate.parsed.signatureAlgorithm);
}

/** The algorithm of a signature on a certificate, a CRL or an OCSP response; null: not accepted. */
export function acceptedAlgorithm({
  algorithmId,
  algorithmParams,
}: pkijs.AlgorithmIdentifier): X509Algorithm | null {
  if (algorithmId !== RSASSA_PSS) return ALGORITHMS.get(algorithmId) ?? null;
  try {
    const parameters = new pkijs.RSASSAPSSParams({ schema: algorithmParams });
    const hash = PSS_HASHES.get(parameters.hashAlgorithm.algorithmId);
    return hash === undefined ? null : { scheme: 'RSA-PSS', hash };
  } catch {
    return null;
  }
}

/** Whether the issuer's key made the certificate's signature, by an accepted algorithm. */
export async function certificateSignature(
  certificate: Certificate,
  issuer: Certificate,
): Promise<boolean> {
  if (algorithmOf(certificate) === null || issuer.publicKey.kind === 'other') return false;
  try {
    return await certificate.parsed.verify(issuer.parsed);
  } catch {
    return false;
  }
}

/** The moment until which the signature on a certificate counts as reliable (milliseconds). */
export function certificateReliableUntil(certificate: Certificate, issuer: Certificate): number {
  const algorithm = algorithmOf(certificate);
  if (algorithm === null) return Number.NEGATIVE_INFINITY;
  return reliableUntil(algorithm.scheme, algorithm.hash, issuer.publicKey);
}
