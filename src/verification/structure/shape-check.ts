import factory, { type Term } from '@rdfjs/data-model';
import type { Quad, RdfTerm } from 'jsonld';
import { Validator, type ValidationResult } from 'shacl-engine';
import type { ModelVersion } from './model/elm.ts';
import { QuadIndex } from './quad-index.ts';
import { shapesGraph } from './shapes.ts';

export interface ShapeResult {
  readonly conforms: boolean;
  readonly results: readonly ValidationResult[];
}

/**
 * Checks statements against the shapes of some profiles with the SHACL engine. Alternatives are all
 * tried only where something failed, so that the failure can be told in detail.
 */
export async function checkShapes(
  data: QuadIndex,
  version: ModelVersion,
  sections: readonly string[],
): Promise<ShapeResult> {
  const brief = await validator(version, sections, false).validate({ dataset: data });
  if (brief.conforms) return brief;
  return validator(version, sections, true).validate({ dataset: data });
}

const VALIDATORS = new Map<string, Validator>();

/** Shapes are compiled once. */
function validator(
  version: ModelVersion,
  sections: readonly string[],
  details: boolean,
): Validator {
  const key = [version, details, ...sections].join(' ');
  const compiled =
    VALIDATORS.get(key) ?? new Validator(shapesGraph(version, sections), { factory, details });
  VALIDATORS.set(key, compiled);
  return compiled;
}

/** Statements in the form that the engine reads. */
export function datasetOf(quads: readonly Quad[]): QuadIndex {
  return new QuadIndex(
    quads.map(({ subject, predicate, object }) =>
      factory.quad(node(subject), factory.namedNode(predicate.value), value(object)),
    ),
  );
}

/** Names of blank nodes come with their `_:` from some sources and without it from others. */
function node({ termType, value: name }: RdfTerm): Term {
  return termType === 'BlankNode' ? factory.blankNode(name) : factory.namedNode(name);
}

function value(term: RdfTerm): Term {
  if (term.termType !== 'Literal') return node(term);
  const { value: text, language, datatype } = term;
  if (language !== undefined && language !== '') return factory.literal(text, language);
  return factory.literal(
    text,
    datatype === undefined ? undefined : factory.namedNode(datatype.value),
  );
}
