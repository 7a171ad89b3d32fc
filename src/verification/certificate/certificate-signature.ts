import * as pkijs from 'pkijs';
import { ownBytes, type Bytes } from '../bytes.ts';
import type { Certificate, PublicKey } from './certificate.ts';
import { reliableUntil, type Hash, type Scheme } from './crypto-suite.ts';
import { readMembers, TAG } from './der.ts';
import { spkiForWebCrypto } from './spki.ts';

/** A signature algorithm of X.509, as far as it is accepted at all. */
export interface X509Algorithm {
  readonly scheme: Scheme;
  readonly hash: Hash;
  /** Octets of salt; of RSA-PSS only. */
  readonly saltLength?: number;
}

const RSASSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';

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
    const { hashAlgorithm, maskGenAlgorithm, saltLength } = parameters;
    const hash = PSS_HASHES.get(hashAlgorithm.algorithmId);
    if (hash === undefined || maskGenAlgorithm.algorithmId !== MGF1) return null;
    // WebCrypto masks with the digest's own hash only; RFC 4055 §3.1 recommends no other.
    const mask = new pkijs.AlgorithmIdentifier({ schema: maskGenAlgorithm.algorithmParams });
    if (mask.algorithmId !== hashAlgorithm.algorithmId) return null;
    return { scheme: 'RSA-PSS', hash, saltLength };
  } catch {
    return null;
  }
}

/** Whether the issuer's key made the certificate's signature, by an accepted algorithm. */
export async function certificateSignature(
  certificate: Certificate,
  issuer: Certificate,
): Promise<boolean> {
  const algorithm = algorithmOf(certificate);
  if (algorithm === null) return false;
  const { tbsView, signatureValue } = certificate.parsed;
  const { unusedBits, valueHexView } = signatureValue.valueBlock;
  // A signature is of whole octets. Real anchors err in their own, which nobody asks for.
  return unusedBits === 0 && isSignedBy(issuer, algorithm, tbsView, valueHexView);
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
  if (value === null || !keyFits(publicKey, algorithm)) return false;
  try {
    const key = await importKey(signer, algorithm);
    return await crypto.subtle.verify(
      { name: algorithm.scheme, hash: algorithm.hash, saltLength: algorithm.saltLength ?? 0 },
      key,
      ownBytes(value),
      ownBytes(data),
    );
  } catch {
    return false;
  }
}

function keyFits(key: PublicKey, { scheme }: X509Algorithm): boolean {
  switch (key.kind) {
    case 'ec':
      return scheme === 'ECDSA';
    case 'rsa':
      // RFC 4055 §1.2: a key for PSS signs nothing else.
      return key.pssOnly ? scheme === 'RSA-PSS' : scheme !== 'ECDSA';
    case 'other':
      return false;
  }
}

async function importKey(signer: Certificate, { scheme, hash }: X509Algorithm): Promise<CryptoKey> {
  const { publicKey } = signer;
  const parameters =
    publicKey.kind === 'ec'
      ? { name: scheme, namedCurve: publicKey.curve }
      : { name: scheme, hash };
  return crypto.subtle.importKey('spki', spkiForWebCrypto(signer), parameters, false, ['verify']);
}

const COORDINATE_OCTETS = { 'P-256': 32, 'P-384': 48, 'P-521': 66 } as const;

/** R and S of fixed length, as WebCrypto wants them, of the SEQUENCE that X.509 has (RFC 3279 §2.2.3). */
function plainEcdsa(signature: Uint8Array, curve: keyof typeof COORDINATE_OCTETS): Bytes | null {
  const members = readMembers(signature);
  if (members?.length !== 2) return null;
  const octets = COORDINATE_OCTETS[curve];
  const plain = new Uint8Array(2 * octets);
  for (const [position, { tag, content }] of members.entries()) {
    const start = content[0] === 0 ? 1 : 0;
    const number = content.subarray(start);
    if (tag !== TAG.integer || number.length > octets) return null;
    plain.set(number, (position + 1) * octets - number.length);
  }
  return plain;
}

/** The moment until which the signature on a certificate counts as reliable (milliseconds). */
export function certificateReliableUntil(certificate: Certificate, issuer: Certificate): number {
  const algorithm = algorithmOf(certificate);
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
