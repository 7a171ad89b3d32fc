import { contexts as w3cContexts } from '@digitalbazaar/credentials-context';
import { isObject, stringMember } from '../container/json.ts';
import { CREDENTIALS_CONTEXT, EDC_CONTEXT } from './gate.ts';
import edcContext from './contexts/edc-ap-3.2.json' with { type: 'json' };

/** The JSON-LD contexts that are bundled; nothing is ever fetched for a context. */
export function bundledContext(url: string): object | null {
  if (url === CREDENTIALS_CONTEXT) return w3cContexts.get(CREDENTIALS_CONTEXT) ?? null;
  return url === EDC_CONTEXT ? edcContext : null;
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The IRI that a key stands for in a credential; null for a key that neither context defines. */
export function termIri(key: string): string | null {
  const definition = TERMS.get(key);
  if (definition === '@type') return RDF_TYPE;
  if (definition !== undefined) return expandPrefix(definition);
  return key.includes(':') ? expandPrefix(key) : null;
}

/** A name with the prefix that a context defines written out; any other name as it is. */
export function expandPrefix(name: string): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? undefined : TERMS.get(name.slice(0, colon));
  return prefix === undefined ? name : prefix + name.slice(colon + 1);
}

/** The terms of a context, and of the context that it gives to credentials (JSON-LD 1.1 §4.1.8). */
function* definitions(context: unknown): Generator<[string, string]> {
  if (!isObject(context)) return;
  for (const [term, definition] of Object.entries(context)) {
    const iri = isObject(definition) ? stringMember(definition, '@id') : definition;
    if (typeof iri === 'string' && !term.startsWith('@')) yield [term, iri];
    if (term === 'VerifiableCredential' && isObject(definition)) {
      yield* definitions(definition['@context']);
    }
  }
}

function contextOf(document: object | null | undefined): unknown {
  return isObject(document) ? document['@context'] : undefined;
}

const TERMS: ReadonlyMap<string, string> = new Map([
  ...definitions(contextOf(w3cContexts.get(CREDENTIALS_CONTEXT))),
  ...definitions(contextOf(edcContext)),
]);
