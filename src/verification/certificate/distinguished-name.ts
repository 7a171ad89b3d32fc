import { toHex } from '../bytes.ts';
import { oidOf, ofTag } from '../der/content.ts';
import { each, eachOfSome, readWhole, sequenceOf } from '../der/cursor.ts';
import { TAG, type DerValue } from '../der/value.ts';
import { OID } from './oids.ts';

/** A distinguished name as text, for display, and as a key for comparison. */
export interface DistinguishedName {
  /** RFC 4514 form in the order of the certificate, e.g. "C=CZ, O=…, CN=…". */
  readonly text: string;
  /** Equal for names that RFC 5280 §7.1 calls equal: case and white space do not count. */
  readonly key: string;
  /** The same of each relative distinguished name: one name lies below another by these. */
  readonly rdnKeys: readonly string[];
  /** The encoding as found, hex. */
  readonly der: string;
  /** Object identifiers of all attributes, in order. */
  readonly attributeTypes: readonly string[];
  /** Addresses of the attribute emailAddress (RFC 5280 §4.1.2.6, legacy). */
  readonly emails: readonly string[];
  readonly organisation: string | null;
  readonly organisationIdentifier: string | null;
  readonly country: string | null;
  readonly commonName: string | null;
}

const EMAIL_ADDRESS = '1.2.840.113549.1.9.1';

const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  [OID.commonName, 'CN'],
  [OID.country, 'C'],
  [OID.organisation, 'O'],
  [OID.organisationIdentifier, 'organizationIdentifier'],
  ['2.5.4.4', 'SN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.42', 'GN'],
  [EMAIL_ADDRESS, 'E'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
]);

interface Attribute {
  readonly type: string;
  /** null for a value that is no character string. */
  readonly string: string | null;
  readonly der: Uint8Array;
}

/** Reads an encoded Name; null where it is not DER. */
export function readName(der: Uint8Array): DistinguishedName | null {
  return readWhole(der, (cursor) => nameOf(cursor.any()));
}

/** The same of a value that is read already. */
export function nameOf(name: DerValue): DistinguishedName {
  const rdns = each(ofTag(name, TAG.sequence), rdnOf);
  const attributes = rdns.flat();
  const first = (type: string): string | null =>
    attributes.find((attribute) => attribute.type === type)?.string ?? null;
  const rdnKeys = rdns.map(rdnKey);
  return {
    text: rdns.map((rdn) => rdn.map(attributeText).join('+')).join(', '),
    key: JSON.stringify(rdnKeys),
    rdnKeys,
    der: toHex(name.whole),
    attributeTypes: attributes.map(({ type }) => type),
    emails: attributes.flatMap(({ type, string }) =>
      type === EMAIL_ADDRESS && string !== null ? [string] : [],
    ),
    organisation: first(OID.organisation),
    organisationIdentifier: first(OID.organisationIdentifier),
    country: first(OID.country),
    commonName: first(OID.commonName),
  };
}

/** A RelativeDistinguishedName: a set of attributes that is not empty. */
function rdnOf(rdn: DerValue): readonly Attribute[] {
  return eachOfSome(ofTag(rdn, TAG.set), (attribute) =>
    sequenceOf(attribute, (members) => {
      const type = oidOf(members.next(TAG.objectIdentifier));
      const value = members.any();
      return { type, string: readString(value), der: value.whole };
    }),
  );
}

/** The text of a character string; null for any other type, and for octets that are no text. */
function readString({ tag, content }: DerValue): string | null {
  switch (tag) {
    case TAG.utf8String:
      return decode(content, 'utf-8');
    case TAG.bmpString:
      return decode(content, 'utf-16be');
    case TAG.universalString:
      return readUcs4(content);
    case TAG.printableString:
    case TAG.teletexString:
    case TAG.ia5String:
    case TAG.numericString:
    case TAG.visibleString:
      // Teletex is Latin 1 in practice; the others are within ASCII.
      return Array.from(content, (octet) => String.fromCharCode(octet)).join('');
    default:
      return null;
  }
}

function decode(content: Uint8Array, encoding: 'utf-8' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}

function readUcs4(content: Uint8Array): string | null {
  if (content.length % 4 !== 0) return null;
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  const points = Array.from({ length: content.length / 4 }, (_, at) => view.getUint32(at * 4));
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : null;
}

function attributeText({ type, string, der }: Attribute): string {
  return `${SHORT_NAMES.get(type) ?? type}=${string ?? `#${toHex(der)}`}`;
}

/** Equal for equal sets of attributes, in whatever order and string type (RFC 5280 §7.1). */
function rdnKey(rdn: readonly Attribute[]): string {
  const keys = rdn.map(({ type, string, der }) =>
    string === null ? [type, 'der', toHex(der)] : [type, 'text', comparable(string)],
  );
  return JSON.stringify(keys.map((key) => JSON.stringify(key)).sort());
}

/** RFC 4518 preparation, as far as directory strings in certificates need it. */
function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** Whether a name has no attribute at all. */
export function isEmptyName(name: DistinguishedName): boolean {
  return name.rdnKeys.length === 0;
}
