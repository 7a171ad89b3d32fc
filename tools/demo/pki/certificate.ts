import { type Bytes, bitString, context, integer, sequence, utf8Bytes, x509Time } from './der.ts';
import { digest, signatureIdentifier, type SigningKey } from './key.ts';
import { encodeName, type Name } from './name.ts';

/** A certificate with everything that its issuer, an OCSP request or a CMS reference needs of it. */
export interface Certificate {
  readonly der: Bytes;
  readonly subject: Name;
  /** DER of the subject's and the issuer's distinguished names. */
  readonly subjectDer: Bytes;
  readonly issuerDer: Bytes;
  readonly serial: bigint;
  readonly spki: Bytes;
  readonly keyIdentifier: Bytes;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Somebody with a key and a certificate; `issuer` is null where it is self-signed. */
export interface Entity {
  readonly key: SigningKey;
  readonly certificate: Certificate;
  readonly issuer: Entity | null;
}

export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

export interface CertificateRequest extends Validity {
  readonly subject: Name;
  readonly key: SigningKey;
  readonly serial: bigint;
  /** null: self-signed. */
  readonly issuer: Entity | null;
  /** Extensions besides the key identifiers; `self` and `authority` are key identifiers. */
  readonly extensions: (identifiers: { self: Bytes; authority: Bytes }) => readonly Bytes[];
}

/** The public key's own bits, out of a SubjectPublicKeyInfo: what key hashes are computed over. */
export function publicKeyBits(spki: Bytes): Bytes {
  // SEQUENCE { AlgorithmIdentifier, BIT STRING }: step over both headers and the first item.
  const outer = contentStart(spki, 0);
  const algorithmEnd = contentStart(spki, outer) + contentLength(spki, outer);
  return spki.slice(contentStart(spki, algorithmEnd) + 1);
}

function contentStart(der: Bytes, offset: number): number {
  const first = der[offset + 1] ?? 0;
  return offset + 2 + (first < 0x80 ? 0 : first & 0x7f);
}

function contentLength(der: Bytes, offset: number): number {
  const first = der[offset + 1] ?? 0;
  if (first < 0x80) return first;
  return der
    .subarray(offset + 2, contentStart(der, offset))
    .reduce((length, octet) => length * 256 + octet, 0);
}

/** Key identifier: the leftmost 160 bits of the key's SHA-256 (RFC 7093 §2, method 1). */
async function keyIdentifierOf(spki: Bytes): Promise<Bytes> {
  return (await digest('SHA-256', publicKeyBits(spki))).slice(0, 20);
}

/** Issues one certificate, version 3. */
export async function issueCertificate(request: CertificateRequest): Promise<Entity> {
  const { key, issuer } = request;
  const signer = issuer?.key ?? key;
  const subjectDer = encodeName(request.subject);
  const issuerDer = issuer?.certificate.subjectDer ?? subjectDer;
  const self = await keyIdentifierOf(key.spki);
  const authority = issuer?.certificate.keyIdentifier ?? self;
  const algorithm = signatureIdentifier(signer.algorithm);
  const toBeSigned = sequence(
    context(0, integer(2)),
    integer(request.serial),
    algorithm,
    issuerDer,
    sequence(x509Time(request.notBefore), x509Time(request.notAfter)),
    subjectDer,
    key.spki,
    context(3, sequence(...request.extensions({ self, authority }))),
  );
  const der = sequence(toBeSigned, algorithm, bitString(await signer.signDer(toBeSigned)));
  return {
    key,
    issuer,
    certificate: {
      der,
      subject: request.subject,
      subjectDer,
      issuerDer,
      serial: request.serial,
      spki: key.spki,
      keyIdentifier: self,
      notBefore: request.notBefore,
      notAfter: request.notAfter,
    },
  };
}

/** The certificates from an entity up to, and with, its root. */
export function chainOf(entity: Entity): readonly Entity[] {
  return entity.issuer === null ? [entity] : [entity, ...chainOf(entity.issuer)];
}

/** PEM text of a certificate. */
export function toPem(certificate: Certificate): string {
  const lines =
    Buffer.from(certificate.der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** Serial number of a certificate as a stable number made of a text. */
export async function serialOf(text: string): Promise<bigint> {
  const hash = await digest('SHA-256', utf8Bytes(text));
  return BigInt(`0x00${Buffer.from(hash.subarray(0, 15)).toString('hex')}`);
}
