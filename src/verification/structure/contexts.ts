import { contexts as w3cContexts } from '@digitalbazaar/credentials-context';
import { CREDENTIALS_CONTEXT, EDC_CONTEXT } from './gate.ts';
import edcContext from './contexts/edc-ap-3.2.json' with { type: 'json' };

/** The JSON-LD contexts that are bundled; nothing is ever fetched for a context. */
export function bundledContext(url: string): object | null {
  if (url === CREDENTIALS_CONTEXT) return w3cContexts.get(CREDENTIALS_CONTEXT) ?? null;
  return url === EDC_CONTEXT ? edcContext : null;
}

/** The IRI that a key of the ELM context stands for; null for a key that it does not define. */
export function termIri(key: string): string | null {
  const definition = TERMS.get(key);
  if (definition !== undefined) return definition;
  const colon = key.indexOf(':');
  if (colon === -1) return null;
  const prefix = TERMS.get(key.slice(0, colon));
  return prefix === undefined ? key : prefix + key.slice(colon + 1);
}

const TERMS: ReadonlyMap<string, string> = new Map(
  Object.entries(edcContext['@context']).map(([term, definition]) => [
    term,
    typeof definition === 'string' ? definition : definition['@id'],
  ]),
);
