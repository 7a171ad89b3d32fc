import { beforeAll, describe, expect, it } from 'vitest';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { serviceOf, trustOf } from '../../../tools/testing/circumstances.ts';
import { parseCertificate } from '../certificate/certificate.ts';
import { sealAnchors, type AnchorIndex, type TrustAnchor } from './anchors.ts';

let pki: Pki;
let subject: string;
beforeAll(async () => {
  pki = await createPki();
  subject = (await parseCertificate(pki.authority.certificate.der))?.subject.key ?? '';
});

const found = (index: AnchorIndex): readonly TrustAnchor[] => index.get(subject) ?? [];

describe('sealAnchors', () => {
  it('indexes by the subject as certificates below it name it', async () => {
    const index = sealAnchors([trustOf([serviceOf([pki.authority.certificate])])], []);
    const leaf = await parseCertificate(pki.seal.certificate.der);
    expect(index.get(leaf?.issuer.key ?? '')).toHaveLength(1);
    expect(found(index)[0]?.service?.territory).toBe('CZ');
    expect(Buffer.from(found(index)[0]?.der ?? []).equals(pki.authority.certificate.der)).toBe(
      true,
    );
  });

  it.each(['TSA/QTST', 'CA/PKC', 'OCSP/QC', 'ca/qc', ''])(
    'a service of type %j anchors no seal',
    (type) => {
      const service = serviceOf([pki.authority.certificate], { type });
      expect(sealAnchors([trustOf([service])], []).size).toBe(0);
    },
  );

  it('time-stamping services of the trust data anchor no seal', () => {
    const service = serviceOf([pki.authority.certificate]);
    const trust = { ...trustOf([]), timestampServices: [service] };
    expect(sealAnchors([trust], []).size).toBe(0);
  });

  it('a certificate trusted by hand has no service', () => {
    expect(found(sealAnchors([], [pki.authority.certificate.der]))).toMatchObject([
      { service: null },
    ]);
  });

  it('adds up several folders and several services of one subject', () => {
    const service = serviceOf([pki.authority.certificate]);
    const index = sealAnchors(
      [trustOf([service]), trustOf([service])],
      [pki.authority.certificate.der],
    );
    expect(found(index)).toHaveLength(3);
  });

  it('leaves out what is no certificate', () => {
    const service = { ...serviceOf([]), certificates: ['AAAA', '****', ''] };
    expect(
      sealAnchors([trustOf([service])], [new Uint8Array(), Uint8Array.of(0x30, 0x80)]).size,
    ).toBe(0);
  });
});
