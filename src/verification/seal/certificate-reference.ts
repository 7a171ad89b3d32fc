import { decodeBase64Url, equalBytes, ownBytes } from '../bytes.ts';
import { isObject, stringMember, type JsonObject } from '../container/json.ts';
import { DIGEST_NAMES } from './digest-names.ts';

/** A reference to the signing certificate by digest (TS 119 182-1 §5.1.7, §5.2.2). */
export interface CertificateReference {
  readonly digest: Uint8Array;
  /** null for a digest algorithm that is not computed here (SHA-3). */
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512' | null;
}

/** Refers to nothing: counted, so that a second reference cannot hide behind one that is unreadable. */
const UNREADABLE: CertificateReference = { digest: new Uint8Array(), hash: null };

/**
 * The references to the signing certificate in a protected header: exactly one is allowed.
 *
 * `sigX5ts` refers to several certificates, the first of them the signer's.
 */
export function readCertificateReferences(header: JsonObject): readonly CertificateReference[] {
  const references: CertificateReference[] = [];
  if (Object.hasOwn(header, 'x5t#S256')) references.push(thumbprint(header));
  if (Object.hasOwn(header, 'x5t#o')) references.push(otherDigest(header['x5t#o']));
  if (Object.hasOwn(header, 'sigX5ts')) {
    const list = header['sigX5ts'];
    references.push(otherDigest(Array.isArray(list) ? list[0] : undefined));
  }
  return references;
}

function thumbprint(header: JsonObject): CertificateReference {
  // Documents with a trailing "=" exist: the one place where padding is tolerated.
  const text = stringMember(header, 'x5t#S256')?.replace(/=+$/, '');
  const digest = text === undefined ? null : decodeBase64Url(text);
  return digest === null ? UNREADABLE : { digest, hash: 'SHA-256' };
}

function otherDigest(value: unknown): CertificateReference {
  if (!isObject(value)) return UNREADABLE;
  const text = stringMember(value, 'digVal');
  const digest = text === null ? null : decodeBase64Url(text);
  if (digest === null) return UNREADABLE;
  return { digest, hash: DIGEST_NAMES.get(stringMember(value, 'digAlg') ?? '') ?? null };
}

/**
 * The certificate that every reference points to, among the candidates.
 *
 * @returns its DER bytes; null where there is no reference, or none of the candidates has the digest
 */
export async function findSigningCertificate(
  references: readonly CertificateReference[],
  candidates: readonly Uint8Array[],
): Promise<Uint8Array | null> {
  if (references.length === 0) return null;
  for (const candidate of candidates) {
    const matches = await Promise.all(references.map((one) => matchesReference(one, candidate)));
    if (matches.every(Boolean)) return candidate;
  }
  return null;
}

async function matchesReference(
  reference: CertificateReference,
  certificate: Uint8Array,
): Promise<boolean> {
  if (reference.hash === null) return false;
  const digest = await crypto.subtle.digest(reference.hash, ownBytes(certificate));
  return equalBytes(new Uint8Array(digest), reference.digest);
}
