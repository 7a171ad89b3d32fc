import { beforeAll, describe, expect, it } from 'vitest';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { instanceOf, serviceOf, trustOf } from '../../../tools/testing/circumstances.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import {
  anchorsByHand,
  sealAnchors,
  timestampAnchors,
  type AnchorIndex,
  type TrustAnchor,
} from './anchors.ts';

let pki: Pki;
let authority: Certificate;
let leaf: Certificate;
beforeAll(async () => {
  pki = await createPki();
  const parsed = [pki.authority, pki.seal].map(({ certificate }) =>
    parseCertificate(certificate.der),
  );
  const [first, second] = await Promise.all(parsed);
  if (!first || !second) throw new Error('These certificates cannot be read');
  [authority, leaf] = [first, second];
});

const found = (index: AnchorIndex): Promise<readonly TrustAnchor[]> => index.of(authority.subject);

describe('sealAnchors', () => {
  it('finds by the subject as certificates below it name it', async () => {
    const index = sealAnchors([trustOf([serviceOf([pki.authority.certificate])])], []);
    const [anchor, ...more] = await index.of(leaf.issuer);
    expect(more).toEqual([]);
    expect(anchor?.service?.territory).toBe('CZ');
    expect(Buffer.from(anchor?.der ?? []).equals(pki.authority.certificate.der)).toBe(true);
    expect(await index.of(leaf.subject)).toEqual([]);
  });

  it.each(['TSA/QTST', 'CA/PKC', 'OCSP/QC', 'ca/qc', ''])(
    'a service of type %j anchors no seal',
    async (type) => {
      const service = serviceOf([pki.authority.certificate], { instances: [instanceOf({ type })] });
      expect(await found(sealAnchors([trustOf([service])], []))).toEqual([]);
    },
  );

  it('a service that was of the type once does, and its history says until when', async () => {
    const instances = [instanceOf({ type: 'CA/PKC', start: '2025-01-01T00:00:00Z' }), instanceOf()];
    const service = serviceOf([pki.authority.certificate], { instances });
    expect(await found(sealAnchors([trustOf([service])], []))).toHaveLength(1);
  });

  it('time-stamping services anchor no seal, nor the other way round', async () => {
    const service = serviceOf([pki.authority.certificate]);
    const stamping = serviceOf([pki.authority.certificate], {
      instances: [instanceOf({ type: 'TSA/QTST' })],
    });
    const trust = trustOf([stamping], {}, { timestampServices: [service] });
    expect(await found(sealAnchors([trust], []))).toEqual([]);
    expect(await found(timestampAnchors([trust], []))).toEqual([]);
    const right = trustOf([service], {}, { timestampServices: [stamping] });
    expect(await found(sealAnchors([right], []))).toHaveLength(1);
    expect(await found(timestampAnchors([right], []))).toHaveLength(1);
  });

  it('a certificate trusted by hand has no service', async () => {
    expect(await found(sealAnchors([], [pki.authority.certificate.der]))).toMatchObject([
      { service: null },
    ]);
  });

  it('adds up several folders and several services of one subject', async () => {
    const service = serviceOf([pki.authority.certificate]);
    const index = sealAnchors(
      [trustOf([service]), trustOf([service])],
      [pki.authority.certificate.der],
    );
    expect(await found(index)).toHaveLength(3);
  });

  it('leaves out what is no certificate', async () => {
    const rubbish = [new Uint8Array(), Uint8Array.of(0x30, 0x80)];
    expect(await found(anchorsByHand(rubbish))).toEqual([]);
  });
});
