import { describe, expect, it } from 'vitest';
import { credentialJson, ISSUER, SUBJECT } from '../../../tools/testing/credential.ts';
import type { JsonObject } from '../container/json.ts';
import { graphRules } from './graph-rules.ts';

const refused = (members: JsonObject) => graphRules(credentialJson(members)).refused;
const stated = (members: JsonObject) => graphRules(credentialJson(members)).contradictions;
const inSubject = (members: JsonObject): JsonObject => ({
  credentialSubject: { ...SUBJECT, ...members },
});

it('finds nothing in a plain credential', () =>
  expect(graphRules(credentialJson())).toEqual({ refused: null, contradictions: [] }));

describe('keywords', () => {
  it.each([
    ['@graph', { '@graph': [] }],
    ['@included', { '@included': {} }],
    ['@reverse', { '@reverse': {} }],
    ['@nest', { '@nest': {} }],
    ['@id', { '@id': 'urn:x' }],
    ['@type', { '@type': 'x' }],
    ['@vocab', { '@vocab': 'x' }],
    ['@context', inSubject({ '@context': {} })],
    ['@context', inSubject({ '@context': null })],
    ['@context', inSubject({ location: [[{ address: { '@context': [] } }]] })],
    ['@value', inSubject({ fullName: { '@value': 'x' } })],
    ['@none', inSubject({ fullName: { '@none': 'x' } })],
    ['@', inSubject({ '@': 1 })],
  ])('%s is refused', (member, members) =>
    expect(refused(members)).toEqual({
      state: 'fail',
      code: 'structure.refused-keyword',
      params: { member },
    }),
  );

  it('outweigh a contradiction, wherever they stand', () => {
    const members = { 'dc:title': 'x', title: { cs: 'y' }, x: { '@graph': 1 } };
    expect(refused(members)?.code).toBe('structure.refused-keyword');
  });
});

describe('one property under two keys', () => {
  it.each<[string, JsonObject]>([
    ['title and dc:title', inSubject({ title: { cs: 'x' }, 'dc:title': 'y' })],
    ['title and its IRI', inSubject({ title: {}, 'http://purl.org/dc/terms/title': 'y' })],
    ['a prefix and the IRI', inSubject({ 'dc:title': 'x', 'http://purl.org/dc/terms/title': 'y' })],
    ['two terms', inSubject({ dcType: 'x', 'dc:type': 'y' })],
    ['issuer and cred:issuer', { 'cred:issuer': ISSUER }],
    ['issuer and its IRI', { 'https://www.w3.org/2018/credentials#issuer': ISSUER }],
    ['validFrom and cred:validFrom', { 'cred:validFrom': '2020-01-01T00:00:00Z' }],
    [
      'validUntil and cred:validUntil',
      { validUntil: '2027-01-01', 'cred:validUntil': '2020-01-01' },
    ],
    ['the subject and cred:credentialSubject', { 'cred:credentialSubject': SUBJECT }],
    ['type and rdf:type', inSubject({ 'rdf:type': { id: 'urn:x' } })],
    [
      'type and its IRI',
      inSubject({ 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type': { id: 'urn:x' } }),
    ],
  ])('%s', (_name, members) => expect(stated(members)).toMatchObject([{ rule: 'contradiction' }]));

  it('says where', () => {
    const hasClaim = [
      { id: 'urn:a', title: {} },
      { id: 'urn:b', title: {}, 'dc:title': 'x' },
    ];
    expect(stated(inSubject({ hasClaim }))).toEqual([
      {
        focus: 'urn:b',
        class: '',
        property: 'http://purl.org/dc/terms/title',
        rule: 'contradiction',
        path: 'credentialSubject.hasClaim[1].dc:title',
      },
    ]);
  });

  it.each<[string, JsonObject]>([
    ['a prefixed name alone', inSubject({ 'dc:title': 'x' })],
    ['keys that nobody knows', inSubject({ nickname: 'x', Nickname: 'y' })],
    ['an inherited name', inSubject({ constructor: 'x', toString: 'y' })],
  ])('%s is none', (_name, members) => expect(stated(members)).toEqual([]));
});

describe('one node described in two ways', () => {
  const node = { id: 'urn:n', type: 'Concept', prefLabel: { cs: 'a' } };
  const twice = (first: unknown, second: unknown) =>
    stated(inSubject({ location: [first, second] }));

  it.each([
    ['another text', { ...node, prefLabel: { cs: 'b' } }],
    ['one more member', { ...node, notation: 'x' }],
    ['one less member', { id: 'urn:n', type: 'Concept', inScheme: {} }],
    ['another type beside a description', { ...node, type: 'Organisation' }],
    ['another order of values', { ...node, prefLabel: { cs: ['b', 'a'] } }],
    [
      'the id by its prefix',
      { ...node, id: 'elm:n', prefLabel: { cs: 'b' } },
      'http://data.europa.eu/snb/model/elm/n',
    ],
  ])('%s', (_name, other, id = 'urn:n') =>
    expect(twice({ ...node, id }, other)).toMatchObject([{ rule: 'contradiction' }]),
  );

  it.each([
    ['an equal copy', { ...node }],
    [
      'a copy in another order of members',
      { prefLabel: { cs: 'a' }, type: 'Concept', id: 'urn:n' },
    ],
    ['a mere reference', { id: 'urn:n' }],
    ['a mere reference with its type', { id: 'urn:n', type: 'Concept' }],
    ['another node of the same content', { ...node, id: 'urn:m' }],
    ['the id as a text', 'urn:n'],
  ])('%s is fine', (_name, other) => {
    expect(twice(node, other)).toEqual([]);
    expect(twice(other, node)).toEqual([]);
  });

  it('is seen across the whole file', () => {
    const members = { issuer: { ...ISSUER, legalName: { cs: 'Jiná' } } };
    expect(stated(members)).toMatchObject([
      { class: 'elm:Organisation', property: 'http://www.w3.org/ns/regorg#legalName' },
    ]);
  });

  it('is listed wherever it occurs', () => {
    const other = (cs: string) => ({ ...node, prefLabel: { cs } });
    const paths = stated(inSubject({ location: [node, other('b'), node, other('c')] }));
    expect(paths.map(({ path }) => path)).toEqual([
      'credentialSubject.location[1].prefLabel',
      'credentialSubject.location[3].prefLabel',
    ]);
  });
});
