import factory, { type Term } from '@rdfjs/data-model';
import datasets, { type Dataset } from '@rdfjs/dataset';
import type { Quad, RdfTerm } from 'jsonld';
import { Validator, type ValidationResult } from 'shacl-engine';
import type { ModelVersion } from './model/elm.ts';
import { shapesGraph } from './shapes.ts';

export interface ShapeResult {
  readonly conforms: boolean;
  readonly results: readonly ValidationResult[];
}

/** Checks statements against the shapes of some profiles with the SHACL engine. */
export async function checkShapes(
  data: Dataset,
  version: ModelVersion,
  sections: readonly string[],
): Promise<ShapeResult> {
  return validator(version, sections).validate({ dataset: data });
}

const VALIDATORS = new Map<string, Validator>();

/** Shapes are compiled once; alternatives are all tried, so that a failure can be told in detail. */
function validator(version: ModelVersion, sections: readonly string[]): Validator {
  const key = [version, ...sections].join(' ');
  const compiled =
    VALIDATORS.get(key) ??
    new Validator(shapesGraph(version, sections), { factory, details: true });
  VALIDATORS.set(key, compiled);
  return compiled;
}

/** Statements in the form that the engine reads. */
export function datasetOf(quads: readonly Quad[]): Dataset {
  return datasets.dataset(
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
