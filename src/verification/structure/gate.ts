import type { Code } from '../codes.ts';
import { asArray, type JsonObject } from '../container/json.ts';

export const CREDENTIALS_CONTEXT = 'https://www.w3.org/2018/credentials/v1';
export const EDC_CONTEXT = 'http://data.europa.eu/snb/model/context/edc-ap';

export type Gate =
  | { readonly kind: 'credential'; readonly contextKnown: boolean }
  | { readonly kind: 'refused'; readonly code: Code };

/**
 * Tells a European Digital Credential from anything else, before any graph is made: without its
 * types and its context every check of structure would be passed for lack of anything to check.
 */
export function gate(value: JsonObject): Gate {
  const types = asArray(value['type']);
  if (types.includes('VerifiablePresentation') || types.includes('EuropeanDigitalPresentation')) {
    return { kind: 'refused', code: 'format.presentation' };
  }
  const isCredential =
    types.includes('VerifiableCredential') && types.includes('EuropeanDigitalCredential');
  const contexts = asArray(value['@context']);
  if (!isCredential || !contexts.includes(EDC_CONTEXT)) {
    return { kind: 'refused', code: 'format.not-credential' };
  }
  // In this order and nothing else: another context can give every key another meaning.
  const contextKnown =
    contexts.length === 2 && contexts[0] === CREDENTIALS_CONTEXT && contexts[1] === EDC_CONTEXT;
  return { kind: 'credential', contextKnown };
}
