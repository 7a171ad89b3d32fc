import { describe, expect, it } from 'vitest';
import { CONTEXTS, credentialJson, ISSUER, SUBJECT } from '../../../tools/testing/credential.ts';
import type { JsonObject } from '../container/json.ts';
import { gate } from './gate.ts';
import { checkStructure, type StructureResult } from './structure-check.ts';

async function check(members: JsonObject): Promise<StructureResult> {
  const value = JSON.parse(JSON.stringify(credentialJson(members))) as JsonObject;
  const passed = gate(value);
  if (passed.kind !== 'credential') throw new Error(passed.code);
  return checkStructure(value, passed);
}
const code = async (members: JsonObject): Promise<string> => (await check(members)).finding.code;

it('a credential without fault is unknown while no shapes are checked, never good', async () => {
  const { finding, credential } = await check({});
  expect(finding).toEqual({ state: 'unknown', code: 'structure.not-checked', params: {} });
  expect(credential?.issuers).toHaveLength(1);
});

describe('is not read at all', () => {
  it.each<[string, JsonObject, string]>([
    [
      'with an unknown context',
      { '@context': [...CONTEXTS, 'https://example.org'] },
      'unknown-context',
    ],
    [
      'with the contexts in another order',
      { '@context': CONTEXTS.toReversed() },
      'unknown-context',
    ],
    [
      'with an inner context',
      { credentialSubject: { ...SUBJECT, '@context': {} } },
      'refused-keyword',
    ],
    ['with @graph', { '@graph': [credentialJson()] }, 'refused-keyword'],
    [
      'with a language tag that is no text',
      { displayParameter: { title: { cs: { a: 1 } } } },
      'unreadable',
    ],
  ])('%s', async (_name, members, expected) => {
    const { finding, credential } = await check(members);
    expect(finding.code).toBe(`structure.${expected}`);
    expect(finding.state).not.toBe('pass');
    expect(credential).toBeNull();
  });
});

describe('contradictions', () => {
  const stranger = { ...ISSUER, id: 'urn:a:stranger', legalName: { cs: 'Jiná' } };
  const inner = (type: unknown): JsonObject => ({
    // Sorts before the id of the credential.
    credentialSubject: { ...SUBJECT, hasClaim: { id: 'urn:a:inner', type, issuer: stranger } },
  });

  it.each<[string, JsonObject, string]>([
    [
      'a second credential inside',
      inner(['VerifiableCredential', 'EuropeanDigitalCredential']),
      'contradiction',
    ],
    ['a second credential by its IRI', inner('cred:VerifiableCredential'), 'contradiction'],
    ['a presentation inside', inner('VerifiablePresentation'), 'contradiction'],
    ['an issuer under two keys', { 'cred:issuer': { ...ISSUER, id: 'urn:x' } }, 'contradiction'],
    [
      'two subjects',
      { credentialSubject: [SUBJECT, { id: 'urn:p:2', type: 'Person' }] },
      'several-subjects',
    ],
    ['no subject', { credentialSubject: [] }, 'several-subjects'],
  ])('%s', async (_name, members, expected) => {
    const { finding } = await check(members);
    expect(finding).toMatchObject({ state: 'warn', code: `structure.${expected}` });
  });

  it('the root of the file is what is read, not another credential inside it', async () => {
    const types = ['VerifiableCredential', 'EuropeanDigitalCredential'];
    const { credential } = await check(inner(types));
    expect(credential?.id).toBe('urn:credential:test');
    expect(credential?.issuers[0]?.id).toBe(ISSUER.id);
  });

  it('several issuers are all read', async () => {
    const { credential } = await check({ issuer: [ISSUER, stranger] });
    expect(credential?.issuers.map(({ id }) => id)).toEqual([ISSUER.id, 'urn:a:stranger']);
  });
});

describe('type tricks on inner nodes', () => {
  it('what a type gives another meaning is read by its meaning', async () => {
    const issuer = { ...ISSUER, type: ['Organisation', 'Ed25519Signature2018'] };
    const { credential } = await check({ issuer });
    expect(credential?.issuers[0]?.legalName).toEqual({ cs: [ISSUER.legalName.cs] });
  });

  it('a credential without an id is read', async () => {
    const { finding, credential } = await check({ id: undefined });
    expect(finding.code).toBe('structure.not-checked');
    expect(credential).toMatchObject({ id: null, issuers: [{ id: ISSUER.id }] });
  });
});

describe('hostile input costs nothing', () => {
  const scoped = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, at) => [`t${at}`, { '@id': `urn:${at}`, '@context': {} }]),
  );
  const deep = (levels: number): JsonObject =>
    levels === 0 ? {} : { id: `urn:${levels}`, hasPart: deep(levels - 1) };

  it.each<[string, JsonObject, string]>([
    [
      'five thousand inline contexts',
      { '@context': [...CONTEXTS, ...Array<object>(5_000).fill({})] },
      'unknown-context',
    ],
    ['two thousand scoped contexts', { '@context': [...CONTEXTS, scoped] }, 'unknown-context'],
    [
      'an inline context deep inside',
      { credentialSubject: { a: [{ '@context': scoped }] } },
      'refused-keyword',
    ],
    ['a thousand nested nodes', { credentialSubject: deep(60) }, 'not-checked'],
  ])('%s', async (_name, members, expected) => {
    const started = performance.now();
    expect(await code(members)).toBe(`structure.${expected}`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

it('fan-out of references is read up to a bound, and said', async () => {
  // Each level refers to all nodes of the next: 20^5 ways through a hundred nodes.
  const level = (depth: number): JsonObject[] =>
    Array.from({ length: 20 }, (_, at) => ({
      id: `urn:n:${depth}:${at}`,
      type: 'LearningAchievement',
      hasPart: Array.from({ length: 20 }, (_other, next) => `urn:n:${depth + 1}:${next}`),
    }));
  const hasClaim = [0, 1, 2, 3, 4].flatMap(level);
  const started = performance.now();
  const { finding } = await check({ credentialSubject: { ...SUBJECT, hasClaim } });
  expect(finding).toMatchObject({ state: 'unknown', code: 'structure.too-complex' });
  expect(performance.now() - started).toBeLessThan(3_000);
});
