import { beforeAll, describe, expect, it } from 'vitest';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { instanceOf, serviceOf, trustOf } from '../../../tools/testing/circumstances.ts';
import { asCa, issue } from '../../../tools/testing/issuance.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import { findPath } from '../certificate/path.ts';
import { sealAnchors } from './anchors.ts';
import { askTrustedLists, type SealTrust } from './seal-trust.ts';
import { authorityHash } from './short-hash.ts';
import type { TrustSource } from './trust-source.ts';

let pki: Pki;
let stranger: Pki;
let leaf: Certificate;
let authority: Certificate;
const SEALED = new Date('2026-03-01T00:00:00Z');

beforeAll(async () => {
  [pki, stranger] = await Promise.all([createPki(), createPki()]);
  const parsed = [pki.seal, pki.authority].map(({ certificate }) =>
    parseCertificate(certificate.der),
  );
  const [first, second] = await Promise.all(parsed);
  if (!first || !second) throw new Error('These certificates cannot be read');
  [leaf, authority] = [first, second];
});

async function asked(
  trust: readonly TrustSource[],
  candidates: readonly Certificate[] = [],
  byHand: readonly Uint8Array[] = [],
): Promise<SealTrust> {
  const anchors = sealAnchors(trust, byHand);
  const found = await findPath(leaf, candidates, anchors);
  const path = found.kind === 'found' ? found.path : null;
  return askTrustedLists(leaf, path, candidates, SEALED, { anchors, trust });
}

describe('askTrustedLists', () => {
  it('finds the service and what it makes of the certificate', async () => {
    const { services, qualification } = await asked([
      trustOf([serviceOf([pki.authority.certificate])]),
    ]);
    expect(services).toHaveLength(1);
    expect(qualification).toEqual({
      kind: 'determined',
      qualified: true,
      type: 'eseal',
      device: true,
    });
  });

  it('finds every service of the key and the subject, in two countries with a certificate each', async () => {
    const other = await issue({
      name: Buffer.from(authority.subject.der, 'hex'),
      key: pki.authority.key,
      extensions: asCa(),
    });
    const base64 = Buffer.from(other.certificate.der).toString('base64');
    const trust = trustOf([
      serviceOf([pki.authority.certificate]),
      serviceOf([], { territory: 'SK', certificates: [base64] }),
    ]);
    const { services } = await asked([trust]);
    expect(services.map(({ territory }) => territory).sort()).toEqual(['CZ', 'SK']);
  });

  it('finds no service of the same name with another key', async () => {
    const impostor = await issue({
      name: Buffer.from(authority.subject.der, 'hex'),
      extensions: asCa(),
    });
    const base64 = Buffer.from(impostor.certificate.der).toString('base64');
    const trust = trustOf([
      serviceOf([pki.authority.certificate]),
      serviceOf([], {
        territory: 'SK',
        certificates: [base64],
        instances: [instanceOf({ status: 'withdrawn' })],
      }),
    ]);
    const { services } = await asked([trust]);
    expect(services.map(({ territory }) => territory)).toEqual(['CZ']);
  });

  it('qualifies nothing by an anchor trusted by hand', async () => {
    const said = await asked([], [], [pki.authority.certificate.der]);
    expect(said).toMatchObject({ services: [], qualification: { kind: 'not-determined' } });
  });

  it('knows an authority that is listed for other things by a path to its key', async () => {
    const trust = trustOf([], {}, { authorities: [await authorityHash(authority)] });
    expect((await asked([trust], [authority])).isKnownOtherwise).toBe(true);
    // Its name in the certificate alone proves nothing.
    expect((await asked([trust])).isKnownOtherwise).toBe(false);
    const other = await parseCertificate(stranger.authority.certificate.der);
    if (other === null) throw new Error('This certificate cannot be read');
    const strange = trustOf([], {}, { authorities: [await authorityHash(other)] });
    expect((await asked([strange], [authority, other])).isKnownOtherwise).toBe(false);
  });
});
