import { describe, expect, it } from 'vitest';
import {
  ACHIEVEMENT,
  CONTEXTS,
  credentialJson,
  DISPLAY,
  ISSUER,
  SUBJECT,
} from '../../../tools/testing/credential.ts';
import type { JsonObject } from '../container/json.ts';
import { MAX_STATEMENTS } from '../limits.ts';
import { gate } from './gate.ts';
import { checkStructure, type StructureResult } from './structure-check.ts';

async function check(members: JsonObject, sealed = true): Promise<StructureResult> {
  const value = JSON.parse(JSON.stringify(credentialJson(members))) as JsonObject;
  const passed = gate(value);
  if (passed.kind !== 'credential') throw new Error(passed.code);
  return checkStructure(value, passed, sealed);
}
const code = async (members: JsonObject): Promise<string> => (await check(members)).finding.code;

const PROFILES = 'http://data.europa.eu/snb/model/ap/';
const FULL = `${PROFILES}edc-generic-full`;
const schema = (...names: readonly string[]): JsonObject => ({
  credentialSchema: names.map((name) => ({
    id: name.includes(':') ? name : `${PROFILES}${name}`,
    type: 'ShaclValidator2017',
  })),
});

it('a credential without fault conforms to the later version', async () => {
  const { finding, credential, report } = await check({});
  const params = { version: '3.2', profile: FULL };
  expect(finding).toEqual({ state: 'pass', code: 'structure.conforms', params });
  expect(credential?.issuers).toHaveLength(1);
  expect(report).toEqual({
    conforms: true,
    profile: FULL,
    modelVersion: '3.2',
    violations: [],
    unrecognised: [],
  });
});

describe('violations', () => {
  const untitled = { ...ACHIEVEMENT, title: undefined };
  const claims = (...hasClaim: readonly unknown[]): JsonObject => ({
    credentialSubject: { ...SUBJECT, hasClaim },
  });
  const claim = {
    id: 'urn:test:claim:1',
    type: 'Claim',
    title: { cs: 'Účast' },
    awardedBy: ACHIEVEMENT.awardedBy,
  };
  const noScheme = {
    ...ISSUER,
    location: {
      ...ISSUER.location,
      address: { ...ISSUER.location.address, countryCode: { id: 'urn:cz', type: 'Concept' } },
    },
  };
  const specified = (specification: JsonObject): JsonObject =>
    claims({
      ...ACHIEVEMENT,
      specifiedBy: { ...ACHIEVEMENT.specifiedBy, ...specification },
      awardedBy: { ...ACHIEVEMENT.awardedBy, awardingBody: ISSUER.id },
    });

  it.each<[string, JsonObject, readonly [string, string, string, string][]]>([
    [
      'a claim without a title',
      claims(ACHIEVEMENT, { ...untitled, id: 'urn:test:achievement:2' }),
      [['elm:LearningAchievement', 'title', 'minCount', 'credentialSubject.hasClaim[1].title']],
    ],
    [
      'a text twice in one language',
      claims({ ...ACHIEVEMENT, title: { cs: ['a', 'b'] } }),
      [['elm:LearningAchievement', 'title', 'uniqueLang', 'credentialSubject.hasClaim[0].title']],
    ],
    [
      'no claim',
      { credentialSubject: { ...SUBJECT, hasClaim: [] } },
      [['elm:Person', 'hasClaim', 'minCount', 'credentialSubject.hasClaim']],
    ],
    [
      'a day that is none',
      { validFrom: '31 February' },
      [['elm:EuropeanDigitalCredential', 'validFrom', 'datatype', 'validFrom']],
    ],
    [
      'a concept without its scheme: the one cause is told',
      {
        issuer: noScheme,
        ...claims({
          ...ACHIEVEMENT,
          awardedBy: { ...ACHIEVEMENT.awardedBy, awardingBody: ISSUER.id },
        }),
      },
      [['elm:Address', 'countryCode', 'node', 'issuer.location.address.countryCode.inScheme']],
    ],
    [
      'a claim of its own kind that does not say of which: the one cause of five alternatives',
      claims(claim),
      [['elm:Person', 'hasClaim', 'node', 'credentialSubject.hasClaim[0].dcType']],
    ],
    [
      'a claim of no kind: no cause is clearer than another',
      claims({ ...claim, type: 'Note' }),
      [
        ['elm:Note', 'noteLiteral', 'minCount', 'credentialSubject.hasClaim[0].noteLiteral'],
        ['elm:Person', 'hasClaim', 'node', 'credentialSubject.hasClaim[0]'],
      ],
    ],
    [
      'a concept of another class',
      specified({ learningOutcome: [ACHIEVEMENT.specifiedBy.creditPoint] }),
      [
        [
          'elm:Qualification',
          'learningOutcome',
          'class',
          'credentialSubject.hasClaim[0].specifiedBy.learningOutcome[0]',
        ],
      ],
    ],
    [
      'two where one belongs',
      { displayParameter: [DISPLAY, { ...DISPLAY, id: 'urn:test:display:2' }] },
      [['elm:EuropeanDigitalCredential', 'displayParameter', 'maxCount', 'displayParameter']],
    ],
    [
      'a node that the file gives no name',
      specified({
        learningOutcome: [
          { type: 'LearningOutcome', title: { cs: 'a' } },
          { type: 'LearningOutcome' },
        ],
      }),
      [
        [
          'elm:LearningOutcome',
          'title',
          'minCount',
          'credentialSubject.hasClaim[0].specifiedBy.learningOutcome[1].title',
        ],
      ],
    ],
  ])('%s', async (_name, members, expected) => {
    const { finding, report } = await check(members);
    const found = report?.violations.map(({ class: of, property, rule, path }) => [
      of,
      property.replace(/^.*[#/]/, ''),
      rule,
      path,
    ]);
    expect(found?.sort()).toEqual(expected);
    expect(finding).toEqual({
      state: 'fail',
      code: 'structure.violations',
      params: { count: expected.length },
    });
    expect(report).toMatchObject({ conforms: false, modelVersion: null });
  });

  it('are listed up to a bound, and all are counted', { timeout: 30_000 }, async () => {
    const many = Array.from({ length: 520 }, (_, at) => ({ ...untitled, id: `urn:a:${at}` }));
    const { finding, report } = await check(claims(...many));
    expect(finding.params).toEqual({ count: 520 });
    expect(report?.violations).toHaveLength(500);
  });
});

describe('what sealing adds', () => {
  const unsealed = { ...ISSUER, eIDASIdentifier: undefined };
  const awardedBy = { ...ACHIEVEMENT.awardedBy, awardingBody: ISSUER.id };
  const output = {
    issued: undefined,
    issuer: unsealed,
    credentialSubject: { ...SUBJECT, hasClaim: { ...ACHIEVEMENT, awardedBy } },
  };

  it('is missing before', async () => {
    const { finding, report } = await check(output, false);
    expect(finding).toEqual({ state: 'warn', code: 'structure.unsealed-output', params: {} });
    expect(report?.conforms).toBe(false);
    expect(report?.violations.map(({ path }) => path).sort()).toEqual([
      'issued',
      'issuer.eIDASIdentifier',
    ]);
  });

  it('must not be missing afterwards', async () => {
    expect((await check(output)).finding.code).toBe('structure.violations');
  });

  it('excuses nothing else', async () => {
    const { finding } = await check({ ...output, validFrom: undefined }, false);
    expect(finding).toMatchObject({ code: 'structure.violations', params: { count: 3 } });
    const issuer = { ...unsealed, type: 'Note', noteLiteral: { cs: 'x' } };
    expect((await check({ ...output, issuer }, false)).finding.code).toBe('structure.violations');
  });
});

describe('versions of the model', () => {
  const status = { id: 'urn:test:status', type: 'CredentialStatus' };
  const note = { id: 'urn:n', type: 'Note', noteLiteral: { cs: 'x' } };
  const identified = { credentialSubject: { ...SUBJECT, nationalID: note } };

  it('a status as a node conforms to 3.2 only', async () => {
    const { finding, report } = await check({ credentialStatus: status });
    expect(finding.state).toBe('pass');
    expect(report?.modelVersion).toBe('3.2');
  });

  it('a schema without a name conforms to 3.1 only', async () => {
    const credentialSchema = { type: 'ShaclValidator2017' };
    const { report } = await check({ credentialSchema });
    expect(report).toMatchObject({ conforms: true, modelVersion: '3.1', violations: [] });
  });

  it('a national identifier is checked by 3.2 only, which knows its name', async () => {
    const { finding, report } = await check(identified);
    expect(finding).toMatchObject({ state: 'pass', params: { version: '3.1' } });
    expect(report).toMatchObject({ conforms: true, modelVersion: '3.1', violations: [] });
  });

  it('what each version allows alone conforms to none together', async () => {
    const { finding, report } = await check({ ...identified, credentialStatus: status });
    expect(finding).toMatchObject({ state: 'fail', params: { count: 1 } });
    expect(report).toMatchObject({
      conforms: false,
      modelVersion: null,
      violations: [{ rule: 'class', path: 'credentialSubject.nationalID' }],
    });
  });

  it('a date of change is the date that it is meant to be', async () => {
    const credentialSubject = { ...SUBJECT, dateModified: '2026-01-01T00:00:00Z' };
    expect((await check({ credentialSubject })).finding.state).toBe('pass');
  });
});

describe('profiles', () => {
  it.each<[string, readonly string[], string, string]>([
    ['without vocabularies', ['edc-generic-no-cv'], 'edc-generic-no-cv', 'conforms'],
    ['generic', ['edc-generic-full'], 'edc-generic-full', 'conforms'],
    ['accredited, without evidence', ['edc-accredited'], 'edc-accredited', 'violations'],
    ['converted, without evidence', ['edc-converted'], 'edc-converted', 'violations'],
    [
      'by mandate, without evidence',
      ['edc-issued-by-mandate'],
      'edc-issued-by-mandate',
      'violations',
    ],
    ['diploma supplement', ['edc-diploma-supplement'], 'edc-diploma-supplement', 'violations'],
    [
      'of several, all are checked',
      ['edc-generic-no-cv', 'edc-accredited'],
      'edc-accredited',
      'violations',
    ],
    ['an unknown one', ['https://forger.example/schema'], 'edc-generic-full', 'unknown-profile'],
    [
      'an unknown one beside a known one',
      ['edc-generic-no-cv', 'edc-new'],
      'edc-generic-full',
      'unknown-profile',
    ],
    ['an inherited name', ['constructor'], 'edc-generic-full', 'unknown-profile'],
  ])('%s', async (_name, schemas, profile, expected) => {
    const { finding, report } = await check(schema(...schemas));
    expect(finding.code).toBe(`structure.${expected}`);
    expect(report?.profile).toBe(`${PROFILES}${profile}`);
  });

  it('without vocabularies ask for no scheme', async () => {
    const eqfLevel = { id: 'urn:six', type: 'Concept' };
    const specifiedBy = { ...ACHIEVEMENT.specifiedBy, eqfLevel };
    const credentialSubject = { ...SUBJECT, hasClaim: { ...ACHIEVEMENT, specifiedBy } };
    const members = { credentialSubject, ...schema('edc-generic-no-cv') };
    expect((await check(members)).finding.state).toBe('pass');
    expect((await check({ credentialSubject })).finding.state).toBe('fail');
  });
});

describe('what is not recognised', () => {
  it('asks for attention and is listed', async () => {
    const { finding, report } = await check({ nickname: 'x' });
    const params = { count: 1, path: 'nickname' };
    expect(finding).toEqual({ state: 'warn', code: 'structure.unrecognised', params });
    expect(report).toMatchObject({ conforms: true, unrecognised: ['nickname'] });
  });

  it('and imitates a name is told first', async () => {
    const issuer = { ...ISSUER, a: 1, eIDASΙdentifier: {} };
    const { finding, report } = await check({ issuer });
    expect(finding).toMatchObject({
      code: 'structure.contradiction',
    });
    expect(report?.unrecognised).toEqual(['issuer.a', 'issuer.eIDAS\u0399dentifier']);
  });
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
    expect(finding.code).toBe('structure.conforms');
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
    ['sixty nested nodes', { credentialSubject: deep(60) }, 'violations'],
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
  const { finding } = await check({ credentialSubject: { ...SUBJECT, hasClaim } });
  expect(finding).toMatchObject({ state: 'unknown', code: 'structure.too-complex' });
}, 60_000);

describe('many statements', () => {
  /** Nodes that say nothing but their class: two statements each. */
  const stubs = (count: number): JsonObject[] =>
    Array.from({ length: count }, (_, at) => ({ id: `urn:n:${at}`, type: 'LearningAchievement' }));
  const codeOf = async (count: number): Promise<string> => {
    const subject = { ...SUBJECT, hasClaim: stubs(count) };
    return (await check({ credentialSubject: subject })).finding.code;
  };

  it('are not checked beyond the bound, and the content can still be read', async () => {
    const subject = { ...SUBJECT, hasClaim: stubs(MAX_STATEMENTS / 2) };
    const { finding, credential, report } = await check({ credentialSubject: subject });
    expect(finding).toEqual({
      state: 'unknown',
      code: 'structure.too-many-statements',
      params: { count: MAX_STATEMENTS },
    });
    expect(credential).not.toBeNull();
    expect(report).toMatchObject({ conforms: null, violations: [] });
  }, 60_000);

  it('are checked up to it', async () => {
    expect(await codeOf(500)).toBe('structure.violations');
  }, 60_000);
});
