import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { failure, type Outcome, success } from './outcome.ts';

/** Namespaces of a trusted list and of its signature. */
export const NS = {
  list: 'http://uri.etsi.org/02231/v2#',
  listTypes: 'http://uri.etsi.org/02231/v2/additionaltypes#',
  qualification: 'http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
} as const;

/** Nesting of elements; real lists have less than thirty levels. */
const MAX_DEPTH = 100;

const ELEMENT = 1;
const COMMENT = 8;
const PROCESSING_INSTRUCTION = 7;

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** Text of an XML file, without its byte order mark; null where it is not UTF-8. */
export function decodeXml(bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  const [, encoding = 'utf-8'] = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text) ?? [];
  return encoding.toLowerCase() === 'utf-8' ? text : null;
}

/**
 * Parses XML and gives its root element. A document type is refused unseen, since it could redefine
 * what the text means, and whatever the parser remarks on is an error.
 */
export function parseXml(text: string): Outcome<Element> {
  if (/<!doctype/i.test(text)) return failure('doctype', 'the file has a document type');
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    if (root === null) return failure('not-xml', 'the file has no element');
    return depthOf(root) > MAX_DEPTH
      ? failure('not-xml', 'elements are nested too deeply')
      : success(root);
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return failure('not-xml', line);
  }
}

/** Every node below an element, in document order, without recursion. */
export function* descendants(root: Element): Generator<Node> {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    yield node;
    let next: Node | null = node.firstChild;
    for (let up: Node | null = node; next === null && up !== null && up !== root;) {
      next = up.nextSibling;
      up = up.parentNode;
    }
    node = next;
  }
}

function depthOf(root: Element): number {
  let depth = 1;
  let deepest = 1;
  let node: Node | null = root;
  while (node !== null && deepest <= MAX_DEPTH) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return deepest;
}

/** Elements below another, itself left out. */
export function elementsBelow(root: Element): readonly Element[] {
  return [...descendants(root)].filter(isElement);
}

/** Whether something is below an element that is neither element nor text. */
export function hasCommentsOrInstructions(root: Element): boolean {
  return [...descendants(root)].some(
    ({ nodeType }) => nodeType === COMMENT || nodeType === PROCESSING_INSTRUCTION,
  );
}

export const isNamed = (element: Element, namespace: string, name: string): boolean =>
  element.namespaceURI === namespace && element.localName === name;

/** The elements directly inside another. */
export function elementsIn(parent: Element): readonly Element[] {
  return [...parent.childNodes].filter(isElement);
}

/** Elements of one name directly inside another. */
export function childrenOf(parent: Element, namespace: string, name: string): readonly Element[] {
  return elementsIn(parent).filter((element) => isNamed(element, namespace, name));
}

/** Elements at the end of a path of names that all have one namespace. */
export function along(
  start: Element,
  namespace: string,
  ...names: readonly string[]
): readonly Element[] {
  return names.reduce<readonly Element[]>(
    (elements, name) => elements.flatMap((element) => childrenOf(element, namespace, name)),
    [start],
  );
}

/** The one element at the end of a path of names; null where there is none or more than one. */
export function only(
  start: Element,
  namespace: string,
  ...names: readonly string[]
): Element | null {
  const [element, ...others] = along(start, namespace, ...names);
  return element === undefined || others.length > 0 ? null : element;
}

/** The text of an element without the white space around it; empty where there is no element. */
export function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? '';
}
