import type { RdfQuad, Term } from '@rdfjs/data-model';

/**
 * The statements of one graph, each once, indexed for what the SHACL engine asks of a dataset. A
 * general dataset makes another one, with all its indexes, of each answer.
 */
export class QuadIndex {
  /** By subject, property and value. */
  private readonly bySubject = new Map<string, Map<string, Map<string, RdfQuad>>>();
  /** By property and value. */
  private readonly byProperty = new Map<string, Map<string, RdfQuad[]>>();
  private readonly quads: RdfQuad[] = [];

  constructor(quads: Iterable<RdfQuad>) {
    for (const quad of quads) this.add(quad);
  }

  get size(): number {
    return this.quads.length;
  }

  [Symbol.iterator](): Iterator<RdfQuad> {
    return this.quads[Symbol.iterator]();
  }

  /** The statements with these terms; null for any. */
  match(subject?: Term | null, property?: Term | null, value?: Term | null): Iterable<RdfQuad> {
    if (!subject) return this.matchAnySubject(property ?? null, value ?? null);
    const own = this.bySubject.get(keyOf(subject));
    const ofProperty = property ? [own?.get(keyOf(property))] : [...(own?.values() ?? [])];
    if (!value && ofProperty.length === 1) return ofProperty[0]?.values() ?? [];
    return ofProperty.flatMap((byValue) => {
      if (!value) return [...(byValue?.values() ?? [])];
      const quad = byValue?.get(keyOf(value));
      return quad === undefined ? [] : [quad];
    });
  }

  private matchAnySubject(property: Term | null, value: Term | null): readonly RdfQuad[] {
    if (property === null && value === null) return this.quads;
    const ofProperty =
      property === null ? [...this.byProperty.values()] : [this.byProperty.get(keyOf(property))];
    return ofProperty.flatMap((byValue) =>
      value === null ? [...(byValue?.values() ?? [])].flat() : (byValue?.get(keyOf(value)) ?? []),
    );
  }

  private add(quad: RdfQuad): void {
    const [property, value] = [keyOf(quad.predicate), keyOf(quad.object)];
    const own = childOf(childOf(this.bySubject, keyOf(quad.subject)), property);
    if (own.has(value)) return;
    own.set(value, quad);
    this.quads.push(quad);
    const sameProperty = childOf(this.byProperty, property);
    const sameValue = sameProperty.get(value);
    if (sameValue === undefined) sameProperty.set(value, [quad]);
    else sameValue.push(quad);
  }
}

/** The map below a key, made where there is none. */
function childOf<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const child = maps.get(key) ?? new Map<string, V>();
  maps.set(key, child);
  return child;
}

/** Equal for equal terms; no IRI begins like a blank node or a literal here. */
function keyOf(term: Term): string {
  switch (term.termType) {
    case 'Literal':
      return `"${term.value}"${term.language ?? ''}^${term.datatype?.value ?? ''}`;
    case 'BlankNode':
      return `_:${term.value}`;
    default:
      return term.value;
  }
}
