import { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chainOf, toPem } from './certificate.ts';
import { issueCrl } from './crl.ts';
import { integer, namedBits, oid, utf8Bytes, x509Time } from './der.ts';
import { digest, SIGNING_ALGORITHMS } from './key.ts';
import { issueOcspResponse } from './ocsp.ts';
import { createPki, type Pki } from './pki.ts';
import { issueTimestamp } from './timestamp.ts';

const AT = new Date('2026-03-02T10:00:00Z');
const hex = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');

let pki: Pki;
beforeAll(async () => {
  pki = await createPki();
});

describe('DER', () => {
  it.each([
    [0n, '020100'],
    [127n, '02017f'],
    [128n, '02020080'],
    [256n, '02020100'],
  ])('writes the integer %s', (value, expected) => {
    expect(hex(integer(value))).toBe(expected);
  });

  it('writes object identifiers, named bits and times as X.690 and RFC 5280 ask', () => {
    expect(hex(oid('1.2.840.113549'))).toBe('06062a864886f70d');
    expect(hex(oid('2.5.29.15'))).toBe('0603551d0f');
    expect(hex(namedBits([0, 1]))).toBe('030206c0');
    expect(hex(namedBits([5, 6]))).toBe('03020106');
    expect(Buffer.from(x509Time(new Date('2049-12-31T23:59:59Z'))).toString('latin1')).toContain(
      '491231235959Z',
    );
    expect(Buffer.from(x509Time(new Date('2050-01-01T00:00:00Z'))).toString('latin1')).toContain(
      '20500101000000Z',
    );
  });
});

describe('certificates', () => {
  it('parse, and verify against their issuers', () => {
    for (const entity of Object.values(pki)) {
      for (const { certificate, issuer } of chainOf(entity)) {
        const parsed = new X509Certificate(certificate.der);
        const by = new X509Certificate(issuer?.certificate.der ?? certificate.der);
        expect(parsed.checkIssued(by)).toBe(true);
        expect(parsed.verify(by.publicKey)).toBe(true);
        expect(parsed.serialNumber.toLowerCase()).toBe(
          certificate.serial.toString(16).padStart(parsed.serialNumber.length, '0'),
        );
      }
    }
  });

  it('are verified the same way by the library of the verifier', async () => {
    for (const { certificate, issuer } of Object.values(pki)) {
      const parsed = pkijs.Certificate.fromBER(certificate.der);
      const by = pkijs.Certificate.fromBER(issuer?.certificate.der ?? certificate.der);
      expect(await parsed.verify(by)).toBe(true);
      expect(hex(new Uint8Array(parsed.toSchema(true).toBER()))).toBe(hex(certificate.der));
    }
  });

  it('say who they are and what they are for', () => {
    const seal = new X509Certificate(pki.seal.certificate.der);
    expect(seal.subject).toContain('O=Konsorcium ukázkových univerzit');
    expect(seal.subject).toContain('organizationIdentifier=NTRCZ-00000001');
    expect(seal.ca).toBe(false);
    expect(new Date(seal.validFrom).toISOString()).toBe('2024-01-01T00:00:00.000Z');
    expect(new Date(seal.validTo).toISOString()).toBe('2055-12-31T23:59:59.000Z');
    expect(new X509Certificate(pki.authority.certificate.der).ca).toBe(true);

    const unit = pkijs.Certificate.fromBER(pki.timestamping.certificate.der);
    const purposes = unit.extensions?.find(({ extnID }) => extnID === '2.5.29.37');
    expect(purposes?.critical).toBe(true);
    expect(purposes?.parsedValue.keyPurposes).toEqual(['1.3.6.1.5.5.7.3.8']);
  });

  it.each(SIGNING_ALGORITHMS)('can be made with %s', { timeout: 60_000 }, async (algorithm) => {
    const { authority, root, seal } = await createPki({ algorithm });
    const issuer = new X509Certificate(authority.certificate.der);
    expect(new X509Certificate(seal.certificate.der).verify(issuer.publicKey)).toBe(true);
    expect(issuer.verify(new X509Certificate(root.certificate.der).publicKey)).toBe(true);
  });

  it('are not the same from one run to the next, but for what is written in them', async () => {
    const again = await createPki();
    expect(toPem(again.seal.certificate)).not.toBe(toPem(pki.seal.certificate));
    expect(again.seal.certificate.serial).toBe(pki.seal.certificate.serial);
    expect(hex(again.seal.certificate.subjectDer)).toBe(hex(pki.seal.certificate.subjectDer));
  });
});

describe('OCSP', () => {
  const read = (der: Uint8Array<ArrayBuffer>): pkijs.BasicOCSPResponse => {
    const response = pkijs.OCSPResponse.fromBER(der);
    const inside = response.responseBytes?.response.valueBlock.valueHexView;
    if (inside === undefined) throw new Error('no basic response');
    return pkijs.BasicOCSPResponse.fromBER(new Uint8Array(inside));
  };
  const answer = async (status: Parameters<typeof issueOcspResponse>[0]['status']) =>
    issueOcspResponse({
      certificate: pki.seal.certificate,
      authority: pki.authority.certificate,
      responder: pki.sealResponder,
      status,
      thisUpdate: AT,
      nextUpdate: null,
    });

  it('answers are signed by the responder and name the certificate', async () => {
    const basic = read(await answer({ state: 'good' }));
    const issuer = pkijs.Certificate.fromBER(pki.authority.certificate.der);
    const responder = pkijs.Certificate.fromBER(pki.sealResponder.certificate.der);
    expect(await basic.verify({ trustedResponders: [responder], issuerCerts: [issuer] })).toBe(
      true,
    );
    const status = await basic.getCertificateStatus(
      pkijs.Certificate.fromBER(pki.seal.certificate.der),
      issuer,
    );
    expect(status).toEqual({ isForCertificate: true, status: 0 });
    expect(basic.tbsResponseData.producedAt).toEqual(AT);
  });

  it('a revocation carries its time', async () => {
    const at = new Date('2026-01-05T08:00:00Z');
    const basic = read(await answer({ state: 'revoked', at, reason: 1 }));
    const [single] = basic.tbsResponseData.responses;
    expect(single?.certStatus.idBlock.tagNumber).toBe(1);
    expect(hex(new Uint8Array(single?.certStatus.toBER() ?? []))).toContain(
      hex(utf8Bytes('20260105080000Z')),
    );
  });
});

describe('CRL', () => {
  it('is signed by the authority and lists what was revoked', async () => {
    const list = pkijs.CertificateRevocationList.fromBER(
      await issueCrl({
        authority: pki.authority,
        thisUpdate: AT,
        nextUpdate: new Date('2026-03-09T10:00:00Z'),
        number: 7n,
        revoked: [{ serial: pki.seal.certificate.serial, at: AT, reason: 1 }],
      }),
    );
    const issuer = pkijs.Certificate.fromBER(pki.authority.certificate.der);
    expect(await list.verify({ issuerCertificate: issuer })).toBe(true);
    expect(list.isCertificateRevoked(pkijs.Certificate.fromBER(pki.seal.certificate.der))).toBe(
      true,
    );
  });
});

describe('time stamps', () => {
  const data = utf8Bytes('to be stamped');
  const read = (token: Uint8Array<ArrayBuffer>) => {
    const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(token).content });
    const content = signed.encapContentInfo.eContent?.getValue();
    if (content === undefined) throw new Error('no TSTInfo');
    return { signed, info: pkijs.TSTInfo.fromBER(content) };
  };

  it('hold the imprint and the time, signed by the unit', async () => {
    const { signed, info } = read(
      await issueTimestamp({ tsa: pki.timestamping, genTime: AT, data }),
    );
    expect(hex(info.messageImprint.hashedMessage.valueBlock.valueHexView)).toBe(
      hex(await digest('SHA-256', data)),
    );
    expect(info.genTime).toEqual(AT);
    expect(await signed.verify({ signer: 0, data: data.buffer, checkChain: false })).toBe(true);
  });

  it.each(['RS256', 'PS256', 'ES384'] as const)('can be signed with %s', async (algorithm) => {
    const { timestamping } = await createPki({ algorithm });
    const { signed } = read(await issueTimestamp({ tsa: timestamping, genTime: AT, data }));
    expect(await signed.verify({ signer: 0, data: data.buffer, checkChain: false })).toBe(true);
  });

  it('are well-formed DER', async () => {
    const token = await issueTimestamp({ tsa: pki.timestamping, genTime: AT, data });
    expect(asn1js.fromBER(token.buffer).offset).toBe(token.length);
  });
});
