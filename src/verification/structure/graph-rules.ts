import { asArray, isObject, stringMember, type JsonObject } from '../container/json.ts';
import { fail, type Finding } from '../finding.ts';
import { MAX_VIOLATIONS } from '../limits.ts';
import type { Violation } from '../report.ts';
import { expandPrefix, termIri } from './contexts.ts';
import { elmModel, shortened } from './model/elm.ts';
import { join, shownPath } from './places.ts';

export interface GraphRules {
  /** Why the file is not read at all; null where it may be. */
  readonly refused: Finding | null;
  /** All that is said twice and differently, at most MAX_VIOLATIONS. */
  readonly contradictions: readonly Violation[];
}

/**
 * Checks the JSON of a credential for tricks that its graph would hide: JSON-LD keywords inside it,
 * one property under two keys, and one node described in two ways.
 */
export function graphRules(root: JsonObject): GraphRules {
  const described = new Map<string, JsonObject>();
  const contradictions: Violation[] = [];
  const pending: { readonly value: unknown; readonly path: string }[] = [{ value: root, path: '' }];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const { value, path } = item;
    if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at -= 1) {
        pending.push({ value: value[at], path: `${path}[${at}]` });
      }
      continue;
    }
    if (!isObject(value)) continue;
    const members = Object.entries(value).filter(([key]) => value !== root || key !== '@context');
    const keyword = members.find(([key]) => key.startsWith('@'));
    if (keyword !== undefined) {
      const refused = fail('structure.refused-keyword', { member: shownPath(keyword[0]) });
      return { refused, contradictions: [] };
    }
    if (contradictions.length < MAX_VIOLATIONS) {
      contradictions.push(
        ...doubledProperties(value, path),
        ...otherDescription(value, path, described),
      );
    }
    for (const [key, member] of members.reverse()) {
      pending.push({ value: member, path: join(path, key) });
    }
  }
  return { refused: null, contradictions: contradictions.slice(0, MAX_VIOLATIONS) };
}

/** A term beside a prefixed name or an IRI for the same property: readers would see different values. */
function doubledProperties(object: JsonObject, path: string): readonly Violation[] {
  const seen = new Set<string>();
  return Object.keys(object).flatMap((key) => {
    const iri = termIri(key);
    if (iri === null) return [];
    if (seen.has(iri)) return [contradiction(object, iri, join(path, key))];
    seen.add(iri);
    return [];
  });
}

/** The same id with other content elsewhere; a mere reference (id, or id and type) is no content. */
function otherDescription(
  object: JsonObject,
  path: string,
  described: Map<string, JsonObject>,
): readonly Violation[] {
  const id = stringMember(object, 'id');
  if (id === null) return [];
  if (Object.keys(object).every((key) => key === 'id' || key === 'type')) return [];
  const node = expandPrefix(id);
  const first = described.get(node);
  if (first === undefined) {
    described.set(node, object);
    return [];
  }
  const [key] = differences(first, object);
  return key === undefined ? [] : [contradiction(object, termIri(key) ?? key, join(path, key))];
}

/** A second statement of a property that is not the first one. */
function contradiction(object: JsonObject, property: string, path: string): Violation {
  const [type] = asArray(object['type']);
  return {
    focus: stringMember(object, 'id') ?? '',
    class: typeof type === 'string' ? shownPath(className(type)) : '',
    property,
    rule: 'contradiction',
    path: shownPath(path),
  };
}

const className = (type: string): string => shortened(elmModel('3.2'), termIri(type) ?? type);

/** Names of the members that two descriptions of a node do not share. */
function differences(one: JsonObject, other: JsonObject): readonly string[] {
  const names = new Set([...Object.keys(other), ...Object.keys(one)]);
  return [...names].filter(
    (name) =>
      !Object.hasOwn(one, name) || !Object.hasOwn(other, name) || !isEqual(one[name], other[name]),
  );
}

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
  return differences(one, other).length === 0;
}
