import { readFileSync } from 'node:fs';
import type { RdfQuad } from '@rdfjs/data-model';
import datasets, { type Dataset } from '@rdfjs/dataset';
import type { Quad, RdfTerm } from 'jsonld';
import RdfValidateShacl from 'rdf-validate-shacl';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFile, readContent } from '../open-file.ts';
import { chooseProfile, GENERIC_FULL } from './profiles.ts';
import { checkShapes, datasetOf } from './shape-check.ts';
import { shapesGraph } from './shapes.ts';
import { toQuads } from './to-graph.ts';

/*
 * A second opinion: another SHACL engine has to agree on conformance over mutants of a credential.
 * That the shapes are the right ones is for rows.test.ts to say.
 */

const FILE = new URL(
  '../../../public/demo/credentials/state-participation-only.jsonld',
  import.meta.url,
);
const SAMPLE = 510;
const { sections } = chooseProfile([GENERIC_FULL]);
const other = new RdfValidateShacl(general(shapesGraph('3.2', sections)));

let quads: readonly Quad[] = [];
beforeAll(async () => {
  const { credential } = readContent(openFile(readFileSync(FILE)));
  quads = credential === null ? [] : ((await toQuads(credential.value)) ?? []);
});

const INTEGER = 'http://www.w3.org/2001/XMLSchema#integer';

const MUTATIONS: Readonly<Record<string, (quad: Quad) => readonly Quad[] | null>> = {
  deleted: () => [],
  'retyped literal': (quad) =>
    withObject(quad, 'Literal', (object) => literal(object.value, INTEGER)),
  'without its language': (quad) =>
    quad.object.language
      ? withObject(quad, 'Literal', ({ value }) =>
          literal(value, 'http://www.w3.org/2001/XMLSchema#string'),
        )
      : null,
  'other object': (quad) => withObject(quad, 'NamedNode', () => named('urn:test:stranger')),
  'literal for a node': (quad) => withObject(quad, 'NamedNode', () => literal('x', INTEGER)),
  'renamed property': (quad) => [{ ...quad, predicate: named('urn:test:property') }],
  'doubled text': (quad) =>
    quad.object.language ? [quad, { ...quad, object: { ...quad.object, value: 'x' } }] : null,
};

describe('both engines agree', () => {
  it('on the credential itself', async () => {
    expect(quads.length).toBeGreaterThan(100);
    expect(await verdicts(quads)).toEqual([true, true]);
  });

  it(`on ${SAMPLE} mutants`, { timeout: 120_000 }, async () => {
    const mutants = Object.entries(MUTATIONS).flatMap(([name, mutate]) =>
      quads.flatMap((quad, at) => {
        const put = mutate(quad);
        return put === null ? [] : [{ name, at, put }];
      }),
    );
    const step = mutants.length / SAMPLE;
    let caught = 0;
    for (let taken = 0; taken < SAMPLE; taken += 1) {
      const mutant = mutants[Math.floor(taken * step)];
      if (mutant === undefined) throw new Error('too few mutants');
      const { name, at, put } = mutant;
      const [ours, theirs] = await verdicts([
        ...quads.slice(0, at),
        ...put,
        ...quads.slice(at + 1),
      ]);
      expect(ours, `${name}: ${JSON.stringify(quads[at])}`).toBe(theirs);
      if (!ours) caught += 1;
    }
    expect(mutants.length).toBeGreaterThan(SAMPLE);
    expect(caught).toBeGreaterThan(SAMPLE / 3);
    expect(caught).toBeLessThan(SAMPLE);
  });
});

async function verdicts(data: readonly Quad[]): Promise<readonly [boolean, boolean]> {
  const dataset = datasetOf(data);
  const [ours, theirs] = [
    await checkShapes(dataset, '3.2', sections),
    await other.validate(general(dataset)),
  ];
  return [ours.conforms, theirs.conforms];
}

/** The statements in a dataset that is none of ours. */
function general(statements: Iterable<RdfQuad>): Dataset {
  return datasets.dataset([...statements]);
}

function withObject(
  quad: Quad,
  termType: string,
  make: (object: RdfTerm) => RdfTerm,
): readonly Quad[] | null {
  return quad.object.termType === termType ? [{ ...quad, object: make(quad.object) }] : null;
}

function named(value: string): RdfTerm {
  return { termType: 'NamedNode', value };
}

function literal(value: string, datatype: string): RdfTerm {
  return { termType: 'Literal', value, datatype: named(datatype) };
}
