import { type Entity, issueCertificate, serialOf, type Validity } from './certificate.ts';
import type { Bytes } from './der.ts';
import {
  ANY_POLICY,
  authorityInfoAccess,
  authorityKeyIdentifier,
  basicConstraints,
  certificatePolicies,
  crlDistributionPoints,
  extendedKeyUsage,
  KEY_USAGE,
  keyUsage,
  ocspNoCheck,
  POLICY_QCP_L_QSCD,
  PURPOSE,
  type QcDeclaration,
  qcStatements,
  subjectKeyIdentifier,
} from './extensions.ts';
import type { SigningKey } from './key.ts';
import type { Name } from './name.ts';

/*
 * The kinds of certificate that the demonstration has. Addresses lead to example.org (RFC 2606):
 * there is nothing to be fetched.
 */

export interface Issuance extends Partial<Validity> {
  readonly subject: Name;
  readonly key: SigningKey;
  /** Made of the subject's common name unless told, so that two runs agree. */
  readonly serial?: bigint;
  /** Extensions besides those of the profile. */
  readonly further?: readonly Bytes[];
}

/** From before the first demonstration credential until long after the last. */
export const DEMONSTRATION_VALIDITY: Validity = {
  notBefore: new Date('2024-01-01T00:00:00Z'),
  notAfter: new Date('2055-12-31T23:59:59Z'),
};

/** A full qualified declaration for a legal person. */
export const QUALIFIED_SEAL: QcDeclaration = {
  compliance: true,
  types: ['eseal'],
  sscd: true,
  disclosure: {
    cs: 'https://pki.example.org/cs/pds.pdf',
    en: 'https://pki.example.org/en/pds.pdf',
  },
};

async function issue(
  issuance: Issuance,
  issuer: Entity | null,
  extensions: readonly Bytes[],
): Promise<Entity> {
  return issueCertificate({
    ...DEMONSTRATION_VALIDITY,
    ...issuance,
    serial: issuance.serial ?? (await serialOf(issuance.subject.commonName)),
    issuer,
    extensions: ({ self, authority }) => [
      ...(issuer === null ? [] : [authorityKeyIdentifier(authority)]),
      subjectKeyIdentifier(self),
      ...extensions,
      ...(issuance.further ?? []),
    ],
  });
}

const location = (authority: string): readonly Bytes[] => [
  authorityInfoAccess(
    `http://ocsp.example.org/${authority}`,
    `http://pki.example.org/${authority}.cer`,
  ),
  crlDistributionPoints(`http://pki.example.org/${authority}.crl`),
];

export async function issueRoot(issuance: Issuance): Promise<Entity> {
  return issue(issuance, null, [
    basicConstraints(null),
    keyUsage(KEY_USAGE.keyCertSign, KEY_USAGE.cRLSign),
  ]);
}

/** An authority below a root that issues to end entities only. */
export async function issueIssuingCa(root: Entity, issuance: Issuance): Promise<Entity> {
  return issue(issuance, root, [
    basicConstraints(0),
    keyUsage(KEY_USAGE.keyCertSign, KEY_USAGE.cRLSign),
    certificatePolicies(ANY_POLICY),
    ...location('root'),
  ]);
}

const SEALING = [KEY_USAGE.digitalSignature, KEY_USAGE.nonRepudiation];

/**
 * A certificate for electronic seals; `qc: null` makes one that is not qualified, `usage` one for
 * another use of the key.
 */
export async function issueSealCertificate(
  authority: Entity,
  issuance: Issuance & {
    readonly qc?: QcDeclaration | null;
    readonly usage?: readonly number[];
  },
): Promise<Entity> {
  const qc = issuance.qc === undefined ? QUALIFIED_SEAL : issuance.qc;
  return issue(issuance, authority, [
    keyUsage(...(issuance.usage ?? SEALING)),
    ...(qc === null ? [] : [certificatePolicies(POLICY_QCP_L_QSCD), qcStatements(qc)]),
    ...location('seal'),
  ]);
}

/** Whether a unit or responder has the purpose of its profile; true unless told. */
interface Purposeful extends Issuance {
  readonly purpose?: boolean;
}

/** A time-stamping unit: one purpose, critical (RFC 3161 §2.3). */
export async function issueTimestampingUnit(
  authority: Entity,
  issuance: Purposeful,
): Promise<Entity> {
  return issue(issuance, authority, [
    keyUsage(KEY_USAGE.digitalSignature),
    ...((issuance.purpose ?? true) ? [extendedKeyUsage([PURPOSE.timeStamping], true)] : []),
    ...location('root'),
  ]);
}

/** A delegated OCSP responder (RFC 6960 §4.2.2.2). */
export async function issueResponder(authority: Entity, issuance: Purposeful): Promise<Entity> {
  return issue(issuance, authority, [
    keyUsage(KEY_USAGE.digitalSignature),
    ...((issuance.purpose ?? true) ? [extendedKeyUsage([PURPOSE.ocspSigning])] : []),
    ocspNoCheck(),
  ]);
}
