import { beforeAll, describe, expect, it } from 'vitest';
import { makeListSigner } from '../demo/lists/list-signer.ts';
import { type ListSigning, signList } from '../demo/lists/sign-list.ts';
import { trustedList } from '../demo/lists/trusted-list.ts';
import { xml } from '../demo/lists/xml-writer.ts';
import type { Entity } from '../demo/pki/certificate.ts';
import { SIGNING_ALGORITHMS, type SigningAlgorithm } from '../demo/pki/key.ts';
import { elementsBelow, hasCommentsOrInstructions, textOf } from './xml.ts';
import { sha256, verifyList } from './verify-xades.ts';

const TIME = new Date('2026-03-01T10:00:00Z');
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

let signer: Entity;
let other: Entity;
beforeAll(async () => {
  signer = await newSigner();
  other = await newSigner();
});

const newSigner = (algorithm: SigningAlgorithm = 'ES256'): Promise<Entity> =>
  makeListSigner({
    country: 'CZ',
    organisation: 'Operator',
    commonName: 'Signer',
    algorithm,
    validity: {
      notBefore: new Date('2025-01-01T00:00:00Z'),
      notAfter: new Date('2027-01-01T00:00:00Z'),
    },
  });

const LIST = trustedList({
  sequence: 7,
  kind: 'EUgeneric',
  territory: 'CZ',
  operator: { en: 'Operator & <others>', cs: 'Správce "seznamu"' },
  informationUris: ['https://list.example.org/'],
  issued: '2026-03-01T00:00:00Z',
  nextUpdate: '2026-08-01T00:00:00Z',
});

const signed = (more: Partial<ListSigning> = {}): Promise<string> =>
  signList(LIST, { signer, time: TIME, ...more });

function verify(text: string | Uint8Array, by: Entity = signer): string {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const outcome = verifyList(bytes, new Set([sha256(by.certificate.der)]));
  return outcome.ok ? 'valid' : outcome.problem.code;
}

/** The text with something replaced, which has to be there. */
function altered(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, () => to);
  expect(result).not.toBe(text);
  return result;
}

const part = (text: string, pattern: RegExp): string => pattern.exec(text)?.[0] ?? '';
const SIGNATURE = /<ds:Signature .*<\/ds:Signature>/s;

describe('a signed list', () => {
  it('is valid, and gives what was signed', async () => {
    const outcome = verifyList(
      new TextEncoder().encode(await signed()),
      new Set([sha256(signer.certificate.der), '0'.repeat(64)]),
    );
    if (!outcome.ok) throw new Error(outcome.problem.detail);
    expect(outcome.value.signer).toBe(sha256(signer.certificate.der));
    expect(outcome.value.signingTime).toEqual(TIME);
    const names = elementsBelow(outcome.value.root).filter((one) => one.localName === 'Name');
    expect(names.map(textOf)).toEqual(['Operator & <others>', 'Správce "seznamu"']);
  });

  it.each(SIGNING_ALGORITHMS.filter((one) => one !== 'RS1'))(
    'can be signed with %s',
    async (one) => {
      const by = await newSigner(one);
      expect(verify(await signed({ signer: by }), by)).toBe('valid');
    },
  );

  it.each(['SHA-384', 'SHA-512'] as const)('can have digests of %s', async (hash) =>
    expect(verify(await signed({ hash }))).toBe('valid'),
  );

  it('can name its signer as version 5 does', async () =>
    expect(verify(await signed({ naming: 'SigningCertificate' }))).toBe('valid'));

  it('can be signed as the root by its identifier', async () =>
    expect(verify(await signed({ uri: '#trusted-list' }))).toBe('valid'));

  it('may begin with a byte order mark', async () =>
    expect(verify(`\uFEFF${await signed()}`)).toBe('valid'));

  it('loses comments inside values, which nobody signed', async () => {
    const text = altered(await signed(), '>CZ<', '>C<!-- S -->Z<');
    const outcome = verifyList(
      new TextEncoder().encode(text),
      new Set([sha256(signer.certificate.der)]),
    );
    if (!outcome.ok) throw new Error(outcome.problem.detail);
    expect(textOf(outcome.value.root)).toContain('CZ');
    expect(hasCommentsOrInstructions(outcome.value.root)).toBe(false);
  });
});

describe('files that are no signed list', () => {
  it.each([
    ['an empty file', '', 'not-xml'],
    ['a text', 'not a list', 'not-xml'],
    [
      'another document',
      '<html xmlns="http://www.w3.org/1999/xhtml"></html>',
      'not-a-trusted-list',
    ],
    ['nested without end', '<a>'.repeat(50_000), 'not-xml'],
    ['nested deeply', `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`, 'not-xml'],
  ])('%s', (_name, text, expected) => expect(verify(text)).toBe(expected));

  it('octets that are not UTF-8', () =>
    expect(verify(Uint8Array.of(0x3c, 0x61, 0xff, 0x3e))).toBe('not-xml'));

  it('another encoding declared', async () =>
    expect(verify(altered(await signed(), 'UTF-8', 'ISO-8859-1'))).toBe('not-xml'));

  it('a list cut short', async () => {
    const text = await signed();
    expect(verify(text.slice(0, text.length - 40))).toBe('not-xml');
  });

  it('what a parser only warns of', async () =>
    expect(verify(altered(await signed(), ' Id="trusted-list"', ' Id=trusted-list'))).toBe(
      'not-xml',
    ));

  it.each([
    ['a document type', '<!DOCTYPE TrustServiceStatusList>'],
    ['entities', '<!DOCTYPE x [<!ENTITY cz "SK">]>'],
    ['an external subset', '<!doctype x SYSTEM "http://evil.example.org/x.dtd">'],
  ])('%s', async (_name, doctype) =>
    expect(verify(altered(await signed(), '?>\n', `?>\n${doctype}\n`))).toBe('doctype'),
  );

  it('entities in place of values', async () => {
    const text = altered(await signed(), '?>\n', '?>\n<!DOCTYPE x [<!ENTITY cz "CZ">]>');
    expect(verify(altered(text, '>CZ<', '>&cz;<'))).toBe('doctype');
    expect(verify(altered(await signed(), '>CZ<', '>&cz;<'))).toBe('not-xml');
  });
});

describe('attacks on the signature', () => {
  it('no signature', async () =>
    expect(verify(altered(await signed(), SIGNATURE, ''))).toBe('no-signature'));

  it('two signatures', async () => {
    const text = await signed();
    const twice = part(text, SIGNATURE).repeat(2);
    expect(verify(altered(text, SIGNATURE, twice))).toBe('several-signatures');
  });

  it('a second signature inside the list', async () => {
    const text = await signed();
    const inside = `<SchemeInformation>${part(text, SIGNATURE)}`;
    expect(verify(altered(text, '<SchemeInformation>', inside))).toBe('several-signatures');
  });

  it('a signature that is not a child of the list', async () => {
    const text = await signed();
    const signature = part(text, SIGNATURE);
    const moved = altered(text, signature, '');
    expect(verify(altered(moved, '<SchemeInformation>', `<SchemeInformation>${signature}`))).toBe(
      'signature-form',
    );
  });

  it('a changed value', async () =>
    expect(verify(altered(await signed(), '>CZ<', '>SK<'))).toBe('digest'));

  it('content that nobody signed', async () =>
    expect(
      verify(altered(await signed(), '</SchemeInformation>', '</SchemeInformation><More></More>')),
    ).toBe('digest'));

  it('white space that nobody signed', async () =>
    expect(verify(altered(await signed(), '<TSLType>', ' <TSLType>'))).toBe('digest'));

  it('another signature value', async () => {
    const text = await signed();
    const other = await signed({ hash: 'SHA-512' });
    const value = part(other, /<ds:SignatureValue>[^<]*/);
    expect(verify(altered(text, /<ds:SignatureValue>[^<]*/, value))).toBe('signature-value');
  });

  it('another digest, without another signature', async () => {
    const text = altered(await signed(), '>CZ<', '>SK<');
    const digests = await signList(
      { ...LIST, content: [...LIST.content, 'x'] },
      { signer: other, time: TIME },
    );
    const digest = part(digests, /<ds:DigestValue>[^<]*/);
    expect(['digest', 'signature-value']).toContain(
      verify(altered(text, /<ds:DigestValue>[^<]*/, digest)),
    );
  });

  it('a comment in a digest', async () =>
    expect(
      verify(altered(await signed(), '<ds:DigestValue>', '<ds:DigestValue><!-- AAAA -->')),
    ).toBe('signature-form'));

  it('the whole list wrapped in another', async () => {
    const text = await signed();
    const body = part(text, /<TrustServiceStatusList .*<\/TrustServiceStatusList>/s);
    const forged = part(body, /<TrustServiceStatusList [^>]*>/).replace('trusted-list', 'forged');
    expect(verify(`${forged}${body}</TrustServiceStatusList>`)).toBe('signature-form');
  });

  it('the signed list moved into an object of the signature', async () => {
    const text = await signed({ uri: '#trusted-list' });
    const signature = part(text, SIGNATURE);
    const original = part(text, /<TrustServiceStatusList .*<\/TrustServiceStatusList>/s).replace(
      signature,
      '',
    );
    const forged = original.replace('trusted-list', 'forged').replace('>CZ<', '>SK<');
    const carrying = signature.replace(
      '</ds:Signature>',
      () => `<ds:Object>${original}</ds:Object></ds:Signature>`,
    );
    const wrapped = forged.replace(
      '</TrustServiceStatusList>',
      () => `${carrying}</TrustServiceStatusList>`,
    );
    expect(verify(wrapped)).toBe('signature-form');
  });

  it.each(['Id', 'ID', 'id', 'xml:id'])('an identifier twice, the other as %s', async (name) => {
    const text = await signed({ uri: '#trusted-list' });
    const twice = altered(text, '<TSLType>', `<TSLType ${name}="trusted-list">`);
    expect(verify(twice)).toBe('signature-form');
  });

  it('signed properties of somewhere else', async () => {
    const text = await signed();
    const properties = part(text, /<xades:SignedProperties .*<\/xades:SignedProperties>/s);
    const elsewhere = altered(text, properties, '');
    const declared = properties.replace(
      '<xades:SignedProperties',
      '$& xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"',
    );
    expect(
      verify(altered(elsewhere, '<SchemeInformation>', `<SchemeInformation>${declared}`)),
    ).toBe('signature-form');
  });
});

describe('signatures of a form that lists do not have', () => {
  it.each<[string, Partial<ListSigning>, string]>([
    ['SHA-1 digests', { hash: 'SHA-1' }, 'algorithm'],
    [
      'a further transform',
      { transforms: [ENVELOPED, 'http://www.w3.org/TR/1999/REC-xpath-19991116', EXCLUSIVE] },
      'signature-form',
    ],
    [
      'the same transform twice',
      { transforms: [ENVELOPED, EXCLUSIVE, EXCLUSIVE] },
      'signature-form',
    ],
    [
      'canonicalisation with comments',
      {
        transforms: [ENVELOPED, `${EXCLUSIVE}WithComments`],
      },
      'signature-form',
    ],
    ['no enveloped signature', { transforms: [EXCLUSIVE] }, 'signature-form'],
    ['a part of the list alone', { uri: '#signature' }, 'signature-form'],
    ['another document', { uri: 'https://elsewhere.example.org/' }, 'signature-form'],
    [
      'a third reference',
      {
        further: [
          xml(
            'ds:Reference',
            { URI: '' },
            xml('ds:DigestMethod', { Algorithm: 'http://www.w3.org/2001/04/xmlenc#sha256' }),
            xml('ds:DigestValue', {}, 'AAAA'),
          ),
        ],
      },
      'signature-form',
    ],
    ['signed before its certificate', { time: new Date('2024-12-31T23:59:59Z') }, 'signing-time'],
    ['no signing time', { time: null }, 'signing-time'],
    ['signed after its certificate', { time: new Date('2027-01-01T00:00:01Z') }, 'signing-time'],
  ])('%s', async (_name, more, expected) => expect(verify(await signed(more))).toBe(expected));

  it('a signature with SHA-1', async () => {
    const weak = await newSigner('RS1');
    expect(verify(await signed({ signer: weak }), weak)).toBe('algorithm');
  });

  it('HMAC, for which a public key would do as the secret', async () => {
    const uri = /http:\/\/www\.w3\.org\/2001\/04\/xmldsig-more#ecdsa-sha256/;
    const hmac = 'http://www.w3.org/2000/09/xmldsig#hmac-sha1';
    expect(verify(altered(await signed(), uri, hmac))).toBe('algorithm');
  });
});

describe('signers', () => {
  it('nobody but those listed', async () =>
    expect(verify(await signed({ signer: other }))).toBe('signer'));

  it('not one who shows the certificate of a listed one', async () =>
    expect(
      verify(await signed({ signer: other, shown: signer.certificate, named: signer.certificate })),
    ).toBe('signature-value'));

  it('not one whose signed properties name somebody else', async () =>
    expect(verify(await signed({ named: other.certificate }))).toBe('signing-certificate'));

  it('nobody at all', async () => {
    const bytes = new TextEncoder().encode(await signed());
    expect(verifyList(bytes, new Set())).toMatchObject({ problem: { code: 'signer' } });
  });
});
