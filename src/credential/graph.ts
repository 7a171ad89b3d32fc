/*
 * The graph of a credential: RDF statements, indexed by subject and property. A credential is read
 * from here by IRI, never from its JSON by key, because a key means what the context says.
 */

export type Term =
  | { readonly kind: 'node'; readonly id: string }
  | {
      readonly kind: 'literal';
      readonly value: string;
      readonly datatype: string;
      /** BCP 47 tag in lower case; null for a literal without language. */
      readonly language: string | null;
    };

export interface Statement {
  readonly subject: string;
  readonly property: string;
  readonly value: Term;
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

export class Graph {
  private readonly nodes = new Map<string, Map<string, Term[]>>();

  constructor(statements: Iterable<Statement>) {
    for (const { subject, property, value } of statements) {
      const properties = this.nodes.get(subject) ?? new Map<string, Term[]>();
      this.nodes.set(subject, properties);
      const values = properties.get(property);
      if (values === undefined) properties.set(property, [value]);
      else values.push(value);
    }
  }

  /** Ids of all nodes of a class, in no promised order. */
  instancesOf(type: string): readonly string[] {
    return [...this.nodes.keys()].filter((id) => this.isA(id, type));
  }

  isA(id: string, type: string): boolean {
    return this.values(id, RDF_TYPE).some((term) => term.kind === 'node' && term.id === type);
  }

  values(id: string, property: string): readonly Term[] {
    return this.nodes.get(id)?.get(property) ?? [];
  }

  /** Whether the graph says anything about a node. */
  describes(id: string): boolean {
    return this.nodes.has(id);
  }
}
