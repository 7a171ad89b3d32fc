import { describe, expect, it } from 'vitest';
import { Graph, type Statement } from './graph.ts';
import { mergeTexts, nodes, nodesAlong, nodeId, text, type Node } from './node.ts';

const edge = (subject: string, id: string): Statement => ({
  subject,
  property: 'p',
  value: { kind: 'node', id },
});
const literal = (value: string, language: string | null): Statement => ({
  subject: 'a',
  property: 't',
  value: { kind: 'literal', value, datatype: '', language },
});
const start = (statements: readonly Statement[], left = 1_000): Node => ({
  graph: new Graph(statements),
  id: 'a',
  budget: { left },
  trail: [],
});

/** Counts all that is reached by following p. */
function reach(node: Node): number {
  return nodes(node, 'p').reduce((sum, next) => sum + 1 + reach(next), 0);
}

describe('nodes', () => {
  it('a cycle is left where it closes', () => {
    expect(reach(start([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')]))).toBe(2);
    expect(reach(start([edge('a', 'a')]))).toBe(0);
  });

  it('one node may be reached on two ways', () => {
    expect(reach(start([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')]))).toBe(4);
  });

  it('no more are visited than the budget has, over all ways together', () => {
    const names = Array.from({ length: 30 }, (_, at) => `n${at}`);
    const clique = ['a', ...names].flatMap((one) => names.map((other) => edge(one, other)));
    const node = start(clique, 500);
    expect(reach(node)).toBe(500);
    expect(node.budget.left).toBe(0);
  });

  it('a long chain is followed to a bound', () => {
    const chain = Array.from({ length: 1_000 }, (_, at) =>
      edge(at === 0 ? 'a' : `n${at}`, `n${at + 1}`),
    );
    expect(reach(start(chain, 10_000))).toBe(32);
  });

  it('literals are no nodes', () => expect(nodes(start([literal('x', null)]), 't')).toEqual([]));

  it('nodesAlong follows several properties', () => {
    const found = nodesAlong(start([edge('a', 'b'), edge('b', 'c'), edge('b', 'd')]), 'p', 'p');
    expect(found.map(({ id }) => id)).toEqual(['c', 'd']);
  });
});

it('a text keeps the values of each language in order', () => {
  const node = start([
    literal('1', 'cs'),
    literal('x', null),
    literal('2', 'cs'),
    literal('3', 'en'),
  ]);
  expect(text(node, 't')).toEqual({ cs: ['1', '2'], und: ['x'], en: ['3'] });
});

it.each(['constructor', '__proto__', 'tostring'])(
  'a text may be in a language called %s',
  (language) => {
    const one = text(start([literal('x', language)]), 't');
    expect(Object.entries(one)).toEqual([[language, ['x']]]);
    expect(Object.entries(mergeTexts([one, one]))).toEqual([[language, ['x', 'x']]]);
  },
);

it('mergeTexts leaves its parts as they are', () => {
  const one = { cs: ['1'] };
  expect(mergeTexts([one, { cs: ['2'], en: ['3'] }])).toEqual({ cs: ['1', '2'], en: ['3'] });
  expect(one).toEqual({ cs: ['1'] });
});

it('a blank node has no id', () => {
  expect(nodeId({ ...start([]), id: '_:b0' })).toBeNull();
  expect(nodeId(start([]))).toBe('a');
});
