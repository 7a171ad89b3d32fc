import { beforeAll, expect, it } from 'vitest';
import { issueCrl } from '../../../tools/demo/pki/crl.ts';
import type { Entity } from '../../../tools/demo/pki/certificate.ts';
import {
  extendedKeyUsage,
  KEY_USAGE,
  keyUsage,
  PURPOSE,
} from '../../../tools/demo/pki/extensions.ts';
import { issueOcspResponse } from '../../../tools/demo/pki/ocsp.ts';
import {
  ask,
  createHierarchy,
  type Hierarchy,
  ISSUED,
  issue,
  NEXT,
  read,
  signingWith,
  source,
} from '../../../tools/testing/revocation.ts';
import { MAX_REVOCATION_SOURCES, MAX_SIGNER_CHECKS } from '../limits.ts';

/* Whoever hands a file on chooses how much is in it: what it costs to read is bounded. */

let pki: Hierarchy;
beforeAll(async () => {
  pki = await createHierarchy();
});

const crlBy = async (authority: Entity) =>
  source(
    'crl',
    await issueCrl({ authority, thisUpdate: ISSUED, nextUpdate: NEXT, number: 1n, revoked: [] }),
  );

/** Somebody under the name of the CA, with a certificate of their own making. */
const impostor = (serial: bigint, issuer: Entity | null = null): Promise<Entity> =>
  issue(issuer, pki.authority.certificate.subject, {
    serial,
    extensions: [keyUsage(KEY_USAGE.cRLSign)],
  });

it('sources beyond the bound are not read', async () => {
  const good = await crlBy(pki.authority);
  const many = Array.from({ length: MAX_REVOCATION_SOURCES }, () => source('ocsp', good.der));
  const { statements, rejected } = await ask(pki, [...many, good]);
  expect(statements).toEqual([]);
  expect(rejected.at(-1)).toEqual({ source: good, problem: 'too-many' });
  expect((await ask(pki, [...many.slice(1), good])).statements).toHaveLength(1);
});

it('certificates of the signer’s name beyond the bound are not tried', async () => {
  // The CA itself is the first of them.
  const others = await Promise.all(
    Array.from({ length: MAX_SIGNER_CHECKS - 1 }, (_, at) => impostor(BigInt(at + 1))),
  );
  const genuine = await impostor(99n, pki.root);
  const good = await crlBy(genuine);
  const known = await Promise.all([...others, genuine].map(read));
  expect((await ask(pki, [good], { candidates: known.slice(1) })).statements).toHaveLength(1);
  expect((await ask(pki, [good], { candidates: known })).rejected).toEqual([
    { source: good, problem: 'bad-signature' },
  ]);
});

it('a heap of forged CRLs ends the reading in good time', { timeout: 60_000 }, async () => {
  const twins = await Promise.all(Array.from({ length: 8 }, (_, at) => impostor(BigInt(at + 1))));
  const candidates = await Promise.all(twins.map(read));
  const forger = signingWith(pki.authority, (data) => pki.root.key.signDer(data));
  const forged = await Promise.all(
    Array.from({ length: MAX_REVOCATION_SOURCES - 1 }, () => crlBy(forger)),
  );
  const good = await crlBy(pki.authority);
  const start = performance.now();
  const { statements, rejected } = await ask(pki, [...forged, good], { candidates });
  expect(performance.now() - start).toBeLessThan(3000);
  expect(statements).toEqual([]);
  expect(new Set(rejected.map(({ problem }) => problem))).toEqual(
    new Set(['bad-signature', 'too-many']),
  );
});

it.each(['in each', 'beside'] as const)(
  'and so does a heap of forged responses with many certificates %s',
  { timeout: 60_000 },
  async (where) => {
    const responders = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        issue(pki.authority, pki.sealResponder.certificate.subject, {
          serial: BigInt(at + 1),
          extensions: [extendedKeyUsage([PURPOSE.ocspSigning])],
        }),
      ),
    );
    const embedded = responders.map(({ certificate }) => certificate.der);
    const answer = async (responder: Entity) =>
      source(
        'ocsp',
        await issueOcspResponse({
          certificate: pki.seal.certificate,
          authority: pki.authority.certificate,
          responder,
          status: { state: 'good' },
          thisUpdate: ISSUED,
          nextUpdate: NEXT,
          certificates: where === 'beside' ? [] : embedded,
        }),
      );
    const candidates = where === 'beside' ? await Promise.all(responders.map(read)) : [];
    const forger = signingWith(pki.sealResponder, (data) => pki.root.key.signDer(data));
    const forged = await Promise.all(
      Array.from({ length: MAX_REVOCATION_SOURCES - 1 }, () => answer(forger)),
    );
    const good = await answer(responders[0]!);
    const start = performance.now();
    const { statements, rejected } = await ask(pki, [...forged, good], { candidates });
    expect(performance.now() - start).toBeLessThan(5000);
    expect(statements).toEqual([]);
    expect(rejected.at(-1)?.problem).toBe('too-many');
    expect((await ask(pki, [good], { candidates })).statements).toHaveLength(1);
  },
);
