import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONSORTIUM, createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { ASKED_AT, circumstances, fileOf } from '../../../tools/testing/circumstances.ts';
import { CONTEXTS, credentialJson } from '../../../tools/testing/credential.ts';
import { sealedCredential, trustIn } from '../../../tools/testing/sealed.ts';
import type { KnownIssuer } from '../issuer/known-issuers.ts';
import { verify, type Circumstances, type RegistryStatement } from '../verify.ts';

const REGISTRY = 'https://registry.example.org';
const KNOWN: KnownIssuer = {
  identifiers: [CONSORTIUM.organisationIdentifier ?? ''],
  names: { cs: 'Konsorcium' },
  role: 'national-system',
  sealsFor: [],
  statusRegistry: REGISTRY,
};

let pki: Pki;
let sealed: string;
beforeAll(async () => {
  pki = await createPki();
  sealed = await sealedCredential(pki);
});

function statementOn(file: string, state: RegistryStatement['state']): RegistryStatement {
  const sha256 = createHash('sha256').update(file).digest('hex');
  return { registry: REGISTRY, state, asOf: ASKED_AT, sha256 };
}

async function verdictOf(
  file: string,
  state: RegistryStatement['state'],
  more: Partial<Circumstances> = {},
) {
  const { report } = await verify(
    fileOf(file),
    circumstances({
      trust: [trustIn(pki)],
      knownIssuers: [KNOWN],
      statement: statementOn(file, state),
      ...more,
    }),
  );
  const code = report.checks.find(({ id }) => id === 'status')?.code;
  return { verdict: report.verdict, headline: report.headline, code, status: report.status };
}

describe('a status that a registry states', () => {
  it.each(['suspended', 'revoked'] as const)('decides where it counts: %s', async (state) => {
    expect(await verdictOf(sealed, state)).toEqual({
      verdict: 'invalid',
      headline: `status.${state}`,
      code: `status.${state}`,
      status: { state, source: 'registry', asOf: '2026-06-01T12:00:00Z' },
    });
  });

  it('passes where it is good, and makes nothing else good', async () => {
    const active = await verdictOf(sealed, 'active');
    expect([active.code, active.verdict]).toEqual(['status.active', 'attention']);
  });

  it.each<[string, () => Partial<Circumstances>]>([
    ['is unknown', () => ({ knownIssuers: [] })],
    ['has no registry', () => ({ knownIssuers: [{ ...KNOWN, statusRegistry: undefined }] })],
    ['is named by a certificate that nobody lists', () => ({ trust: [] })],
  ])('does not count where the sealer %s', async (_name, more) => {
    const { verdict, code, status } = await verdictOf(sealed, 'revoked', more());
    expect([verdict, code]).toEqual(['attention', 'status.stated-revoked']);
    expect(status?.state).toBe('unknown');
  });

  it('counts though the credential cannot be read', async () => {
    const credential = credentialJson({ '@context': [...CONTEXTS, 'https://unknown.example.org'] });
    const file = await sealedCredential(pki, { credential });
    const { verdict, headline } = await verdictOf(file, 'revoked');
    expect([verdict, headline]).toEqual(['invalid', 'status.revoked']);
  });

  it('says nothing for a seal that is broken', async () => {
    const forged = sealed.replace('Jana', 'Jane');
    expect(await verdictOf(forged, 'active')).toMatchObject({
      verdict: 'invalid',
      headline: 'seal.content-changed',
    });
  });

  it('says nothing where there is no seal', async () => {
    const plain = JSON.stringify(credentialJson());
    expect(await verdictOf(plain, 'revoked')).toMatchObject({
      verdict: 'unverifiable',
      code: 'status.stated-revoked',
    });
  });
});
