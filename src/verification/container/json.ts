import type { Code, Params } from '../codes.ts';
import { MAX_DEPTH, MAX_VALUES } from '../limits.ts';
import { scanJson } from './json-scan.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** JSON text as a value, or the reason why it is none. */
export type ParsedJson =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly duplicate: string | null;
      readonly loneSurrogate: boolean;
    }
  | { readonly ok: false; readonly code: Code; readonly params: Params };

/**
 * Parses JSON text within the bounds of src/verification/limits.ts.
 *
 * Duplicate names and lone surrogates are reported beside the value, because a sealed container
 * that holds them is judged (and refused) with its seals still reported.
 */
export function parseJson(text: string): ParsedJson {
  const scan = scanJson(text, { depth: MAX_DEPTH, values: MAX_VALUES });
  if (!scan.ok) {
    switch (scan.problem) {
      case 'too-deep':
        return { ok: false, code: 'format.too-deep', params: { count: MAX_DEPTH } };
      case 'too-many-values':
        return { ok: false, code: 'format.too-many-values', params: { count: MAX_VALUES } };
      case 'truncated':
        return { ok: false, code: 'format.truncated', params: {} };
    }
  }
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value, duplicate: scan.duplicate, loneSurrogate: scan.loneSurrogate };
  } catch {
    return { ok: false, code: 'format.not-json', params: {} };
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list: JSON-LD writes a single value bare. */
export function asArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** An own member of an object that must be a string; null otherwise. */
export function stringMember(object: JsonObject, name: string): string | null {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === 'string' ? value : null;
}
