import { equalBytes, ownBytes, sha256Hex, toHex, type Bytes } from '../bytes.ts';
import { bitStringOf, numberOf, timeOf } from '../der/content.ts';
import { explicit, malformed, readWhole, sequenceOf, type DerCursor } from '../der/cursor.ts';
import { isWellFormed } from '../der/well-formed.ts';
import { constructed, primitive, TAG, type DerValue } from '../der/value.ts';
import { MAX_CERTIFICATE_BYTES } from '../limits.ts';
import { onceForEach } from '../once.ts';
import type { CertificateSummary, QcStatements } from '../report.ts';
import { isoTime } from '../time.ts';
import {
  extensionsOf,
  readPathExtensions,
  type Extension,
  type KeyUsage,
  type PathExtensions,
} from './certificate-extensions.ts';
import { nameOf, type DistinguishedName } from './distinguished-name.ts';
import { OID } from './oids.ts';
import { publicKeyInfoOf, publicKeyOf, type PublicKey, type PublicKeyInfo } from './public-key.ts';
import { NO_QC_STATEMENTS, readQcStatements } from './qc-statements.ts';
import { algorithmIdentifierOf } from './algorithm-identifier.ts';

export type { KeyUsage, PublicKey };

/** One X.509 certificate, parsed; the DER bytes are as found. */
export interface Certificate {
  readonly der: Bytes;
  readonly sha256: string;
  readonly version: 1 | 2 | 3;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Content of the INTEGER, and the same in hex. */
  readonly serial: Uint8Array;
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: PublicKey;
  readonly keyInfo: PublicKeyInfo;
  /** SubjectPublicKeyInfo as encoded in the certificate, hex. */
  readonly spki: string;
  readonly isCa: boolean;
  readonly pathLength: number | null;
  /** null where the certificate has no key usage extension. */
  readonly keyUsage: KeyUsage | null;
  readonly qcStatements: QcStatements;
  /** All extensions as found, in order. */
  readonly rawExtensions: readonly Extension[];
  readonly extensions: PathExtensions;
  /** Whether the algorithm is the same inside and outside what is signed (RFC 5280 §4.1.1.2). */
  readonly hasMatchingAlgorithms: boolean;
  /** What the issuer signed. */
  readonly signed: Uint8Array;
  /** AlgorithmIdentifier as encoded. */
  readonly signatureAlgorithm: Uint8Array;
  /** null where it is not of whole octets. */
  readonly signature: Uint8Array | null;
}

/**
 * Parses DER; null for anything that is not exactly one certificate within the bounds. The same
 * bytes (the same object of them) are parsed once.
 */
export const parseCertificate: (der: Uint8Array) => Promise<Certificate | null> =
  onceForEach(parse);

async function parse(der: Uint8Array): Promise<Certificate | null> {
  if (der.length > MAX_CERTIFICATE_BYTES) return null;
  const bytes = ownBytes(der);
  const outline = isWellFormed(bytes) ? readWhole(bytes, outlineOf) : null;
  if (outline === null) return null;
  const { rawExtensions, serial, keyInfo } = outline;
  const extensions = readPathExtensions(rawExtensions);
  const qc = rawExtensions.find(({ oid }) => oid === OID.qcStatements);
  return {
    ...outline,
    der: bytes,
    sha256: await sha256Hex(bytes),
    serialNumber: toHex(serial),
    publicKey: publicKeyOf(keyInfo),
    spki: toHex(keyInfo.der),
    isCa: extensions.basicConstraints?.isCa ?? false,
    pathLength: extensions.basicConstraints?.pathLength ?? null,
    keyUsage: extensions.keyUsage,
    qcStatements:
      qc === undefined ? NO_QC_STATEMENTS : (readQcStatements(qc.value) ?? NO_QC_STATEMENTS),
    extensions,
  };
}

type Tbs = Pick<
  Certificate,
  | 'version'
  | 'serial'
  | 'issuer'
  | 'notBefore'
  | 'notAfter'
  | 'subject'
  | 'keyInfo'
  | 'rawExtensions'
>;
type Outline = Tbs &
  Pick<Certificate, 'signed' | 'signatureAlgorithm' | 'signature' | 'hasMatchingAlgorithms'>;

/** The members of a certificate (RFC 5280 §4.1). */
function outlineOf(cursor: DerCursor): Outline {
  return sequenceOf(cursor.any(), (members) => {
    const tbs = members.next(TAG.sequence);
    const { der: signatureAlgorithm } = algorithmIdentifierOf(members.any());
    const { unused, octets } = bitStringOf(members.next(TAG.bitString));
    const { inner, ...rest } = sequenceOf(tbs, tbsOf);
    return {
      ...rest,
      signed: tbs.whole,
      signatureAlgorithm,
      // Real anchors err in their own signature, which nobody asks for.
      signature: unused === 0 ? octets : null,
      hasMatchingAlgorithms: equalBytes(inner, signatureAlgorithm),
    };
  });
}

/** TBSCertificate, and the algorithm inside it. */
function tbsOf(members: DerCursor): Tbs & { readonly inner: Uint8Array } {
  const version = versionOf(members.optional(constructed(0)));
  const serial = members.next(TAG.integer).content;
  const { der: inner } = algorithmIdentifierOf(members.any());
  const issuer = nameOf(members.any());
  const [notBefore, notAfter] = sequenceOf(members.any(), (bounds) => [
    timeOf(bounds.any()),
    timeOf(bounds.any()),
  ]);
  const subject = nameOf(members.any());
  const keyInfo = publicKeyInfoOf(members.any());
  // Identifiers of issuer and subject, which nobody uses.
  members.optional(primitive(1));
  members.optional(primitive(2));
  const tagged = members.optional(constructed(3));
  const rawExtensions = tagged === null ? [] : extensionsOf(explicit(tagged, TAG.sequence));
  return { version, serial, inner, issuer, notBefore, notAfter, subject, keyInfo, rawExtensions };
}

const VERSIONS = [1, 2, 3] as const;

/** `[0] EXPLICIT Version DEFAULT v1`, counted from zero. */
function versionOf(tagged: DerValue | null): Certificate['version'] {
  if (tagged === null) return 1;
  return VERSIONS[numberOf(explicit(tagged, TAG.integer))] ?? malformed();
}

/** What a report says of a certificate. */
export function summariseCertificate(certificate: Certificate): CertificateSummary {
  return {
    subject: certificate.subject.text,
    issuer: certificate.issuer.text,
    // Without the sign octet of the encoding, as other tools print it.
    serialNumber: certificate.serialNumber.replace(/^00(?=[89a-f])/, ''),
    notBefore: isoTime(certificate.notBefore),
    notAfter: isoTime(certificate.notAfter),
    sha256: certificate.sha256,
    qcStatements: certificate.qcStatements,
  };
}
