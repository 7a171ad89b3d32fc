import { describe, expect, it } from 'vitest';
import { MAX_SIGNATURES } from '../limits.ts';
import { openContainer, type OpenedFile, type SealedContainer } from './container.ts';

const PROTECTED = Buffer.from('{"alg":"ES256"}').toString('base64url');
const ONE = { protected: PROTECTED, signature: 'c2ln' };

const open = (value: unknown): OpenedFile => openContainer(JSON.stringify(value));
const sealed = (value: unknown): SealedContainer => {
  const opened = open(value);
  if (opened.kind !== 'sealed') throw new Error(`${opened.kind}, not sealed`);
  return opened;
};

describe('forms of a seal', () => {
  it('general: every signature, in order', () => {
    const header = { etsiU: [] };
    const opened = sealed({
      payload: 'p',
      signatures: [ONE, { ...ONE, header, signature: 'eA' }],
    });
    expect(opened).toMatchObject({ container: 'jws-general', payloadText: 'p', fault: null });
    expect(opened.signatures).toEqual([
      { protectedText: PROTECTED, unprotected: undefined, signatureText: 'c2ln' },
      { protectedText: PROTECTED, unprotected: header, signatureText: 'eA' },
    ]);
  });

  it('general with the members in another order, and members that nobody knows', () => {
    expect(sealed({ signatures: [ONE], extra: 1, payload: 'p' }).fault).toBeNull();
  });

  it('flattened', () => {
    expect(sealed({ payload: 'p', ...ONE })).toMatchObject({
      container: 'jws-flattened',
      payloadText: 'p',
      signatures: [{ protectedText: PROTECTED, signatureText: 'c2ln' }],
    });
  });

  it.each(['', '\n', '\r\n', '\n\n'])('compact, ended by %j', (end) => {
    const opened = openContainer(`${PROTECTED}.cGF5.c2ln${end}`);
    expect(opened).toMatchObject({
      kind: 'sealed',
      container: 'jws-compact',
      payloadText: 'cGF5',
      signatures: [{ protectedText: PROTECTED, signatureText: 'c2ln' }],
    });
  });

  it('compact with an unencoded payload', () => {
    expect(openContainer(`${PROTECTED}.{"a": "$1 ~"}.c2ln`)).toMatchObject({
      container: 'jws-compact',
      payloadText: '{"a": "$1 ~"}',
    });
  });

  it.each([
    ['general without payload', { signatures: [ONE] }],
    ['general with an empty payload', { payload: '', signatures: [ONE] }],
    ['general whose payload is an object', { payload: { a: 1 }, signatures: [ONE] }],
    ['flattened without payload', ONE],
    ['flattened with an empty payload', { payload: '', ...ONE }],
  ])('%s is detached', (_name, value) => expect(sealed(value).payloadText).toBeNull());

  it('compact without payload is detached', () => {
    expect(openContainer(`${PROTECTED}..c2ln`)).toMatchObject({
      kind: 'sealed',
      payloadText: null,
    });
  });

  it('takes an entry without `protected` for a signature with an empty header', () => {
    expect(sealed({ payload: 'p', signatures: [{ signature: 'c2ln' }] }).signatures).toEqual([
      { protectedText: '', unprotected: undefined, signatureText: 'c2ln' },
    ]);
  });
});

describe('a malformed sealed container is still opened, with its fault', () => {
  it.each([
    [
      'general and flattened together',
      { payload: 'p', signatures: [ONE], ...ONE },
      'mixed-serialization',
    ],
    [
      'a header beside signatures',
      { payload: 'p', signatures: [ONE], header: {} },
      'mixed-serialization',
    ],
    ['an entry without a signature', { payload: 'p', signatures: [ONE, {}] }, 'malformed-jws'],
    ['an entry that is no object', { payload: 'p', signatures: [ONE, 'x'] }, 'malformed-jws'],
  ])('%s', (_name, value, code) =>
    expect(sealed(value).fault).toEqual({ code: `format.${code}`, params: {} }),
  );

  it('a member name twice', () => {
    const text = `{"payload":"p","payload":"q","signatures":[${JSON.stringify(ONE)}]}`;
    expect(openContainer(text)).toMatchObject({
      kind: 'sealed',
      fault: { code: 'format.duplicate-member', params: { member: 'payload' } },
    });
  });

  it('half a surrogate pair in the payload', () => {
    const text = `{"payload":"\\ud800","signatures":[${JSON.stringify(ONE)}]}`;
    expect(openContainer(text)).toMatchObject({ fault: { code: 'format.lone-surrogate' } });
  });
});

describe('what is no seal', () => {
  it('a credential as it is', () => {
    expect(open({ type: 'x' })).toEqual({
      kind: 'unsealed',
      container: 'json-ld',
      value: { type: 'x' },
    });
  });

  it('an upload of the issuer, unwrapped', () => {
    const value = { credential: { type: 'x' }, deliveryDetails: {} };
    expect(open(value)).toEqual({
      kind: 'unsealed',
      container: 'issuer-upload',
      value: { type: 'x' },
    });
  });

  it.each([
    ['{"payload":"p","signatures":[]}', 'no-signatures'],
    ['{"payload":"p","signatures":[{}]}', 'no-signatures'],
    ['{"payload":"p","signatures":[{"signature":1}]}', 'no-signatures'],
    ['{"payload":"p","signatures":{}}', 'malformed-jws'],
    ['[1,2]', 'not-credential'],
    ['"text"', 'not-credential'],
    ['null', 'not-credential'],
    ['{"a":1,"a":2}', 'duplicate-member'],
    ['{"a":"\\udc00"}', 'lone-surrogate'],
    ['{"a":', 'truncated'],
    ['  {"payload":"p","signatures":[{"prot', 'truncated'],
    ['{"a":1,}', 'not-json'],
    ['hello', 'not-json'],
    ['a.b', 'not-json'],
    [`${PROTECTED}.cGF5`, 'not-json'],
    [`${PROTECTED}.cGF5.`, 'not-json'],
    [`${PROTECTED}.cGF5.c2ln.eA`, 'not-json'],
    [`${PROTECTED}.cGF5.c2ln `, 'not-json'],
    [`\n${PROTECTED}.cGF5.c2ln`, 'not-json'],
    ['<!DOCTYPE html><p>', 'html'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
    ['\n <HTML lang="cs">', 'html'],
    ['<?xml version="1.0"?><europassCredential xmlns="http://data.europa.eu/snb">', 'legacy-xml'],
    ['<cred:europassCredential>', 'legacy-xml'],
    ['<?xml version="1.0"?><note/>', 'xml'],
    ['['.repeat(100_000), 'too-deep'],
    [`{"signatures":${'['.repeat(100_000)}`, 'too-deep'],
  ])('%.60s: %s', (text, code) =>
    expect(openContainer(text)).toMatchObject({ kind: 'refused', code: `format.${code}` }),
  );

  it('more signatures than anybody makes', () => {
    const signatures = Array.from({ length: MAX_SIGNATURES + 1 }, () => ONE);
    expect(open({ payload: 'p', signatures })).toMatchObject({ code: 'format.malformed-jws' });
    expect(open({ payload: 'p', signatures: signatures.slice(1) }).kind).toBe('sealed');
  });

  it('does not take inherited members for members', () => {
    const text = '{"__proto__":{"payload":"p","signatures":[],"signature":"x"}}';
    expect(openContainer(text)).toMatchObject({ kind: 'unsealed', container: 'json-ld' });
  });
});
