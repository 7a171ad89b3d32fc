import { beforeAll, describe, expect, it } from 'vitest';
import type { CertificateStatus, OcspRequest } from '../../../tools/demo/pki/ocsp.ts';
import { issueOcspResponse, REVOCATION_REASON } from '../../../tools/demo/pki/ocsp.ts';
import {
  type Bytes,
  concat,
  enumerated,
  generalizedTime,
  nullValue,
  octetString,
  sequence,
} from '../../../tools/demo/pki/der.ts';
import {
  extendedKeyUsage,
  extension,
  KEY_USAGE,
  keyUsage,
  ocspNoCheck,
  PURPOSE,
} from '../../../tools/demo/pki/extensions.ts';
import { digest, generateKey, hashIdentifier } from '../../../tools/demo/pki/key.ts';
import { createPki } from '../../../tools/demo/pki/pki.ts';
import {
  ask,
  createHierarchy,
  day,
  type Hierarchy,
  ISSUED,
  issue,
  name,
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
import type { DistinguishedName } from '../certificate/distinguished-name.ts';
import { MAX_OCSP_BYTES } from '../limits.ts';

let pki: Hierarchy;
beforeAll(async () => {
  pki = await createHierarchy();
});

const GOOD: CertificateStatus = { state: 'good' };
const BAD: CertificateStatus = { state: 'revoked', at: REVOKED, reason: 1 };
const CERT_HASH = '1.3.36.8.3.13';
const ARCHIVE_CUTOFF = '1.3.6.1.5.5.7.48.1.6';
const NONCE = '1.3.6.1.5.5.7.48.1.2';

const answer = (more: Partial<OcspRequest> = {}): Promise<Bytes> =>
  issueOcspResponse({
    certificate: pki.seal.certificate,
    authority: pki.authority.certificate,
    responder: pki.sealResponder,
    status: GOOD,
    thisUpdate: ISSUED,
    nextUpdate: NEXT,
    ...more,
  });

const asked = async (more: Partial<OcspRequest> = {}, options: Parameters<typeof ask>[2] = {}) =>
  ask(pki, [source('ocsp', await answer(more))], options);

const responderExtensions = [
  keyUsage(KEY_USAGE.digitalSignature),
  extendedKeyUsage([PURPOSE.ocspSigning]),
  ocspNoCheck(),
];

describe('what an answer states', () => {
  it('good, with its times, signer and algorithm', async () => {
    const responder = await read(pki.sealResponder);
    expect(only(await asked())).toMatchObject({
      supplements: [],
      state: 'good',
      revokedAt: null,
      reason: null,
      producedAt: ISSUED,
      thisUpdate: ISSUED,
      nextUpdate: NEXT,
      archiveCutoff: null,
      signer: { sha256: responder.sha256 },
      signerPath: [{ sha256: responder.sha256 }, { sha256: pki.authorityCertificate.sha256 }],
      algorithm: { scheme: 'ECDSA', hash: 'SHA-256' },
      reliableUntil: Number.POSITIVE_INFINITY,
    });
  });

  it('revoked, with date and reason', async () => {
    const statement = only(await asked({ status: BAD }));
    expect(statement).toMatchObject({ state: 'revoked', revokedAt: REVOKED, reason: 1 });
  });

  it('revoked without a reason', async () => {
    const statement = only(await asked({ status: { state: 'revoked', at: REVOKED } }));
    expect(statement).toMatchObject({ state: 'revoked', revokedAt: REVOKED, reason: null });
  });

  it('suspended', async () => {
    const reason = REVOCATION_REASON.certificateHold;
    const statement = only(await asked({ status: { state: 'revoked', at: REVOKED, reason } }));
    expect(statement).toMatchObject({ state: 'on-hold', revokedAt: REVOKED, reason: 6 });
  });

  it('nothing where the responder does not know the certificate', async () => {
    expect(problems(await asked({ status: { state: 'unknown' } }))).toEqual(['status-unknown']);
  });

  it('a time of its making apart from the time it is about, and no next update', async () => {
    const producedAt = new Date('2026-03-04T00:00:00Z');
    const statement = only(await asked({ producedAt, nextUpdate: null }));
    expect(statement).toMatchObject({ producedAt, thisUpdate: ISSUED, nextUpdate: null });
  });
});

describe('which certificate it is about', () => {
  it.each(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const)(
    'is said with %s',
    async (identifierHash) => {
      expect(only(await asked({ identifierHash })).state).toBe('good');
    },
  );

  it('another serial number is another certificate', async () => {
    const { certificate } = pki.seal;
    const other = { ...certificate, serial: certificate.serial + 1n };
    expect(problems(await asked({ certificate: other }))).toEqual(['wrong-certificate']);
  });

  it('another key of the issuer, or another name, is another issuer', async () => {
    const { certificate } = pki.authority;
    const otherKey = { ...certificate, spki: pki.root.certificate.spki };
    const otherName = { ...certificate, subjectDer: pki.root.certificate.subjectDer };
    expect(problems(await asked({ authority: otherKey }))).toEqual(['wrong-certificate']);
    expect(problems(await asked({ authority: otherName }))).toEqual(['wrong-certificate']);
  });

  it('is found among several answers', async () => {
    const other = {
      certificate: { ...pki.seal.certificate, serial: 7n },
      authority: pki.authority.certificate,
      thisUpdate: ISSUED,
      nextUpdate: NEXT,
    };
    const { certificate } = other;
    const last = { ...other, certificate: pki.seal.certificate, status: BAD };
    const statement = only(
      await asked({ certificate, others: [{ ...other, status: GOOD }, last] }),
    );
    expect(statement).toMatchObject({ state: 'revoked', revokedAt: REVOKED });
  });

  it.each([
    [[GOOD, BAD], 'revoked'],
    [[BAD, GOOD], 'revoked'],
  ] as const)('of two answers about it the worse counts', async ([status, second], expected) => {
    const again = {
      certificate: pki.seal.certificate,
      authority: pki.authority.certificate,
      thisUpdate: ISSUED,
      nextUpdate: NEXT,
      status: second,
    };
    expect(only(await asked({ status, others: [again] })).state).toBe(expected);
  });

  it('a hash of the certificate must be of this one', async () => {
    const hashOf = async (der: Bytes): Promise<Bytes> =>
      extension(
        CERT_HASH,
        sequence(hashIdentifier('SHA-256'), octetString(await digest('SHA-256', der))),
      );
    const own = [await hashOf(pki.seal.certificate.der)];
    const other = [await hashOf(pki.authority.certificate.der)];
    expect(only(await asked({ extensions: own })).state).toBe('good');
    expect(problems(await asked({ extensions: other }))).toEqual(['wrong-certificate']);
  });
});

describe('who may answer', () => {
  it('the CA itself, by name or by key', async () => {
    for (const responderBy of ['name', 'key'] as const) {
      const statement = only(
        await asked({ responder: pki.authority, responderBy, certificates: [] }),
      );
      expect(statement.signerPath.map(({ sha256 }) => sha256)).toEqual([
        pki.authorityCertificate.sha256,
      ]);
    }
  });

  it('its delegate, named by key', async () => {
    expect(only(await asked({ responderBy: 'key' })).state).toBe('good');
  });

  it('its delegate, whose certificate came otherwise', async () => {
    const responder = await read(pki.sealResponder);
    expect(only(await asked({ certificates: [] }, { candidates: [responder] })).state).toBe('good');
    expect(problems(await asked({ certificates: [] }))).toEqual(['signer-unknown']);
  });

  it('not a certificate of the CA without the purpose', async () => {
    const responder = await issue(pki.authority, name('No purpose'), {
      extensions: [keyUsage(KEY_USAGE.digitalSignature)],
    });
    expect(problems(await asked({ responder }))).toEqual(['responder-not-authorised']);
  });

  it('not a certificate with any other purpose, anyExtendedKeyUsage included', async () => {
    const responder = await issue(pki.authority, name('Any purpose'), {
      extensions: [
        keyUsage(KEY_USAGE.digitalSignature),
        extendedKeyUsage(['2.5.29.37.0', PURPOSE.timeStamping]),
      ],
    });
    expect(problems(await asked({ responder }))).toEqual(['responder-not-authorised']);
  });

  it('not the seal itself, for itself', async () => {
    expect(problems(await asked({ responder: pki.seal }))).toEqual(['responder-not-authorised']);
  });

  it('not the responder of another CA, though it be the root above', async () => {
    expect(problems(await asked({ responder: pki.rootResponder }))).toEqual([
      'responder-not-authorised',
    ]);
    expect(problems(await asked({ responder: pki.root }))).toEqual(['responder-not-authorised']);
  });

  it('not the delegate of a CA with the same name and another key', async () => {
    const twin = await createPki();
    expect(problems(await asked({ responder: twin.sealResponder }))).toEqual([
      'responder-not-authorised',
    ]);
  });

  it('not a certificate of the CA’s key under another issuer’s name', async () => {
    const { subjectDer } = pki.root.certificate;
    const renamed = { ...pki.authority, certificate: { ...pki.authority.certificate, subjectDer } };
    const responder = await issue(renamed, name('Renamed'), { extensions: responderExtensions });
    expect(problems(await asked({ responder }))).toEqual(['responder-not-authorised']);
  });

  it('not a delegate with a critical extension that nobody knows', async () => {
    const responder = await issue(pki.authority, name('Strange responder'), {
      extensions: [...responderExtensions, unknownExtension(true)],
    });
    expect(problems(await asked({ responder }))).toEqual(['responder-not-authorised']);
  });

  it('a delegate only in its validity when it signed', async () => {
    const responder = await issue(pki.authority, name('Short responder'), {
      notBefore: day('2026-03-01'),
      notAfter: day('2026-03-03'),
      extensions: responderExtensions,
    });
    expect(only(await asked({ responder })).state).toBe('good');
    const late = { responder, producedAt: new Date('2026-03-03T00:00:01Z') };
    expect(problems(await asked(late))).toEqual(['signer-out-of-validity']);
    const early = { responder, producedAt: new Date('2026-02-28T23:59:59Z') };
    expect(problems(await asked(early))).toEqual(['signer-out-of-validity']);
  });

  it('a listed responder for any CA, and nobody else with its name', async () => {
    const responder = await issue(null, name('Listed responder'));
    const listed = await read(responder);
    const responders = ({ key }: DistinguishedName) =>
      Promise.resolve(key === listed.subject.key ? [listed] : []);
    const statement = only(await asked({ responder }, { responders }));
    expect(statement.signerPath).toEqual([listed]);
    const byKey = await asked({ responder, responderBy: 'key' }, { responders });
    expect(only(byKey).signerPath).toEqual([listed]);
    const impostor = await issue(null, name('Listed responder'));
    expect(problems(await asked({ responder: impostor }, { responders }))).toEqual([
      'bad-signature',
    ]);
    expect(problems(await asked({ responder }))).toEqual(['responder-not-authorised']);
  });
});

describe('what is not signed so', () => {
  it('an answer under the responder’s name with another key', async () => {
    const { signDer } = await generateKey('ES256');
    const responder = signingWith(pki.sealResponder, signDer);
    expect(problems(await asked({ responder }))).toEqual(['bad-signature']);
  });

  it('a revoked answer that was relabelled good', async () => {
    let signature: Bytes = new Uint8Array();
    const recording = signingWith(pki.sealResponder, async (data) => {
      signature = await pki.sealResponder.key.signDer(data);
      return signature;
    });
    expect(only(await asked({ status: BAD, responder: recording })).state).toBe('revoked');
    const replaying = signingWith(pki.sealResponder, () => Promise.resolve(signature));
    expect(only(await asked({ status: BAD, responder: replaying })).state).toBe('revoked');
    expect(problems(await asked({ status: GOOD, responder: replaying }))).toEqual([
      'bad-signature',
    ]);
  });

  it('any answer with one bit changed: it states nothing, or the same', async () => {
    const der = await answer({ status: BAD, certificates: [] });
    const candidates = [await read(pki.sealResponder)];
    for (let at = 0; at < der.length; at += 1) {
      const changed = der.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const { statements } = await ask(pki, [source('ocsp', changed)], { candidates });
      expect(statements).toEqual([]);
    }
  });

  it('an algorithm that is not accepted', async () => {
    const responder = await issue(pki.authority, name('RSA responder'), {
      key: await generateKey('RS256'),
      extensions: responderExtensions,
    });
    const der = await answer({ responder, certificates: [] });
    const candidates = [await read(responder)];
    expect(only(await ask(pki, [source('ocsp', der)], { candidates })).algorithm).toMatchObject({
      scheme: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
    });
    // sha256WithRSAEncryption becomes sha1WithRSAEncryption.
    const oid = Buffer.from('2a864886f70d01010b', 'hex');
    der[Buffer.from(der).indexOf(oid) + oid.length - 1] = 5;
    expect(problems(await ask(pki, [source('ocsp', der)], { candidates }))).toEqual(['algorithm']);
  });

  it.each(['ES384', 'ES512', 'PS256', 'PS384', 'RS512'] as const)(
    'but %s is accepted',
    { timeout: 30_000 },
    async (algorithm) => {
      const responder = await issue(pki.authority, name(`${algorithm} responder`), {
        key: await generateKey(algorithm),
        extensions: responderExtensions,
      });
      expect(only(await asked({ responder })).state).toBe('good');
    },
  );
});

describe('times', () => {
  it('nothing made later than it is used counts', async () => {
    const thisUpdate = new Date(USED.getTime() + 1000);
    expect(problems(await asked({ producedAt: thisUpdate }))).toEqual(['issued-in-future']);
    expect(problems(await asked({ thisUpdate, producedAt: ISSUED }))).toEqual(['issued-in-future']);
    expect(only(await asked({ producedAt: USED })).state).toBe('good');
  });

  it('nothing from before the certificate counts', async () => {
    const thisUpdate = new Date('2023-12-31T23:59:59Z');
    expect(problems(await asked({ thisUpdate, producedAt: ISSUED }))).toEqual([
      'before-certificate',
    ]);
  });

  describe('after the certificate expired', () => {
    let options: { certificate: Awaited<ReturnType<typeof read>> };
    let expired: Partial<OcspRequest>;
    beforeAll(async () => {
      const entity = await issue(pki.authority, name('Expired'), { notAfter: day('2026-01-01') });
      options = { certificate: await read(entity) };
      expired = { certificate: entity.certificate };
    });
    const cutoff = (date: string): readonly Bytes[] => [
      extension(ARCHIVE_CUTOFF, generalizedTime(day(date))),
    ];

    it('good says nothing by itself', async () => {
      expect(problems(await asked(expired, options))).toEqual(['expired-certificate-not-covered']);
    });

    it('good counts where the archive goes back far enough', async () => {
      const statement = only(
        await asked({ ...expired, extensions: cutoff('2025-12-31') }, options),
      );
      expect(statement.archiveCutoff).toEqual(day('2025-12-31'));
      expect(
        problems(await asked({ ...expired, extensions: cutoff('2026-01-02') }, options)),
      ).toEqual(['expired-certificate-not-covered']);
    });

    it('good counts where the trusted list says so', async () => {
      const since = (date: string) => ({ ...options, expiredKeptSince: day(date) });
      expect(only(await asked(expired, since('2020-01-01'))).state).toBe('good');
      expect(problems(await asked(expired, since('2026-01-02')))).toEqual([
        'expired-certificate-not-covered',
      ]);
    });

    it.each([
      ['SHA-256', true],
      ['SHA-1', false],
    ] as const)('good with the certificate’s own %s: %s', async (hash, counts) => {
      const der = options.certificate.der;
      const value = sequence(hashIdentifier(hash), octetString(await digest(hash, der)));
      const reading = await asked(
        { ...expired, extensions: [extension(CERT_HASH, value)] },
        options,
      );
      expect(reading.statements).toHaveLength(counts ? 1 : 0);
    });

    it('revoked counts all the same', async () => {
      expect(only(await asked({ ...expired, status: BAD }, options)).state).toBe('revoked');
    });

    it('what was said before does as well', async () => {
      const before = { ...expired, thisUpdate: day('2025-12-01') };
      expect(only(await asked(before, options)).state).toBe('good');
    });
  });
});

describe('form', () => {
  it('critical extensions must be known', async () => {
    for (const where of ['extensions', 'responseExtensions']) {
      expect(problems(await asked({ [where]: [unknownExtension(true)] }))).toEqual([
        'critical-extension',
      ]);
      expect(only(await asked({ [where]: [unknownExtension(false)] })).state).toBe('good');
    }
  });

  it('a nonce is of no account, critical or not', async () => {
    const nonce = extension(NONCE, octetString(Uint8Array.of(1, 2, 3)), true);
    expect(only(await asked({ responseExtensions: [nonce] })).state).toBe('good');
  });

  it('no extension stands twice', async () => {
    const twice = [unknownExtension(false), unknownExtension(false)];
    expect(problems(await asked({ extensions: twice }))).toEqual(['unparsable']);
  });

  it.each([1, 2, 3, 5, 6])('response status %s is no answer', async (status) => {
    const der = sequence(enumerated(status));
    expect(problems(await ask(pki, [source('ocsp', der)]))).toEqual(['not-successful']);
  });

  it('what is no response is rejected, whatever it is', async () => {
    const der = await answer();
    const broken: Bytes[] = [
      new Uint8Array(),
      Uint8Array.of(0x30),
      nullValue(),
      sequence(enumerated(0)),
      der.slice(0, -1),
      concat(der, Uint8Array.of(0)),
      pki.seal.certificate.der,
      Uint8Array.of(0x30, 0x80, 0, 0),
    ];
    for (const one of broken) {
      expect(problems(await ask(pki, [source('ocsp', one)]))).toEqual(['unparsable']);
    }
  });

  it('a CRL is no response, nor a response a CRL', async () => {
    expect(problems(await ask(pki, [source('crl', await answer())]))).toEqual(['unparsable']);
  });

  it('what is larger than any response is not looked into', async () => {
    const der = concat(await answer(), new Uint8Array(MAX_OCSP_BYTES));
    expect(problems(await ask(pki, [source('ocsp', der)]))).toEqual(['too-large']);
  });

  it('without the CA nothing is known', async () => {
    expect(problems(await asked({}, { issuerPath: [] }))).toEqual(['signer-unknown']);
  });
});
