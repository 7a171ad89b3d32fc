import { constants, createHash, createPublicKey, type KeyLike, verify } from 'node:crypto';
import type { HashAlgorithm, SignatureAlgorithm, SignedXml } from 'xml-crypto';

/*
 * What may sign a trusted list (ETSI TS 119 312; trust.md §2.1): RSA and ECDSA with SHA-2. SHA-1 is
 * not among them; the one place where lists still have it (the digest that names the signing
 * certificate) is judged elsewhere.
 */

type Scheme = 'pkcs1' | 'pss' | 'ecdsa';

interface Algorithm {
  readonly scheme: Scheme;
  readonly hash: string;
}

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const MORE_2007 = 'http://www.w3.org/2007/05/xmldsig-more#';

const SIGNATURES: ReadonlyMap<string, Algorithm> = new Map(
  ['sha256', 'sha384', 'sha512'].flatMap((hash): [string, Algorithm][] => [
    [`${MORE}rsa-${hash}`, { scheme: 'pkcs1', hash }],
    [`${MORE_2007}${hash}-rsa-MGF1`, { scheme: 'pss', hash }],
    [`${MORE}ecdsa-${hash}`, { scheme: 'ecdsa', hash }],
  ]),
);

const DIGESTS: ReadonlyMap<string, string> = new Map([
  [`${MORE}sha224`, 'sha224'],
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'sha256'],
  [`${MORE}sha384`, 'sha384'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'sha512'],
]);

export const SHA1 = 'http://www.w3.org/2000/09/xmldsig#sha1';

/** Canonicalisations and transforms by their identifiers. */
export const TRANSFORM = {
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  /** What XML Signature applies where no transform is named (XMLDSig §4.4.3.2). */
  inclusive: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
} as const;

const MIN_RSA_BITS = 2048;

export const isSignatureAlgorithm = (uri: string): boolean => SIGNATURES.has(uri);
export const isDigestAlgorithm = (uri: string): boolean => DIGESTS.has(uri);

/** Digest by the identifier of an allowed algorithm; null for any other. */
export function digestBy(uri: string, data: Uint8Array | string): Buffer | null {
  const hash = DIGESTS.get(uri);
  return hash === undefined ? null : createHash(hash).update(data).digest();
}

function isValid(
  { scheme, hash }: Algorithm,
  material: string,
  key: KeyLike,
  value: string,
): boolean {
  const publicKey = createPublicKey(key);
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  if (type !== (scheme === 'ecdsa' ? 'ec' : 'rsa')) return false;
  if (scheme !== 'ecdsa' && (details?.modulusLength ?? 0) < MIN_RSA_BITS) return false;
  const options = {
    pkcs1: { padding: constants.RSA_PKCS1_PADDING },
    pss: {
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    },
    ecdsa: { dsaEncoding: 'ieee-p1363' },
  } as const;
  return verify(
    hash,
    Buffer.from(material, 'utf8'),
    { key: publicKey, ...options[scheme] },
    Buffer.from(value, 'base64'),
  );
}

function signatureClass(uri: string, algorithm: Algorithm): new () => SignatureAlgorithm {
  return class {
    getAlgorithmName(): string {
      return uri;
    }
    getSignature(): string {
      throw new Error('lists are only verified here');
    }
    verifySignature(material: string, key: KeyLike, value: string): boolean {
      return isValid(algorithm, material, key, value);
    }
  };
}

function digestClass(uri: string, hash: string): new () => HashAlgorithm {
  return class {
    getAlgorithmName(): string {
      return uri;
    }
    getHash(xml: string): string {
      return createHash(hash).update(xml, 'utf8').digest('base64');
    }
  };
}

/** Leaves a verifier nothing but the allowed algorithms, whatever it knows by itself. */
export function restrictAlgorithms(signature: SignedXml): void {
  const transforms = Object.values<string>(TRANSFORM);
  signature.CanonicalizationAlgorithms = Object.fromEntries(
    Object.entries(signature.CanonicalizationAlgorithms).filter(([uri]) =>
      transforms.includes(uri),
    ),
  );
  signature.SignatureAlgorithms = Object.fromEntries(
    [...SIGNATURES].map(([uri, algorithm]) => [uri, signatureClass(uri, algorithm)]),
  );
  signature.HashAlgorithms = Object.fromEntries(
    [...DIGESTS].map(([uri, hash]) => [uri, digestClass(uri, hash)]),
  );
}
