import { describe, expect, it } from 'vitest';
import { credentialJson, ISSUER, SUBJECT } from '../../../tools/testing/credential.ts';
import type { JsonObject } from '../container/json.ts';
import { toQuads } from './to-graph.ts';
import { unrecognised } from './unrecognised.ts';

const IOTA = 'eIDAS\u0399dentifier';
const holder = (members: JsonObject): JsonObject => ({
  credentialSubject: { ...SUBJECT, ...members },
});

const NAMELESS = 'an id that is no IRI';

const CASES: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  ['a member that nobody knows', holder({ nickname: 'x' }), ['credentialSubject.nickname']],
  ['with all that is below it', { secret: { id: 'urn:a', deeper: [1] } }, ['secret']],
  [
    'members in order, in lists too',
    { z: 1, a: [2], issuer: [{ b: 1 }, { b: 1 }] },
    ['issuer[0].b', 'issuer[1].b', 'z', 'a'],
  ],
  [
    'a term of the credential inside another node',
    holder({ issuer: ISSUER }),
    ['credentialSubject.issuer'],
  ],
  ['a Greek iota', { issuer: { ...ISSUER, [IOTA]: {} } }, [`issuer.${IOTA}`]],
  ['an inherited name', holder({ constructor: 'x' }), ['credentialSubject.constructor']],
  [
    'a term that the tables have in no context',
    holder({ defaultLanguage: 'x' }),
    ['credentialSubject.defaultLanguage'],
  ],
  [NAMELESS, holder({ id: 'VATES-B1' }), ['credentialSubject.id']],
  [
    'a type that nobody knows',
    holder({ type: ['Person', 'Doctor'] }),
    ['credentialSubject.type[1]'],
  ],
  ['a reference that is no IRI', holder({ gender: 'female' }), ['credentialSubject.gender']],
];

const KEPT: readonly (readonly [string, JsonObject])[] = [
  ['a credential', {}],
  ['a prefixed name of the model', holder({ 'dc:title': 'x' })],
  ['a reference by its IRI', holder({ gender: 'urn:female' })],
  ['languages of every kind', holder({ fullName: { cs: 'x', 'en-GB': ['y', 'z'] } })],
  ['a type by its IRI', holder({ type: 'http://data.europa.eu/snb/model/elm/Person' })],
];

describe('is listed', () => {
  it.each(CASES)('%s', (_name, members, paths) => {
    expect([...unrecognised(credentialJson(members)).paths].sort()).toEqual([...paths].sort());
  });

  it.each([
    ['a prefix that nobody knows', { 'foaf2:name': 'x' }, 'foaf2:name'],
    ['a property that the model does not have', { 'elm:forged': 'x' }, 'elm:forged'],
    [
      'an IRI that the model does not have',
      { 'https://example.org/x': 1 },
      'https://example.org/x',
    ],
    ['subclasses made up', { 'rdfs:subClassOf': { id: 'elm:Person' } }, 'rdfs:subClassOf'],
  ])('%s, though the graph has it', (_name, members, path) =>
    expect(unrecognised(credentialJson(members)).paths).toEqual([path]),
  );
});

it.each(KEPT)('%s is not listed', (_name, members) =>
  expect(unrecognised(credentialJson(members))).toEqual({ paths: [], count: 0, lookalike: null }),
);

describe('names that imitate others', () => {
  it.each([
    ['Greek', IOTA],
    ['Cyrillic', 'ti\u0442le'],
    ['an invisible joiner', 'ti\u200dtle'],
  ])('%s', (_name, key) =>
    expect(unrecognised(credentialJson({ [key]: 'x' })).lookalike).toBe(key),
  );

  it.each(['nickname', 'př\u00edjmen\u00ed', '\u0438\u043c\u044f'])('%s is none', (key) =>
    expect(unrecognised(credentialJson({ [key]: 'x' }))).toMatchObject({
      paths: [key],
      lookalike: null,
    }),
  );
});

it('lists up to a bound, counts all, and shortens endless names', () => {
  const many = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`x${at}`, at]));
  expect(unrecognised(credentialJson(many))).toMatchObject({ count: 900 });
  expect(unrecognised(credentialJson(many)).paths).toHaveLength(500);
  const [path = ''] = unrecognised(credentialJson({ ['x'.repeat(100_000)]: 1 })).paths;
  expect(path.length).toBeLessThan(500);
});

describe('what is listed adds nothing to the graph', () => {
  const size = async (members: JsonObject, paths: readonly string[]): Promise<number> => {
    const whole = JSON.parse(JSON.stringify(credentialJson(members))) as JsonObject;
    const quads = await toQuads(paths.toReversed().reduce(withoutPath, whole));
    return quads?.length ?? -1;
  };

  it.each(CASES.filter(([name]) => name !== NAMELESS))('%s', async (_name, members, paths) => {
    expect(await size(members, [])).toBe(await size(members, paths));
  });

  it('an id that is no IRI takes its whole node with it', async () => {
    const members = holder({ id: 'VATES-B1' });
    expect(await size(members, [])).toBeLessThan(await size(members, ['credentialSubject.id']));
  });
});

/** The same JSON without what a path names. */
function withoutPath(json: JsonObject, path: string): JsonObject {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const copy = structuredClone(json) as Record<string, unknown>;
  const last = steps.pop() ?? '';
  const parent = steps.reduce((at, step) => at[step] as Record<string, unknown>, copy);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy;
}
