import { oidOf } from '../der/content.ts';
import { explicit, inside, malformed } from '../der/cursor.ts';
import { constructed, primitive, TAG, type DerValue } from '../der/value.ts';
import { nameOf } from './distinguished-name.ts';

/** A GeneralName (RFC 5280 §4.2.1.6), as far as names are compared. */
export type GeneralName =
  | { readonly form: 'rfc822Name' | 'dNSName' | 'uniformResourceIdentifier'; readonly text: string }
  | { readonly form: 'iPAddress'; readonly octets: Uint8Array }
  | { readonly form: 'directoryName'; readonly rdnKeys: readonly string[] }
  | { readonly form: 'otherName'; readonly type: string }
  | { readonly form: 'x400Address' | 'ediPartyName' | 'registeredID' };

/** Reads one GeneralName. */
export function generalNameOf(name: DerValue): GeneralName {
  const { tag, content } = name;
  switch (tag) {
    case constructed(0): {
      const members = inside(name);
      const type = oidOf(members.next(TAG.objectIdentifier));
      members.rest();
      return { form: 'otherName', type };
    }
    case primitive(1):
      return { form: 'rfc822Name', text: latin1(content) };
    case primitive(2):
      return { form: 'dNSName', text: latin1(content) };
    case constructed(3):
      return { form: 'x400Address' };
    case constructed(4): {
      // A CHOICE is tagged explicitly (X.680 §31.2.7).
      const { rdnKeys } = nameOf(explicit(name, TAG.sequence));
      return { form: 'directoryName', rdnKeys };
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
      return malformed();
  }
}

/** IA5String; octets beyond ASCII stay visible, so that a comparison can refuse them. */
function latin1(content: Uint8Array): string {
  return Array.from(content, (octet) => String.fromCharCode(octet)).join('');
}
