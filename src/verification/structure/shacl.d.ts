/* RDF/JS terms and the parts of the engine that are used, typed as they are used. */

declare module '@rdfjs/data-model' {
  export interface Term {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
    readonly datatype?: Term;
    equals(other: Term): boolean;
  }

  export interface RdfQuad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }

  const factory: {
    namedNode(iri: string): Term;
    blankNode(label?: string): Term;
    literal(value: string, languageOrDatatype?: string | Term): Term;
    quad(subject: Term, predicate: Term, object: Term): RdfQuad;
  };
  export default factory;
}

declare module '@rdfjs/dataset' {
  import type { RdfQuad, Term } from '@rdfjs/data-model';

  export interface Dataset extends Iterable<RdfQuad> {
    readonly size: number;
    add(quad: RdfQuad): this;
    match(subject?: Term | null, property?: Term | null, value?: Term | null): Iterable<RdfQuad>;
  }

  const factory: { dataset(quads?: readonly RdfQuad[]): Dataset };
  export default factory;
}

declare module 'shacl-engine' {
  import type { RdfQuad, Term } from '@rdfjs/data-model';
  /** What the engine asks of a graph. */
  export interface DataGraph {
    readonly size: number;
    match(subject?: Term | null, property?: Term | null, value?: Term | null): Iterable<RdfQuad>;
  }

  /** A place in a graph. */
  interface Pointer {
    readonly term: Term | undefined;
  }

  export interface ValidationResult {
    readonly constraintComponent: Term;
    readonly focusNode: Pointer;
    readonly path: readonly { readonly predicates: readonly Term[] }[] | undefined;
    readonly value: Pointer | undefined;
    readonly args: Readonly<Record<string, unknown>>;
    /** Why a referred shape or each alternative failed. */
    readonly results: readonly ValidationResult[];
    readonly shape: { readonly ptr: Pointer };
  }

  export class Validator {
    constructor(
      shapes: DataGraph,
      options: { readonly factory: object; readonly details?: boolean },
    );
    validate(data: {
      readonly dataset: DataGraph;
    }): Promise<{ readonly conforms: boolean; readonly results: readonly ValidationResult[] }>;
  }
}

declare module 'rdf-validate-shacl' {
  import type { Dataset } from '@rdfjs/dataset';

  export default class {
    constructor(shapes: Dataset);
    validate(data: Dataset): Promise<{ readonly conforms: boolean }>;
  }
}
