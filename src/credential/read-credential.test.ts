import { describe, expect, it } from 'vitest';
import { ACHIEVEMENT, credentialJson, ISSUER, SUBJECT } from '../../tools/testing/credential.ts';
import { toGraph } from '../verification/structure/to-graph.ts';
import type { Achievement, Credential } from './model.ts';
import { readCredential } from './read-credential.ts';

type Json = Readonly<Record<string, unknown>>;

async function read(members: Json = {}): Promise<Credential> {
  const json = JSON.parse(JSON.stringify(credentialJson(members))) as Json;
  const graph = await toGraph(json);
  if (graph === null) throw new Error('no graph');
  return readCredential(graph, 'urn:credential:test').credential;
}
const withClaim = (...hasClaim: unknown[]): Promise<Credential> =>
  read({ credentialSubject: { ...SUBJECT, hasClaim } });
async function achievementOf(claim: Json): Promise<Achievement | undefined> {
  return (await withClaim(claim)).achievements[0];
}

it('reads what the file states', async () => {
  const credential = await read({
    validUntil: '2027-01-01T00:00:00Z',
    expirationDate: '2028-01-01T00:00:00Z',
  });
  expect(credential).toMatchObject({
    id: 'urn:credential:test',
    title: { cs: ['Základy ověřování'], en: ['Basics of verification'] },
    schemas: ['http://data.europa.eu/snb/model/ap/edc-generic-full'],
    issued: ['2026-03-02T11:00:00+01:00'],
    validFrom: ['2026-02-28T23:00:00Z'],
    ends: ['2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z'],
    issuers: [
      {
        id: ISSUER.id,
        legalName: { cs: [ISSUER.legalName.cs] },
        identifiers: [{ kind: 'eidas', value: 'NTRCZ-00000001' }],
        addresses: [
          { country: { id: 'http://publications.europa.eu/resource/authority/country/CZE' } },
        ],
      },
    ],
    holders: [{ fullName: { cs: ['Jana Zkušební'] }, dateOfBirth: '1999-10-01T22:00:00Z' }],
    achievements: [
      {
        title: { cs: ['Základy ověřování'] },
        awardingBodies: [{ id: ISSUER.id }],
        awardingDate: '2026-02-28T23:00:00Z',
        credits: [
          { points: '2', framework: { label: { en: ['European Credit Transfer System'] } } },
        ],
        eqfLevel: { id: 'http://data.europa.eu/snb/eqf/6' },
        learningOutcomes: [{ title: { en: ['Verifies a seal.'] } }],
      },
    ],
    mandates: [],
    declaresStatus: false,
  });
});

describe('shapes of one value', () => {
  it('a bare value and an array of one are the same', async () => {
    const bare = await read();
    const list = await read({
      issuer: [ISSUER],
      credentialSubject: [{ ...SUBJECT, hasClaim: [ACHIEVEMENT] }],
      validFrom: ['2026-02-28T23:00:00Z'],
      type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    });
    expect(list).toEqual(bare);
  });

  it('every value is kept, so that a check can see more than one', async () => {
    const validFrom = ['2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z'];
    const credential = await read({
      validFrom,
      issuer: [ISSUER, { id: 'urn:other', type: 'Organisation' }],
    });
    expect(credential.validFrom).toEqual(validFrom);
    expect(credential.issuers).toHaveLength(2);
  });

  it('a reference by its bare id finds the node', async () => {
    const awardedBy = { id: 'urn:awarding', type: 'AwardingProcess', awardingBody: ISSUER.id };
    const achievement = await achievementOf({ ...ACHIEVEMENT, awardedBy });
    expect(achievement?.awardingBodies[0]?.legalName).toEqual({ cs: [ISSUER.legalName.cs] });
  });

  it('a reference to a node that is not there has an id and says nothing', async () => {
    const awardedBy = { id: 'urn:awarding', type: 'AwardingProcess', awardingBody: 'urn:nobody' };
    const achievement = await achievementOf({ ...ACHIEVEMENT, awardedBy });
    expect(achievement?.awardingBodies).toMatchObject([
      { id: 'urn:nobody', legalName: {}, identifiers: [], addresses: [], logo: null },
    ]);
  });

  it('a prefixed name is read as the term', async () => {
    const claim = { ...ACHIEVEMENT, title: undefined, 'dc:title': 'Název' };
    const achievement = await achievementOf(claim);
    expect(achievement?.title).toEqual({ und: ['Název'] });
  });
});

describe('texts', () => {
  const titleOf = async (title: unknown) => (await achievementOf({ ...ACHIEVEMENT, title }))?.title;

  it.each<[string, unknown, Json]>([
    ['one text a language', { cs: 'a', en: 'b' }, { cs: ['a'], en: ['b'] }],
    ['several of one language, in their order', { cs: ['z', 'a'] }, { cs: ['z', 'a'] }],
    ['a tag in capitals', { 'EN-GB': 'b' }, { 'en-gb': ['b'] }],
    ['none', {}, {}],
    ['empty', { cs: '' }, { cs: [''] }],
    ['with what looks like markup', { cs: '<b>a</b> \u202e' }, { cs: ['<b>a</b> \u202e'] }],
  ])('%s', async (_name, title, expected) => expect(await titleOf(title)).toEqual(expected));

  it.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'])(
    'a language called %s is one like any other, or none',
    async (language) => {
      const title = JSON.parse(`{"${language}":"x","cs":"a"}`) as Json;
      const read = await titleOf(title);
      expect(read?.['cs']).toEqual(['a']);
      expect(
        Object.keys(read ?? {}).filter((tag) => tag !== 'cs' && tag !== language.toLowerCase()),
      ).toEqual([]);
      expect({}).not.toHaveProperty('push');
    },
  );
});

describe('claims', () => {
  it.each([
    ['LearningAchievement', 'achievements'],
    ['LearningActivity', 'activities'],
    ['LearningAssessment', 'assessments'],
    ['LearningEntitlement', 'entitlements'],
  ] as const)('%s', async (type, list) => {
    const claim = { id: 'urn:claim', type, title: { cs: 'a' } };
    const credential = await withClaim(claim);
    expect(credential[list]).toMatchObject([{ id: 'urn:claim', title: { cs: ['a'] } }]);
    const others = ['achievements', 'activities', 'assessments', 'entitlements'] as const;
    for (const other of others.filter((one) => one !== list)) expect(credential[other]).toEqual([]);
  });

  it('without a specification say nothing of what it would say', async () => {
    const achievement = await achievementOf({ id: 'urn:a', type: 'LearningAchievement' });
    expect(achievement).toMatchObject({
      credits: [],
      eqfLevel: null,
      learningOutcomes: [],
      volume: null,
      awardingBodies: [],
      awardingDate: null,
    });
  });

  it.each([
    ['true', true],
    ['false', false],
    [undefined, null],
  ])('isPartialQualification %s', async (value, expected) => {
    const specifiedBy = { ...ACHIEVEMENT.specifiedBy, isPartialQualification: value };
    expect((await achievementOf({ ...ACHIEVEMENT, specifiedBy }))?.partialQualification).toBe(
      expected,
    );
  });

  it('a cycle ends', async () => {
    const part = { id: 'urn:part', type: 'LearningAchievement', hasPart: ACHIEVEMENT.id };
    const achievement = await achievementOf({ ...ACHIEVEMENT, hasPart: part });
    expect(achievement?.parts[0]?.id).toBe('urn:part');
    expect(achievement?.parts[0]?.parts).toEqual([]);
  });
});

describe('evidence and status', () => {
  const evidence = (dcType: string, more: Json) => ({
    id: 'urn:evidence',
    type: 'Evidence',
    dcType: { id: `http://data.europa.eu/snb/evidence-type/${dcType}`, type: 'Concept' },
    ...more,
  });

  it('a mandate', async () => {
    const credential = await read({
      evidence: evidence('c_18016257', { evidenceStatement: 'Z pověření.' }),
    });
    expect(credential.mandates).toEqual([{ und: ['Z pověření.'] }]);
    expect(credential.accreditations).toEqual([]);
  });

  it('an accreditation', async () => {
    const accreditation = { id: 'urn:acc', type: 'Accreditation', title: { cs: 'Akreditace' } };
    const credential = await read({ evidence: evidence('c_991b06c6', { accreditation }) });
    expect(credential.accreditations).toMatchObject([
      { id: 'urn:acc', title: { cs: ['Akreditace'] } },
    ]);
    expect(credential.mandates).toEqual([]);
  });

  it.each([
    ['a node', { id: 'https://status.example.org/1', type: 'CredentialStatus' }],
    ['a bare address', 'https://status.example.org/1'],
  ])('a status declared as %s', async (_name, credentialStatus) =>
    expect((await read({ credentialStatus })).declaresStatus).toBe(true),
  );
});

it('a node without an id has none', async () => {
  const issuer = { ...ISSUER, id: undefined };
  expect((await read({ issuer })).issuers).toMatchObject([
    { id: null, legalName: { cs: [ISSUER.legalName.cs] } },
  ]);
});

it('media are read as they are', async () => {
  const image = {
    id: 'urn:image',
    type: 'MediaObject',
    content: 'iVBORw0KGgo=',
    contentType: {
      id: 'http://publications.europa.eu/resource/authority/file-type/PNG',
      type: 'Concept',
    },
  };
  const displayDetail = { id: 'urn:detail', type: 'DisplayDetail', page: 2, image };
  const language = {
    id: 'http://publications.europa.eu/resource/authority/language/CES',
    type: 'Concept',
  };
  const individualDisplay = {
    id: 'urn:display',
    type: 'IndividualDisplay',
    displayDetail,
    language,
  };
  const { display } = await read({
    displayParameter: { id: 'urn:parameter', type: 'DisplayParameter', individualDisplay },
  });
  expect(display).toMatchObject([
    {
      page: 2,
      language: { id: language.id },
      image: {
        id: 'urn:image',
        content: 'iVBORw0KGgo=',
        contentType: { id: image.contentType.id },
        url: null,
      },
    },
  ]);
});

it('a credential that says nothing is empty, not a crash', async () => {
  const credential = await read({
    issuer: undefined,
    credentialSubject: undefined,
    displayParameter: undefined,
    credentialSchema: undefined,
    issued: undefined,
    validFrom: undefined,
  });
  expect(credential).toMatchObject({
    title: {},
    issuers: [],
    holders: [],
    achievements: [],
    display: [],
  });
});

it('contacts, groups and result distributions are read, single or several', async () => {
  const contactPoint = {
    id: 'urn:contact',
    type: 'ContactPoint',
    emailAddress: { id: 'mailto:a@uni.example', type: 'Mailbox' },
    phone: [{ id: 'urn:phone', type: 'Phone', countryDialing: '420', dialNumber: '123 456' }],
  };
  const group = { id: 'urn:group', type: 'Group', prefLabel: { en: ['Alliance', 'Group'] } };
  const { issuers } = await read({ issuer: { ...ISSUER, contactPoint, groupMemberOf: group } });
  expect(issuers[0]?.contacts).toMatchObject([
    { emails: ['a@uni.example'], phones: ['+420 123 456'] },
  ]);
  expect(issuers[0]?.groups).toMatchObject([{ name: { en: ['Alliance', 'Group'] } }]);

  const resultDistribution = {
    id: 'urn:distribution',
    type: 'ResultDistribution',
    resultCategory: { id: 'urn:category', type: 'ResultCategory', label: 'A', count: 7 },
  };
  const assessment = { id: 'urn:assessment', type: 'LearningAssessment', resultDistribution };
  const [found] = (await withClaim(assessment)).assessments;
  expect(found?.resultDistribution?.categories).toMatchObject([{ label: 'A', count: '7' }]);
});
