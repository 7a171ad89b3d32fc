import { beforeAll, describe, expect, it } from 'vitest';
import type { Entity } from '../../../tools/demo/pki/certificate.ts';
import { generateKey } from '../../../tools/demo/pki/key.ts';
import { issueOcspResponse, type OcspRequest } from '../../../tools/demo/pki/ocsp.ts';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { issueSealCertificate } from '../../../tools/demo/pki/profiles.ts';
import { stepsOfLevel } from '../../../tools/demo/seal/levels.ts';
import {
  ASKED_AT,
  circumstances,
  fileOf,
  instanceOf,
  SEALED_AT,
  serviceOf,
  trustOf,
} from '../../../tools/testing/circumstances.ts';
import { issue, name, read } from '../../../tools/testing/revocation.ts';
import { sealedCredential } from '../../../tools/testing/sealed.ts';
import type { Bytes } from '../bytes.ts';
import type { Report } from '../report.ts';
import { listedResponders } from '../trust/listed-responders.ts';
import type { ServiceInstance } from '../trust/trust-data.ts';
import { verify } from '../verify.ts';

/* What the lists say of services beside the authority: responders, and how long status is kept. */

const DAY = 24 * 60 * 60 * 1000;
const YESTERDAY = new Date(ASKED_AT.getTime() - DAY);
const TOMORROW = new Date(ASKED_AT.getTime() + DAY);

type Period = Partial<ServiceInstance>;

let pki: Pki;
let listed: Entity;
beforeAll(async () => {
  pki = await createPki();
  listed = await issue(null, name('Listed responder'));
});

const answer = (more: Partial<OcspRequest>): Promise<Bytes> =>
  issueOcspResponse({
    certificate: pki.seal.certificate,
    authority: pki.authority.certificate,
    responder: listed,
    status: { state: 'good' },
    thisUpdate: YESTERDAY,
    nextUpdate: TOMORROW,
    ...more,
  });

/** A service with the listed responder's certificate, newest period first. */
const responder = (...periods: readonly Period[]) =>
  serviceOf([listed.certificate], {
    instances: periods.map((one) =>
      instanceOf({ type: 'Certstatus/OCSP/QC', additional: [], ...one }),
    ),
  });

describe('listed responders', () => {
  const answering = async (at: string, ...periods: readonly Period[]): Promise<number> => {
    const trust = trustOf([], {}, { responders: [responder(...periods)] });
    const { subject } = await read(listed);
    return (await listedResponders([trust])(subject, new Date(at))).length;
  };

  it.each<[string, readonly Period[], number]>([
    ['granted', [{}], 1],
    ['withdrawn', [{ status: 'withdrawn' }], 0],
    ['a status of the directive since eIDAS', [{ status: 'undersupervision' }], 0],
    [
      'accredited under the directive',
      [{ status: 'accredited', start: '2010-01-01T00:00:00Z' }],
      1,
    ],
    ['of national rank', [{ type: 'Certstatus/OCSP', status: 'recognisedatnationallevel' }], 1],
    ['no longer of it', [{ type: 'Certstatus/OCSP', status: 'deprecatedatnationallevel' }], 0],
    ['qualified, of national rank', [{ status: 'recognisedatnationallevel' }], 0],
    ['an authority', [{ type: 'CA/QC' }], 0],
    ['a time-stamping unit', [{ type: 'TSA/QTST' }], 0],
    ['not yet listed', [{ start: '2026-05-01T00:00:00Z' }], 0],
    ['withdrawn later', [{ status: 'withdrawn', start: '2026-05-01T00:00:00Z' }, {}], 1],
  ])('answer when %s: %j', async (_name, periods, count) =>
    expect(await answering('2026-03-01T00:00:00Z', ...periods)).toBe(count),
  );

  it('are found by name only', async () => {
    const trust = trustOf([], {}, { responders: [responder({})] });
    const { subject } = await read(pki.seal);
    expect(await listedResponders([trust])(subject, ASKED_AT)).toEqual([]);
  });
});

describe('an answer of a listed responder', () => {
  async function reportOf(der: Bytes, ...periods: readonly Period[]): Promise<Report> {
    const trust = trustOf(
      [serviceOf([pki.authority.certificate])],
      {},
      { responders: periods.length === 0 ? [] : [responder(...periods)] },
    );
    const file = fileOf(await sealedCredential(pki));
    return (await verify(file, circumstances({ trust: [trust], revocation: [der] }))).report;
  }

  it.each(['name', 'key'] as const)('counts, named by its %s', async (responderBy) => {
    const report = await reportOf(await answer({ responderBy }), {});
    expect(report.headline).toBe('verdict.valid');
    expect(report.seals[0]?.revocation.state).toBe('good');
  });

  it('counts when it is bad news', async () => {
    const revoked = await answer({ status: { state: 'revoked', at: SEALED_AT } });
    expect((await reportOf(revoked, {})).headline).toBe('certificate.revoked');
  });

  it('does not count where nobody lists it', async () => {
    expect((await reportOf(await answer({}))).headline).toBe('certificate.no-revocation-data');
  });

  it('does not count where another of its name is listed', async () => {
    const impostor = await issue(null, name('Listed responder'));
    const report = await reportOf(await answer({ responder: impostor }), {});
    expect(report.headline).toBe('certificate.no-revocation-data');
  });

  it('does not count from the time before it was withdrawn, which nothing proves', async () => {
    const withdrawn = { status: 'withdrawn', start: new Date(ASKED_AT.getTime() - DAY / 2) };
    const period = { ...withdrawn, start: withdrawn.start.toISOString() };
    const report = await reportOf(await answer({}), period, {});
    expect(report.headline).toBe('certificate.revocation-out-of-bounds');
  });
});

describe('the status of a certificate that has expired', () => {
  /** Proven to have been sealed in the certificate's validity, asked about after its end. */
  async function reportOf(since: string | null): Promise<Report> {
    const seal = await issueSealCertificate(pki.authority, {
      subject: pki.seal.certificate.subject,
      key: await generateKey('ES256'),
      serial: 78n,
      notBefore: new Date('2024-01-01T00:00:00Z'),
      notAfter: new Date('2026-05-01T00:00:00Z'),
    });
    const unsigned = await stepsOfLevel('T', { pki, signer: seal, time: SEALED_AT });
    const file = fileOf(await sealedCredential({ seal }, { unsigned }));
    const stamping = { instances: [instanceOf({ type: 'TSA/QTST', additional: [] })] };
    const trust = trustOf(
      [
        serviceOf([pki.authority.certificate], {
          instances: [instanceOf({ expiredCertsRevocationInfo: since })],
        }),
      ],
      {},
      { timestampServices: [serviceOf([pki.timestamping.certificate], stamping)] },
    );
    const der = await answer({ certificate: seal.certificate, responder: pki.sealResponder });
    return (await verify(file, circumstances({ trust: [trust], revocation: [der] }))).report;
  }

  it('is not known from an authority that may have dropped it', async () => {
    expect((await reportOf(null)).seals[0]?.revocation.state).toBe('unknown');
    expect((await reportOf('2026-05-02T00:00:00Z')).verdict).toBe('attention');
  });

  it('is known where its list says that it is kept (ExpiredCertsRevocationInfo)', async () => {
    const report = await reportOf('2020-01-01T00:00:00Z');
    expect(report.headline).toBe('verdict.valid');
    expect(report.seals[0]?.revocation.state).toBe('good');
  });
});
