import { describe, expect, it } from 'vitest';
import type { SealHeader } from '../seal/header.ts';
import { readHeader } from '../seal/header.ts';
import type { SealedContainer } from './container.ts';
import { readPayload, type Payload } from './payload.ts';

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

function container(payloadText: string | null): SealedContainer {
  return { kind: 'sealed', container: 'jws-general', payloadText, signatures: [], fault: null };
}
function header(members: object): SealHeader | null {
  const protectedText = encoded(JSON.stringify(members));
  return readHeader({ protectedText, unprotected: undefined, signatureText: '' });
}
const RAW = header({ alg: 'ES256', b64: false, crit: ['b64'] });
const ENCODED = header({ alg: 'ES256' });
const read = (text: string | null, ...headers: (SealHeader | null)[]): Payload =>
  readPayload(container(text), headers);

const OBJECT = '{"title":"Příliš"}';

describe('readPayload', () => {
  it.each([
    ['raw where b64 is false', OBJECT, [RAW]],
    ['decoded where b64 is not there', encoded(OBJECT), [ENCODED]],
    ['decoded where no header can be read', encoded(OBJECT), [null]],
    ['by the headers that can be read', OBJECT, [null, RAW]],
  ])('reads the text %s', (_name, text, headers) =>
    expect(read(text, ...headers)).toEqual({ kind: 'object', value: { title: 'Příliš' } }),
  );

  it.each([null, ''])('takes %j for detached', (text) =>
    expect(read(text, RAW)).toEqual({ kind: 'detached' }),
  );

  it('refuses headers that disagree on the encoding', () => {
    expect(read(OBJECT, RAW, ENCODED)).toMatchObject({
      kind: 'malformed',
      code: 'format.malformed-jws',
    });
  });

  it.each([
    ['{"a":1,"\\u0061":2}', 'format.duplicate-member'],
    ['{"a":{"b":1,"b":2}}', 'format.duplicate-member'],
    ['{"a":"\\ud800"}', 'format.lone-surrogate'],
  ])('refuses %s, in either encoding', (text, code) => {
    expect(read(text, RAW)).toMatchObject({ kind: 'malformed', code });
    expect(read(encoded(text), ENCODED)).toMatchObject({ kind: 'malformed', code });
  });

  it.each([
    ['encoded text where b64 is false', encoded(OBJECT), RAW],
    ['raw text where it is not', OBJECT, ENCODED],
    ['base64url that is not canonical', `${encoded('{}')}=`, ENCODED],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]).toString('base64url'), ENCODED],
    ['a byte order mark', encoded('\ufeff{}'), ENCODED],
    ['an array', '[]', RAW],
    ['half a document', '{"a":', RAW],
  ])('cannot read %s', (_name, text, one) =>
    expect(read(text, one)).toEqual({ kind: 'unreadable' }),
  );
});
