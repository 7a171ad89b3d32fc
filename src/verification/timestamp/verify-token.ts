import { equalBytes, type Bytes } from '../bytes.ts';
import { isSignedBy } from '../certificate/certificate-signature.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import type { Hash } from '../certificate/crypto-suite.ts';
import { DIGESTS } from '../certificate/digests.ts';
import { OID } from '../certificate/oids.ts';
import { algorithmIdentifierOf } from '../certificate/algorithm-identifier.ts';
import { acceptedAlgorithm, type X509Algorithm } from '../certificate/signature-algorithm.ts';
import { oidOf } from '../der/content.ts';
import { malformed, readWhole, sequenceOf, type DerCursor } from '../der/cursor.ts';
import { TAG, type DerValue } from '../der/value.ts';
import { TST_INFO, type TimestampToken } from './token.ts';

/** What the signature of a token is worth by itself; imprint and trust are other questions. */
export interface TokenVerification {
  /** Whether the CMS signature holds and its signed attributes fit (RFC 3161 §2.4.2, RFC 5035 §5). */
  readonly intact: boolean;
  /** The certificate that signed; null where it is nowhere to be found. */
  readonly signer: Certificate | null;
  /** Algorithms of the signature; null where they are not accepted. */
  readonly algorithm: X509Algorithm | null;
}

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** Verifies the signature of a token; its signer is sought in it first, then among the candidates. */
export async function verifyToken(
  token: TimestampToken,
  candidates: readonly Certificate[],
): Promise<TokenVerification> {
  const own = await Promise.all(token.certificates.map(parseCertificate));
  const all = [...own.filter((one) => one !== null), ...candidates];
  const algorithm = signatureAlgorithm(token);
  const reference = signerReference(token);
  const possible = all.filter((one) => isSigner(token, one));
  for (const signer of possible) {
    if (reference === null || !(await hasDigest(signer.der, reference))) continue;
    const { signed, signature } = token.signerInfo;
    const intact =
      algorithm !== null &&
      signed !== null &&
      (await attributesFit(token)) &&
      (await isSignedBy(signer, algorithm, signed, signature));
    return { intact, signer, algorithm };
  }
  // A token that does not name its signer's certificate is broken, not without a certificate.
  return { intact: false, signer: possible[0] ?? null, algorithm };
}

/** The one value of an attribute; null where it is not there, or has several. */
function attribute({ signerInfo }: TimestampToken, type: string): DerValue | null {
  const values = signerInfo.attributes.flatMap((one) => (one.type === type ? one.values : []));
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** Issuer and serial number, or the subject key identifier (RFC 5652 §5.3). */
function isSigner({ signerInfo: { signer } }: TimestampToken, certificate: Certificate): boolean {
  if (signer.by === 'key') {
    return signer.keyIdentifier === certificate.extensions.subjectKeyIdentifier;
  }
  const { serialNumber, issuer } = certificate;
  return signer.serialNumber === serialNumber && signer.issuer === issuer.der;
}

async function attributesFit(token: TimestampToken): Promise<boolean> {
  const contentType = attribute(token, CONTENT_TYPE);
  const digest = attribute(token, MESSAGE_DIGEST);
  const hash = DIGESTS.get(token.signerInfo.digest.oid);
  if (contentType === null || digest?.tag !== TAG.octetString || hash === undefined) return false;
  const type = readWhole(contentType.whole, (cursor) => oidOf(cursor.next(TAG.objectIdentifier)));
  return type === TST_INFO && hasDigest(token.content, { hash, digest: digest.content });
}

interface DigestReference {
  readonly hash: Hash;
  readonly digest: Uint8Array;
}

async function hasDigest(bytes: Bytes, { hash, digest }: DigestReference): Promise<boolean> {
  if (hash === 'SHA-224') return false;
  return equalBytes(new Uint8Array(await crypto.subtle.digest(hash, bytes)), digest);
}

/** signingCertificateV2, or the older attribute with SHA-1: it must name the signer (RFC 5816 §2.2.1). */
function signerReference(token: TimestampToken): DigestReference | null {
  const second = attribute(token, SIGNING_CERTIFICATE_V2);
  const reference = second ?? attribute(token, SIGNING_CERTIFICATE);
  const defaultHash = second === null ? 'SHA-1' : 'SHA-256';
  return reference === null
    ? null
    : readWhole(reference.whole, (cursor) => firstCertId(cursor, defaultHash));
}

/** Of SigningCertificate the first ESSCertID, which is the signer's; policies may follow. */
function firstCertId(cursor: DerCursor, defaultHash: Hash): DigestReference {
  return sequenceOf(cursor.any(), (members) => {
    const [first] = sequenceOf(members.any(), (ids) => ids.rest());
    members.rest();
    return sequenceOf(first ?? malformed(), (parts) => {
      // ESSCertIDv2 defaults to SHA-256 and the older one has no such member (RFC 5035 §3, §4).
      const algorithm = defaultHash === 'SHA-1' ? null : parts.optional(TAG.sequence);
      const digest = parts.next(TAG.octetString).content;
      parts.optional(TAG.sequence);
      if (algorithm === null) return { hash: defaultHash, digest };
      return { hash: DIGESTS.get(algorithmIdentifierOf(algorithm).oid) ?? malformed(), digest };
    });
  });
}

/** The signature's algorithm; plain RSA leaves the digest to the digest algorithm (RFC 3370 §3.2). */
function signatureAlgorithm({ signerInfo }: TimestampToken): X509Algorithm | null {
  const { signatureAlgorithm: algorithm, digest } = signerInfo;
  if (algorithm.oid !== OID.rsaEncryption) return acceptedAlgorithm(algorithm.der);
  const hash = DIGESTS.get(digest.oid);
  return hash === undefined ? null : { scheme: 'RSASSA-PKCS1-v1_5', hash };
}
