import { describe, expect, it } from 'vitest';
import {
  accreditation as emptyAccreditation,
  achievement,
  credential,
  organisation,
  specification,
} from '../../../tools/testing/model.ts';
import type { Accreditation, Concept, Credential, Named } from '../../credential/model.ts';
import { checkAccreditation } from './accreditation-check.ts';

const SEALER = 'Ukázková univerzita';
const agency = organisation({ name: 'Úřad' });
const university = organisation({ name: SEALER, identifiers: ['NTRCZ-00000000'] });
const concept = (id: string): Concept => ({ id, scheme: null, notation: null, label: {} });
const field = (code: string): Concept => concept(`http://data.europa.eu/snb/isced-f/${code}`);
const level = (number: number): Concept => concept(`http://data.europa.eu/snb/eqf/${number}`);
const named = (id: string | null, ...values: readonly string[]): Named => ({
  id,
  title: {},
  identifiers: organisation({ name: '', identifiers: values, kind: 'other' }).identifiers,
});

const accreditation = (more: Partial<Accreditation> = {}): Accreditation =>
  emptyAccreditation({ id: 'urn:test:accreditation', agents: [agency], ...more });

/** An achievement of the university in programming at level 6, issued on 2 March 2026. */
const learnt = {
  awardingBodies: [university],
  specification: specification(named('urn:test:qualification', 'KURZ-1')),
  fields: [field('0613')],
  eqfLevel: level(6),
};
const issued = ['2026-03-02T11:00:00+01:00'];

const check = (more: Partial<Credential>, sealer: string | null = SEALER) =>
  checkAccreditation(credential({ issuers: [university], issued, ...more }), sealer);

/** What is found of one accreditation of the achievement. */
const found = (more: Partial<Accreditation>) =>
  check({ achievements: [achievement({ ...learnt, accreditations: [accreditation(more)] })] });

describe('a claim of accreditation', () => {
  const accreditations = [accreditation()];
  const accredited = organisation({ name: 'U' }, { accreditations });

  it.each<[string, Partial<Credential>]>([
    ['as evidence', { accreditations }],
    ['of the issuer', { issuers: [accredited] }],
    ['of an achievement', { achievements: [achievement({ accreditations })] }],
    ['of an awarding body', { achievements: [achievement({ awardingBodies: [accredited] })] }],
    ['of a part', { achievements: [achievement({ parts: [achievement({ accreditations })] })] }],
  ])('%s is what the sealer states', (_name, more) =>
    expect(check(more)).toEqual({
      state: 'pass',
      code: 'accreditation.consistent',
      params: { sealer: SEALER },
    }),
  );

  it.each<[string, Partial<Credential>]>([
    ['as evidence', { accreditations: [accreditation({ agents: [] })] }],
    [
      'of a part',
      {
        achievements: [
          achievement({
            parts: [achievement({ accreditations: [accreditation({ agents: [] })] })],
          }),
        ],
      },
    ],
    [
      'of the issuer',
      {
        issuers: [organisation({ name: 'U' }, { accreditations: [accreditation({ agents: [] })] })],
      },
    ],
    ['the second of two', { accreditations: [accreditation(), accreditation({ agents: [] })] }],
  ])('%s that contradicts itself is seen', (_name, more) =>
    expect(check(more)).toEqual({
      state: 'warn',
      code: 'accreditation.no-agent',
      params: { sealer: SEALER },
    }),
  );

  it('does not apply where none is made', () => {
    const achievements = [achievement({ awardingBodies: [university] })];
    expect(check({ achievements })).toMatchObject({ state: 'skipped', code: 'accreditation.none' });
  });

  it('has no sealer where there is no seal', () =>
    expect(check({ accreditations }, null).params).toEqual({ sealer: null }));

  it('of endless combinations is not judged', () => {
    const achievements = Array.from({ length: 2_000 }, () => achievement(learnt));
    const many = Array.from({ length: 2_000 }, () => accreditation());
    expect(check({ achievements, accreditations: many })).toMatchObject({ state: 'unknown' });
  });
});

describe('a profile that requires an accreditation', () => {
  const schemas = (name: string) => ({ schemas: [`http://data.europa.eu/snb/model/ap/${name}`] });

  it.each<[string, Partial<Credential>]>([
    ['the accredited one', schemas('edc-accredited')],
    ['the diploma supplement', schemas('edc-diploma-supplement')],
    ['by its concept', { profiles: [concept('http://data.europa.eu/snb/credential/c_ae121a00')] }],
  ])('%s, without one', (_name, more) => {
    expect(check(more)).toMatchObject({ state: 'warn', code: 'accreditation.missing' });
    // That the university is accredited is no evidence for this credential.
    const issuers = [organisation({ name: 'U' }, { accreditations: [accreditation()] })];
    expect(check({ ...more, issuers })).toMatchObject({ code: 'accreditation.missing' });
    expect(check({ ...more, accreditations: [accreditation()] })).toMatchObject({ state: 'pass' });
  });
});

describe('dates', () => {
  it.each<[string, Partial<Accreditation>, string]>([
    ['no dates', {}, 'consistent'],
    ['no end', { issued: '2020-01-01T00:00:00Z' }, 'consistent'],
    ['around the day of issue', { issued: '2020-01-01', expires: '2027-01-01' }, 'consistent'],
    ['until the day of issue', { expires: '2026-03-01T23:00:00Z' }, 'consistent'],
    ['until the day before', { expires: '2026-02-28T23:00:00Z' }, 'expired'],
    ['from the day of issue', { issued: '2026-03-02T20:00:00Z' }, 'consistent'],
    ['from the day after', { issued: '2026-03-02T23:00:00Z' }, 'not-yet-granted'],
    ['a day that is none', { expires: '31 February' }, 'unreadable-date'],
    ['a beginning that is none', { issued: '' }, 'unreadable-date'],
  ])('%s', (_name, more, code) => expect(found(more).code).toBe(`accreditation.${code}`));

  it('are judged by the day of issue, not by today', () => {
    const dates = { expires: '2021-01-01T00:00:00Z' };
    const accreditations = [accreditation(dates)];
    expect(check({ accreditations, issued: ['2020-06-01T00:00:00Z'] }).state).toBe('pass');
    expect(check({ accreditations }).params).toEqual({
      sealer: SEALER,
      date: '2021-01-01T00:00:00Z',
    });
  });

  it('cannot be judged without a day of issue', () => {
    const accreditations = [accreditation({ issued: '2020-01-01' })];
    expect(check({ accreditations, issued: [], validFrom: [] }).code).toBe(
      'accreditation.unreadable-date',
    );
  });
});

describe('scope', () => {
  const other = organisation({ name: 'Jiná', identifiers: ['NTRCZ-99999999'] });

  it.each<[string, Partial<Accreditation>, string]>([
    [
      'the qualification by an identifier',
      { qualifications: [named('urn:x', 'kurz-1')] },
      'consistent',
    ],
    [
      'the qualification by its node',
      { qualifications: [named('urn:test:qualification')] },
      'consistent',
    ],
    [
      'one of two qualifications',
      { qualifications: [named(null, 'A'), named(null, 'KURZ-1')] },
      'consistent',
    ],
    [
      'another qualification',
      { qualifications: [named('urn:x', 'KURZ-2')] },
      'other-qualification',
    ],
    [
      'a qualification without identifiers',
      { qualifications: [named(null)] },
      'other-qualification',
    ],
    ['the field', { fields: [field('0613')] }, 'consistent'],
    ['the narrow field', { fields: [field('061')] }, 'consistent'],
    ['the broad field among others', { fields: [field('09'), field('06')] }, 'consistent'],
    ['a neighbouring field', { fields: [field('0612')] }, 'other-field'],
    ['a field of its own that is no code', { fields: [concept('urn:field')] }, 'other-field'],
    ['the level', { eqfLevels: [level(5), level(6)] }, 'consistent'],
    ['another level', { eqfLevels: [level(7)] }, 'other-level'],
    [
      'the awarding body',
      { organisations: [organisation({ name: 'X', identifiers: ['NTRCZ-00000000'] })] },
      'consistent',
    ],
    [
      'the awarding body by its name',
      { organisations: [organisation({ name: 'ukázková UNIVERZITA' })] },
      'consistent',
    ],
    ['another organisation', { organisations: [other] }, 'other-organisation'],
    [
      'the name with another identifier',
      { organisations: [organisation({ name: SEALER, identifiers: ['NTRCZ-99999999'] })] },
      'other-organisation',
    ],
    [
      'a type of credential that this one is not',
      { credentialTypes: [concept('urn:type')] },
      'other-credential-type',
    ],
  ])('%s', (_name, more, code) => expect(found(more).code).toBe(`accreditation.${code}`));

  it('a broader field than the accredited one is not covered', () => {
    const fields = [field('06')];
    const accreditations = [accreditation({ fields: [field('0613')] })];
    const achievements = [achievement({ ...learnt, fields, accreditations })];
    expect(check({ achievements }).code).toBe('accreditation.other-field');
  });

  it('the type of credential is that of its profile', () => {
    const profiles = [concept('urn:type'), concept('urn:other')];
    const accreditations = [accreditation({ credentialTypes: [concept('urn:other')] })];
    expect(check({ profiles, accreditations }).state).toBe('pass');
  });

  it('evidence has to cover every achievement: the result of the first does not stand for all', () => {
    const accreditations = [accreditation({ eqfLevels: [level(6)] })];
    const achievements = [achievement(learnt), achievement({ ...learnt, eqfLevel: level(7) })];
    expect(check({ accreditations, achievements }).code).toBe('accreditation.other-level');
  });

  it('an institution is accredited for more than what is certified here', () => {
    const accreditations = [accreditation({ fields: [field('09')], organisations: [university] })];
    const issuers = [{ ...university, accreditations }];
    expect(check({ issuers, achievements: [achievement(learnt)] }).state).toBe('pass');
    const elsewhere = [accreditation({ organisations: [other] })];
    expect(check({ issuers: [{ ...university, accreditations: elsewhere }] }).code).toBe(
      'accreditation.other-organisation',
    );
  });
});
