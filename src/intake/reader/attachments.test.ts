import { describe, expect, it } from 'vitest';
import { mayBeCredential, readAttachment } from './attachments.ts';

const attachment = (name: string, text: string) => ({
  name,
  bytes: new TextEncoder().encode(text),
});

describe('attachments of a PDF', () => {
  it.each([
    ['a name of the kind', attachment('credential.jsonld', '')],
    ['another name of the kind', attachment('Osvědčení.JSON', 'anything')],
    ['an object', attachment('data.bin', '{"payload":"e30"}')],
    ['an object after space', attachment('data', '\ufeff\r\n  {')],
    ['a compact JWS', attachment('data.txt', 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln')],
  ])('may be credentials by %s', (_, one) => {
    expect(mayBeCredential(one)).toBe(true);
  });

  it.each([
    ['an invoice', attachment('factur-x.xml', '<?xml version="1.0"?><invoice/>')],
    ['a list', attachment('list.csv', 'a,b,c')],
    ['nothing', attachment('empty.txt', '')],
    ['a word that begins like a JWS', attachment('a.txt', 'eyJafjallajökull')],
  ])('are left alone: %s', (_, one) => {
    expect(mayBeCredential(one)).toBe(false);
  });

  it.each([
    ['nothing', null],
    ['a text', 'credential.jsonld'],
    ['no content', { filename: 'a.json', content: null }],
    ['content of another kind', { filename: 'a.json', content: [1, 2] }],
    ['no name', { filename: 3, content: new Uint8Array(1) }],
  ])('are not read from %s', (_, given) => {
    expect(readAttachment(given)).toBeNull();
  });
});
