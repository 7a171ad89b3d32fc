import { describe, expect, it } from 'vitest';
import { looksLikeAddress, MAX_ADDRESS_CHARACTERS, readAddress } from './address.ts';
import { packFragment } from './share/self-contained.ts';

const OWN = {
  page: 'https://overovna.example/',
  registries: ['https://overovna.example/demo', 'https://registry.example/v1'],
};
const ID = 'A1b2C3d4E5f6G7h8I9j0-_';
const KEY = `${'k'.repeat(42)}A`;

function place(text: string) {
  const arrival = readAddress(text, OWN);
  if (arrival.kind !== 'elsewhere') throw new Error(`${text} is ${arrival.kind}`);
  return arrival.place;
}

describe('looksLikeAddress', () => {
  it.each(['https://example.org/s#abc', 'javascript:alert(1)', 'data:,x', 'example.org/s#abc'])(
    'knows %s',
    (text) => expect(looksLikeAddress(text)).toBe(true),
  );

  it.each([
    '{"payload":"x"}',
    'eyJhbGciOiJFUzI1NiJ9.e30.c2ln',
    'see https://example.org',
    `https://example.org/${'a'.repeat(MAX_ADDRESS_CHARACTERS)}`,
  ])('leaves %.40s to the verification', (text) => {
    expect(looksLikeAddress(text)).toBe(false);
  });
});

describe('readAddress', () => {
  it.each([
    [`https://overovna.example/s#${ID}`, { registry: 0, id: ID, key: null }],
    [`https://overovna.example/s/#${ID}.${KEY}`, { registry: 0, id: ID, key: KEY }],
    [`overovna.example/s#1~${ID}`, { registry: 1, id: ID, key: null }],
    [`HTTPS://OVEROVNA.EXAMPLE/s#${ID}`, { registry: 0, id: ID, key: null }],
    [`https://registry.example/v1/shares/${ID}`, { registry: 1, id: ID, key: null }],
  ])('opens a share: %s', (text, link) => {
    expect(readAddress(text, OWN)).toEqual({ kind: 'share', link });
  });

  it.each([`https://overovna.example/s#${ID}.${KEY.slice(2)}`, 'https://overovna.example/s'])(
    'says that %s is incomplete',
    (text) => {
      expect(readAddress(text, OWN)).toEqual({
        kind: 'problem',
        problem: { kind: 'share-incomplete' },
      });
    },
  );

  it('knows the management link of a share, and one that is cut', () => {
    const token = 'T'.repeat(43);
    expect(readAddress(`https://overovna.example/m#1~${ID}.${token}`, OWN)).toEqual({
      kind: 'manage',
      link: { registry: 1, id: ID, token },
    });
    for (const cut of [`${ID}.T`, ID, '']) {
      expect(readAddress(`https://overovna.example/m#${cut}`, OWN)).toEqual({
        kind: 'problem',
        problem: { kind: 'manage-incomplete' },
      });
    }
  });

  it('opens a self-contained link, and says where one is cut', () => {
    const bytes = new TextEncoder().encode('{"payload":"e30"}');
    const link = `https://overovna.example/f#${packFragment(bytes)}`;
    expect(readAddress(link, OWN)).toMatchObject({ kind: 'file', file: { bytes, origin: 'link' } });
    expect(readAddress(link.slice(0, -3), OWN)).toEqual({
      kind: 'problem',
      problem: { kind: 'self-contained-broken' },
    });
  });

  it('takes neither from another host', () => {
    const token = 'T'.repeat(43);
    expect(place(`https://evil.test/m#${ID}.${token}`).host).toBe('evil.test');
    expect(place(`https://evil.test/f#${packFragment(new Uint8Array(1))}`).host).toBe('evil.test');
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///C:/a',
    'tel:1',
  ])('refuses %s', (text) => {
    const scheme = text.slice(0, text.indexOf(':')).toLowerCase();
    expect(readAddress(text, OWN)).toEqual({
      kind: 'problem',
      problem: { kind: 'address-refused', scheme },
    });
  });

  it.each([
    ['another port', `https://overovna.example:8443/s#${ID}`, 'overovna.example:8443'],
    ['no encryption', `http://overovna.example/s#${ID}`, 'overovna.example'],
    ['a longer host', `https://overovna.example.evil.test/s#${ID}`, 'overovna.example.evil.test'],
    ['a Cyrillic look-alike', `https://оverovna.example/s#${ID}`, 'xn--verovna-8ig.example'],
    ['a page of ours that is no share', 'https://overovna.example/cs/about', 'overovna.example'],
  ])('does not take %s for ours', (_, text, host) => {
    expect(place(text)).toMatchObject({ host, service: null });
  });

  it('shows the true host of an address with a user name, and offers not to open it', () => {
    expect(place(`https://overovna.example@evil.test/s#${ID}`)).toMatchObject({
      host: 'evil.test',
      hasCredentials: true,
      canOpen: false,
    });
  });

  it.each([
    ['https://mikrocertifikat.cz/abc', 'mikrocertifikat'],
    ['https://www.mikrocertifikat.cz/abc', 'mikrocertifikat'],
    ['https://europass.europa.eu/x', 'europass'],
    ['https://europa.eu/europass/digital-credentials/viewer/#/x', 'europass'],
    ['https://europa.eu/other', null],
    ['https://mikrocertifikat.cz.evil.test/abc', null],
    ['https://notmikrocertifikat.cz/abc', null],
    ['http://mikrocertifikat.cz/abc', null],
  ])('knows the service of %s: %s', (text, service) => {
    expect(place(text).service).toBe(service);
  });
});
