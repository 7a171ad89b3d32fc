import { beforeAll, describe, expect, it } from 'vitest';
import { type Entity, type Certificate as Issued } from '../../../tools/demo/pki/certificate.ts';
import type { CrlRequest } from '../../../tools/demo/pki/crl.ts';
import { issueCrl } from '../../../tools/demo/pki/crl.ts';
import {
  boolean,
  type Bytes,
  context,
  contextPrimitive,
  namedBits,
  oid,
  sequence,
  tlv,
  utf8String,
} from '../../../tools/demo/pki/der.ts';
import { extension, KEY_USAGE, keyUsage } from '../../../tools/demo/pki/extensions.ts';
import { encodeName } from '../../../tools/demo/pki/name.ts';
import {
  ask,
  createHierarchy,
  directory,
  type Hierarchy,
  ISSUED,
  issue,
  name,
  NEXT,
  only,
  problems,
  read,
  REVOKED,
  source,
  uri,
} from '../../../tools/testing/revocation.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { RevocationReading } from './revocation-data.ts';

let pki: Hierarchy;
beforeAll(async () => {
  pki = await createHierarchy();
});

const HERE = uri('http://pki.example.org/here.crl');
const THERE = uri('http://pki.example.org/there.crl');

interface Point {
  /** DistributionPointName, without its outer tag. */
  readonly name?: Bytes;
  readonly reasons?: readonly number[];
  readonly crlIssuers?: readonly Bytes[];
}

interface Scope {
  readonly name?: Bytes;
  readonly user?: boolean;
  readonly ca?: boolean;
  readonly reasons?: readonly number[];
  readonly indirect?: boolean;
  readonly attribute?: boolean;
}

const fullName = (...names: readonly Bytes[]): Bytes => context(0, ...names);
/** The content of a named bit list, for an implicit tag. */
const bits = (numbers: readonly number[]): Bytes => namedBits(numbers).slice(2);
const TRUE = boolean(true).slice(2);
const when = (condition: boolean | undefined, value: () => Bytes): Bytes[] =>
  condition === true ? [value()] : [];

/** cRLDistributionPoints. */
const points = (...list: readonly Point[]): Bytes =>
  extension(
    '2.5.29.31',
    sequence(
      ...list.map((point) =>
        sequence(
          ...(point.name === undefined ? [] : [context(0, point.name)]),
          ...(point.reasons === undefined ? [] : [contextPrimitive(1, bits(point.reasons))]),
          ...(point.crlIssuers === undefined ? [] : [context(2, ...point.crlIssuers)]),
        ),
      ),
    ),
  );

/** issuingDistributionPoint. */
const scope = (of: Scope): Bytes =>
  extension(
    '2.5.29.28',
    sequence(
      ...(of.name === undefined ? [] : [context(0, of.name)]),
      ...when(of.user, () => contextPrimitive(1, TRUE)),
      ...when(of.ca, () => contextPrimitive(2, TRUE)),
      ...(of.reasons === undefined ? [] : [contextPrimitive(3, bits(of.reasons))]),
      ...when(of.indirect, () => contextPrimitive(4, TRUE)),
      ...when(of.attribute, () => contextPrimitive(5, TRUE)),
    ),
    true,
  );

const certificateIssuer = (of: Issued): Bytes =>
  extension('2.5.29.29', sequence(context(4, of.subjectDer)), true);

const list = (more: Partial<CrlRequest> = {}): Promise<Bytes> =>
  issueCrl({
    authority: pki.authority,
    thisUpdate: ISSUED,
    nextUpdate: NEXT,
    number: 5n,
    revoked: [],
    ...more,
  });

async function certificateWith(...list: readonly Point[]): Promise<[Entity, Certificate]> {
  const entity = await issue(pki.authority, name('Scoped'), { extensions: [points(...list)] });
  return [entity, await read(entity)];
}

/** Asks of a certificate with these points, a CRL with this scope. */
async function asked(list_: readonly Point[], of: Scope): Promise<RevocationReading> {
  const [, certificate] = await certificateWith(...list_);
  return ask(pki, [source('crl', await list({ extensions: [scope(of)] }))], { certificate });
}

const NOT = ['out-of-scope'];

describe('distribution points', () => {
  it('one name in common is enough', async () => {
    const both = fullName(THERE, HERE);
    expect(only(await asked([{ name: fullName(HERE) }], { name: both })).state).toBe('good');
    expect(only(await asked([{ name: both }], { name: fullName(HERE) })).state).toBe('good');
    const second = [{ name: fullName(THERE) }, { name: fullName(HERE) }];
    expect(only(await asked(second, { name: fullName(HERE) })).state).toBe('good');
  });

  it('another name is another CRL', async () => {
    expect(problems(await asked([{ name: fullName(HERE) }], { name: fullName(THERE) }))).toEqual(
      NOT,
    );
  });

  it('a certificate without points is not on the CRL of one', async () => {
    const certificate = await read(await issue(pki.authority, name('Without')));
    const der = await list({ extensions: [scope({ name: fullName(HERE) })] });
    expect(problems(await ask(pki, [source('crl', der)], { certificate }))).toEqual(NOT);
  });

  it('but on one under the issuer’s own name', async () => {
    const certificate = await read(await issue(pki.authority, name('Without')));
    const own = fullName(directory(pki.authority.certificate.subject));
    const der = await list({ extensions: [scope({ name: own })] });
    expect(only(await ask(pki, [source('crl', der)], { certificate })).state).toBe('good');
  });

  it('a complete CRL serves whatever the points', async () => {
    expect(only(await asked([{ name: fullName(HERE) }], {})).state).toBe('good');
  });

  it('a name relative to the CRL issuer', async () => {
    const attribute = sequence(oid('2.5.4.3'), utf8String('CRL 1'));
    const relative = context(1, attribute);
    const below = (cn: string): Bytes => {
      const rdn = tlv(0x31, sequence(oid('2.5.4.3'), utf8String(cn)));
      const parent = encodeName(pki.authority.certificate.subject);
      // Behind the relative names of the parent, whose header has three octets.
      const header = (parent[1] ?? 0) < 0x80 ? 2 : 3;
      return fullName(context(4, sequence(parent.slice(header), rdn)));
    };
    expect(only(await asked([{ name: relative }], { name: relative })).state).toBe('good');
    expect(only(await asked([{ name: relative }], { name: below('crl  1') })).state).toBe('good');
    expect(only(await asked([{ name: below('CRL 1') }], { name: relative })).state).toBe('good');
    expect(problems(await asked([{ name: relative }], { name: below('CRL 2') }))).toEqual(NOT);
  });

  it('points that cannot be read are none', async () => {
    const extensions = [extension('2.5.29.31', sequence(boolean(true)))];
    const certificate = await read(await issue(pki.authority, name('Broken'), { extensions }));
    const scoped = await list({ extensions: [scope({ name: fullName(HERE) })] });
    expect(problems(await ask(pki, [source('crl', scoped)], { certificate }))).toEqual(NOT);
    expect(only(await ask(pki, [source('crl', await list())], { certificate })).state).toBe('good');
  });

  it('a scope that cannot be read makes the CRL no CRL', async () => {
    const extensions = [extension('2.5.29.28', sequence(contextPrimitive(6, TRUE)), true)];
    expect(problems(await ask(pki, [source('crl', await list({ extensions }))]))).toEqual([
      'unparsable',
    ]);
  });
});

describe('kinds of certificate', () => {
  it.each([
    [{ user: true }, true, false],
    [{ ca: true }, false, true],
    [{ attribute: true }, false, false],
  ] as const)('%j', async (of, forSeal, forCa) => {
    const ofSeal = source('crl', await list({ extensions: [scope(of)] }));
    const ofCa = source('crl', await list({ authority: pki.root, extensions: [scope(of)] }));
    const seal = await ask(pki, [ofSeal]);
    const ca = await ask(pki, [ofCa], {
      certificate: pki.authorityCertificate,
      issuerPath: [pki.rootCertificate],
    });
    expect(seal.statements).toHaveLength(forSeal ? 1 : 0);
    expect(ca.statements).toHaveLength(forCa ? 1 : 0);
  });
});

describe('reasons', () => {
  const SOME = [1, 2];
  const REST = [3, 4, 5, 6, 7, 8];
  const crl = async (reasons: readonly number[], more: Partial<CrlRequest> = {}) =>
    source('crl', await list({ extensions: [scope({ reasons })], ...more }));
  const revoked = (reason: number) => [
    { serial: pki.seal.certificate.serial, at: REVOKED, reason },
  ];

  it('of some say nothing good, of all together they do', async () => {
    const [some, rest] = [await crl(SOME), await crl(REST)];
    expect(problems(await ask(pki, [some]))).toEqual(['reasons-incomplete']);
    const statement = only(await ask(pki, [some, rest]));
    expect(statement).toMatchObject({ state: 'good', source: some, supplements: [rest] });
  });

  it('missing one of them is not all', async () => {
    const sources = [await crl(SOME), await crl(REST.slice(1))];
    expect(problems(await ask(pki, sources))).toEqual(['reasons-incomplete', 'reasons-incomplete']);
  });

  it('one word that it is revoked is enough', async () => {
    const bad = await crl(SOME, { revoked: revoked(1) });
    expect(only(await ask(pki, [bad])).state).toBe('revoked');
    const { statements } = await ask(pki, [bad, await crl(REST)]);
    expect(statements.map(({ state }) => state)).toEqual(['revoked']);
  });

  it('together they are as old as the oldest, the newest of each taken', async () => {
    const older = { thisUpdate: new Date('2026-02-20T00:00:00Z'), nextUpdate: null };
    const sources = [await crl(SOME, older), await crl(REST), await crl(SOME)];
    const statement = only(await ask(pki, sources));
    expect(statement).toMatchObject({ thisUpdate: ISSUED, nextUpdate: NEXT });
    const aged = only(await ask(pki, sources.slice(0, 2)));
    expect(aged).toMatchObject({ thisUpdate: older.thisUpdate, nextUpdate: null });
  });

  it('of a distribution point limit what its CRL tells', async () => {
    const [, certificate] = await certificateWith(
      { name: fullName(HERE), reasons: SOME },
      { name: fullName(THERE), reasons: REST },
    );
    const at = async (where: Bytes) =>
      source('crl', await list({ extensions: [scope({ name: fullName(where) })] }));
    const [here, there] = [await at(HERE), await at(THERE)];
    expect(problems(await ask(pki, [here], { certificate }))).toEqual(['reasons-incomplete']);
    expect(only(await ask(pki, [here, there], { certificate })).state).toBe('good');
  });
});

describe('indirect CRLs', () => {
  const ISSUER = name('CRL issuer');
  let signer: Entity;
  let candidates: Certificate[];
  beforeAll(async () => {
    signer = await issue(pki.root, ISSUER, { extensions: [keyUsage(KEY_USAGE.cRLSign)] });
    candidates = [await read(signer)];
  });
  const indirect = async (more: Partial<CrlRequest> = {}, of: Scope = { indirect: true }) =>
    source('crl', await list({ authority: signer, extensions: [scope(of)], ...more }));

  it('serve certificates that name their issuer', async () => {
    const [, certificate] = await certificateWith({ crlIssuers: [directory(ISSUER)] });
    const statement = only(await ask(pki, [await indirect()], { certificate, candidates }));
    expect(statement.signer.sha256).toBe(candidates[0]?.sha256);
    expect(statement.signerPath.at(-1)?.sha256).toBe(pki.rootCertificate.sha256);
    expect(problems(await ask(pki, [await indirect()], { candidates }))).toEqual(NOT);
  });

  it('must say that they are indirect', async () => {
    const [, certificate] = await certificateWith({ crlIssuers: [directory(ISSUER)] });
    const direct = await indirect({}, {});
    expect(problems(await ask(pki, [direct], { certificate, candidates }))).toEqual(NOT);
  });

  it('need an issuer with a path to the same anchor', async () => {
    const [, certificate] = await certificateWith({ crlIssuers: [directory(ISSUER)] });
    const impostor = await issue(null, ISSUER, { extensions: [keyUsage(KEY_USAGE.cRLSign)] });
    const forged = await indirect({ authority: impostor });
    expect(
      problems(await ask(pki, [forged], { certificate, candidates: [await read(impostor)] })),
    ).toEqual(['crl-issuer-not-authorised']);
  });

  it('carry the certificate issuer from entry to entry', async () => {
    const [entity, certificate] = await certificateWith({ crlIssuers: [directory(ISSUER)] });
    const { serial } = entity.certificate;
    const of = (...revoked: CrlRequest['revoked']) => indirect({ revoked });
    const one = (extensions: readonly Bytes[] = [], number = serial) => ({
      serial: number,
      at: REVOKED,
      extensions,
    });
    const byRoot = certificateIssuer(pki.root.certificate);
    const byCa = certificateIssuer(pki.authority.certificate);
    const stateOf = async (...revoked: CrlRequest['revoked']) =>
      only(await ask(pki, [await of(...revoked)], { certificate, candidates })).state;
    // Without a word the entry is of the CRL's own issuer.
    expect(await stateOf(one())).toBe('good');
    expect(await stateOf(one([byCa]))).toBe('revoked');
    expect(await stateOf(one([byCa], 1n), one([], 2n), one())).toBe('revoked');
    expect(await stateOf(one([byCa], 1n), one([byRoot], 2n), one())).toBe('good');
    expect(await stateOf(one([byRoot], 1n), one([byCa]))).toBe('revoked');
  });

  it('a certificate issuer on a CRL that is not indirect makes it unusable', async () => {
    const revoked = [
      { serial: 1n, at: REVOKED, extensions: [certificateIssuer(pki.root.certificate)] },
    ];
    expect(problems(await ask(pki, [source('crl', await list({ revoked }))]))).toEqual([
      'critical-extension',
    ]);
  });
});
