import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../demo/pki/der.ts';
import {
  authorityInfoAccess,
  basicConstraints,
  crlDistributionPoints,
} from '../demo/pki/extensions.ts';
import { issueCrl } from '../demo/pki/crl.ts';
import { generateKey } from '../demo/pki/key.ts';
import { issueOcspResponse } from '../demo/pki/ocsp.ts';
import { createPki, type Pki } from '../demo/pki/pki.ts';
import { type Entity, issueCertificate, serialOf } from '../demo/pki/certificate.ts';
import { type ListServer, serve } from '../testing/list-server.ts';
import { fetchRevocation } from './revocation.ts';
import { sha256 } from './verify-xades.ts';

const LIMITS = { attemptMs: 10_000, attempts: 1, pauseMs: 1 };
const AT = new Date('2026-03-01T10:00:00Z');

let server: ListServer;
let pki: Pki;
let seal: Entity;
let middle: Entity;
let below: Entity;
const served = new Map<string, Uint8Array>();
const asked: string[] = [];

beforeAll(async () => {
  pki = await createPki();
  server = await serve((request, answer) => {
    asked.push(
      `${request.method ?? ''} ${request.url ?? ''} ${request.headers['content-type'] ?? ''}`,
    );
    const bytes = served.get(request.url ?? '');
    answer.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  seal = await issue('Seal', pki.authority, 'ca');
  middle = await issue('Middle', pki.root, 'ca', basicConstraints(null));
  below = await issue('Below', middle, 'middle');
  served.set('/middle.cer', middle.certificate.der);
  served.set(
    '/ocsp',
    await issueOcspResponse({
      certificate: seal.certificate,
      authority: pki.authority.certificate,
      responder: pki.sealResponder,
      status: { state: 'good' },
      thisUpdate: AT,
      nextUpdate: null,
    }),
  );
  served.set(
    '/ca.crl',
    await issueCrl({
      authority: pki.authority,
      thisUpdate: AT,
      nextUpdate: AT,
      number: 1n,
      revoked: [],
    }),
  );
  served.set('/ca.cer', pki.authority.certificate.der);
});
afterAll(() => server.close());

const issue = async (name: string, issuer: Entity, file: string, ...more: Bytes[]) =>
  issueCertificate({
    subject: { country: 'CZ', organisation: 'School', commonName: name },
    key: await generateKey('ES256'),
    serial: await serialOf(name),
    issuer,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2027-01-01T00:00:00Z'),
    extensions: () => [
      authorityInfoAccess(`${server.url}/ocsp`, `${server.url}/${file}.cer`),
      crlDistributionPoints(`${server.url}/ca.crl`),
      ...more,
    ],
  });

describe('fetchRevocation', () => {
  it('brings the response and the list for a certificate of a listed authority', async () => {
    asked.length = 0;
    const { files, remarks } = await fetchRevocation(
      [seal.certificate.der],
      [pki.authority.certificate.der],
      LIMITS,
    );
    expect(remarks).toEqual([]);
    expect(asked).toEqual(['POST /ocsp application/ocsp-request', 'GET /ca.crl ']);
    const ocsp = served.get('/ocsp')!;
    const crl = served.get('/ca.crl')!;
    const certificate = sha256(seal.certificate.der);
    const objects = [
      { kind: 'ocsp', certificate, file: `${sha256(ocsp).slice(0, 16)}.ocsp` },
      { kind: 'crl', certificate, file: `${sha256(crl).slice(0, 16)}.crl` },
    ];
    expect(JSON.parse(String(files.get('revocation/index.json')))).toEqual({ schema: 2, objects });
    expect(Buffer.from(files.get(`revocation/${objects[0]?.file ?? ''}`) ?? '')).toEqual(
      Buffer.from(ocsp),
    );
  });

  it('reaches a listed authority over one that is not, and asks about that as well', async () => {
    asked.length = 0;
    const { files, remarks } = await fetchRevocation(
      [below.certificate.der],
      [pki.root.certificate.der],
      LIMITS,
    );
    expect(asked).toEqual([
      'GET /middle.cer ',
      'POST /ocsp application/ocsp-request',
      'GET /ca.crl ',
      'POST /ocsp application/ocsp-request',
      'GET /ca.crl ',
    ]);
    expect(remarks).toEqual([]);
    const { objects } = JSON.parse(String(files.get('revocation/index.json')));
    expect(new Set(objects.map(({ certificate }: { certificate: string }) => certificate))).toEqual(
      new Set([below, middle].map(({ certificate }) => sha256(certificate.der))),
    );
  });

  it('does not take somebody else for the issuer', async () => {
    served.set('/middle.cer', pki.authority.certificate.der);
    asked.length = 0;
    await fetchRevocation([below.certificate.der], [pki.root.certificate.der], LIMITS);
    expect(asked).toEqual(['GET /middle.cer ', 'GET /ca.crl ']);
    served.set('/middle.cer', middle.certificate.der);
  });

  it('leaves out what is no answer, and says so', async () => {
    const [ocsp, crl] = [served.get('/ocsp')!, served.get('/ca.crl')!];
    served.set('/ocsp', Uint8Array.of(0x30, 0x03, 0x0a, 0x01, 0x06));
    served.set('/ca.crl', new TextEncoder().encode('<html>'));
    const { files, remarks } = await fetchRevocation(
      [seal.certificate.der, Uint8Array.of(1, 2, 3)],
      [pki.authority.certificate.der],
      LIMITS,
    );
    expect([...files.keys()]).toEqual(['revocation/index.json']);
    expect(remarks).toHaveLength(4);
    served.set('/ocsp', ocsp);
    served.set('/ca.crl', crl);
  });
});
