import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import * as pkijs from 'pkijs';
import { concat, equalBytes, toHex, type Bytes } from '../bytes.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import type { Hash, Scheme } from '../certificate/crypto-suite.ts';
import { acceptedAlgorithm } from '../certificate/certificate-signature.ts';
import { readMembers } from '../certificate/der.ts';
import { DIGESTS } from '../certificate/digests.ts';
import type { TimestampToken } from './token.ts';

/** What the signature of a token is worth by itself; imprint and trust are other questions. */
export interface TokenVerification {
  /** Whether the CMS signature holds and its signed attributes fit (RFC 3161 §2.4.2, RFC 5035 §5). */
  readonly intact: boolean;
  /** The certificate that signed; null where it is nowhere to be found. */
  readonly signer: Certificate | null;
  /** Algorithms of the signature; null where they are not accepted. */
  readonly algorithm: { readonly scheme: Scheme; readonly hash: Hash } | null;
}

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** Verifies the signature of a token; its signer is sought in it first, then among the candidates. */
export async function verifyToken(
  token: TimestampToken,
  candidates: readonly Certificate[],
): Promise<TokenVerification> {
  const own = await Promise.all(token.certificates.map((der) => parseCertificate(der)));
  const all = [...own.filter((one) => one !== null), ...candidates];
  const algorithm = signatureAlgorithm(token);
  const possible = all.filter((one) => isSigner(token, one));
  for (const signer of possible) {
    if (!(await referenceMatches(token, signer))) continue;
    const intact =
      algorithm !== null &&
      (await attributesFit(token)) &&
      (await signatureHolds(token, signer, algorithm));
    return { intact, signer, algorithm };
  }
  // A token that does not name its signer's certificate is broken, not without a certificate.
  return { intact: false, signer: possible[0] ?? null, algorithm };
}

function attribute(token: TimestampToken, type: string): unknown {
  const values = token.signerInfo.signedAttrs?.attributes
    .filter((one) => one.type === type)
    .flatMap((one): readonly unknown[] => one.values);
  return values?.length === 1 ? values[0] : undefined;
}

/** Issuer and serial number, or the subject key identifier (RFC 5652 §5.3). */
function isSigner({ signerInfo }: TimestampToken, certificate: Certificate): boolean {
  const sid: unknown = signerInfo.sid;
  if (sid instanceof pkijs.IssuerAndSerialNumber) {
    return (
      toHex(sid.serialNumber.valueBlock.valueHexView) === certificate.serialNumber &&
      toHex(new Uint8Array(sid.issuer.valueBeforeDecode)) === certificate.issuer.der
    );
  }
  const identifier = certificate.parsed.extensions?.find(({ extnID }) => extnID === '2.5.29.14');
  const value: unknown = identifier?.parsedValue;
  return (
    sid instanceof OctetString &&
    value instanceof OctetString &&
    equalBytes(sid.valueBlock.valueHexView, value.valueBlock.valueHexView)
  );
}

async function attributesFit(token: TimestampToken): Promise<boolean> {
  const contentType = attribute(token, CONTENT_TYPE);
  const digest = attribute(token, MESSAGE_DIGEST);
  const hash = DIGESTS.get(token.signerInfo.digestAlgorithm.algorithmId);
  if (!(contentType instanceof ObjectIdentifier) || contentType.getValue() !== TST_INFO) {
    return false;
  }
  if (!(digest instanceof OctetString) || hash === undefined) return false;
  const computed = await crypto.subtle.digest(hash, token.content);
  return equalBytes(new Uint8Array(computed), digest.valueBlock.valueHexView);
}

/** signingCertificateV2, or the older attribute with SHA-1: it must name the signer (RFC 5816 §2.2.1). */
async function referenceMatches(token: TimestampToken, signer: Certificate): Promise<boolean> {
  const second = attribute(token, SIGNING_CERTIFICATE_V2);
  const first = attribute(token, SIGNING_CERTIFICATE);
  const reference = second ?? first;
  if (!(reference instanceof Sequence)) return false;
  const [ids] = reference.valueBlock.value;
  const id = ids instanceof Sequence ? ids.valueBlock.value[0] : undefined;
  if (!(id instanceof Sequence)) return false;
  const parts = id.valueBlock.value;
  const value = parts.find((part) => part instanceof OctetString);
  if (value === undefined) return false;
  const hash = second === undefined ? 'SHA-1' : referenceHash(parts[0]);
  if (hash === null) return false;
  const digest = await crypto.subtle.digest(hash, signer.der);
  return equalBytes(new Uint8Array(digest), value.valueBlock.valueHexView);
}

/** ESSCertIDv2.hashAlgorithm defaults to SHA-256. */
function referenceHash(part: unknown): Hash | null {
  if (!(part instanceof Sequence)) return 'SHA-256';
  const [algorithm] = part.valueBlock.value;
  if (!(algorithm instanceof ObjectIdentifier)) return null;
  return DIGESTS.get(algorithm.getValue()) ?? null;
}

const RSA_ENCRYPTION = '1.2.840.113549.1.1.1';

/** The signature's algorithm; plain RSA leaves the digest to the digest algorithm (RFC 3370 §3.2). */
function signatureAlgorithm({ signerInfo }: TimestampToken): TokenVerification['algorithm'] {
  const { algorithmId } = signerInfo.signatureAlgorithm;
  if (algorithmId !== RSA_ENCRYPTION) return acceptedAlgorithm(signerInfo.signatureAlgorithm);
  const hash = DIGESTS.get(signerInfo.digestAlgorithm.algorithmId);
  return hash === undefined ? null : { scheme: 'RSASSA-PKCS1-v1_5', hash };
}

const SET_OF = Uint8Array.of(0x31);

/** Over the signed attributes as encoded, but with the tag of a SET (RFC 5652 §5.4). */
async function signatureHolds(
  { signerInfo }: TimestampToken,
  signer: Certificate,
  { scheme, hash }: NonNullable<TokenVerification['algorithm']>,
): Promise<boolean> {
  const { signedAttrs, signature, signatureAlgorithm: algorithm } = signerInfo;
  if (signedAttrs === undefined) return false;
  // RFC 3279 §2.2.3; the library takes other encodings of the two numbers as well.
  const isEncoded = readMembers(signature.valueBlock.valueHexView)?.length === 2;
  if (scheme === 'ECDSA' && !isEncoded) return false;
  const encoded = new Uint8Array(signedAttrs.encodedValue);
  const covered: Bytes = concat(SET_OF, encoded.subarray(1));
  try {
    return await pkijs
      .getCrypto(true)
      .verifyWithPublicKey(covered, signature, signer.parsed.subjectPublicKeyInfo, algorithm, hash);
  } catch {
    return false;
  }
}
