import { fromBER, ObjectIdentifier } from 'asn1js';
import * as pkijs from 'pkijs';
import { equalBytes, ownBytes, sha256Hex, toHex, type Bytes } from '../bytes.ts';
import { MAX_CERTIFICATE_BYTES, MAX_RSA_BITS } from '../limits.ts';
import type { CertificateSummary, QcStatements } from '../report.ts';
import { isoTime } from '../time.ts';
import {
  readExtensions,
  readPathExtensions,
  type Extension,
  type KeyUsage,
  type PathExtensions,
} from './certificate-extensions.ts';
import {
  constructed,
  readDer,
  readMembers,
  readTime,
  readUnsigned,
  TAG,
  type DerValue,
} from './der.ts';
import { readName, type DistinguishedName } from './distinguished-name.ts';
import { CURVES, OID } from './oids.ts';
import { NO_QC_STATEMENTS, readQcStatements } from './qc-statements.ts';

export type { KeyUsage };

/** A public key as far as its algorithm has to be judged. */
export type PublicKey =
  | { readonly kind: 'rsa'; readonly bits: number; readonly pssOnly: boolean }
  | { readonly kind: 'ec'; readonly curve: 'P-256' | 'P-384' | 'P-521' }
  | { readonly kind: 'other' };

/** One X.509 certificate, parsed; the DER bytes are as found. */
export interface Certificate {
  readonly der: Bytes;
  readonly sha256: string;
  readonly version: 1 | 2 | 3;
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
  /** All extensions as found, in order. */
  readonly rawExtensions: readonly Extension[];
  readonly extensions: PathExtensions;
  /** Whether the algorithm is the same inside and outside what is signed (RFC 5280 §4.1.1.2). */
  readonly hasMatchingAlgorithms: boolean;
  /** For what has to look deeper. */
  readonly parsed: pkijs.Certificate;
}

/** Parses DER; null for anything that is not exactly one certificate within the bounds. */
export async function parseCertificate(der: Uint8Array): Promise<Certificate | null> {
  if (der.length > MAX_CERTIFICATE_BYTES) return null;
  const bytes = ownBytes(der);
  const outline = readOutline(bytes);
  const parsed = outline === null ? null : parseDer(bytes);
  if (outline === null || parsed === null) return null;
  const extensions = readPathExtensions(outline.rawExtensions);
  const qc = outline.rawExtensions.find(({ oid }) => oid === OID.qcStatements);
  return {
    ...outline,
    der: bytes,
    sha256: await sha256Hex(bytes),
    serialNumber: toHex(parsed.serialNumber.valueBlock.valueHexView),
    publicKey: publicKey(parsed.subjectPublicKeyInfo),
    isCa: extensions.basicConstraints?.isCa ?? false,
    pathLength: extensions.basicConstraints?.pathLength ?? null,
    keyUsage: extensions.keyUsage,
    qcStatements:
      qc === undefined ? NO_QC_STATEMENTS : (readQcStatements(qc.value) ?? NO_QC_STATEMENTS),
    extensions,
    parsed,
  };
}

type Outline = Pick<
  Certificate,
  | 'version'
  | 'issuer'
  | 'notBefore'
  | 'notAfter'
  | 'subject'
  | 'spki'
  | 'rawExtensions'
  | 'hasMatchingAlgorithms'
>;

/** The members of a certificate (RFC 5280 §4.1), strictly by DER; null where it is not laid out so. */
function readOutline(der: Uint8Array): Outline | null {
  const [tbs, algorithm, signature, ...rest] = readMembers(der) ?? [];
  if (tbs === undefined || algorithm === undefined || rest.length > 0) return null;
  if (signature?.tag !== TAG.bitString) return null;
  const members = readMembers(tbs.whole) ?? [];
  const version = readVersion(members[0]);
  const hasVersion = members[0]?.tag === constructed(0);
  const [, signed, issuer, validity, subject, spki, ...optional] = hasVersion
    ? members.slice(1)
    : members;
  if (version === null || signed === undefined || spki === undefined) return null;
  const bounds = validity === undefined ? null : readMembers(validity.whole)?.map(readTime);
  const [notBefore, notAfter] = bounds ?? [];
  const issuerName = issuer === undefined ? null : readName(issuer.whole);
  const subjectName = subject === undefined ? null : readName(subject.whole);
  const tagged = optional.find(({ tag }) => tag === constructed(3));
  const rawExtensions = tagged === undefined ? [] : readExtensions(tagged.content);
  if (!notBefore || !notAfter || issuerName === null || subjectName === null) return null;
  if (rawExtensions === null) return null;
  return {
    version,
    issuer: issuerName,
    notBefore,
    notAfter,
    subject: subjectName,
    spki: toHex(spki.whole),
    rawExtensions,
    hasMatchingAlgorithms: equalBytes(signed.whole, algorithm.whole),
  };
}

const VERSIONS = [1, 2, 3] as const;

/** `[0] EXPLICIT Version DEFAULT v1`, counted from zero. */
function readVersion(first: DerValue | undefined): Certificate['version'] | null {
  if (first?.tag !== constructed(0)) return 1;
  const number = readDer(first.content, TAG.integer);
  const value = number === null ? null : readUnsigned(number.content);
  return value === null ? null : (VERSIONS[value] ?? null);
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
    if (modulus === null || modulus > MAX_RSA_BITS) return { kind: 'other' };
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
