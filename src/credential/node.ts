import { Graph } from './graph.ts';
import type { Concept, Text } from './model.ts';
import { P } from './terms.ts';

/** One node of the graph, and how deep below the root it was reached. */
export interface Node {
  readonly graph: Graph;
  readonly id: string;
  readonly budget: Budget;
  /** Ids on the way from the root, so that a cycle ends. */
  readonly trail: readonly string[];
}

/** How many more nodes a reading may visit: references can fan out far beyond the file's size. */
export interface Budget {
  left: number;
}

/** How deep parts of parts are followed; the file's own nesting is bounded, its references are not. */
const MAX_TRAIL = 32;

/** Nodes that a property refers to; none that are already on the way here, none beyond the bounds. */
export function nodes(from: Node, property: string): readonly Node[] {
  const { graph, budget } = from;
  if (from.trail.length >= MAX_TRAIL) return [];
  const trail = [...from.trail, from.id];
  return graph.values(from.id, property).flatMap((term) => {
    if (term.kind !== 'node' || trail.includes(term.id) || budget.left <= 0) return [];
    budget.left -= 1;
    return [{ graph, id: term.id, budget, trail }];
  });
}

/** Stands for a node that the file does not have: it says nothing. */
export function absent(from: Node): Node {
  return { ...from, graph: NOTHING };
}

const NOTHING = new Graph([]);

/** Nodes reached over several properties in a row. */
export function nodesAlong(from: Node, ...properties: readonly string[]): readonly Node[] {
  return properties.reduce<readonly Node[]>(
    (reached, property) => reached.flatMap((node) => nodes(node, property)),
    [from],
  );
}

/** Values of literals of a property. */
export function literals(from: Node, property: string): readonly string[] {
  return from.graph
    .values(from.id, property)
    .flatMap((term) => (term.kind === 'literal' ? [term.value] : []));
}

export function literal(from: Node, property: string): string | null {
  return literals(from, property)[0] ?? null;
}

/** A text in all its languages: the language-tagged literals of one property. */
export function text(from: Node, property: string): Text {
  return collect(
    from.graph
      .values(from.id, property)
      .flatMap((term) =>
        term.kind === 'literal' ? [[term.language ?? 'und', [term.value]] as const] : [],
      ),
  );
}

/** Several texts as one, e.g. the notes that a property refers to. */
export function mergeTexts(texts: readonly Text[]): Text {
  return collect(texts.flatMap((one) => Object.entries(one)));
}

/** A language tag is the file's own word, and may be the name of something inherited. */
function collect(values: readonly (readonly [string, readonly string[]])[]): Text {
  const collected = new Map<string, string[]>();
  for (const [language, some] of values) {
    const same = collected.get(language);
    if (same === undefined) collected.set(language, [...some]);
    else same.push(...some);
  }
  return Object.fromEntries(collected);
}

export function concepts(from: Node, property: string): readonly Concept[] {
  return nodes(from, property).map(readConcept);
}

export function concept(from: Node, property: string): Concept | null {
  return concepts(from, property)[0] ?? null;
}

function readConcept(node: Node): Concept {
  return {
    id: nodeId(node),
    scheme: nodes(node, P.inScheme)[0]?.id ?? null,
    notation: literal(node, P.notation),
    label: text(node, P.prefLabel),
  };
}

/** A node's own name in the file; blank nodes have none. */
export function nodeId(node: Node): string | null {
  return node.id.startsWith('_:') ? null : node.id;
}
