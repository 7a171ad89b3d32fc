import { contexts as w3cContexts } from '@digitalbazaar/credentials-context';
import { isObject, stringMember } from '../container/json.ts';
import { CREDENTIALS_CONTEXT, EDC_CONTEXT } from './gate.ts';
import { contextDocument } from './model/context-document.ts';
import type { ModelVersion } from './model/elm.ts';

const EDC_DOCUMENTS: Readonly<Record<ModelVersion, object>> = {
  '3.1': contextDocument('3.1'),
  '3.2': contextDocument('3.2'),
};

/** The JSON-LD contexts that are bundled; nothing is ever fetched for a context. */
export function bundledContext(url: string, version: ModelVersion = '3.2'): object | null {
  if (url === CREDENTIALS_CONTEXT) return w3cContexts.get(CREDENTIALS_CONTEXT) ?? null;
  return url === EDC_CONTEXT ? EDC_DOCUMENTS[version] : null;
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The IRI that a key stands for in a credential; null for a key that neither context defines. */
export function termIri(key: string): string | null {
  return iriBy(key, TERMS);
}

/**
 * The IRI that a key stands for in one node: some are defined inside a credential or a presentation
 * only (type-scoped contexts, JSON-LD 1.1 §4.1.8); null for a key that is dropped from the graph.
 */
export function propertyIri(key: string, types: readonly unknown[]): string | null {
  for (const type of SCOPED.keys()) {
    if (!types.includes(type)) continue;
    const iri = iriBy(key, SCOPED.get(type) ?? new Map());
    if (iri !== null) return iri;
  }
  return iriBy(key, GLOBAL);
}

function iriBy(key: string, terms: ReadonlyMap<string, Definition>): string | null {
  const definition = terms.get(key);
  if (definition?.name === '@type') return RDF_TYPE;
  if (definition !== undefined) return expandPrefix(definition.name);
  return key.includes(':') ? expandPrefix(key) : null;
}

/** How the values of a key are read: as IRIs, by language, or else as literals. */
export function coercion(key: string): '@id' | '@language' | null {
  return TERMS.get(key)?.coercion ?? null;
}

/** The key that the contexts give to a property; null where they give none. */
export function keyOf(property: string): string | null {
  return KEYS.get(property) ?? null;
}

/** Whether a context gives a name this meaning: a property, or else a class. */
export function isDefinedIri(iri: string): boolean {
  return IRIS.has(iri);
}

/** A name with the prefix that a context defines written out; any other name as it is. */
export function expandPrefix(name: string): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? undefined : TERMS.get(name.slice(0, colon));
  return prefix === undefined ? name : prefix.name + name.slice(colon + 1);
}

interface Definition {
  /** An IRI, a short form of one, or a keyword that the term stands for. */
  readonly name: string;
  readonly coercion: '@id' | '@language' | null;
}

/** The terms that a context defines by itself. */
function* definitions(context: unknown): Generator<[string, Definition]> {
  if (!isObject(context)) return;
  for (const [term, definition] of Object.entries(context)) {
    const name = isObject(definition) ? stringMember(definition, '@id') : definition;
    if (typeof name !== 'string' || term.startsWith('@')) continue;
    yield [term, { name, coercion: coercionOf(definition) }];
  }
}

function coercionOf(definition: unknown): Definition['coercion'] {
  if (!isObject(definition)) return null;
  if (stringMember(definition, '@container') === '@language') return '@language';
  return stringMember(definition, '@type') === '@id' ? '@id' : null;
}

/** The context that a context gives to the nodes of a type. */
function scoped(context: unknown, type: string): unknown {
  const definition = isObject(context) ? context[type] : undefined;
  return isObject(definition) ? definition['@context'] : undefined;
}

function contextOf(document: object | null | undefined): unknown {
  return isObject(document) ? document['@context'] : undefined;
}

const W3C = contextOf(w3cContexts.get(CREDENTIALS_CONTEXT));

const GLOBAL: ReadonlyMap<string, Definition> = new Map([
  ...definitions(W3C),
  ...definitions(contextOf(EDC_DOCUMENTS['3.2'])),
]);

const SCOPED: ReadonlyMap<string, ReadonlyMap<string, Definition>> = new Map(
  ['VerifiableCredential', 'VerifiablePresentation'].map((type) => [
    type,
    new Map(definitions(scoped(W3C, type))),
  ]),
);

/** Every term, wherever it is defined. */
const TERMS: ReadonlyMap<string, Definition> = new Map([
  ...[...SCOPED.values()].flatMap((terms) => [...terms]),
  ...GLOBAL,
]);

const KEYS: ReadonlyMap<string, string> = new Map(
  [...TERMS.keys()].reverse().map((key) => [termIri(key) ?? key, key]),
);

const IRIS: ReadonlySet<string> = new Set(KEYS.keys());
