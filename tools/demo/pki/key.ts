import { type Bytes, context, integer, nullValue, oid, sequence, unsignedInteger } from './der.ts';

/** Signature algorithms by their JWS names (RFC 7518 §3.1); keys sign everything with one of them. */
export const SIGNING_ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  // SHA-1, registered as prohibited: for what has to be refused.
  'RS1',
] as const;
export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number];

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** A key pair whose private half never leaves this object. */
export interface SigningKey {
  readonly algorithm: SigningAlgorithm;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Bytes;
  /** The digest that belongs to the algorithm. */
  readonly hash: HashName;
  /** Signs for a JWS: ECDSA as R‖S (RFC 7518 §3.4). */
  readonly sign: (data: Uint8Array) => Promise<Bytes>;
  /** Signs for X.509 and CMS: ECDSA as a SEQUENCE of R and S (RFC 5480 appendix A). */
  readonly signDer: (data: Uint8Array) => Promise<Bytes>;
}

export interface KeyOptions {
  /** Modulus of an RSA key in bits; 2048 unless told. */
  readonly modulusLength?: number;
}

const HASHES: Readonly<Record<string, HashName>> = {
  '1': 'SHA-1',
  '256': 'SHA-256',
  '384': 'SHA-384',
  '512': 'SHA-512',
};
const CURVES: Readonly<Record<string, string>> = {
  ES256: 'P-256',
  ES384: 'P-384',
  ES512: 'P-521',
};
const HASH_OIDS: Readonly<Record<HashName, string>> = {
  'SHA-1': '1.3.14.3.2.26',
  'SHA-256': '2.16.840.1.101.3.4.2.1',
  'SHA-384': '2.16.840.1.101.3.4.2.2',
  'SHA-512': '2.16.840.1.101.3.4.2.3',
};
const SIGNATURE_OIDS: Readonly<Record<string, string>> = {
  ES256: '1.2.840.10045.4.3.2',
  ES384: '1.2.840.10045.4.3.3',
  ES512: '1.2.840.10045.4.3.4',
  RS1: '1.2.840.113549.1.1.5',
  RS256: '1.2.840.113549.1.1.11',
  RS384: '1.2.840.113549.1.1.12',
  RS512: '1.2.840.113549.1.1.13',
};
const RSASSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';
const SALT_LENGTHS: Readonly<Record<HashName, number>> = {
  'SHA-1': 20,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
};

/** The digest that an algorithm signs over. */
export function hashOf(algorithm: SigningAlgorithm): HashName {
  return HASHES[algorithm.slice(2)] ?? 'SHA-256';
}

export async function digest(hash: HashName, data: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(hash, new Uint8Array(data)));
}

/** AlgorithmIdentifier of a digest. */
export function hashIdentifier(hash: HashName): Bytes {
  return sequence(oid(HASH_OIDS[hash]), nullValue());
}

/** AlgorithmIdentifier of a signature (RFC 5758 §3.2 for ECDSA, RFC 4055 §3.1 and §5 for RSA). */
export function signatureIdentifier(algorithm: SigningAlgorithm): Bytes {
  if (algorithm.startsWith('PS')) {
    const hash = hashOf(algorithm);
    const digestAlgorithm = hashIdentifier(hash);
    return sequence(
      oid(RSASSA_PSS),
      sequence(
        context(0, digestAlgorithm),
        context(1, sequence(oid(MGF1), digestAlgorithm)),
        context(2, integer(SALT_LENGTHS[hash])),
      ),
    );
  }
  const identifier = oid(SIGNATURE_OIDS[algorithm] ?? '');
  return algorithm.startsWith('ES') ? sequence(identifier) : sequence(identifier, nullValue());
}

function ecdsaToDer(signature: Bytes): Bytes {
  const half = signature.length / 2;
  return sequence(
    unsignedInteger(signature.subarray(0, half)),
    unsignedInteger(signature.subarray(half)),
  );
}

async function generatePair(
  algorithm: SigningAlgorithm,
  modulusLength: number,
): Promise<CryptoKeyPair> {
  const namedCurve = CURVES[algorithm];
  if (namedCurve !== undefined) {
    return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve }, false, ['sign', 'verify']);
  }
  return crypto.subtle.generateKey(
    {
      name: algorithm.startsWith('PS') ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5',
      modulusLength,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: hashOf(algorithm),
    },
    false,
    ['sign', 'verify'],
  );
}

/** Makes a key pair in memory; the private key cannot be exported. */
export async function generateKey(
  algorithm: SigningAlgorithm,
  { modulusLength = 2048 }: KeyOptions = {},
): Promise<SigningKey> {
  const pair = await generatePair(algorithm, modulusLength);
  const hash = hashOf(algorithm);
  const parameters = {
    name: pair.privateKey.algorithm.name,
    hash,
    saltLength: SALT_LENGTHS[hash],
  };
  const sign = async (data: Uint8Array): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.sign(parameters, pair.privateKey, new Uint8Array(data)));
  return {
    algorithm,
    hash,
    spki: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)),
    sign,
    signDer: async (data) =>
      algorithm.startsWith('ES') ? ecdsaToDer(await sign(data)) : await sign(data),
  };
}
