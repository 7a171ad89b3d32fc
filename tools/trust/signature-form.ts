import type { Element } from '@xmldom/xmldom';
import { failure, type Outcome, success } from './outcome.ts';
import { isDigestAlgorithm, isSignatureAlgorithm, TRANSFORM } from './signature-algorithms.ts';
import {
  childrenOf,
  elementsBelow,
  elementsIn,
  hasCommentsOrInstructions,
  isNamed,
  NS,
  along,
  textOf,
} from './xml.ts';

/** A reference as the signature states it, before anything was computed. */
export interface StatedReference {
  readonly uri: string;
  readonly transforms: readonly string[];
  readonly digestAlgorithm: string;
}

/** The one signature of a list, in the form that is allowed. */
export interface StatedSignature {
  readonly element: Element;
  readonly algorithm: string;
  readonly list: StatedReference;
  readonly properties: StatedReference;
  /** Certificates in KeyInfo, DER: they only tell which listed signer is meant. */
  readonly certificates: readonly Buffer[];
}

const SIGNED_PROPERTIES = 'http://uri.etsi.org/01903#SignedProperties';

const badForm = (detail: string) => failure('signature-form', detail);

/**
 * Finds the one signature of a list and holds it to the form that trusted lists have (TS 119 612
 * annex B): enveloped, over the whole list and the signed properties, nothing else. Everything that a
 * verifier would otherwise have to interpret is refused here, before it sees the file.
 */
export function readSignature(root: Element): Outcome<StatedSignature> {
  const everything = elementsBelow(root);
  const signatures = everything.filter((one) => isNamed(one, NS.signature, 'Signature'));
  const [element, ...others] = signatures;
  if (element === undefined) return failure('no-signature', 'the list is not signed');
  if (others.length > 0) {
    return failure('several-signatures', `the list has ${signatures.length} signatures`);
  }
  if (element.parentNode !== root) return badForm('the signature is not a child of the list');
  if (hasCommentsOrInstructions(element)) return badForm('a comment stands inside the signature');
  const [signedInfo, value, keyInfo, ...rest] = elementsIn(element);
  if (
    signedInfo === undefined ||
    value === undefined ||
    keyInfo === undefined ||
    !isNamed(signedInfo, NS.signature, 'SignedInfo') ||
    !isNamed(value, NS.signature, 'SignatureValue') ||
    !isNamed(keyInfo, NS.signature, 'KeyInfo') ||
    !rest.every((object) => isNamed(object, NS.signature, 'Object'))
  ) {
    return badForm('the signature has other parts than a trusted list has');
  }
  if (hasRepeatedIds([root, ...everything])) return badForm('an identifier occurs twice');

  const algorithm = algorithmOf(signedInfo, 'SignatureMethod');
  if (!isSignatureAlgorithm(algorithm)) return failure('algorithm', algorithm);
  const canonicalisation = algorithmOf(signedInfo, 'CanonicalizationMethod');
  if (canonicalisation !== TRANSFORM.exclusive) return failure('algorithm', canonicalisation);

  const references = readReferences(signedInfo);
  if (!references.ok) return references;
  const { list, properties } = references.value;
  const rootId = root.getAttribute('Id');
  if (list.uri !== '' && (rootId === null || list.uri !== `#${rootId}`)) {
    return badForm('the signature is not over the list');
  }
  const objects = childrenOf(element, NS.signature, 'Object');
  const [signed, ...more] = objects.flatMap((one) =>
    along(one, NS.xades, 'QualifyingProperties', 'SignedProperties'),
  );
  if (
    signed === undefined ||
    more.length > 0 ||
    `#${signed.getAttribute('Id') ?? ''}` !== properties.uri
  ) {
    return badForm('the signed properties are not those of the signature');
  }
  return success({
    element,
    algorithm,
    list,
    properties,
    certificates: along(keyInfo, NS.signature, 'X509Data', 'X509Certificate').map((one) =>
      Buffer.from(textOf(one), 'base64'),
    ),
  });
}

/** Every spelling that a verifier might take for an identifier. */
function hasRepeatedIds(elements: readonly Element[]): boolean {
  const seen = new Set<string>();
  for (const { attributes } of elements) {
    for (const { localName, name, value } of attributes) {
      if ((localName ?? name).toLowerCase() !== 'id') continue;
      if (seen.has(value)) return true;
      seen.add(value);
    }
  }
  return false;
}

function algorithmOf(parent: Element, name: string): string {
  const [element, ...others] = childrenOf(parent, NS.signature, name);
  return (others.length > 0 ? null : element?.getAttribute('Algorithm')) ?? `no ${name}`;
}

function readReferences(
  signedInfo: Element,
): Outcome<{ readonly list: StatedReference; readonly properties: StatedReference }> {
  const references = childrenOf(signedInfo, NS.signature, 'Reference');
  const isProperties = (one: Element): boolean => one.getAttribute('Type') === SIGNED_PROPERTIES;
  const properties = references.find(isProperties);
  const list = references.find((one) => !isProperties(one));
  if (references.length !== 2 || properties === undefined || list === undefined) {
    return badForm('the signature has other references than the list and its signed properties');
  }
  const stated = { list: readReference(list), properties: readReference(properties) };
  for (const { digestAlgorithm } of Object.values(stated)) {
    if (!isDigestAlgorithm(digestAlgorithm)) return failure('algorithm', digestAlgorithm);
  }
  const { enveloped, exclusive } = TRANSFORM;
  if (!isSame(stated.list.transforms, [enveloped, exclusive])) {
    return badForm('the list is transformed in another way than trusted lists are');
  }
  const { transforms } = stated.properties;
  if (transforms.length > 0 && !isSame(transforms, [exclusive])) {
    return badForm('the signed properties are transformed');
  }
  return success(stated);
}

function readReference(element: Element): StatedReference {
  return {
    uri: element.getAttribute('URI') ?? 'none',
    transforms: along(element, NS.signature, 'Transforms', 'Transform').map((one) =>
      // A transform with content (an XPath, a prefix list) is not the plain one that is allowed.
      elementsIn(one).length === 0 ? (one.getAttribute('Algorithm') ?? '') : 'with content',
    ),
    digestAlgorithm: algorithmOf(element, 'DigestMethod'),
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);
