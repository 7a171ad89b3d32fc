import { beforeAll, describe, expect, it } from 'vitest';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { instanceOf, serviceOf, trustOf } from '../../../tools/testing/circumstances.ts';
import { trustFolder } from '../../../tools/testing/trust-folder.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import { authorityHash } from './short-hash.ts';
import { openTrust, type TrustSource } from './trust-source.ts';

let pki: Pki;
let authority: Certificate;
let root: Certificate;
let files: Map<string, unknown>;
let asked: string[];
beforeAll(async () => {
  pki = await createPki();
  const parsed = [pki.authority, pki.root].map(({ certificate }) =>
    parseCertificate(certificate.der),
  );
  const [first, second] = await Promise.all(parsed);
  if (!first || !second) throw new Error('These certificates cannot be read');
  [authority, root] = [first, second];
  const stamping = { instances: [instanceOf({ type: 'TSA/QTST' })] };
  files = new Map(
    await trustFolder({
      lists: trustOf([]).lists,
      sealServices: [
        serviceOf([pki.authority.certificate]),
        serviceOf([pki.authority.certificate], { territory: 'SK' }),
        serviceOf([pki.seal.certificate], { territory: 'AT' }),
      ],
      timestampServices: [serviceOf([pki.root.certificate], stamping)],
      authorities: { CZ: [await authorityHash(root)] },
    }),
  );
});

async function open(change: Readonly<Record<string, unknown>> = {}): Promise<TrustSource | null> {
  asked = [];
  const contentOf = (file: string): unknown => {
    asked.push(file);
    return file in change ? change[file] : files.get(file);
  };
  return openTrust(
    (file) => {
      const content = contentOf(file);
      return content === undefined ? Promise.reject(new Error(file)) : Promise.resolve(content);
    },
    (file) => {
      const content = contentOf(file);
      return content instanceof Uint8Array
        ? Promise.resolve(new Uint8Array(content))
        : Promise.reject(new Error(file));
    },
  );
}

async function opened(change?: Readonly<Record<string, unknown>>): Promise<TrustSource> {
  const trust = await open(change);
  if (trust === null) throw new Error('This trust data cannot be opened');
  return trust;
}

describe('openTrust', () => {
  it('reads two files, and then only those that the question needs', async () => {
    const trust = await opened();
    expect(asked).toEqual(['lists.json', 'anchors-eseal.json']);
    const found = await trust.sealServices(authority.subject);
    expect(found.map(({ service }) => service.territory)).toEqual(['CZ', 'SK']);
    expect(asked.slice(2)).toEqual(['eseal/CZ.json', 'eseal/SK.json']);
  });

  it('reads no file twice', async () => {
    const trust = await opened();
    await Promise.all([
      trust.sealServices(authority.subject),
      trust.sealServices(authority.subject),
    ]);
    await trust.sealServices(authority.subject);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('reads no services for a subject that nobody has', async () => {
    const trust = await opened();
    expect(await trust.sealServices(root.subject)).toEqual([]);
    expect(asked).toHaveLength(2);
    expect(trust.isIncomplete()).toBe(false);
  });

  it('keeps services of one kind from those of another', async () => {
    const trust = await opened();
    expect(await trust.timestampServices(root.subject)).toHaveLength(1);
    expect(await trust.timestampServices(authority.subject)).toEqual([]);
    expect(await trust.responders(authority.subject)).toEqual([]);
  });

  it('knows other listed authorities by key and name', async () => {
    const trust = await opened();
    expect(await trust.isKnownAuthority(await authorityHash(root))).toBe(true);
    expect(await trust.isKnownAuthority(await authorityHash(authority))).toBe(false);
    const renamed = await authorityHash({ spki: root.spki, subject: authority.subject });
    expect(await trust.isKnownAuthority(renamed)).toBe(false);
  });

  it.each([
    ['lists.json', undefined],
    ['lists.json', '<!doctype html>'],
    ['anchors-eseal.json', undefined],
    ['anchors-eseal.json', { schema: 1, services: [] }],
    [
      'anchors-eseal.json',
      { schema: 2, files: [{ file: '../../x.json', territory: 'CZ', subjects: [] }] },
    ],
    [
      'anchors-eseal.json',
      { schema: 2, files: [{ file: 'https://x.example/y.json', territory: 'CZ', subjects: [] }] },
    ],
  ])('does not open with %s as %j', async (file, content) =>
    expect(await open({ [file]: content })).toBeNull(),
  );

  it.each([
    ['missing', undefined],
    ['of another schema', { schema: 1, services: [] }],
    [
      'with a service without history',
      { schema: 2, services: [{ ...serviceOf([]), instances: [] }] },
    ],
  ])(
    'says that it is incomplete when a file is %s, and trusts nobody for it',
    async (_name, content) => {
      const trust = await opened({ 'eseal/CZ.json': content });
      const found = await trust.sealServices(authority.subject);
      expect(found.map(({ service }) => service.territory)).toEqual(['SK']);
      expect(trust.isIncomplete()).toBe(true);
    },
  );

  describe('revocation data', () => {
    const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
    const object = (kind: string, certificate: string, file: string) => ({
      kind,
      certificate,
      file,
    });
    const index = (...objects: readonly object[]) => ({
      'revocation/index.json': { schema: 2, objects },
    });
    const [ocsp, crl] = [Uint8Array.of(1), Uint8Array.of(2)];
    const answers = {
      'revocation/0000000000000001.ocsp': ocsp,
      'revocation/0000000000000002.crl': crl,
    };
    const objects = [
      object('ocsp', one, '0000000000000001.ocsp'),
      object('crl', one, '0000000000000002.crl'),
      object('crl', other, '0000000000000002.crl'),
    ];

    it('is found by certificate and kind, and only that is read', async () => {
      const trust = await opened({ ...index(...objects), ...answers });
      expect(await trust.revocation('ocsp', one)).toEqual([ocsp]);
      expect(asked.slice(2)).toEqual(['revocation/index.json', 'revocation/0000000000000001.ocsp']);
      expect(await trust.revocation('crl', one)).toEqual([crl]);
      expect(await trust.revocation('crl', other)).toEqual([crl]);
      expect(await trust.revocation('ocsp', other)).toEqual([]);
      expect(new Set(asked).size).toBe(asked.length);
    });

    it.each([
      ['no index', {}],
      ['an index of another schema', { 'revocation/index.json': { schema: 1, objects: [] } }],
      ['no such object', index(...objects)],
      ['an object outside the folder', index(object('ocsp', one, '../lists.json'))],
      ['an object elsewhere', index(object('ocsp', one, 'https://x.example/0.ocsp'))],
    ])('is none with %s, and trust in anchors is none the less', async (_name, change) => {
      const trust = await opened(change);
      expect(await trust.revocation('ocsp', one)).toEqual([]);
      expect(trust.isIncomplete()).toBe(false);
    });

    it('is read in small numbers', async () => {
      const many = Array.from({ length: 40 }, (_, at) => String(at).padStart(16, '0'));
      const trust = await opened({
        ...index(...many.map((name) => object('ocsp', one, `${name}.ocsp`))),
        ...Object.fromEntries(many.map((name) => [`revocation/${name}.ocsp`, ocsp])),
      });
      expect(await trust.revocation('ocsp', one)).toHaveLength(4);
    });
  });

  it('asks again for a file that failed', async () => {
    const change: Record<string, unknown> = { 'eseal/CZ.json': undefined };
    const trust = await opened(change);
    await trust.sealServices(authority.subject);
    change['eseal/CZ.json'] = files.get('eseal/CZ.json');
    expect(await trust.sealServices(authority.subject)).toHaveLength(2);
  });
});
