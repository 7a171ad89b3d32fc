import { toHex } from '../bytes.ts';
import {
  readDer,
  readEach,
  readMembers,
  readOid,
  readUnsigned,
  primitive,
  TAG,
  type DerValue,
} from './der.ts';
import { readGeneralName, type GeneralName } from './general-name.ts';
import { readNameConstraints, type NameConstraints } from './name-constraints.ts';
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

/** Reads Extensions, the content of `[3]` in a certificate; null where they are not DER. */
export function readExtensions(der: Uint8Array): readonly Extension[] | null {
  const members = readMembers(der);
  return members === null ? null : readEach(members, readExtension);
}

function readExtension(extension: DerValue): Extension | null {
  const members = readMembers(extension.whole) ?? [];
  const [id, flag] = members;
  const hasFlag = flag?.tag === TAG.boolean;
  const value = members[hasFlag ? 2 : 1];
  if (id?.tag !== TAG.objectIdentifier || value?.tag !== TAG.octetString) return null;
  if (members.length !== (hasFlag ? 3 : 2)) return null;
  const oid = readOid(id.content);
  const critical = hasFlag ? readBoolean(flag) : false;
  return oid === null || critical === null ? null : { oid, critical, value: value.content };
}

/** Reads the extensions of path validation; of an extension that stands twice, the first. */
export function readPathExtensions(extensions: readonly Extension[]): PathExtensions {
  let isMalformed = false;
  const read = <T>(oid: string, reader: (value: Uint8Array) => T | null): T | null => {
    const extension = extensions.find((one) => one.oid === oid);
    if (extension === undefined) return null;
    const value = reader(extension.value);
    isMalformed ||= value === null;
    return value;
  };
  return {
    basicConstraints: read(OID.basicConstraints, readBasicConstraints),
    keyUsage: read(OID.keyUsage, readKeyUsage),
    extKeyUsage: read(OID.extKeyUsage, readOids),
    subjectAltName: read(OID.subjectAltName, (value) => readList(value, readGeneralName)),
    nameConstraints: read(OID.nameConstraints, readNameConstraints),
    certificatePolicies: read(OID.certificatePolicies, (value) => readList(value, readPolicy)),
    policyMappings: read(OID.policyMappings, (value) => readList(value, readPolicyMapping)),
    policyConstraints: read(OID.policyConstraints, readPolicyConstraints),
    inhibitAnyPolicy: read(OID.inhibitAnyPolicy, readSkipCerts),
    authorityKeyIdentifier: read(OID.authorityKeyIdentifier, readAuthorityKey),
    subjectKeyIdentifier: read(OID.subjectKeyIdentifier, (value) => {
      const octets = readDer(value, TAG.octetString);
      return octets === null ? null : toHex(octets.content);
    }),
    isMalformed,
  };
}

/** SEQUENCE SIZE (1..MAX) OF. */
function readList<T>(value: Uint8Array, read: (member: DerValue) => T | null): readonly T[] | null {
  const members = readMembers(value);
  return members === null || members.length === 0 ? null : readEach(members, read);
}

const readOids = (value: Uint8Array): readonly string[] | null => readList(value, readOidValue);

function readOidValue({ tag, content }: DerValue): string | null {
  return tag === TAG.objectIdentifier ? readOid(content) : null;
}

function readBoolean({ content }: DerValue): boolean | null {
  const [octet] = content;
  return octet === undefined || content.length !== 1 ? null : octet !== 0;
}

function readBasicConstraints(value: Uint8Array): PathExtensions['basicConstraints'] {
  const members = readMembers(value);
  if (members === null) return null;
  const [first] = members;
  // An explicit FALSE is not DER, but common.
  const isCa = first?.tag === TAG.boolean ? readBoolean(first) : false;
  const [length, ...rest] = first?.tag === TAG.boolean ? members.slice(1) : members;
  if (isCa === null || rest.length > 0) return null;
  if (length === undefined) return { isCa, pathLength: null };
  const pathLength = length.tag === TAG.integer ? readUnsigned(length.content) : null;
  return pathLength === null ? null : { isCa, pathLength };
}

function readKeyUsage(value: Uint8Array): KeyUsage | null {
  const bits = readDer(value, TAG.bitString);
  const [unused, first = 0] = bits?.content ?? [];
  if (unused === undefined || unused > 7) return null;
  return {
    digitalSignature: (first & 0x80) !== 0,
    nonRepudiation: (first & 0x40) !== 0,
    keyCertSign: (first & 0x04) !== 0,
    cRLSign: (first & 0x02) !== 0,
  };
}

/** PolicyInformation; its qualifiers decide nothing. */
function readPolicy(information: DerValue): string | null {
  const [id] = readMembers(information.whole) ?? [];
  return id === undefined ? null : readOidValue(id);
}

function readPolicyMapping(mapping: DerValue): PolicyMapping | null {
  const oids = readOids(mapping.whole);
  const [issuerDomainPolicy, subjectDomainPolicy, ...rest] = oids ?? [];
  if (issuerDomainPolicy === undefined || subjectDomainPolicy === undefined) return null;
  return rest.length > 0 ? null : { issuerDomainPolicy, subjectDomainPolicy };
}

function readPolicyConstraints(value: Uint8Array): PathExtensions['policyConstraints'] {
  const members = readMembers(value);
  if (members === null || members.length === 0) return null;
  const require = members.find(({ tag }) => tag === primitive(0));
  const inhibit = members.find(({ tag }) => tag === primitive(1));
  if (members.some((member) => member !== require && member !== inhibit)) return null;
  const requireExplicitPolicy = require === undefined ? null : readUnsigned(require.content);
  const inhibitPolicyMapping = inhibit === undefined ? null : readUnsigned(inhibit.content);
  if (require !== undefined && requireExplicitPolicy === null) return null;
  if (inhibit !== undefined && inhibitPolicyMapping === null) return null;
  return { requireExplicitPolicy, inhibitPolicyMapping };
}

function readSkipCerts(value: Uint8Array): number | null {
  const number = readDer(value, TAG.integer);
  return number === null ? null : readUnsigned(number.content);
}

/** keyIdentifier of the authority; the empty text where only its issuer and serial are named. */
function readAuthorityKey(value: Uint8Array): string | null {
  const members = readMembers(value);
  if (members === null) return null;
  const identifier = members.find(({ tag }) => tag === primitive(0));
  return identifier === undefined ? '' : toHex(identifier.content);
}
