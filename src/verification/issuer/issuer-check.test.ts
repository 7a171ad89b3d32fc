import { describe, expect, it } from 'vitest';
import {
  achievement,
  activity,
  assessment,
  credential,
  organisation,
} from '../../../tools/testing/model.ts';
import type { Credential, Organisation } from '../../credential/model.ts';
import type { Finding } from '../finding.ts';
import { checkIssuer } from './issuer-check.ts';
import type { SealingOrganisation } from './sealer.ts';

const NAME = 'Univerzita Příkladná';
const OWN = 'NTRCZ-00000001';
const COVERED = 'NTRCZ-00000002';
const STRANGE = 'NTRCZ-00000003';

const KNOWN = {
  identifiers: [OWN],
  names: { cs: NAME, en: 'Exemplary University' },
  role: 'national-system' as const,
  sealsFor: [COVERED],
};

function sealer(more: Partial<SealingOrganisation> = {}): SealingOrganisation {
  const known = more.known === undefined ? KNOWN : more.known;
  return {
    organisation: NAME,
    country: 'CZ',
    identifiers: [OWN],
    claimed: known,
    known,
    anchored: true,
    others: [],
    ...more,
  };
}

const STRANGER = sealer({ known: null });
const of = (name: string, ...identifiers: string[]): Organisation =>
  organisation({ name, identifiers, country: 'CZE' });
const ITSELF = of(NAME, OWN);

/** [state, code] of the check. */
function check(
  issuer: Organisation,
  by: SealingOrganisation = sealer(),
  more: Partial<Credential> = {},
): [Finding['state'], string] {
  const { state, code } = checkIssuer(credential({ issuers: [issuer], ...more }), by);
  return [state, code.replace('issuer.', '')];
}

describe('the same identifier', () => {
  it.each([
    ['with the same name', ITSELF],
    ['in another notation', of(NAME, 'VATCZ-CZ00000001')],
    ['with the name in other letters', of('UNIVERZITA PŘÍKLADNÁ', OWN)],
    ['with the name in decomposed letters', of(NAME.normalize('NFD'), OWN)],
    ['with a name that the known issuers give', of('exemplary university', OWN)],
    [
      'with the name among several',
      organisation(
        { name: 'x', identifiers: [OWN] },
        { legalName: { en: ['x', 'y'], cs: [NAME] } },
      ),
    ],
    ['in any of the kinds', organisation({ name: NAME, identifiers: [OWN], kind: 'vat' })],
    ['beside one that says nothing', of(NAME, OWN, 'ROR-1', 'NTRSK-00000001')],
  ])('%s passes', (_name, issuer) => expect(check(issuer)).toEqual(['pass', 'matches']));

  it.each([
    ['another name', of('Univerzita Jiná', OWN)],
    ['no name', organisation({ name: NAME, identifiers: [OWN] }, { legalName: {} })],
    [
      'the name as an alternative only',
      organisation({ name: 'x', identifiers: [OWN] }, { otherNames: { cs: [NAME] } }),
    ],
  ])('with %s asks for attention', (_name, issuer) =>
    expect(check(issuer)).toEqual(['warn', 'name-differs']),
  );

  it('takes no name from a table that does not know the sealer', () => {
    expect(check(of('Exemplary University', OWN), STRANGER)).toEqual(['warn', 'name-differs']);
  });

  it('is that of Greece under either code', () => {
    const greek = sealer({ identifiers: ['VATEL-123'], country: 'EL', known: null });
    expect(check(of(NAME, 'VATGR-123'), greek)).toEqual(['pass', 'matches']);
  });
});

describe('a different identifier', () => {
  const mandates = [{ cs: ['Z pověření.'] }];
  const all = sealer({ known: { ...KNOWN, sealsFor: ['*'] } });

  it.each([
    ['fails', of(NAME, STRANGE), sealer(), {}, ['fail', 'other-than-sealer']],
    [
      'fails beside the right one',
      of(NAME, OWN, STRANGE),
      sealer(),
      {},
      ['fail', 'other-than-sealer'],
    ],
    ['fails in front of it', of(NAME, STRANGE, OWN), sealer(), {}, ['fail', 'other-than-sealer']],
    ['passes where it is covered', of('U2', COVERED), sealer(), {}, ['pass', 'on-behalf']],
    [
      'passes covered beside the sealer’s own',
      of(NAME, OWN, COVERED),
      sealer(),
      {},
      ['pass', 'on-behalf'],
    ],
    ['passes where all are covered', of('U3', STRANGE), all, {}, ['pass', 'on-behalf']],
    [
      'fails where one of two is covered',
      of('U', COVERED, STRANGE),
      sealer(),
      {},
      ['fail', 'other-than-sealer'],
    ],
    ['fails for a stranger', of('U2', COVERED), STRANGER, {}, ['fail', 'other-than-sealer']],
    [
      'asks with a mandate',
      of('U3', STRANGE),
      sealer(),
      { mandates },
      ['warn', 'mandate-unconfirmed'],
    ],
    [
      'passes covered, mandate or not',
      of('U2', COVERED),
      sealer(),
      { mandates },
      ['pass', 'on-behalf'],
    ],
  ])('%s', (_name, issuer, by, more, expected) =>
    expect(check(issuer, by, more)).toEqual(expected),
  );

  it('in VAT notation fails as well', () => {
    expect(check(of(NAME, 'VATCZ-CZ00000003'))[0]).toBe('fail');
  });
});

describe('identifiers that cannot be compared', () => {
  const nameless = sealer({ identifiers: [], known: null });
  const abroad = organisation({ name: NAME, country: 'SVK' });

  it.each([
    ['none in the file', of(NAME), sealer(), ['pass', 'matches']],
    ['none in the certificate', ITSELF, nameless, ['pass', 'matches']],
    ['another scheme', of(NAME, 'PSDCZ-1'), sealer(), ['pass', 'matches']],
    ['unreadable', of(NAME, '00000003'), sealer(), ['pass', 'matches']],
    ['another name', of('Univerzita Jiná'), sealer(), ['warn', 'not-matched']],
    ['another country', abroad, sealer(), ['warn', 'not-matched']],
    ['no country in the file', organisation({ name: NAME }), sealer(), ['warn', 'not-matched']],
    ['no country in the certificate', of(NAME), sealer({ country: null }), ['warn', 'not-matched']],
    [
      'no name in the certificate',
      of(''),
      sealer({ organisation: null, known: null }),
      ['warn', 'not-matched'],
    ],
  ])('%s: name and country decide', (_name, issuer, by, expected) =>
    expect(check(issuer, by)).toEqual(expected),
  );
});

describe('a sealer whose certificate no anchor vouches for', () => {
  const unproven = sealer({ anchored: false, known: null, claimed: KNOWN });

  it.each([
    ['cannot pass', ITSELF, ['unknown', 'sealer-unproven']],
    ['cannot pass by its name', of(NAME), ['unknown', 'sealer-unproven']],
    ['cannot pass on behalf', of('Covered', COVERED), ['unknown', 'sealer-unproven']],
    ['still fails', of(NAME, STRANGE), ['fail', 'other-than-sealer']],
    ['still asks for attention', of('Jiná', OWN), ['warn', 'name-differs']],
  ])('%s', (_name, issuer, expected) => expect(check(issuer, unproven)).toEqual(expected));
});

describe('issuers', () => {
  it.each([
    ['none', [], ['unknown', 'issuer.unreadable']],
    ['two, both the sealer', [ITSELF, ITSELF], ['warn', 'issuer.several']],
    ['two, the second another', [ITSELF, of(NAME, STRANGE)], ['fail', 'issuer.other-than-sealer']],
  ])('%s', (_name, issuers, expected) => {
    const { state, code } = checkIssuer(credential({ issuers }), sealer());
    expect([state, code]).toEqual(expected);
  });
});

describe('awarding bodies', () => {
  const awarded = (...bodies: Organisation[]): Partial<Credential> => ({
    achievements: [achievement({ awardingBodies: bodies })],
  });

  it.each([
    ['the sealer', ITSELF, sealer()],
    ['one that the sealer seals for', of('U2', COVERED), sealer()],
    ['one without identifier, of the sealer’s name and country', of(NAME), sealer()],
    [
      'anybody, where the sealer seals for all',
      of('U'),
      sealer({ known: { ...KNOWN, sealsFor: ['*'] } }),
    ],
    [
      'one covered, where the sealer has no identifier to compare',
      of('U2', COVERED, 'LEIXG-1'),
      sealer({ identifiers: ['PSDCZ-1'], known: { ...KNOWN, sealsFor: [COVERED, 'LEIXG-1'] } }),
    ],
  ])('%s may award', (_name, body, by) =>
    expect(check(of(NAME, by.identifiers[0] ?? ''), by, awarded(body))).toEqual([
      'pass',
      'matches',
    ]),
  );

  it.each([
    ['another', of(NAME, STRANGE), sealer()],
    ['another without identifier', of('Jiná'), sealer()],
    ['one of the sealer’s name abroad', organisation({ name: NAME, country: 'SVK' }), sealer()],
    ['one of the sealer’s identifier under another name', of('Jiná', OWN), sealer()],
    ['one covered that has a strange identifier too', of('U2', COVERED, STRANGE), sealer()],
    ['one covered, of a stranger', of('U2', COVERED), STRANGER],
  ])('%s is not confirmed', (_name, body, by) =>
    expect(check(ITSELF, by, awarded(body))).toEqual(['warn', 'awarding-body-unconfirmed']),
  );

  const strange = { awardingBodies: [of('Jiná', STRANGE)] };
  it.each<[string, Partial<Credential>]>([
    ['the second of two', awarded(ITSELF, of('Jiná', STRANGE))],
    [
      'a part of a part',
      {
        achievements: [achievement({ parts: [achievement({ parts: [achievement(strange)] })] })],
      },
    ],
    ['an activity', { activities: [activity(strange)] }],
    ['a part of an activity', { activities: [activity({ parts: [activity(strange)] })] }],
    ['an assessment', { assessments: [assessment(strange)] }],
    [
      'an assessment of an achievement',
      {
        achievements: [
          achievement({ assessments: [assessment({ parts: [assessment(strange)] })] }),
        ],
      },
    ],
    [
      'an activity of a part',
      {
        achievements: [achievement({ parts: [achievement({ activities: [activity(strange)] })] })],
      },
    ],
  ])('are looked for everywhere: %s', (_name, more) =>
    expect(check(ITSELF, sealer(), more)).toEqual(['warn', 'awarding-body-unconfirmed']),
  );

  it('do not soften a worse finding', () => {
    expect(check(of(NAME, STRANGE), sealer(), awarded(of('Jiná', STRANGE)))[0]).toBe('fail');
    expect(check(of('Jiná', OWN), sealer(), awarded(of('Jiná', STRANGE)))[1]).toBe('name-differs');
  });
});

it('names the organisation of the certificate, never one of the file', () => {
  const { params } = checkIssuer(credential({ issuers: [of('Jiná', STRANGE)] }), sealer());
  expect(params).toEqual({ sealer: NAME });
});
