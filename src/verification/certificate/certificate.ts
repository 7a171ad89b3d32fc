import { BitString, fromBER, ObjectIdentifier } from 'asn1js';
import * as pkijs from 'pkijs';
import { ownBytes, sha256Hex, toHex, type Bytes } from '../bytes.ts';
import { MAX_CERTIFICATE_BYTES } from '../limits.ts';
import type { CertificateSummary, QcStatements } from '../report.ts';
import { isoTime } from '../time.ts';
import { distinguishedName, type DistinguishedName } from './distinguished-name.ts';
import { CURVES, OID } from './oids.ts';
import { NO_QC_STATEMENTS, readQcStatements } from './qc-statements.ts';

/** A public key as far as its algorithm has to be judged. */
export type PublicKey =
  | { readonly kind: 'rsa'; readonly bits: number; readonly pssOnly: boolean }
  | { readonly kind: 'ec'; readonly curve: 'P-256' | 'P-384' | 'P-521' }
  | { readonly kind: 'other' };

/** Bits of the key usage extension (RFC 5280 §4.2.1.3). */
export interface KeyUsage {
  readonly digitalSignature: boolean;
  readonly nonRepudiation: boolean;
  readonly keyCertSign: boolean;
  readonly cRLSign: boolean;
}

/** One X.509 certificate, parsed; the DER bytes are as found. */
export interface Certificate {
  readonly der: Bytes;
  readonly sha256: string;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Hex. */
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: PublicKey;
  /** SubjectPublicKeyInfo as encoded in the certificate, hex. */
  readonly spki: string;
  readonly isCa: boolean;
  readonly pathLength: number | null;
  /** null where the certificate has no key usage extension. */
  readonly keyUsage: KeyUsage | null;
  readonly qcStatements: QcStatements;
  /** For what has to look deeper (the path engine). */
  readonly parsed: pkijs.Certificate;
}

/** Parses DER; null for anything that is not exactly one certificate within the bounds. */
export async function parseCertificate(der: Uint8Array): Promise<Certificate | null> {
  if (der.length > MAX_CERTIFICATE_BYTES) return null;
  const bytes = ownBytes(der);
  const parsed = parseDer(bytes);
  if (parsed === null) return null;
  const extension = (oid: string): pkijs.Extension | undefined =>
    parsed.extensions?.find((one) => one.extnID === oid);
  const constraints: unknown = extension(OID.basicConstraints)?.parsedValue;
  const basic = constraints instanceof pkijs.BasicConstraints ? constraints : null;
  const qc = extension(OID.qcStatements);
  return {
    der: bytes,
    sha256: await sha256Hex(bytes),
    subject: distinguishedName(parsed.subject),
    issuer: distinguishedName(parsed.issuer),
    serialNumber: toHex(parsed.serialNumber.valueBlock.valueHexView),
    notBefore: parsed.notBefore.value,
    notAfter: parsed.notAfter.value,
    publicKey: publicKey(parsed.subjectPublicKeyInfo),
    spki: toHex(new Uint8Array(parsed.subjectPublicKeyInfo.toSchema().toBER())),
    isCa: basic?.cA ?? false,
    pathLength: typeof basic?.pathLenConstraint === 'number' ? basic.pathLenConstraint : null,
    keyUsage: keyUsage(extension(OID.keyUsage)),
    qcStatements:
      qc === undefined
        ? NO_QC_STATEMENTS
        : (readQcStatements(qc.extnValue.valueBlock.valueHexView) ?? NO_QC_STATEMENTS),
    parsed,
  };
}

function parseDer(bytes: Bytes): pkijs.Certificate | null {
  try {
    const { result, offset } = fromBER(bytes.buffer);
    if (offset !== bytes.length) return null;
    return new pkijs.Certificate({ schema: result });
  } catch {
    return null;
  }
}

function publicKey(info: pkijs.PublicKeyInfo): PublicKey {
  const { algorithmId } = info.algorithm;
  if (algorithmId === OID.rsaEncryption || algorithmId === OID.rsassaPss) {
    const modulus = rsaModulus(info);
    if (modulus === null) return { kind: 'other' };
    return { kind: 'rsa', bits: modulus, pssOnly: algorithmId === OID.rsassaPss };
  }
  const parameters: unknown = info.algorithm.algorithmParams;
  if (algorithmId === OID.ecPublicKey && parameters instanceof ObjectIdentifier) {
    const curve = CURVES.get(parameters.getValue());
    return curve === undefined ? { kind: 'other' } : { kind: 'ec', curve };
  }
  return { kind: 'other' };
}

function rsaModulus(info: pkijs.PublicKeyInfo): number | null {
  try {
    const key = pkijs.RSAPublicKey.fromBER(ownBytes(info.subjectPublicKey.valueBlock.valueHexView));
    const bytes = key.modulus.valueBlock.valueHexView;
    const start = bytes.findIndex((byte) => byte !== 0);
    const top = bytes[start];
    if (top === undefined) return null;
    return (bytes.length - start - 1) * 8 + (32 - Math.clz32(top));
  } catch {
    return null;
  }
}

function keyUsage(extension: pkijs.Extension | undefined): KeyUsage | null {
  const value: unknown = extension?.parsedValue;
  if (!(value instanceof BitString)) return null;
  const [first = 0] = value.valueBlock.valueHexView;
  return {
    digitalSignature: (first & 0x80) !== 0,
    nonRepudiation: (first & 0x40) !== 0,
    keyCertSign: (first & 0x04) !== 0,
    cRLSign: (first & 0x02) !== 0,
  };
}

export function summariseCertificate(certificate: Certificate): CertificateSummary {
  return {
    subject: certificate.subject.text,
    issuer: certificate.issuer.text,
    serialNumber: certificate.serialNumber,
    notBefore: isoTime(certificate.notBefore),
    notAfter: isoTime(certificate.notAfter),
    sha256: certificate.sha256,
    qcStatements: certificate.qcStatements,
  };
}
