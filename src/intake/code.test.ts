import { describe, expect, it } from 'vitest';
import { readCode } from './code.ts';

const OWN = {
  page: 'https://overovna.example.org/',
  registries: ['https://overovna.example.org/demo'],
};
const read = (text: string) => readCode(text, { name: 'code', origin: 'qr' }, OWN);
const ID = 'A'.repeat(22);

describe('what a code may do', () => {
  it('opens a share, and remembers that it was seen in a code', () => {
    expect(read(`https://overovna.example.org/s#${ID}`)).toEqual({
      kind: 'share',
      link: { registry: 0, id: ID, key: null },
      origin: 'qr',
    });
    expect(read(`https://overovna.example.org/demo/shares/${ID}`)).toMatchObject({ kind: 'share' });
  });

  it.each(['{"@context":[]}', ' {"payload":"e30"} ', 'eyJhbGciOiJub25lIn0.e30.c2ln', 'e30..c2ln'])(
    'verifies what reads like a credential: %s',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'file', file: { origin: 'qr' } });
    },
  );

  it.each(['', '   ', 'hello', 'Ticket 42', 'www.example.org', '[1]', 'a.b'])(
    'takes “%s” for something else',
    (text) => {
      expect(read(text)).toEqual({ kind: 'problem', problem: { kind: 'code-other' } });
    },
  );

  it.each([
    ['javascript:alert(1)', 'javascript'],
    ['JavaScript:alert(1)', 'javascript'],
    ['data:text/html,<b>', 'data'],
    ['WIFI:T:WPA;S:net;;', 'wifi'],
    ['tel:+420123456789', 'tel'],
    ['blob:https://overovna.example.org/1', 'blob'],
  ])('refuses %s', (text, scheme) => {
    expect(read(text)).toEqual({ kind: 'problem', problem: { kind: 'address-refused', scheme } });
  });

  it.each([
    ['https://overovna.example.org.evil.example/s#A', 'overovna.example.org.evil.example'],
    ['https://overovna.example.org@evil.example/s', 'evil.example'],
    ['https://\u043everovna.example.org/s', 'xn--verovna-8ig.example.org'],
    ['https://overovna.example.org:8443/s', 'overovna.example.org:8443'],
  ])('shows %s with its host', (text, host) => {
    expect(read(text)).toMatchObject({ kind: 'elsewhere', place: { host } });
  });
});
