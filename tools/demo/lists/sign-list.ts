import type { Certificate, Entity } from '../pki/certificate.ts';
import { utf8Bytes } from '../pki/der.ts';
import { digest, type HashName, type SigningAlgorithm } from '../pki/key.ts';
import { canonical, xml, type XmlElement } from './xml-writer.ts';

/** How a list is signed; what is left out is as it should be. */
export interface ListSigning {
  readonly signer: Entity;
  /** null for signed properties without a time. */
  readonly time: Date | null;
  /** Digest of list and signed properties; SHA-256 unless told. */
  readonly hash?: HashName;
  /** Certificate that the signed properties name; the signer's unless told. */
  readonly named?: Certificate;
  /** Certificate that KeyInfo holds; the signer's unless told. */
  readonly shown?: Certificate;
  /** Element that names the signing certificate; version 6 of the lists has the second one. */
  readonly naming?: 'SigningCertificate' | 'SigningCertificateV2';
  readonly transforms?: readonly string[];
  /** Address of the reference to the list: the whole document unless told. */
  readonly uri?: string;
  /** Elements put beside the two references. */
  readonly further?: readonly XmlElement[];
}

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

const DIGEST_URIS: Readonly<Record<HashName, string>> = {
  'SHA-1': 'http://www.w3.org/2000/09/xmldsig#sha1',
  'SHA-256': 'http://www.w3.org/2001/04/xmlenc#sha256',
  'SHA-384': 'http://www.w3.org/2001/04/xmldsig-more#sha384',
  'SHA-512': 'http://www.w3.org/2001/04/xmlenc#sha512',
};

function signatureUri(algorithm: SigningAlgorithm): string {
  if (algorithm === 'RS1') return 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
  const hash = `sha${algorithm.slice(2)}`;
  if (algorithm.startsWith('PS')) return `http://www.w3.org/2007/05/xmldsig-more#${hash}-rsa-MGF1`;
  const scheme = algorithm.startsWith('ES') ? 'ecdsa' : 'rsa';
  return `http://www.w3.org/2001/04/xmldsig-more#${scheme}-${hash}`;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const hashed = async (hash: HashName, text: string): Promise<string> =>
  base64(await digest(hash, utf8Bytes(text)));

/** Signs a list: XAdES baseline B, enveloped, over the whole list (TS 119 612 annex B). */
export async function signList(list: XmlElement, signing: ListSigning): Promise<string> {
  const { signer, hash = 'SHA-256', transforms = [ENVELOPED, EXCLUSIVE] } = signing;
  const digestMethod = xml('ds:DigestMethod', { Algorithm: DIGEST_URIS[hash] });
  const reference = async (
    attributes: Readonly<Record<string, string>>,
    algorithms: readonly string[],
    octets: string,
  ): Promise<XmlElement> =>
    xml(
      'ds:Reference',
      attributes,
      xml(
        'ds:Transforms',
        {},
        ...algorithms.map((Algorithm) => xml('ds:Transform', { Algorithm })),
      ),
      digestMethod,
      xml('ds:DigestValue', {}, await hashed(hash, octets)),
    );

  const properties = await signedProperties(signing);
  const signedInfo = xml(
    'ds:SignedInfo',
    {},
    xml('ds:CanonicalizationMethod', { Algorithm: EXCLUSIVE }),
    xml('ds:SignatureMethod', { Algorithm: signatureUri(signer.key.algorithm) }),
    await reference({ Id: 'list', URI: signing.uri ?? '' }, transforms, canonical(list)),
    await reference(
      { Type: 'http://uri.etsi.org/01903#SignedProperties', URI: '#properties' },
      [EXCLUSIVE],
      canonical(properties),
    ),
    ...(signing.further ?? []),
  );
  const value = await signer.key.sign(utf8Bytes(canonical(signedInfo)));
  const signature = xml(
    'ds:Signature',
    { Id: 'signature' },
    signedInfo,
    xml('ds:SignatureValue', {}, base64(value)),
    xml(
      'ds:KeyInfo',
      {},
      xml(
        'ds:X509Data',
        {},
        xml('ds:X509Certificate', {}, base64((signing.shown ?? signer.certificate).der)),
      ),
    ),
    xml('ds:Object', {}, xml('xades:QualifyingProperties', { Target: '#signature' }, properties)),
  );
  const whole = { ...list, content: [...list.content, signature] };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${canonical(whole)}\n`;
}

async function signedProperties(signing: ListSigning): Promise<XmlElement> {
  const { hash = 'SHA-256', naming = 'SigningCertificateV2' } = signing;
  const { der } = signing.named ?? signing.signer.certificate;
  return xml(
    'xades:SignedProperties',
    { Id: 'properties' },
    xml(
      'xades:SignedSignatureProperties',
      {},
      ...(signing.time === null
        ? []
        : [xml('xades:SigningTime', {}, signing.time.toISOString().replace(/\.\d+Z$/, 'Z'))]),
      xml(
        `xades:${naming}`,
        {},
        xml(
          'xades:Cert',
          {},
          xml(
            'xades:CertDigest',
            {},
            xml('ds:DigestMethod', { Algorithm: DIGEST_URIS[hash] }),
            xml('ds:DigestValue', {}, base64(await digest(hash, der))),
          ),
        ),
      ),
    ),
    xml(
      'xades:SignedDataObjectProperties',
      {},
      xml(
        'xades:DataObjectFormat',
        { ObjectReference: '#list' },
        xml('xades:MimeType', {}, 'text/xml'),
      ),
    ),
  );
}
