import { decodeBase64Url } from '../bytes.ts';
import type { Code, Params } from '../codes.ts';
import type { SealHeader } from '../seal/header.ts';
import type { SealedContainer } from './container.ts';
import { decodeUtf8 } from './decode-text.ts';
import { isObject, parseJson, type JsonObject } from './json.ts';

export type Payload =
  | { readonly kind: 'object'; readonly value: JsonObject }
  /** Not in the file; the seal says so. */
  | { readonly kind: 'detached' }
  /** The payload itself makes the container malformed. */
  | { readonly kind: 'malformed'; readonly code: Code; readonly params: Params }
  | { readonly kind: 'unreadable' };

/**
 * Reads what is sealed: exactly the text that the signing input holds, as JSON.
 *
 * @param headers the headers of all signatures; they must agree on the encoding (RFC 7797 §8)
 */
export function readPayload(
  container: SealedContainer,
  headers: readonly (SealHeader | null)[],
): Payload {
  const { payloadText } = container;
  if (payloadText === null || payloadText === '') return { kind: 'detached' };
  const encodings = new Set(headers.flatMap((header) => header?.b64 ?? []));
  if (encodings.size > 1) {
    return { kind: 'malformed', code: 'format.malformed-jws', params: {} };
  }
  const text = encodings.has(false) ? payloadText : decodedText(payloadText);
  const parsed = text === null ? null : parseJson(text);
  if (parsed === null || !parsed.ok || !isObject(parsed.value)) return { kind: 'unreadable' };
  if (parsed.duplicate !== null) {
    const params = { member: parsed.duplicate };
    return { kind: 'malformed', code: 'format.duplicate-member', params };
  }
  if (parsed.loneSurrogate) {
    return { kind: 'malformed', code: 'format.lone-surrogate', params: {} };
  }
  return { kind: 'object', value: parsed.value };
}

function decodedText(payloadText: string): string | null {
  const bytes = decodeBase64Url(payloadText);
  return bytes === null ? null : decodeUtf8(bytes);
}
