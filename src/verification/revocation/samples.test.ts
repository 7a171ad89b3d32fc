import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../bytes.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import { isFresh } from './freshness.ts';
import { needsNoRevocation } from './no-revocation.ts';
import { readRevocation } from './read-revocation.ts';
import type { RevocationSource } from './revocation-data.ts';

/* Revocation data as real authorities make it, out of sealed samples that are no part of the project. */

const SAMPLES = join(import.meta.dirname, '../../../../shared/samples/edc');
const LATER = new Date('2026-11-01T00:00:00Z');

const der = (text: string) => decodeBase64(text)!;

interface Sample {
  readonly seal: Certificate;
  readonly certificates: readonly Certificate[];
  readonly sources: readonly RevocationSource[];
}

async function open(file: string): Promise<Sample> {
  const [signature] = JSON.parse(readFileSync(join(SAMPLES, file), 'utf8')).signatures;
  const decode = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString());
  const components = signature.header.etsiU.map(decode);
  const of = (component: string) => components.find((one: object) => component in one)[component];
  const { x5c } = decode(signature.protected);
  const values: string[] = of('xVals').map(
    (one: { x509Cert: { val: string } }) => one.x509Cert.val,
  );
  const certificates = await Promise.all(
    [...x5c, ...values].map(async (text) => (await parseCertificate(der(text)))!),
  );
  const listed = (kind: 'crl' | 'ocsp', list: readonly { val: string }[]) =>
    list.map(({ val }): RevocationSource => ({ kind, der: der(val), id: kind }));
  const { crlVals, ocspVals } = of('rVals');
  const [seal] = certificates;
  return {
    seal: seal!,
    certificates,
    sources: [...listed('crl', crlVals), ...listed('ocsp', ocspVals)],
  };
}

/** The path above a certificate, as far as the sample holds it. */
function above(sample: Sample, certificate: Certificate): Certificate[] {
  const issuer = sample.certificates.find(({ subject }) => subject.key === certificate.issuer.key);
  if (issuer === undefined || issuer.sha256 === certificate.sha256) return [];
  return [issuer, ...above(sample, issuer)];
}

function reading(sample: Sample, certificate: Certificate, usableAt = LATER) {
  return readRevocation(certificate, above(sample, certificate), sample.sources, {
    usableAt,
    candidates: sample.certificates,
    responders: () => Promise.resolve([]),
  });
}

describe.skipIf(!existsSync(SAMPLES))('real sealed samples', () => {
  it.each([
    ['Sample-MC-Annex1-signed.jsonld', '2023-09-27T11:54:17Z', '2023-10-04T11:54:00Z'],
    ['json_sealed_test_output.json', '2022-08-02T11:55:43Z', '2022-08-09T11:55:00Z'],
  ])('%s has a response about its seal', async (file, thisUpdate, nextUpdate) => {
    const sample = await open(file);
    const { statements } = await reading(sample, sample.seal);
    expect(statements).toHaveLength(1);
    const [statement] = statements;
    expect(statement).toMatchObject({
      source: { kind: 'ocsp' },
      state: 'good',
      thisUpdate: new Date(thisUpdate),
      nextUpdate: new Date(nextUpdate),
    });
    expect(statement!.signerPath.at(-1)).toBe(above(sample, sample.seal)[0]);
    expect(needsNoRevocation(statement!.signer)).toBe(true);
    expect(isFresh(statement!, new Date(nextUpdate))).toBe(true);
    expect(isFresh(statement!, LATER)).toBe(false);
    const before = await reading(sample, sample.seal, new Date(Date.parse(thisUpdate) - 1000));
    expect(before.statements).toEqual([]);
  });

  it('one changed bit of the signed part leaves nothing', async () => {
    const sample = await open('Sample-MC-Annex1-signed.jsonld');
    const response = sample.sources.find(({ kind }) => kind === 'ocsp')!;
    const at = Buffer.from(response.der).indexOf('20230927115417Z');
    const changed = response.der.slice();
    changed[at + 13] = (changed[at + 13] ?? 0) ^ 1;
    const sources = [{ ...response, der: changed }];
    const { statements, rejected } = await reading({ ...sample, sources }, sample.seal);
    expect(statements).toEqual([]);
    expect(rejected.map(({ problem }) => problem)).toEqual(['bad-signature']);
  });

  it('the CRL of the test time-stamping authority has no number, and is refused for it', async () => {
    const sample = await open('Sample-MC-Annex1-signed.jsonld');
    const unit = sample.certificates.find(({ subject }) => subject.commonName === 'good-tsa')!;
    const { statements, rejected } = await reading(sample, unit);
    expect(statements).toEqual([]);
    expect(rejected.map(({ source, problem }) => [source.kind, problem])).toEqual([
      ['crl', 'crl-number'],
      ['ocsp', 'wrong-certificate'],
    ]);
  });
});
