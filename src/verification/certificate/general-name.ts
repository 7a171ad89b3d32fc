import { readName } from './distinguished-name.ts';
import { constructed, primitive, readDer, readOid, readValues, TAG, type DerValue } from './der.ts';

/** A GeneralName (RFC 5280 §4.2.1.6), as far as names are compared. */
export type GeneralName =
  | { readonly form: 'rfc822Name' | 'dNSName' | 'uniformResourceIdentifier'; readonly text: string }
  | { readonly form: 'iPAddress'; readonly octets: Uint8Array }
  | { readonly form: 'directoryName'; readonly rdnKeys: readonly string[] }
  | { readonly form: 'otherName'; readonly type: string }
  | { readonly form: 'x400Address' | 'ediPartyName' | 'registeredID' };

/** Reads one GeneralName; null where it is none. */
export function readGeneralName({ tag, content }: DerValue): GeneralName | null {
  switch (tag) {
    case constructed(0): {
      const [type] = readValues(content) ?? [];
      const oid = type?.tag === TAG.objectIdentifier ? readOid(type.content) : null;
      return oid === null ? null : { form: 'otherName', type: oid };
    }
    case primitive(1):
      return { form: 'rfc822Name', text: latin1(content) };
    case primitive(2):
      return { form: 'dNSName', text: latin1(content) };
    case constructed(3):
      return { form: 'x400Address' };
    case constructed(4): {
      // A CHOICE is tagged explicitly (X.680 §31.2.7).
      const name = readDer(content, TAG.sequence);
      const rdnKeys = name === null ? null : readName(name.whole)?.rdnKeys;
      return rdnKeys ? { form: 'directoryName', rdnKeys } : null;
    }
    case constructed(5):
      return { form: 'ediPartyName' };
    case primitive(6):
      return { form: 'uniformResourceIdentifier', text: latin1(content) };
    case primitive(7):
      return { form: 'iPAddress', octets: content };
    case primitive(8):
      return { form: 'registeredID' };
    default:
      return null;
  }
}

/** IA5String; octets beyond ASCII stay visible, so that a comparison can refuse them. */
function latin1(content: Uint8Array): string {
  return Array.from(content, (octet) => String.fromCharCode(octet)).join('');
}
