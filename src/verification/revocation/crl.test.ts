import { beforeAll, describe, expect, it } from 'vitest';
import type { CrlRequest } from '../../../tools/demo/pki/crl.ts';
import { issueCrl } from '../../../tools/demo/pki/crl.ts';
import {
  bitString,
  type Bytes,
  concat,
  context,
  generalizedTime,
  integer,
  sequence,
  x509Time,
} from '../../../tools/demo/pki/der.ts';
import { extension, KEY_USAGE, keyUsage } from '../../../tools/demo/pki/extensions.ts';
import { generateKey, signatureIdentifier } from '../../../tools/demo/pki/key.ts';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import {
  ask,
  CA_EXTENSIONS,
  createHierarchy,
  day,
  type Hierarchy,
  ISSUED,
  issue,
  NEXT,
  only,
  problems,
  read,
  REVOKED,
  signingWith,
  source,
  unknownExtension,
  USED,
} from '../../../tools/testing/revocation.ts';
import { MAX_CRL_BYTES } from '../limits.ts';

let pki: Hierarchy;
let twin: Pki;
beforeAll(async () => {
  pki = await createHierarchy();
  // The same names, other keys.
  twin = await createPki();
});

const CRL_NUMBER = '2.5.29.20';
const EXPIRED_CERTS_ON_CRL = '2.5.29.60';

const list = (more: Partial<CrlRequest> = {}): Promise<Bytes> =>
  issueCrl({
    authority: pki.authority,
    thisUpdate: ISSUED,
    nextUpdate: NEXT,
    number: 5n,
    revoked: [],
    ...more,
  });

const asked = async (more: Partial<CrlRequest> = {}, options: Parameters<typeof ask>[2] = {}) =>
  ask(pki, [source('crl', await list(more))], options);

const sealRevoked = (reason?: number) => ({
  serial: pki.seal.certificate.serial,
  at: REVOKED,
  ...(reason === undefined ? {} : { reason }),
});
const others = [1n, 127n, 128n, 2n ** 64n].map((serial) => ({ serial, at: REVOKED, reason: 1 }));

describe('what a CRL states', () => {
  it('good where the certificate is not on it, with times, signer and algorithm', async () => {
    for (const revoked of [[], others]) {
      expect(only(await asked({ revoked }))).toMatchObject({
        supplements: [],
        state: 'good',
        revokedAt: null,
        reason: null,
        producedAt: ISSUED,
        thisUpdate: ISSUED,
        nextUpdate: NEXT,
        archiveCutoff: null,
        signer: { sha256: pki.authorityCertificate.sha256 },
        signerPath: [{ sha256: pki.authorityCertificate.sha256 }],
        algorithm: { scheme: 'ECDSA', hash: 'SHA-256' },
        reliableUntil: Number.POSITIVE_INFINITY,
      });
    }
  });

  it.each([
    [undefined, 'revoked', null],
    [1, 'revoked', 1],
    [4, 'revoked', 4],
    [6, 'on-hold', 6],
  ] as const)('with reason %s it is %s', async (reason, state, stated) => {
    const revoked = [...others, sealRevoked(reason)];
    expect(only(await asked({ revoked }))).toMatchObject({
      state,
      revokedAt: REVOKED,
      reason: stated,
    });
  });

  it('of several entries the worst', async () => {
    const hold = { ...sealRevoked(6), at: day('2026-01-01') };
    const later = { ...sealRevoked(1), at: day('2026-02-15') };
    for (const revoked of [
      [hold, later, sealRevoked(4)],
      [sealRevoked(4), later, hold],
    ]) {
      expect(only(await asked({ revoked }))).toMatchObject({ revokedAt: REVOKED, reason: 4 });
    }
  });

  it('no next update, where none is given', async () => {
    expect(only(await asked({ nextUpdate: null })).nextUpdate).toBeNull();
  });
});

describe('who may sign', () => {
  it('not a CA of the same name with another key', async () => {
    const candidates = await Promise.all([twin.authority, twin.root].map(read));
    expect(problems(await asked({ authority: twin.authority }))).toEqual(['bad-signature']);
    expect(problems(await asked({ authority: twin.authority }, { candidates }))).toEqual([
      'crl-issuer-not-authorised',
    ]);
  });

  it('another certificate of the same name with its own path to the same anchor', async () => {
    const { subject } = pki.authority.certificate;
    const signer = await issue(pki.root, subject, {
      serial: 99n,
      extensions: [keyUsage(KEY_USAGE.cRLSign)],
    });
    const certificate = await read(signer);
    const statement = only(
      await asked({ authority: signer, revoked: [sealRevoked()] }, { candidates: [certificate] }),
    );
    expect(statement.state).toBe('revoked');
    expect(statement.signerPath.map(({ sha256 }) => sha256)).toEqual([
      certificate.sha256,
      pki.rootCertificate.sha256,
    ]);
    expect(problems(await asked({ authority: signer }))).toEqual(['bad-signature']);
  });

  it('not one that may not sign CRLs', async () => {
    const { subject } = pki.authority.certificate;
    const signer = await issue(pki.root, subject, {
      serial: 99n,
      extensions: [keyUsage(KEY_USAGE.digitalSignature)],
    });
    const candidates = [await read(signer)];
    expect(problems(await asked({ authority: signer }, { candidates }))).toEqual([
      'crl-issuer-not-authorised',
    ]);
  });

  it('not the CA itself, where its key usage does not let it', async () => {
    const authority = await issue(pki.root, pki.authority.certificate.subject, {
      key: pki.authority.key,
      extensions: [...CA_EXTENSIONS.slice(0, 1), keyUsage(KEY_USAGE.keyCertSign)],
    });
    const issuerPath = [await read(authority), pki.rootCertificate];
    expect(problems(await asked({}, { issuerPath }))).toEqual(['crl-issuer-not-authorised']);
    // Another certificate of that name and key lets it.
    const candidates = [pki.authorityCertificate];
    expect(only(await asked({}, { issuerPath, candidates })).signerPath).toHaveLength(2);
  });

  it('not a name and key out of another hierarchy', async () => {
    const other = await createPki({ label: 'other' });
    const { subject } = pki.authority.certificate;
    const signer = await issue(other.root, subject, { extensions: CA_EXTENSIONS });
    const candidates = await Promise.all([signer, other.root].map(read));
    expect(problems(await asked({ authority: signer }, { candidates }))).toEqual([
      'crl-issuer-not-authorised',
    ]);
  });

  it('only in its validity, unless it is the anchor', async () => {
    const authority = await issue(pki.root, pki.authority.certificate.subject, {
      key: pki.authority.key,
      notAfter: day('2026-03-01'),
      extensions: CA_EXTENSIONS,
    });
    const expired = await read(authority);
    const issuerPath = [expired, pki.rootCertificate];
    expect(problems(await asked({}, { issuerPath }))).toEqual(['signer-out-of-validity']);
    expect(only(await asked({}, { issuerPath: [expired] })).state).toBe('good');
  });
});

describe('what is not signed so', () => {
  it('a list under the CA’s name with another key', async () => {
    const { signDer } = await generateKey('ES256');
    const authority = signingWith(pki.authority, signDer);
    expect(problems(await asked({ authority }))).toEqual(['bad-signature']);
  });

  it('a list from which an entry was taken out', async () => {
    let signature: Bytes = new Uint8Array();
    const recording = signingWith(pki.authority, async (data) => {
      signature = await pki.authority.key.signDer(data);
      return signature;
    });
    const revoked = [...others, sealRevoked()];
    expect(only(await asked({ authority: recording, revoked })).state).toBe('revoked');
    const replaying = signingWith(pki.authority, () => Promise.resolve(signature));
    expect(only(await asked({ authority: replaying, revoked })).state).toBe('revoked');
    expect(problems(await asked({ authority: replaying, revoked: others }))).toEqual([
      'bad-signature',
    ]);
  });

  it('any list with one bit changed: it states nothing', async () => {
    const der = await list({ revoked: [sealRevoked(1)] });
    for (let at = 0; at < der.length; at += 1) {
      const changed = der.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect((await ask(pki, [source('crl', changed)])).statements).toEqual([]);
    }
  });

  it('an algorithm that differs outside', async () => {
    const der = await list();
    // The last ecdsa-with-SHA256 becomes ecdsa-with-SHA384.
    const oid = Buffer.from('2a8648ce3d040302', 'hex');
    der[Buffer.from(der).lastIndexOf(oid) + oid.length - 1] = 3;
    expect(problems(await ask(pki, [source('crl', der)]))).toEqual(['unparsable']);
  });
});

describe('times', () => {
  it('nothing issued later than it is used counts', async () => {
    const thisUpdate = new Date(USED.getTime() + 1000);
    expect(problems(await asked({ thisUpdate }))).toEqual(['issued-in-future']);
    expect(only(await asked({ thisUpdate: USED })).state).toBe('good');
  });

  it('nothing from before the certificate counts', async () => {
    const certificate = await read(
      await issue(pki.authority, pki.seal.certificate.subject, { notBefore: day('2026-03-03') }),
    );
    expect(problems(await asked({}, { certificate }))).toEqual(['before-certificate']);
  });

  it('good counts after the certificate expired only where expired ones are kept', async () => {
    const certificate = await read(
      await issue(pki.authority, pki.seal.certificate.subject, { notAfter: day('2026-01-01') }),
    );
    const kept = (since: string): Partial<CrlRequest> => ({
      extensions: [extension(EXPIRED_CERTS_ON_CRL, generalizedTime(day(since)))],
    });
    const none = ['expired-certificate-not-covered'];
    expect(problems(await asked({}, { certificate }))).toEqual(none);
    expect(problems(await asked(kept('2026-01-02'), { certificate }))).toEqual(none);
    const statement = only(await asked(kept('2025-01-01'), { certificate }));
    expect(statement.archiveCutoff).toEqual(day('2025-01-01'));
    const { serialNumber } = certificate;
    const revoked = [{ serial: BigInt(`0x${serialNumber}`), at: REVOKED }];
    expect(only(await asked({ revoked }, { certificate })).state).toBe('revoked');
  });
});

describe('form', () => {
  it('every list has a number, which is not critical', async () => {
    expect(problems(await asked({ number: null }))).toEqual(['crl-number']);
    const critical = [extension(CRL_NUMBER, integer(5), true)];
    expect(problems(await asked({ number: null, extensions: critical }))).toEqual(['crl-number']);
    const plain = [extension(CRL_NUMBER, integer(2n ** 150n))];
    expect(only(await asked({ number: null, extensions: plain })).state).toBe('good');
  });

  it.each([
    [1, true, null],
    [null, true, 'unparsable'],
    [0, true, 'unparsable'],
    [2, true, 'unparsable'],
    // Version 1 has no number.
    [null, false, 'crl-number'],
  ] as const)('version field %s, extensions %s: %s', async (version, extended, problem) => {
    const { certificate, key } = pki.authority;
    const algorithm = signatureIdentifier(key.algorithm);
    const signed = sequence(
      ...(version === null ? [] : [integer(version)]),
      algorithm,
      certificate.subjectDer,
      x509Time(ISSUED),
      x509Time(NEXT),
      ...(extended ? [context(0, sequence(extension(CRL_NUMBER, integer(5))))] : []),
    );
    const der = sequence(signed, algorithm, bitString(await key.signDer(signed)));
    const { statements, rejected } = await ask(pki, [source('crl', der)]);
    expect(statements).toHaveLength(problem === null ? 1 : 0);
    expect(rejected.map((one) => one.problem)).toEqual(problem === null ? [] : [problem]);
  });

  it('critical extensions must be known, of the list and of every entry', async () => {
    expect(problems(await asked({ extensions: [unknownExtension(true)] }))).toEqual([
      'critical-extension',
    ]);
    expect(only(await asked({ extensions: [unknownExtension(false)] })).state).toBe('good');
    const entry = (critical: boolean) => ({
      serial: 3n,
      at: REVOKED,
      extensions: [unknownExtension(critical)],
    });
    const revoked = [sealRevoked(), entry(true)];
    expect(problems(await asked({ revoked }))).toEqual(['critical-extension']);
    expect(only(await asked({ revoked: [sealRevoked(), entry(false)] })).state).toBe('revoked');
  });

  it('no extension stands twice', async () => {
    const twice = [unknownExtension(false), unknownExtension(false)];
    expect(problems(await asked({ extensions: twice }))).toEqual(['unparsable']);
  });

  it('what is no CRL is rejected, whatever it is', async () => {
    const der = await list();
    const broken: Bytes[] = [
      new Uint8Array(),
      sequence(),
      der.slice(0, -1),
      concat(der, Uint8Array.of(0)),
      pki.seal.certificate.der,
    ];
    for (const one of broken) {
      expect(problems(await ask(pki, [source('crl', one)]))).toEqual(['unparsable']);
    }
  });

  it('what is larger than any list is not looked into', async () => {
    const der = new Uint8Array(MAX_CRL_BYTES + 1);
    expect(problems(await ask(pki, [source('crl', der)]))).toEqual(['too-large']);
  });

  it('a list of more than a hundred thousand entries is read, the last one too', async () => {
    const revoked = Array.from({ length: 120_000 }, (_, at) => ({
      serial: 2n ** 120n + BigInt(at),
      at: REVOKED,
      reason: 4,
    }));
    const der = await list({ revoked: [...revoked, sealRevoked(1)] });
    expect(der.length).toBeGreaterThan(5_000_000);
    const start = performance.now();
    const statement = only(await ask(pki, [source('crl', der)]));
    expect(statement).toMatchObject({ state: 'revoked', reason: 1 });
    expect(performance.now() - start).toBeLessThan(5000);
  }, 60_000);
});
