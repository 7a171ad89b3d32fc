import { describe, expect, it } from 'vitest';
import { readHeader, type SealHeader } from './header.ts';

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const DIGEST = Buffer.alloc(32, 1).toString('base64url');
const BASELINE = { alg: 'ES256', iat: 1_772_445_600, 'x5t#S256': DIGEST };

function read(text: string, unprotected?: unknown): SealHeader | null {
  return readHeader({ protectedText: encoded(text), unprotected, signatureText: '' });
}
function header(members: object, unprotected?: unknown): SealHeader {
  const found = read(JSON.stringify(members), unprotected);
  if (found === null) throw new Error('no header');
  return found;
}
const component = (members: object): string => encoded(JSON.stringify(members));

it.each([
  ['no JSON', encoded('alg')],
  ['an array', encoded('[]')],
  ['nothing', ''],
  ['padded', `${encoded('{"alg":"ES25"}')}=`],
  ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')],
  ['with a byte order mark', encoded('\ufeff{}')],
  ['nested too deep', encoded(`{"a":${'['.repeat(100)}${']'.repeat(100)}}`)],
])('a protected header that is %s cannot be read', (_name, protectedText) =>
  expect(readHeader({ protectedText, unprotected: undefined, signatureText: '' })).toBeNull(),
);

describe('claimed signing time', () => {
  it.each([
    ['iat, in seconds', { iat: 1_772_445_600 }, '2026-03-02T10:00:00.000Z', true],
    [
      'sigT before 15 July 2025',
      { sigT: '2025-07-14T23:59:59Z' },
      '2025-07-14T23:59:59.000Z',
      true,
    ],
    ['sigT from then on', { sigT: '2025-07-15T00:00:00Z' }, '2025-07-15T00:00:00.000Z', false],
    ['both', { iat: 1, sigT: '2025-07-14T23:59:59Z' }, undefined, false],
    ['neither', {}, undefined, false],
    ['iat as text', { iat: '1772445600' }, undefined, false],
    ['iat beyond all time', { iat: 1e300 }, undefined, false],
    ['sigT with an offset', { sigT: '2025-01-01T00:00:00+01:00' }, undefined, false],
    ['sigT that is no time', { sigT: '2025-13-01T00:00:00Z' }, undefined, false],
    ['sigT on 31 February', { sigT: '2025-02-31T00:00:00Z' }, undefined, false],
  ])('%s', (_name, time, claimed, baseline) => {
    const read = header({ alg: 'ES256', 'x5t#S256': DIGEST, ...time });
    expect(read.claimedSigningTime?.toISOString()).toBe(claimed);
    expect(read.baseline).toBe(baseline);
  });
});

describe('baseline form', () => {
  it.each([
    ['as it should be', {}, true],
    ['no certificate reference', { 'x5t#S256': undefined }, false],
    ['two', { 'x5t#o': { digAlg: 'S512', digVal: DIGEST } }, false],
    ['a fault of crit', { crit: [] }, false],
    ['no algorithm', { alg: undefined }, false],
  ])('%s: %s', (_name, members, baseline) =>
    expect(header({ ...BASELINE, ...members }).baseline).toBe(baseline),
  );
});

describe('b64', () => {
  it.each([
    [{}, true, null],
    [{ b64: true, crit: ['b64'] }, true, null],
    [{ b64: false, crit: ['b64'] }, false, null],
    [{ b64: 'false', crit: ['b64'] }, true, 'b64'],
    [{ b64: 0, crit: ['b64'] }, true, 'b64'],
  ])('%j', (members, b64, fault) =>
    expect(header({ ...BASELINE, ...members })).toMatchObject({ b64, fault }),
  );
});

describe('faults', () => {
  it('a name twice, though escaped', () => {
    expect(read('{"alg":"ES256","\\u0061lg":"none"}')?.fault).toBe('alg');
  });

  it.each([
    ['half a surrogate pair', '{"alg":"ES256","kid":"\\ud800"}', undefined, 'protected'],
    ['an unprotected header that is no object', '{"alg":"ES256"}', 'x', 'header'],
    ['an unprotected header that is null', '{"alg":"ES256"}', null, 'header'],
    ['a protected name unprotected', '{"alg":"ES256"}', { alg: 'none' }, 'alg'],
    [
      'a name twice in a component of etsiU',
      '{"alg":"ES256"}',
      { etsiU: [encoded('{"sigTst":1,"sigTst":2}')] },
      'etsiU',
    ],
    [
      'a name twice deep in a component of etsiU',
      '{"alg":"ES256"}',
      { etsiU: [encoded('{"xVals":[{"x509Cert":{"val":"a","val":"b"}}]}')] },
      'etsiU',
    ],
  ])('%s', (_name, text, unprotected, fault) => expect(read(text, unprotected)?.fault).toBe(fault));
});

describe('certificates', () => {
  const b64 = (text: string): string => Buffer.from(text).toString('base64');
  const texts = (found: SealHeader): string[] =>
    found.certificates.map(({ der }) => Buffer.from(der).toString());

  it('come from x5c and from every place of etsiU, in either form', () => {
    const value = (text: string) => ({ x509Cert: { val: b64(text) } });
    const found = header(
      { ...BASELINE, x5c: [b64('leaf'), 'no base64!', 7, b64('ca')] },
      {
        etsiU: [
          component({ xVals: [value('x')] }),
          { axVals: [value('ax')] },
          component({ tstVD: { xVals: [value('tst')] } }),
          component({ anyValData: { xVals: [value('any')] } }),
          component({ rVals: [value('no')] }),
          'no base64!',
          component({ xVals: [value('no')], more: 1 }),
        ],
      },
    );
    expect(texts(found)).toEqual(['leaf', 'ca', 'x', 'ax', 'tst', 'any']);
  });

  it('x5c that is no array gives none', () => {
    expect(header({ ...BASELINE, x5c: b64('leaf') }).certificates).toEqual([]);
  });

  it('are bounded in number', () => {
    const x5c = Array.from({ length: 1_000 }, () => b64('leaf'));
    expect(header({ ...BASELINE, x5c }).certificates).toHaveLength(100);
  });
});

it.each([
  [undefined, []],
  [{ etsiU: 'x' }, []],
  [{ etsiU: [component({ sigTst: {} }), { arcTst: {} }] }, ['sigTst', 'arcTst']],
])('the components of %j are %j', (unprotected, names) =>
  expect(header(BASELINE, unprotected).components.map(({ name }) => name)).toEqual(names),
);

it('keeps the text of a component, which time stamps cover', () => {
  const text = encoded('{ "sigTst" : {} }');
  expect(header(BASELINE, { etsiU: [text] }).components[0]?.text).toBe(text);
});

it('says when the header ends', () => {
  expect(header({ ...BASELINE, exp: 1 }).expires).toEqual(new Date(1_000));
});
