import { toHex } from '../bytes.ts';
import { booleanOf, numberOf, oidOf, ofTag } from '../der/content.ts';
import {
  each,
  eachOfSome,
  malformed,
  readWhole,
  sequenceOf,
  type DerCursor,
} from '../der/cursor.ts';
import { primitive, TAG, type DerValue } from '../der/value.ts';
import { generalNameOf, type GeneralName } from './general-name.ts';
import { nameConstraintsOf, type NameConstraints } from './name-constraints.ts';
import { OID } from './oids.ts';

/** One extension as found. */
export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  /** Content of extnValue: the DER of the extension's own type. */
  readonly value: Uint8Array;
}

/** Bits of the key usage extension (RFC 5280 §4.2.1.3). */
export interface KeyUsage {
  readonly digitalSignature: boolean;
  readonly nonRepudiation: boolean;
  readonly keyCertSign: boolean;
  readonly cRLSign: boolean;
}

export interface PolicyMapping {
  readonly issuerDomainPolicy: string;
  readonly subjectDomainPolicy: string;
}

/** What path validation reads from a certificate (RFC 5280 §6.1); null where it is not there. */
export interface PathExtensions {
  readonly basicConstraints: {
    readonly isCa: boolean;
    readonly pathLength: number | null;
  } | null;
  readonly keyUsage: KeyUsage | null;
  readonly extKeyUsage: readonly string[] | null;
  readonly subjectAltName: readonly GeneralName[] | null;
  readonly nameConstraints: NameConstraints | null;
  readonly certificatePolicies: readonly string[] | null;
  readonly policyMappings: readonly PolicyMapping[] | null;
  readonly policyConstraints: {
    readonly requireExplicitPolicy: number | null;
    readonly inhibitPolicyMapping: number | null;
  } | null;
  readonly inhibitAnyPolicy: number | null;
  /** Hex. These two are hints for the search, no more. */
  readonly authorityKeyIdentifier: string | null;
  readonly subjectKeyIdentifier: string | null;
  /** One of them is there, but cannot be read. */
  readonly isMalformed: boolean;
}

/** Reads Extensions, which stand in `[3]` of a certificate; those that stand twice are kept. */
export function extensionsOf(extensions: DerValue): readonly Extension[] {
  return each(extensions, (extension) =>
    sequenceOf(extension, (members) => {
      const oid = oidOf(members.next(TAG.objectIdentifier));
      const flag = members.optional(TAG.boolean);
      const value = members.next(TAG.octetString).content;
      return { oid, critical: flag !== null && booleanOf(flag), value };
    }),
  );
}

/** Reads the extensions of path validation; of an extension that stands twice, the first. */
export function readPathExtensions(extensions: readonly Extension[]): PathExtensions {
  let isMalformed = false;
  const read = <T>(oid: string, reader: (value: DerValue) => T): T | null => {
    const extension = extensions.find((one) => one.oid === oid);
    if (extension === undefined) return null;
    const value = readWhole(extension.value, (cursor) => reader(cursor.any()));
    isMalformed ||= value === null;
    return value;
  };
  return {
    basicConstraints: read(OID.basicConstraints, basicConstraintsOf),
    keyUsage: read(OID.keyUsage, keyUsageOf),
    extKeyUsage: read(OID.extKeyUsage, oidsOf),
    subjectAltName: read(OID.subjectAltName, (value) => listOf(value, generalNameOf)),
    nameConstraints: read(OID.nameConstraints, nameConstraintsOf),
    certificatePolicies: read(OID.certificatePolicies, (value) => listOf(value, policyOf)),
    policyMappings: read(OID.policyMappings, (value) => listOf(value, policyMappingOf)),
    policyConstraints: read(OID.policyConstraints, policyConstraintsOf),
    inhibitAnyPolicy: read(OID.inhibitAnyPolicy, (value) => numberOf(ofTag(value, TAG.integer))),
    authorityKeyIdentifier: read(OID.authorityKeyIdentifier, authorityKeyOf),
    subjectKeyIdentifier: read(OID.subjectKeyIdentifier, (value) =>
      toHex(ofTag(value, TAG.octetString).content),
    ),
    isMalformed,
  };
}

/** SEQUENCE SIZE (1..MAX) OF. */
function listOf<T>(value: DerValue, read: (member: DerValue) => T): readonly T[] {
  return eachOfSome(ofTag(value, TAG.sequence), read);
}

const oidsOf = (value: DerValue): readonly string[] =>
  listOf(value, (member) => oidOf(ofTag(member, TAG.objectIdentifier)));

function basicConstraintsOf(value: DerValue): PathExtensions['basicConstraints'] {
  return sequenceOf(value, (members) => {
    const flag = members.optional(TAG.boolean);
    const length = members.optional(TAG.integer);
    // An explicit FALSE is not DER, but common.
    const isCa = flag !== null && booleanOf(flag);
    return { isCa, pathLength: length === null ? null : numberOf(length) };
  });
}

function keyUsageOf(value: DerValue): KeyUsage {
  const [unused, first = 0] = ofTag(value, TAG.bitString).content;
  if (unused === undefined || unused > 7) malformed();
  return {
    digitalSignature: (first & 0x80) !== 0,
    nonRepudiation: (first & 0x40) !== 0,
    keyCertSign: (first & 0x04) !== 0,
    cRLSign: (first & 0x02) !== 0,
  };
}

/** PolicyInformation; its qualifiers decide nothing. */
function policyOf(information: DerValue): string {
  return sequenceOf(information, (members) => {
    const policy = oidOf(members.next(TAG.objectIdentifier));
    members.rest();
    return policy;
  });
}

function policyMappingOf(mapping: DerValue): PolicyMapping {
  return sequenceOf(mapping, (members) => ({
    issuerDomainPolicy: oidOf(members.next(TAG.objectIdentifier)),
    subjectDomainPolicy: oidOf(members.next(TAG.objectIdentifier)),
  }));
}

/** Empty constraints are refused (RFC 5280 §4.2.1.11). */
function policyConstraintsOf(value: DerValue): PathExtensions['policyConstraints'] {
  return sequenceOf(value, (members) => {
    if (members.atEnd) malformed();
    return {
      requireExplicitPolicy: skipCerts(members, 0),
      inhibitPolicyMapping: skipCerts(members, 1),
    };
  });
}

function skipCerts(members: DerCursor, number: number): number | null {
  const certificates = members.optional(primitive(number));
  return certificates === null ? null : numberOf(certificates);
}

/** keyIdentifier of the authority; the empty text where only its issuer and serial are named. */
function authorityKeyOf(value: DerValue): string {
  return sequenceOf(value, (members) => {
    const identifier = members.optional(primitive(0));
    members.rest();
    return identifier === null ? '' : toHex(identifier.content);
  });
}
