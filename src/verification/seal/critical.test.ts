import { describe, expect, it } from 'vitest';
import { criticalFault, unprotectedFault } from './critical.ts';

describe('crit', () => {
  it.each([
    ['is not needed', { alg: 'ES256' }],
    ['may list sigT', { sigT: 'x', crit: ['sigT'] }],
    ['need not list sigT, iat or adoTst', { sigT: 'x', iat: 1, adoTst: {} }],
    ['lists b64', { b64: false, crit: ['b64'] }],
    ['lists b64 that is true', { b64: true, crit: ['b64'] }],
    ['lists sigD', { sigD: {}, crit: ['sigD'] }],
    [
      'may list all that is understood',
      {
        ...{ sigT: 1, 'x5t#o': 1, sigX5ts: 1, srCms: 1, sigPl: 1, srAts: 1 },
        ...{ adoTst: 1, sigPId: 1, sigD: 1, iat: 1, exp: 1, b64: true },
        crit: 'sigT x5t#o sigX5ts srCms sigPl srAts adoTst sigPId sigD iat exp b64'.split(' '),
      },
    ],
  ])('%s', (_rule, header) => expect(criticalFault(header, {})).toBeNull());

  it.each([
    ['must not be empty', { crit: [] }, 'crit'],
    ['must be an array', { b64: false, sigT: 'x', crit: 'sigT' }, 'crit: b64'],
    ['must be an array even without anything critical', { crit: 'sigT' }, 'crit'],
    ['must not be null', { crit: null }, 'crit'],
    ['must not be an object', { crit: { 0: 'sigT' } }, 'crit'],
    ['must hold strings', { sigT: 'x', crit: ['sigT', 1] }, 'crit: 1'],
    ['must name nothing twice', { b64: true, crit: ['b64', 'b64'] }, 'crit'],
    ['must list b64', { b64: false }, 'crit: b64'],
    ['must list b64 even where it is true', { b64: true }, 'crit: b64'],
    ['must list b64 beside others', { b64: false, sigT: 'x', crit: ['sigT'] }, 'crit: b64'],
    ['must list sigD', { sigD: {}, b64: false, crit: ['b64'] }, 'crit: sigD'],
    ['must name only what is there', { crit: ['sigT'] }, 'crit: sigT'],
    ['must name only what is understood', { nonsense: 1, crit: ['nonsense'] }, 'crit: nonsense'],
    ['must not name nbf', { nbf: 1, crit: ['nbf'] }, 'crit: nbf'],
    ['must not name what is inherited', { crit: ['toString'] }, 'crit: toString'],
  ])('%s', (_rule, header, fault) => expect(criticalFault(header, {})).toBe(fault));

  it.each(
    'alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit epk apu apv iv tag p2s p2c enc zip'.split(
      ' ',
    ),
  )('must not name the registered %s', (name) =>
    expect(criticalFault({ [name]: 'x', crit: [name] }, {})).not.toBeNull(),
  );

  it('may name etsiU where the unprotected header has it, and nothing else there', () => {
    expect(criticalFault({ crit: ['etsiU'] }, { etsiU: [] })).toBeNull();
    expect(criticalFault({ crit: ['etsiU'] }, {})).toBe('crit: etsiU');
    expect(criticalFault({ etsiU: [], crit: ['etsiU'] }, {})).toBe('crit: etsiU');
    expect(criticalFault({ crit: ['sigT'] }, { sigT: 'x' })).toBe('crit: sigT');
  });
});

describe('unprotected header', () => {
  it.each([
    ['etsiU', { etsiU: [] }, null],
    ['a name that nobody knows', { note: 'x' }, null],
    ['alg', { alg: 'none' }, 'alg'],
    ['crit', { etsiU: [], crit: ['b64'] }, 'crit'],
    ['x5c', { x5c: [] }, 'x5c'],
    ['b64', { b64: false }, 'b64'],
    ['sigT', { sigT: 'x' }, 'sigT'],
    ['iat', { iat: 1 }, 'iat'],
    ['nbf', { nbf: 1 }, 'nbf'],
    ['exp', { exp: 1 }, 'exp'],
    ['sigD', { sigD: {} }, 'sigD'],
    ['a name that is protected too', { own: 1 }, 'own'],
  ])('with %s', (_name, unprotected, fault) =>
    expect(unprotectedFault({ own: 1 }, unprotected)).toBe(fault),
  );
});
