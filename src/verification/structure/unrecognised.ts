import { asArray, isObject, type JsonObject } from '../container/json.ts';
import { MAX_UNRECOGNISED } from '../limits.ts';
import { coercion, expandPrefix, isDefinedIri, propertyIri } from './contexts.ts';
import { isModelProperty } from './model/properties.ts';
import { join, shownPath } from './places.ts';

export interface Unrecognised {
  /** At most MAX_UNRECOGNISED. */
  readonly paths: readonly string[];
  readonly count: number;
  /** Path of the first name that imitates another with letters of a second script. */
  readonly lookalike: string | null;
}

/**
 * Lists what a reader of the JSON would see and the graph does not have: members that no context
 * defines, prefixed names for properties that the model does not know, and ids, types and references
 * that are no IRIs (JSON-LD 1.1 drops them all without a word).
 */
export function unrecognised(root: JsonObject): Unrecognised {
  const paths: string[] = [];
  let count = 0;
  let lookalike: string | null = null;
  const list = (path: string): void => {
    count += 1;
    if (paths.length < MAX_UNRECOGNISED) paths.push(shownPath(path));
  };
  const pending: Item[] = [{ value: root, path: '', reference: true }];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const { value, path } = item;
    if (Array.isArray(value)) {
      pending.push(...elements({ ...item, value }));
      continue;
    }
    if (!isObject(value)) {
      if (item.reference && typeof value === 'string' && !isIri(value)) list(path);
      continue;
    }
    const below: Item[] = [];
    for (const [key, member] of Object.entries(value)) {
      const here = join(path, key);
      if (value === root && key === '@context') continue;
      if (key === 'id' || key === 'type') {
        for (const bad of notIris(key, member, here)) list(bad);
      } else if (!isRecognised(key, asArray(value['type']))) {
        list(here);
        if (isLookalike(key)) lookalike ??= shownPath(here);
      } else if (coercion(key) !== '@language') {
        below.push({ value: member, path: here, reference: coercion(key) === '@id' });
      }
    }
    pending.push(...below.reverse());
  }
  return { paths, count, lookalike };
}

interface Item {
  readonly value: unknown;
  readonly path: string;
  /** Whether a text is the IRI of a node here. */
  readonly reference: boolean;
}

function elements({ value, path, reference }: Item & { value: readonly unknown[] }): Item[] {
  const items: Item[] = [];
  for (let at = value.length - 1; at >= 0; at -= 1) {
    items.push({ value: value[at], path: `${path}[${at}]`, reference });
  }
  return items;
}

function isRecognised(key: string, types: readonly unknown[]): boolean {
  const property = propertyIri(key, types);
  return property !== null && isModelProperty(property);
}

function notIris(key: 'id' | 'type', member: unknown, path: string): readonly string[] {
  if (key === 'id') return typeof member === 'string' && isIri(member) ? [] : [path];
  const types = asArray(member);
  return types.flatMap((type, at) =>
    typeof type === 'string' && (isIri(type) || isClassName(type))
      ? []
      : [Array.isArray(member) ? `${path}[${at}]` : path],
  );
}

function isClassName(type: string): boolean {
  const iri = propertyIri(type, []);
  return iri !== null && isDefinedIri(iri);
}

/** An absolute IRI, a blank node or a prefixed name, as the JSON-LD processor tells them. */
function isIri(text: string): boolean {
  return /^(?:[A-Za-z][A-Za-z0-9+\-.]*|_):\S*$/.test(expandPrefix(text));
}

/** Latin letters mixed with those of another script, or with signs that are not seen. */
function isLookalike(key: string): boolean {
  return /\p{Script=Latin}/u.test(key) && /(?!\p{Script=Latin})\p{L}|\p{Cf}/u.test(key);
}
