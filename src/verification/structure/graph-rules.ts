import { isObject, stringMember, type JsonObject } from '../container/json.ts';
import { fail, warn, type Finding } from '../finding.ts';
import { expandPrefix, termIri } from './contexts.ts';

/**
 * Checks the JSON of a credential for tricks that its graph would hide: JSON-LD keywords inside it,
 * one property under two keys, and one node described in two ways.
 *
 * @returns the first problem; null where there is none
 */
export function graphRules(root: JsonObject): Finding | null {
  const described = new Map<string, JsonObject>();
  const pending: { readonly value: unknown; readonly path: string }[] = [{ value: root, path: '' }];
  let contradiction: Finding | null = null;
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const { value, path } = item;
    if (Array.isArray(value)) {
      value.forEach((one: unknown, at) => pending.push({ value: one, path: `${path}[${at}]` }));
      continue;
    }
    if (!isObject(value)) continue;
    const keyword = Object.keys(value).find(
      (key) => key.startsWith('@') && !(value === root && key === '@context'),
    );
    if (keyword !== undefined) return fail('structure.refused-keyword', { member: keyword });
    contradiction ??= doubledProperty(value, path) ?? otherDescription(value, path, described);
    for (const [key, member] of Object.entries(value)) {
      if (value === root && key === '@context') continue;
      pending.push({ value: member, path: path === '' ? key : `${path}.${key}` });
    }
  }
  return contradiction;
}

/** A term beside a prefixed name or an IRI for the same property: readers would see different values. */
function doubledProperty(object: JsonObject, path: string): Finding | null {
  const seen = new Set<string>();
  for (const key of Object.keys(object)) {
    const iri = termIri(key);
    if (iri === null) continue;
    if (seen.has(iri)) return warn('structure.contradiction', { path: join(path, key) });
    seen.add(iri);
  }
  return null;
}

/** The same id with other content elsewhere; a mere reference (id, or id and type) is no content. */
function otherDescription(
  object: JsonObject,
  path: string,
  described: Map<string, JsonObject>,
): Finding | null {
  const id = stringMember(object, 'id');
  if (id === null) return null;
  if (Object.keys(object).every((key) => key === 'id' || key === 'type')) return null;
  const node = expandPrefix(id);
  const first = described.get(node);
  if (first === undefined) {
    described.set(node, object);
    return null;
  }
  return isEqual(first, object)
    ? null
    : warn('structure.contradiction', { path: join(path, 'id') });
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function isEqual(one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => isEqual(value, other[at]))
    );
  }
  if (!isObject(one)) return one === other;
  if (!isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]))
  );
}
