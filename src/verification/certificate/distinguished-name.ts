import { OctetString, type BaseBlock } from 'asn1js';
import type { RelativeDistinguishedNames } from 'pkijs';
import { toHex } from '../bytes.ts';
import { OID } from './oids.ts';

/** A distinguished name as text, for display, and as a key for comparison. */
export interface DistinguishedName {
  /** RFC 4514 order of the certificate, e.g. "C=CZ, O=…, CN=…". */
  readonly text: string;
  /** Equal for names that RFC 5280 §7.1 calls equal: case and white space do not count. */
  readonly key: string;
  /** The encoding as found, hex. */
  readonly der: string;
  readonly organisation: string | null;
  readonly organisationIdentifier: string | null;
  readonly country: string | null;
  readonly commonName: string | null;
}

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
  ['1.2.840.113549.1.9.1', 'E'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
]);

export function distinguishedName(name: RelativeDistinguishedNames): DistinguishedName {
  const attributes = name.typesAndValues.map((attribute) => ({
    type: attribute.type,
    value: attributeText(attribute.value),
  }));
  const first = (type: string): string | null =>
    attributes.find((attribute) => attribute.type === type)?.value ?? null;
  return {
    text: attributes
      .map(({ type, value }) => `${SHORT_NAMES.get(type) ?? type}=${value}`)
      .join(', '),
    key: attributes.map(({ type, value }) => `${type}=${comparable(value)}`).join('\n'),
    der: toHex(new Uint8Array(name.valueBeforeDecode)),
    organisation: first(OID.organisation),
    organisationIdentifier: first(OID.organisationIdentifier),
    country: first(OID.country),
    commonName: first(OID.commonName),
  };
}

/** The text of a directory string; other values as the hex of their encoding. */
function attributeText(value: BaseBlock): string {
  const block: unknown = value.valueBlock;
  if (
    !(value instanceof OctetString) &&
    typeof block === 'object' &&
    block !== null &&
    'value' in block &&
    typeof block.value === 'string'
  ) {
    return block.value;
  }
  return `#${toHex(new Uint8Array(value.toBER()))}`;
}

/** RFC 4518 preparation, as far as directory strings in certificates need it. */
function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}
