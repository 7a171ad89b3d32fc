import factory, { type RdfQuad, type Term } from '@rdfjs/data-model';
import datasets from '@rdfjs/dataset';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { QuadIndex } from './quad-index.ts';

const INTEGER = factory.namedNode('http://www.w3.org/2001/XMLSchema#integer');
const NODES = [factory.namedNode('urn:a'), factory.namedNode('urn:b'), factory.blankNode('a')];
const PROPERTIES = [factory.namedNode('urn:p'), factory.namedNode('urn:q')];
/** Terms that only their kind, language or datatype tells apart. */
const VALUES = [
  ...NODES,
  factory.literal('urn:a'),
  factory.literal('1'),
  factory.literal('1', 'cs'),
  factory.literal('1', INTEGER),
];

const quads = fc.array(
  fc
    .tuple(fc.constantFrom(...NODES), fc.constantFrom(...PROPERTIES), fc.constantFrom(...VALUES))
    .map(([subject, property, value]) => factory.quad(subject, property, value)),
  { maxLength: 30 },
);
const orAny = (terms: readonly Term[]) => fc.constantFrom<Term | null>(null, ...terms);

it('answers as a general dataset does', () => {
  fc.assert(
    fc.property(
      quads,
      orAny(NODES),
      orAny(PROPERTIES),
      orAny([...VALUES, factory.namedNode('urn:none')]),
      (statements, subject, property, value) => {
        const index = new QuadIndex(statements);
        const general = new Set<RdfQuad>(datasets.dataset(statements));
        const matching = [...general].filter(
          (quad) =>
            (subject === null || quad.subject.equals(subject)) &&
            (property === null || quad.predicate.equals(property)) &&
            (value === null || quad.object.equals(value)),
        );
        expect(texts(index.match(subject, property, value))).toEqual(texts(matching));
        expect(index.size).toBe(general.size);
        expect(texts(index)).toEqual(texts(general));
      },
    ),
    { numRuns: 500 },
  );
});

function texts(statements: Iterable<RdfQuad>): readonly string[] {
  const term = ({ termType, value, language, datatype }: Term): string =>
    [termType, value, language, datatype?.value].join(' ');
  return [...statements]
    .map(({ subject, predicate, object }) => [subject, predicate, object].map(term).join(' | '))
    .sort();
}
