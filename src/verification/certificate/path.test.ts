import { beforeAll, describe, expect, it } from 'vitest';
import {
  bitString,
  context,
  integer,
  nullValue,
  octetString,
  oid,
  sequence,
  utf8Bytes,
  contextPrimitive,
  type Bytes,
} from '../../../tools/demo/pki/der.ts';
import {
  certificatePolicies,
  extendedKeyUsage,
  extension,
  KEY_USAGE,
  keyUsage,
  PURPOSE,
} from '../../../tools/demo/pki/extensions.ts';
import { generateKey } from '../../../tools/demo/pki/key.ts';
import { serviceOf } from '../../../tools/testing/circumstances.ts';
import {
  asCa,
  asLeaf,
  basicConstraints,
  commonName,
  issue,
  issueCa,
  issueRaw,
  type Issued,
  type Request,
} from '../../../tools/testing/issuance.ts';
import type { AnchorIndex, TrustAnchor } from '../trust/anchors.ts';
import { parseCertificate, type Certificate } from './certificate.ts';
import { findPath, type PathResult } from './path.ts';
import { isOnlyForTimeStamping, type Purpose } from './purpose.ts';
import { outOfBounds } from './validity.ts';

const LISTED = serviceOf([]);

function anchored(
  certificates: readonly Certificate[],
  service: TrustAnchor['service'] = LISTED,
): AnchorIndex {
  return {
    of: ({ key }) =>
      Promise.resolve(
        certificates
          .filter(({ subject }) => subject.key === key)
          .map(({ der }) => ({ der, service })),
      ),
  };
}

const certificates = (...issued: readonly Issued[]): readonly Certificate[] =>
  issued.map(({ certificate }) => certificate);

/** The result in a word, and the path by common names. */
function said(result: PathResult): string {
  if (result.kind === 'none') return 'none';
  if (result.kind === 'invalid') return result.fault;
  return result.path.certificates.map(({ subject }) => subject.commonName).join(' < ');
}

async function find(
  leaf: Issued,
  between: readonly Issued[],
  anchors: readonly Issued[],
  purpose: Purpose = 'seal',
  at: Date | null = null,
): Promise<string> {
  return said(
    await findPath(
      leaf.certificate,
      certificates(...between),
      anchored(certificates(...anchors)),
      purpose,
      at,
    ),
  );
}

let root: Issued;
let ca: Issued;
let leaf: Issued;
beforeAll(async () => {
  root = await issueCa('root');
  ca = await issueCa('ca', root);
  leaf = await issue({ name: 'leaf', issuer: ca });
});

describe('finding a path', () => {
  it('leads from leaf to anchor', async () => {
    expect(await find(leaf, [ca], [root])).toBe('leaf < ca < root');
    expect(await find(leaf, [ca], [ca])).toBe('leaf < ca');
    expect(await find(leaf, [], [root])).toBe('none');
    expect(await find(leaf, [ca], [])).toBe('none');
  });

  it('checks the signature, not only the name', async () => {
    const namesake = await issueCa('ca', root);
    expect(await find(leaf, [namesake], [root])).toBe('none');
    expect(await find(leaf, [ca], [await issueCa('root')])).toBe('none');
  });

  it('takes names that differ in case and white space only for the same', async () => {
    const loud = await issue({ name: 'leaf', issuer: { name: commonName(' CA '), key: ca.key } });
    expect(await find(loud, [ca], [root])).toBe('leaf < ca < root');
    expect(await find(loud, [], [ca])).toBe('leaf < ca');
  });

  it('goes back from a dead end, wherever it stands in the bag', async () => {
    const elsewhere = await issueCa('elsewhere');
    const cross = await issueCa('ca', elsewhere, { key: ca.key });
    for (const bag of [
      [cross, ca],
      [ca, cross],
    ]) {
      expect(await find(leaf, bag, [root])).toBe('leaf < ca < root');
    }
  });

  it('goes on from a path that breaks a rule to one that does not', async () => {
    const narrow = await issueCa('ca', root, {
      key: ca.key,
      extensions: [...asCa(), nameConstraints('elsewhere')],
    });
    expect(await find(leaf, [narrow], [root])).toBe('name-constraints');
    for (const bag of [
      [narrow, ca],
      [ca, narrow],
    ]) {
      expect(await find(leaf, bag, [root])).toBe('leaf < ca < root');
    }
  });

  it('prefers a path that is valid at the time, and takes another where there is none', async () => {
    const renewed = await issueCa('ca', root, { key: ca.key, notBefore: '2030-01-01T00:00:00Z' });
    const search = (at: string) =>
      findPath(
        leaf.certificate,
        certificates(renewed, ca),
        anchored([root.certificate]),
        'seal',
        new Date(at),
      );
    const early = await search('2025-01-01T00:00:00Z');
    expect(early.kind === 'found' && early.path.certificates[1]).toBe(ca.certificate);
    const late = await search('2050-01-01T00:00:00Z');
    expect(late.kind).toBe('found');
  });

  it('prefers an anchor that is valid at the time, where its own validity counts', async () => {
    const old = await issueCa('root', undefined, {
      key: root.key,
      notAfter: '2025-01-01T00:00:00Z',
    });
    const anchors = anchored([old.certificate, root.certificate], null);
    const search = (at: Date | null) =>
      findPath(leaf.certificate, [ca.certificate], anchors, 'seal', at);
    const [any, preferred] = [await search(null), await search(new Date('2030-01-01T00:00:00Z'))];
    expect(any.kind === 'found' && any.path.anchor.der).toBe(old.certificate.der);
    expect(preferred.kind === 'found' && preferred.path.anchor.der).toBe(root.certificate.der);
  });

  it('does not run in circles', async () => {
    const [one, two] = [await issueCa('one'), await issueCa('two')];
    const oneByTwo = await issueCa('one', two, { key: one.key });
    const twoByOne = await issueCa('two', one, { key: two.key });
    const below = await issue({ name: 'below', issuer: one });
    expect(await find(below, [oneByTwo, twoByOne, one, two], [root])).toBe('none');
    const byRoot = await issueCa('two', root, { key: two.key });
    expect(await find(below, [oneByTwo, twoByOne, byRoot], [root])).toBe(
      'below < one < two < root',
    );
  });

  it('ends within a second where everybody signed everybody', { timeout: 30_000 }, async () => {
    const names = Array.from({ length: 10 }, (_, number) => `ca ${number}`);
    const roots = await Promise.all(names.map((name) => issueCa(name)));
    const mesh = await Promise.all(
      roots.flatMap((subject, at) =>
        roots.map((issuer) => issueCa(names[at] ?? '', issuer, { key: subject.key })),
      ),
    );
    const below = await issue({ name: 'below', issuer: roots[0]! });
    const start = performance.now();
    expect(await find(below, mesh, [root])).toBe('none');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('takes up to eight certificates', { timeout: 30_000 }, async () => {
    const chain = [root];
    for (let depth = 1; depth <= 7; depth += 1) {
      chain.push(await issueCa(`ca ${depth}`, chain.at(-1)));
    }
    const [at6, at7] = [6, 7].map((depth) => issue({ name: 'low', issuer: chain[depth]! }));
    expect(await find((await at6)!, chain, [root])).toContain('low < ca 6');
    expect(await find((await at7)!, chain, [root])).toBe('none');
  });
});

describe('a leaf that is an anchor', () => {
  it('is a path by itself, but byte for byte only', async () => {
    expect(await find(leaf, [], [leaf])).toBe('leaf');
    const reissued = await issue({ name: 'leaf', issuer: ca, key: leaf.key });
    expect(await find(reissued, [], [leaf])).toBe('none');
    const forged = await issue({
      name: 'leaf',
      issuer: { name: ca.name, key: leaf.key },
      key: leaf.key,
    });
    expect(await find(forged, [ca], [leaf])).toBe('none');
  });

  it('keeps the rules of its purpose, unless the user trusts it by hand to seal', async () => {
    const self = await issueCa('self-signed');
    const search = (service: TrustAnchor['service'], purpose: Purpose) =>
      findPath(self.certificate, [], anchored([self.certificate], service), purpose).then(said);
    expect(await search(LISTED, 'seal')).toBe('leaf-is-ca');
    expect(await search(null, 'seal')).toBe('self-signed');
    expect(await search(null, 'time-stamping')).toBe('leaf-is-ca');
  });
});

const subtree = (name: string): Bytes => sequence(context(4, commonName(name)));
const nameConstraints = (permitted: string): Bytes =>
  extension('2.5.29.30', sequence(context(0, subtree(permitted))), true);

describe('rules of every certificate', () => {
  const UNKNOWN = '1.2.3.4';
  const ROWS: readonly (readonly [string, Partial<Request>, string])[] = [
    [
      'an unknown critical extension',
      { extensions: [extension(UNKNOWN, nullValue(), true)] },
      'critical-extension',
    ],
    [
      'the same extension twice',
      { extensions: [extension(UNKNOWN, nullValue()), extension(UNKNOWN, nullValue())] },
      'duplicate-extension',
    ],
    [
      'a critical authority key identifier',
      { extensions: [extension('2.5.29.35', sequence(), true)] },
      'critical-identifier',
    ],
    [
      'a critical subject key identifier',
      { extensions: [extension('2.5.29.14', octetString(utf8Bytes('x')), true)] },
      'critical-identifier',
    ],
    [
      'critical statements that are none',
      { extensions: [extension('1.3.6.1.5.5.7.1.3', nullValue(), true)] },
      'critical-extension',
    ],
    [
      'alternative names that cannot be read',
      { extensions: [extension('2.5.29.17', utf8Bytes('example.org'))] },
      'malformed-extension',
    ],
    [
      'policies that are none',
      { extensions: [extension('2.5.29.32', sequence())] },
      'malformed-extension',
    ],
    ['extensions in version 1', { version: 1 }, 'version'],
    ['extensions in version 2', { version: 2 }, 'version'],
    [
      'another algorithm inside than outside',
      { signedAlgorithm: sequence(oid('1.2.840.10045.4.3.3')) },
      'algorithm-mismatch',
    ],
  ];

  it.each(ROWS)('the leaf: %s', async (_, { extensions = [], ...more }, fault) => {
    const odd = await issue({
      name: 'odd',
      issuer: ca,
      extensions: [...asLeaf(), ...extensions],
      ...more,
    });
    expect(await find(odd, [ca], [root])).toBe(fault);
  });

  it.each(ROWS)(
    'an intermediate, and the anchor: %s',
    async (_, { extensions = [], ...more }, fault) => {
      const odd = await issueCa('odd', root, { extensions: [...asCa(), ...extensions], ...more });
      const below = await issue({ name: 'below', issuer: odd });
      expect(await find(below, [odd], [root])).toBe(fault);
      expect(await find(below, [], [odd])).toBe(fault);
    },
  );

  it('an unknown extension that is not critical is none of our business', async () => {
    const extensions = [...asLeaf(), extension(UNKNOWN, nullValue())];
    expect(await find(await issue({ name: 'odd', issuer: ca, extensions }), [ca], [root])).toBe(
      'odd < ca < root',
    );
  });

  it('without subject there is a critical alternative name', async () => {
    const san = (critical: boolean) =>
      extension('2.5.29.17', sequence(contextPrimitive(1, utf8Bytes('a@example.org'))), critical);
    for (const [critical, expected] of [
      [true, 'found'],
      [false, 'invalid'],
    ] as const) {
      const extensions = [...asLeaf(), san(critical)];
      const nameless = await issue({ name: sequence(), issuer: ca, extensions });
      const result = await findPath(
        nameless.certificate,
        [ca.certificate],
        anchored([root.certificate]),
      );
      expect(result.kind).toBe(expected);
    }
  });

  it('an issuer has a name', async () => {
    const nameless = await issueCa(sequence(), root);
    const below = await issue({ name: 'below', issuer: nameless });
    expect(await find(below, [], [nameless])).toBe('empty-name');
  });

  it('is read at all', async () => {
    const { der } = await issueRaw({ name: 'raw' });
    expect(await parseCertificate(der)).not.toBeNull();
    expect(await parseCertificate(der.slice(0, -1))).toBeNull();
    expect(await parseCertificate(Uint8Array.of(...der, 0))).toBeNull();
    expect(await parseCertificate(new Uint8Array(30_000))).toBeNull();
  });
});

describe('rules of issuers', () => {
  const ROWS: readonly (readonly [string, readonly Bytes[], string])[] = [
    ['without basic constraints', [keyUsage(KEY_USAGE.keyCertSign)], 'not-a-ca'],
    ['that says it is none', [basicConstraints(false)], 'not-a-ca'],
    [
      'that may not sign certificates',
      [basicConstraints(true), keyUsage(KEY_USAGE.cRLSign)],
      'ca-key-usage',
    ],
    ['without key usage', [basicConstraints(true)], 'found'],
    [
      'with basic constraints that are not critical',
      [extension('2.5.29.19', sequence(Uint8Array.of(1, 1, 255)))],
      'found',
    ],
  ];

  it.each(ROWS)('a CA %s', async (_, extensions, expected) => {
    const odd = await issueCa('odd', root, { extensions });
    const below = await issue({ name: 'below', issuer: odd });
    expect(await find(below, [odd], [root])).toBe(
      expected === 'found' ? 'below < odd < root' : expected,
    );
    expect(await find(below, [], [odd])).toBe(expected === 'found' ? 'below < odd' : expected);
  });

  it('an old anchor of version 1 is one because it is listed; an intermediate is none', async () => {
    const old = await issue({ name: 'old', version: 1, extensions: [] });
    expect(await find(await issue({ name: 'below', issuer: old }), [], [old])).toBe('below < old');
    const between = await issue({ name: 'old', issuer: root, version: 1, extensions: [] });
    const below = await issue({ name: 'below', issuer: between });
    expect(await find(below, [between], [root])).toBe('not-a-ca');
  });

  it('the length of the path is kept, the anchor’s too', async () => {
    const top = await issueCa('top', undefined, { extensions: asCa(1) });
    const middle = await issueCa('middle', top, { extensions: asCa() });
    const low = await issueCa('low', middle, { extensions: asCa(0) });
    expect(await find(await issue({ name: 'x', issuer: middle }), [middle], [top])).toBe(
      'x < middle < top',
    );
    expect(await find(await issue({ name: 'x', issuer: low }), [low, middle], [top])).toBe(
      'path-length',
    );
    expect(await find(await issue({ name: 'x', issuer: low }), [low], [middle])).toBe(
      'x < low < middle',
    );
  });

  it('self-issued certificates do not count for it', async () => {
    const top = await issueCa('top', undefined, { extensions: asCa(0) });
    const newKey = await issueCa('top', top);
    expect(await find(await issue({ name: 'x', issuer: newKey }), [newKey], [top])).toBe(
      'x < top < top',
    );
  });

  it('name constraints bind everything below, the anchor’s too', async () => {
    const extensions = [...asCa(), nameConstraints('leaf')];
    const narrow = await issueCa('narrow', root, { extensions });
    const [good, bad] = [
      await issue({ name: 'leaf', issuer: narrow }),
      await issue({ name: 'other', issuer: narrow }),
    ];
    expect(await find(good, [narrow], [root])).toBe('leaf < narrow < root');
    expect(await find(good, [], [narrow])).toBe('leaf < narrow');
    expect(await find(bad, [narrow], [root])).toBe('name-constraints');
    expect(await find(bad, [], [narrow])).toBe('name-constraints');
  });

  it('name constraints spare self-issued certificates, but not at the end', async () => {
    const extensions = [...asCa(), nameConstraints('leaf')];
    const narrow = await issueCa('narrow', root, { extensions });
    const newKey = await issueCa('narrow', narrow);
    expect(
      await find(await issue({ name: 'leaf', issuer: newKey }), [newKey, narrow], [root]),
    ).toBe('leaf < narrow < narrow < root');
    const selfIssued = await issue({ name: 'narrow', issuer: narrow });
    expect(await find(selfIssued, [narrow], [root])).toBe('name-constraints');
  });

  it('too many name constraints are refused', async () => {
    const many = Array.from({ length: 65 }, () => subtree('leaf'));
    const narrow = await issueCa('narrow', root, {
      extensions: [...asCa(), extension('2.5.29.30', sequence(context(0, ...many)), true)],
    });
    expect(await find(await issue({ name: 'leaf', issuer: narrow }), [narrow], [root])).toBe(
      'name-constraints',
    );
  });

  it('policies that are asked for must be there', async () => {
    const strict = await issueCa('strict', root, {
      extensions: [
        ...asCa(),
        certificatePolicies('1.2.3'),
        extension('2.5.29.36', sequence(contextPrimitive(0, Uint8Array.of(0))), true),
      ],
    });
    const below = (policy: string) =>
      issue({ name: 'x', issuer: strict, extensions: [...asLeaf(), certificatePolicies(policy)] });
    expect(await find(await below('1.2.3'), [strict], [root])).toBe('x < strict < root');
    expect(await find(await below('1.2.4'), [strict], [root])).toBe('policy');
  });
});

describe('the purpose of the leaf', () => {
  const { digitalSignature, nonRepudiation, keyCertSign, cRLSign } = KEY_USAGE;
  const { timeStamping, ocspSigning } = PURPOSE;
  const EMAIL = '1.3.6.1.5.5.7.3.4';
  const signs = keyUsage(digitalSignature);
  const FOUND = 'x < ca < root';
  const ROWS: readonly (readonly [string, readonly Bytes[], Readonly<Record<Purpose, string>>])[] =
    [
      [
        'digital signature',
        [signs],
        { seal: FOUND, 'time-stamping': 'purpose', 'ocsp-signing': 'purpose', any: FOUND },
      ],
      [
        'non-repudiation',
        [keyUsage(nonRepudiation)],
        { seal: FOUND, 'time-stamping': 'purpose', 'ocsp-signing': 'purpose', any: FOUND },
      ],
      [
        'no key usage',
        [],
        { seal: 'key-usage', 'time-stamping': 'purpose', 'ocsp-signing': 'purpose', any: FOUND },
      ],
      [
        'CRLs only',
        [keyUsage(cRLSign)],
        {
          seal: 'key-usage',
          'time-stamping': 'key-usage',
          'ocsp-signing': 'key-usage',
          any: FOUND,
        },
      ],
      [
        'certificates too',
        [keyUsage(digitalSignature, keyCertSign)],
        {
          seal: 'key-usage',
          'time-stamping': 'key-usage',
          'ocsp-signing': 'key-usage',
          any: FOUND,
        },
      ],
      [
        'a CA',
        asCa(),
        {
          seal: 'leaf-is-ca',
          'time-stamping': 'leaf-is-ca',
          'ocsp-signing': 'leaf-is-ca',
          any: FOUND,
        },
      ],
      [
        'e-mail',
        [signs, extendedKeyUsage([EMAIL])],
        { seal: FOUND, 'time-stamping': 'purpose', 'ocsp-signing': 'purpose', any: FOUND },
      ],
      [
        'time stamping',
        [signs, extendedKeyUsage([timeStamping], true)],
        { seal: 'purpose', 'time-stamping': FOUND, 'ocsp-signing': 'purpose', any: FOUND },
      ],
      [
        'time stamping without key usage',
        [extendedKeyUsage([timeStamping])],
        { seal: 'key-usage', 'time-stamping': FOUND, 'ocsp-signing': 'purpose', any: FOUND },
      ],
      [
        'OCSP',
        [signs, extendedKeyUsage([ocspSigning])],
        { seal: 'purpose', 'time-stamping': 'purpose', 'ocsp-signing': FOUND, any: FOUND },
      ],
      [
        'everything',
        [signs, extendedKeyUsage([EMAIL, timeStamping, ocspSigning])],
        { seal: FOUND, 'time-stamping': FOUND, 'ocsp-signing': FOUND, any: FOUND },
      ],
      [
        'any extended key usage',
        [signs, extendedKeyUsage(['2.5.29.37.0'])],
        { seal: FOUND, 'time-stamping': 'purpose', 'ocsp-signing': 'purpose', any: FOUND },
      ],
    ];

  it.each(ROWS)('%s', async (_, extensions, expected) => {
    const end = await issue({ name: 'x', issuer: ca, extensions });
    const found: Record<string, string> = {};
    for (const purpose of ['seal', 'time-stamping', 'ocsp-signing', 'any'] as const) {
      found[purpose] = await find(end, [ca], [root], purpose);
    }
    expect(found).toEqual(expected);
  });

  it('name constraints are for CAs', async () => {
    const extensions = [...asLeaf(), nameConstraints('x')];
    const end = await issue({ name: 'x', issuer: ca, extensions });
    expect(await find(end, [ca], [root], 'any')).toBe('name-constraints');
  });

  it.each([
    ['alone and critical', [timeStamping], true, true],
    ['alone, not critical', [timeStamping], false, false],
    ['beside another', [timeStamping, EMAIL], true, false],
    ['not at all', [EMAIL], true, false],
  ])('time stamping %s', async (_, purposes, critical, expected) => {
    const unit = await issue({
      name: 'unit',
      issuer: ca,
      extensions: [signs, extendedKeyUsage(purposes, critical)],
    });
    expect(isOnlyForTimeStamping(unit.certificate)).toBe(expected);
  });
});

describe('validity periods', () => {
  const short = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2026-12-31T23:59:59Z' };
  const pathOf = async (service: TrustAnchor['service'], odd: 'leaf' | 'ca' | 'root') => {
    const period = (name: string) => (name === odd ? short : {});
    const top = await issueCa('root', undefined, period('root'));
    const middle = await issueCa('ca', top, period('ca'));
    const low = await issue({ name: 'leaf', issuer: middle, ...period('leaf') });
    return {
      certificates: certificates(low, middle, top),
      anchor: { der: top.certificate.der, service },
    };
  };
  const at = async (path: ReturnType<typeof pathOf>, time: string) => {
    const found = outOfBounds(await path, new Date(time));
    return found === null ? null : `${found.certificate.subject.commonName ?? ''} ${found.kind}`;
  };

  it('are inclusive, to the second', async () => {
    const path = pathOf(LISTED, 'leaf');
    expect(await at(path, '2025-12-31T23:59:59.999Z')).toBe('leaf not-yet-valid');
    expect(await at(path, '2026-01-01T00:00:00Z')).toBeNull();
    expect(await at(path, '2026-12-31T23:59:59.999Z')).toBeNull();
    expect(await at(path, '2027-01-01T00:00:00Z')).toBe('leaf expired');
  });

  it('of intermediates count, of a listed anchor they do not', async () => {
    expect(await at(pathOf(LISTED, 'ca'), '2027-06-01T00:00:00Z')).toBe('ca expired');
    expect(await at(pathOf(LISTED, 'root'), '2027-06-01T00:00:00Z')).toBeNull();
    expect(await at(pathOf(null, 'root'), '2027-06-01T00:00:00Z')).toBe('root expired');
  });

  it('of an end entity that is the anchor count', async () => {
    const unit = await issue({ name: 'unit', issuer: ca, ...short });
    const path = {
      certificates: [unit.certificate],
      anchor: { der: unit.certificate.der, service: LISTED },
    };
    expect(outOfBounds(path, new Date('2027-06-01T00:00:00Z'))?.kind).toBe('expired');
  });
});

it.each([
  [16_384, 'rsa'],
  [16_385, 'other'],
])('an RSA key of %d bits is of kind %s', async (bits, kind) => {
  const numbers = sequence(integer(2n ** BigInt(bits - 1) + 1n), integer(65537));
  const spki = sequence(sequence(oid('1.2.840.113549.1.1.1'), nullValue()), bitString(numbers));
  const key = { ...(await generateKey('ES256')), spki };
  expect((await issue({ name: 'large', issuer: ca, key })).certificate.publicKey.kind).toBe(kind);
});
