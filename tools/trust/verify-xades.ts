import { createHash, X509Certificate } from 'node:crypto';
import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { failure, type Outcome, success } from './outcome.ts';
import { digestBy, restrictAlgorithms, SHA1, TRANSFORM } from './signature-algorithms.ts';
import { readSignature, type StatedReference, type StatedSignature } from './signature-form.ts';
import { along, decodeXml, elementsBelow, isNamed, NS, only, parseXml, textOf } from './xml.ts';

/** A list whose signature holds. */
export interface SignedList {
  /** Parsed from the octets that were signed, never from the file as it came. */
  readonly root: Element;
  /** SHA-256 of the signer's certificate. */
  readonly signer: string;
  readonly signingTime: Date;
}

/** SHA-256 fingerprints, lower-case hex, of the certificates that may have signed. */
export type Signers = ReadonlySet<string>;

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The root element of a list as it came: nothing of it is known to be true. */
export function readRoot(bytes: Uint8Array): Outcome<Element> {
  const text = decodeXml(bytes);
  if (text === null) return failure('not-xml', 'the file is not UTF-8');
  const parsed = parseXml(text);
  if (!parsed.ok || isNamed(parsed.value, NS.list, 'TrustServiceStatusList')) return parsed;
  return failure('not-a-trusted-list', `the root element is ${parsed.value.nodeName}`);
}

/**
 * Verifies the XAdES signature of a trusted list against certificates that are known beforehand: no
 * chain is built, the signer's certificate has to be one of them byte for byte (trust.md §5).
 */
export function verifyList(bytes: Uint8Array, signers: Signers): Outcome<SignedList> {
  const text = decodeXml(bytes) ?? '';
  const parsed = readRoot(bytes);
  if (!parsed.ok) return parsed;
  const stated = readSignature(parsed.value);
  if (!stated.ok) return stated;
  const certificate = listedCertificate(stated.value, signers);
  if (!certificate.ok) return certificate;

  const signed = checkSignature(text, stated.value, certificate.value);
  if (!signed.ok) return signed;
  const list = parseXml(signed.value.list);
  const properties = parseXml(signed.value.properties);
  if (!list.ok) return list;
  if (!properties.ok) return properties;
  if (
    !isNamed(list.value, NS.list, 'TrustServiceStatusList') ||
    elementsBelow(list.value).some((one) => isNamed(one, NS.signature, 'Signature')) ||
    !isNamed(properties.value, NS.xades, 'SignedProperties')
  ) {
    return failure('signature-form', 'the signature is over something else than the list');
  }
  const signingTime = checkProperties(properties.value, certificate.value);
  if (!signingTime.ok) return signingTime;
  return success({
    root: list.value,
    signer: sha256(certificate.value.raw),
    signingTime: signingTime.value,
  });
}

function listedCertificate(
  { certificates }: StatedSignature,
  signers: Signers,
): Outcome<X509Certificate> {
  const [der, ...others] = certificates.filter((one) => signers.has(sha256(one)));
  if (der === undefined || others.length > 0) {
    const [first] = certificates;
    const who = first === undefined ? 'nobody' : sha256(first);
    return failure('signer', `signed by ${who}, who is not listed as a signer`);
  }
  try {
    return success(new X509Certificate(der));
  } catch {
    return failure('signer', 'the listed certificate cannot be read');
  }
}

interface SignedOctets {
  readonly list: string;
  readonly properties: string;
}

function checkSignature(
  text: string,
  stated: StatedSignature,
  certificate: X509Certificate,
): Outcome<SignedOctets> {
  const signature = new SignedXml({
    publicCert: certificate.toString(),
    getCertFromKeyInfo: () => null,
  });
  restrictAlgorithms(signature);
  try {
    signature.loadSignature(new XMLSerializer().serializeToString(stated.element));
    if (signature.signatureAlgorithm !== stated.algorithm) {
      return failure('signature-form', 'two parsers read two signature algorithms');
    }
    if (!signature.checkSignature(text)) {
      return failure('digest', 'what was signed is not what stands in the list');
    }
  } catch (error) {
    // The library throws for a wrong value as for anything that it cannot do.
    return failure('signature-value', error instanceof Error ? error.message : String(error));
  }
  const octets = signature.getSignedReferences();
  const octetsOf = (reference: StatedReference): string | undefined =>
    octets[signature.getReferences().findIndex((used) => isUsed(reference, used))];
  const list = octetsOf(stated.list);
  const properties = octetsOf(stated.properties);
  if (octets.length !== 2 || list === undefined || properties === undefined) {
    return failure('signature-form', 'other references were verified than those stated');
  }
  return success({ list, properties });
}

/** Whether the verifier used a reference as it was judged: its parser is not ours. */
function isUsed(
  stated: StatedReference,
  used: { uri: string; transforms: readonly string[]; digestAlgorithm: string },
): boolean {
  const transforms = stated.transforms.length === 0 ? [TRANSFORM.inclusive] : stated.transforms;
  return (
    used.uri === stated.uri &&
    used.digestAlgorithm === stated.digestAlgorithm &&
    used.transforms.join(' ') === transforms.join(' ')
  );
}

/** Signing certificate and signing time (EN 319 132-1 §5.2.1, §5.2.2). */
function checkProperties(properties: Element, certificate: X509Certificate): Outcome<Date> {
  const signature = only(properties, NS.xades, 'SignedSignatureProperties');
  if (signature === null) return failure('signing-certificate', 'there are no signed properties');
  const named = ['SigningCertificate', 'SigningCertificateV2'].flatMap((name) =>
    along(signature, NS.xades, name, 'Cert', 'CertDigest'),
  );
  if (!named.some((one) => isDigestOf(one, certificate.raw))) {
    return failure('signing-certificate', 'the signed properties do not name the signer');
  }
  const text = textOf(only(signature, NS.xades, 'SigningTime'));
  const time = new Date(text);
  const from = Date.parse(certificate.validFrom);
  const until = Date.parse(certificate.validTo);
  if (!/^\d{4}-\d\d-\d\dT/.test(text) || !(time.getTime() >= from && time.getTime() <= until)) {
    return failure('signing-time', `signed at ${text || 'no time'}, outside the certificate`);
  }
  return success(time);
}

function isDigestOf(certDigest: Element, der: Buffer): boolean {
  const uri = only(certDigest, NS.signature, 'DigestMethod')?.getAttribute('Algorithm') ?? '';
  // SHA-1 only tells certificates apart here, and the certificate is known (trust.md §2.1).
  const digest = uri === SHA1 ? createHash('sha1').update(der).digest() : digestBy(uri, der);
  const value = textOf(only(certDigest, NS.signature, 'DigestValue'));
  return digest?.equals(Buffer.from(value, 'base64')) ?? false;
}
