/*
 * Writes XML that is already in exclusive canonical form (W3C exc-c14n), so that what is signed can be
 * hashed as it stands. The verifier canonicalises with a library; what the demonstration signs is made
 * without it, so that the two cannot share one mistake.
 */

/** Namespaces by the prefix that elements of it have here; "" for those of the list itself. */
const NAMESPACES: Readonly<Record<string, string>> = {
  '': 'http://uri.etsi.org/02231/v2#',
  types: 'http://uri.etsi.org/02231/v2/additionaltypes#',
  qualification: 'http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
};

/** An element before its namespaces are known to be declared around it. */
export interface XmlElement {
  /** With its prefix, e.g. "ds:Reference". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (XmlElement | string)[];
}

/** An element with attributes and content. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, content };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapedValue = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The canonical octets of an element that stands alone: every namespace is declared where it is first
 * used, attributes are in order (those in the XML namespace last), and no tag is empty.
 */
export function canonical(
  element: XmlElement | string,
  declared: Readonly<Record<string, string>> = {},
): string {
  if (typeof element === 'string') return escaped(element);
  const { name, attributes, content } = element;
  const prefix = name.includes(':') ? (name.split(':')[0] ?? '') : '';
  const namespace = NAMESPACES[prefix] ?? '';
  const isNew = declared[prefix] !== namespace;
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const inside = { ...declared, [prefix]: namespace };
  const order = Object.keys(attributes).toSorted(
    (a, b) => Number(a.includes(':')) - Number(b.includes(':')) || (a < b ? -1 : 1),
  );
  return [
    `<${name}`,
    isNew ? ` ${declaration}="${namespace}"` : '',
    ...order.map((attribute) => ` ${attribute}="${escapedValue(attributes[attribute] ?? '')}"`),
    '>',
    ...content.map((one) => canonical(one, inside)),
    `</${name}>`,
  ].join('');
}
