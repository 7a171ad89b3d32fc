import type { Graph } from '../../credential/graph.ts';
import { asArray, isObject, stringMember, type JsonObject } from '../container/json.ts';
import { MAX_PATH_CHARACTERS } from '../limits.ts';
import { expandPrefix, keyOf, propertyIri } from './contexts.ts';
import { elmModel, shortened } from './model/elm.ts';

/** A place in the file: a JSON value, and the way to it from the root. */
export interface Place {
  readonly path: string;
  /** undefined where the file has nothing there. */
  readonly value: unknown;
}

/** Where each node of the graph stands in the file; of several places the first. */
export type Places = ReadonlyMap<string, Place>;

/**
 * Finds the nodes of the graph in the JSON that it was made from. Nodes without an id have names in
 * the graph that the file does not know: they are told by their order under one property.
 */
export function placesOf(root: JsonObject, rootId: string, graph: Graph): Places {
  const places = new Map<string, Place>();
  const unnamed = new Map<string, string[]>();
  const pending: { readonly object: JsonObject; readonly id: string; readonly path: string }[] = [
    { object: root, id: rootId, path: '' },
  ];
  // Grows while it is walked: breadth first, so that the place nearest to the root is found first.
  for (const { object, id, path } of pending) {
    if (!places.has(id)) places.set(id, { path, value: object });
    for (const [key, member] of Object.entries(object)) {
      const property = propertyIri(key, asArray(object['type']));
      if (property === null) continue;
      for (const [step, child] of steps(member)) {
        if (!isObject(child)) continue;
        const childId = idOf(child) ?? nextBlank(graph, id, property, unnamed);
        if (childId !== null) {
          pending.push({ object: child, id: childId, path: `${join(path, key)}${step}` });
        }
      }
    }
  }
  return places;
}

/** The place of a property of the node at a place, or of one value of it. */
export function placeOf(at: Place, property: string, value: string | null): Place {
  const object = isObject(at.value) ? at.value : {};
  const types = asArray(object['type']);
  const key =
    Object.keys(object).find((one) => propertyIri(one, types) === property) ??
    keyOf(property) ??
    shortened(elmModel('3.2'), property);
  const path = join(at.path, key);
  const member: unknown = Object.hasOwn(object, key) ? object[key] : undefined;
  if (value === null || member === undefined) return { path, value: member };
  const found = [...steps(member)].find(([, one]) => isNamed(one, value));
  return found === undefined
    ? { path, value: member }
    : { path: `${path}${found[0]}`, value: found[1] };
}

/** A path for the report, within its bound. */
export function shownPath(path: string): string {
  return path.length <= MAX_PATH_CHARACTERS ? path : `${path.slice(0, MAX_PATH_CHARACTERS)}…`;
}

export const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** The values of a member, each with its index; a single one has none. */
function* steps(member: unknown): Generator<readonly [string, unknown]> {
  if (!Array.isArray(member)) {
    yield ['', member];
    return;
  }
  for (const [at, one] of member.entries()) yield [`[${at}]`, one];
}

function isNamed(value: unknown, name: string): boolean {
  if (isObject(value)) return idOf(value) === name;
  return typeof value === 'string' && (value === name || expandPrefix(value) === name);
}

function idOf(object: JsonObject): string | null {
  const id = stringMember(object, 'id');
  return id === null ? null : expandPrefix(id);
}

/** The next node without a name among the values of a property. */
function nextBlank(
  graph: Graph,
  id: string,
  property: string,
  unnamed: Map<string, string[]>,
): string | null {
  const slot = `${id} ${property}`;
  const left = unnamed.get(slot) ?? blankValues(graph, id, property).reverse();
  unnamed.set(slot, left);
  return left.pop() ?? null;
}

function blankValues(graph: Graph, id: string, property: string): string[] {
  return graph
    .values(id, property)
    .flatMap((term) => (term.kind === 'node' && term.id.startsWith('_:') ? [term.id] : []));
}
