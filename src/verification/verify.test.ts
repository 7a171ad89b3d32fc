import { beforeAll, describe, expect, it } from 'vitest';
import { createPki, type Pki } from '../../tools/demo/pki/pki.ts';
import { stepsOfLevel } from '../../tools/demo/seal/levels.ts';
import { circumstances, fileOf, SEALED_AT, trustOf } from '../../tools/testing/circumstances.ts';
import { credentialJson, ISSUER, SUBJECT } from '../../tools/testing/credential.ts';
import { gist, unfitForJson } from '../../tools/testing/report.ts';
import { sealedByAll, sealedCredential, trustIn } from '../../tools/testing/sealed.ts';
import type { KnownIssuer } from './issuer/known-issuers.ts';
import { CHECK_IDS, type Check, type Report } from './report.ts';
import { verify, type Circumstances, type Verification } from './verify.ts';

const KNOWN: KnownIssuer = {
  identifiers: ['NTRCZ-00000001'],
  names: { cs: 'Konsorcium' },
  role: 'national-system',
  sealsFor: ['*'],
};

let pki: Pki;
let stranger: Pki;
let sealed: string;
beforeAll(async () => {
  pki = await createPki();
  stranger = await createPki({
    sealer: {
      country: 'CZ',
      organisation: 'Firma',
      organisationIdentifier: 'NTRCZ-00000077',
      commonName: 'Firma',
    },
  });
  sealed = await sealedCredential(pki);
});

const trusted = (more: Partial<Circumstances> = {}): Circumstances =>
  circumstances({ trust: [trustIn(pki)], knownIssuers: [KNOWN], ...more });
async function run(content: string | Uint8Array, given = trusted()): Promise<Verification> {
  return verify(fileOf(content), given);
}
const reportOf = async (content: string | Uint8Array, given = trusted()): Promise<Report> =>
  (await run(content, given)).report;
const states = ({ checks }: Report): Record<string, string> =>
  Object.fromEntries(checks.map(({ id, code }) => [id, code]));

const FILES: readonly (readonly [string, () => string | Uint8Array])[] = [
  ['a sealed credential', () => sealed],
  ['an altered one', () => sealed.replace('Jana', 'Jane')],
  ['a credential without a seal', () => JSON.stringify(credentialJson())],
  ['an upload', () => JSON.stringify({ credential: credentialJson() })],
  [
    'a foreign JWS',
    () => JSON.stringify({ payload: 'x', signatures: [{ protected: 'e30', signature: 'eA' }] }),
  ],
  ['a JWS without signatures', () => '{"payload":"{}","signatures":[]}'],
  ['a JWS whose header cannot be read', () => '{"payload":"{}","signatures":[{"signature":"eA"}]}'],
  ['foreign JSON', () => '{"a":1}'],
  ['truncated JSON', () => sealed.slice(0, 500)],
  ['an empty file', () => ''],
  ['a PDF', () => '%PDF-1.7'],
  ['fifty megabytes', () => new Uint8Array(50_000_000)],
  ['a presentation', () => JSON.stringify({ ...credentialJson(), type: 'VerifiablePresentation' })],
  [
    'an unknown context',
    () =>
      JSON.stringify(
        credentialJson({
          '@context': [...(credentialJson()['@context'] as string[]), 'https://example.org'],
        }),
      ),
  ],
];

describe.each(FILES)('%s', (_name, content) => {
  it('gets nine checks in order, each told exactly once and as it is reported', async () => {
    const told: Check[] = [];
    const { report } = await verify(fileOf(content()), trusted(), (check) => told.push(check));
    expect(report.checks.map(({ id }) => id)).toEqual(CHECK_IDS);
    expect(told).toHaveLength(9);
    expect(new Set(told)).toEqual(new Set(report.checks));
  });

  it('gets a report that JSON carries as it is', async () => {
    const report = await reportOf(content());
    expect(unfitForJson(report)).toEqual([]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('is never valid at this stage, and the same file gives the same report', async () => {
    const report = await reportOf(content());
    expect(report.verdict).not.toBe('valid');
    expect(await reportOf(content())).toEqual(report);
  });
});

describe('headlines', () => {
  it.each<[string, () => string | Uint8Array, string]>([
    ['altered content', () => sealed.replace('Jana', 'Jane'), 'invalid seal.content-changed'],
    ['no seal', () => JSON.stringify(credentialJson()), 'unverifiable seal.none'],
    ['an upload', () => JSON.stringify({ credential: credentialJson() }), 'unverifiable seal.none'],
    [
      'no signatures',
      () => '{"payload":"{}","signatures":[]}',
      'unverifiable format.no-signatures',
    ],
    [
      'an unreadable header',
      () => '{"payload":"{}","signatures":[{"signature":"eA"}]}',
      'invalid seal.malformed-header',
    ],
    [
      'a name twice',
      () => sealed.replace('{', '{"payload":"{}",'),
      'invalid seal.malformed-header',
    ],
    [
      'both serializations',
      () => sealed.replace('{', '{"signature":"eA",'),
      'invalid seal.malformed-header',
    ],
    [
      'an unprotected alg',
      () => sealed.replace('"signature":', '"header":{"alg":"none"},"signature":'),
      'invalid seal.malformed-header',
    ],
    ['fifty megabytes', () => new Uint8Array(50_000_000), 'unverifiable format.too-large'],
    ['truncated', () => sealed.slice(0, 500), 'unverifiable format.truncated'],
  ])('%s: %s', async (_name, content, expected) =>
    expect(gist(await reportOf(content()))).toBe(expected),
  );

  it('a sealed document that is no credential is told apart from its seal', async () => {
    const file = await sealedCredential(pki, { payload: '{"minutes":"of a meeting"}' });
    const report = await reportOf(file);
    expect(gist(report)).toBe('unverifiable format.not-credential');
    expect(report.seals[0]?.signatureIntact).toBe(true);
  });

  it('a payload with a name twice is malformed, though its value is right', async () => {
    const payload = JSON.stringify(credentialJson()).replace('{', '{"id":"urn:other",');
    const report = await reportOf(await sealedCredential(pki, { payload }));
    expect(report.verdict).toBe('invalid');
    expect(report.seals[0]).toMatchObject({
      subIndication: 'FORMAT_FAILURE',
      signatureIntact: true,
    });
    expect(report.credential).toBeNull();
  });

  it('another issuer than the sealer', async () => {
    const issuer = {
      ...ISSUER,
      eIDASIdentifier: { ...ISSUER.eIDASIdentifier, notation: 'NTRCZ-00000002' },
    };
    const credentialSubject = {
      ...SUBJECT,
      hasClaim: { id: 'urn:c', type: 'LearningAchievement' },
    };
    const file = await sealedCredential(pki, {
      credential: credentialJson({ issuer, credentialSubject }),
    });
    const strange = await reportOf(file, trusted({ knownIssuers: [] }));
    expect(gist(strange)).toBe('invalid issuer.other-than-sealer');
    const known = await reportOf(file);
    expect(states(known)['issuer']).toBe('issuer.on-behalf');
    expect(known.seals[0]?.sealer?.known).toEqual({
      role: 'national-system',
      names: { cs: 'Konsorcium' },
    });
  });
});

describe('a forger', () => {
  const forged = (): string => sealed.replace('Jana', 'Jane');

  it('cannot put another certificate in the place of the sealer’s', async () => {
    const parsed = JSON.parse(forged()) as { signatures: { protected: string }[] };
    for (const signature of parsed.signatures) {
      const header = JSON.parse(Buffer.from(signature.protected, 'base64url').toString()) as Record<
        string,
        unknown
      >;
      header['x5c'] = [Buffer.from(stranger.seal.certificate.der).toString('base64')];
      signature.protected = Buffer.from(JSON.stringify(header)).toString('base64url');
    }
    const report = await reportOf(JSON.stringify(parsed));
    expect(['unverifiable', 'invalid']).toContain(report.verdict);
    expect(report.seals[0]?.signatureIntact).not.toBe(true);
  });

  it('gains nothing by a seal of its own over another’s name', async () => {
    const report = await reportOf(await sealedCredential(stranger));
    expect(gist(report)).toBe('invalid issuer.other-than-sealer');
    expect(report.seals[0]?.sealer).toMatchObject({ organisation: 'Firma', known: null });
  });

  it('gains nothing by a look-alike certificate that no anchor vouches for', async () => {
    const lookAlike = await createPki();
    const report = await reportOf(await sealedCredential(lookAlike));
    expect(report.verdict).toBe('attention');
    expect(states(report)['issuer']).toBe('issuer.sealer-unproven');
    expect(report.seals[0]?.sealer?.known).toBeNull();
  });

  it('gains nothing by adding a seal to a broken one', async () => {
    const both = JSON.parse(await sealedByAll([pki, stranger])) as {
      payload: string;
      signatures: { signature: string }[];
    };
    const [first] = both.signatures;
    if (first !== undefined) first.signature = `${first.signature.slice(0, -4)}AAAA`;
    expect(gist(await reportOf(JSON.stringify(both)))).toBe('invalid seal.content-changed');
  });
});

describe('certificates trusted for time alone', () => {
  const forTime = (): Partial<Circumstances> => ({
    timeAnchors: [pki.timestamping.certificate.der],
  });

  it('prove the time of a stamp, which they do not make qualified', async () => {
    const unsigned = await stepsOfLevel('T', { pki, signer: pki.seal, time: SEALED_AT });
    const stamped = await sealedCredential(pki, { unsigned });
    const stampOf = async (given: Circumstances) =>
      (await reportOf(stamped, given)).seals[0]?.timestamps[0];
    expect(await stampOf(trusted())).toMatchObject({ trusted: false });
    expect(await stampOf(trusted(forTime()))).toMatchObject({
      trusted: true,
      qualified: false,
      code: 'timestamp.trusted',
    });
  });

  it('vouch for no seal', async () => {
    const timeAnchors = [pki.seal, pki.authority, pki.root].map((one) => one.certificate.der);
    const report = await reportOf(sealed, trusted({ trust: [trustOf([])], timeAnchors }));
    expect(states(report)['trust']).toBe('trust.no-anchor');
    expect(report.seals[0]?.sealer?.known).toBeNull();
  });
});

describe('no circumstances make it valid at this stage', () => {
  it.each<[string, () => Partial<Circumstances>]>([
    ['nothing known', () => ({ trust: [], knownIssuers: [] })],
    ['trust without the authority', () => ({ trust: [trustOf([])] })],
    ['the seal certificate by hand', () => ({ trust: [], anchors: [pki.seal.certificate.der] })],
    ['the root by hand', () => ({ anchors: [pki.root.certificate.der] })],
    ['everything trusted', () => ({ trust: [trustIn(pki), trustIn(stranger)] })],
    ['at the time of sealing', () => ({ validationTime: new Date('2026-03-02T10:00:00Z') })],
    ['with a clock that is wrong', () => ({ checkedAt: new Date('2020-01-01') })],
  ])('%s', async (_name, more) => {
    const report = await reportOf(sealed, trusted(more()));
    expect(report.verdict).toBe('attention');
    expect(report.seals[0]?.signatureIntact).toBe(true);
  });
});
