import type { Entity } from '../pki/certificate.ts';
import { context, integer, sequence } from '../pki/der.ts';
import { digest, type HashName } from '../pki/key.ts';
import { base64, base64url } from '../seal/header.ts';
import { longTerm, sealed } from './build.ts';
import { LT_AT_STAMP, open, passed, sealCase, type SealCase } from './seal-case.ts';

/* How the header refers to the certificate of the seal, and where that is. */

async function reference(entity: Entity, hash: HashName, name: string): Promise<unknown> {
  return { digAlg: name, digVal: base64url(await digest(hash, entity.certificate.der)) };
}

const NO_CERTIFICATE = open('NO_SIGNING_CERTIFICATE_FOUND', { level: 'B', signatureIntact: null });

export const REFERENCES: readonly SealCase[] = [
  sealCase({
    name: 'reference-other-digest',
    shows: 'The certificate is referred to by its SHA-512 digest (x5t#o): passed.',
    seals: [passed(LT_AT_STAMP)],
    make: async (world) =>
      sealed(world.seal, {
        header: { 'x5t#S256': undefined, 'x5t#o': await reference(world.seal, 'SHA-512', 'S512') },
        unsigned: await longTerm(world),
      }),
  }),
  sealCase({
    name: 'reference-several-certificates',
    shows: 'sigX5ts refers to the certificates of the path, the first is the signer: passed.',
    seals: [passed(LT_AT_STAMP)],
    make: async (world) =>
      sealed(world.seal, {
        header: {
          'x5t#S256': undefined,
          sigX5ts: [
            await reference(world.seal, 'SHA-384', 'S384'),
            await reference(world.authority, 'SHA-384', 'S384'),
          ],
        },
        unsigned: await longTerm(world),
      }),
  }),
  sealCase({
    name: 'reference-padded',
    shows:
      'The digest of the certificate is padded, the one place where that is tolerated: passed.',
    seals: [passed(LT_AT_STAMP)],
    make: async (world) => {
      const value = base64url(await digest('SHA-256', world.seal.certificate.der));
      return sealed(world.seal, {
        header: { 'x5t#S256': `${value}=` },
        unsigned: await longTerm(world),
      });
    },
  }),
  sealCase({
    name: 'reference-weak-digest',
    verdict: 'unverifiable',
    shows: 'The certificate is referred to by a SHA-1 digest, which is no reference.',
    seals: [NO_CERTIFICATE],
    make: async ({ seal }) =>
      sealed(seal, {
        header: { 'x5t#S256': undefined, 'x5t#o': await reference(seal, 'SHA-1', 'S1') },
      }),
  }),
  sealCase({
    name: 'reference-unknown-digest',
    verdict: 'unverifiable',
    shows: 'The certificate is referred to by a digest of an unknown name.',
    seals: [NO_CERTIFICATE],
    make: async ({ seal }) =>
      sealed(seal, {
        header: { 'x5t#S256': undefined, 'x5t#o': await reference(seal, 'SHA-256', 'M5') },
      }),
  }),
  sealCase({
    name: 'reference-missing',
    verdict: 'unverifiable',
    shows: 'The header refers to no certificate; the one that lies in the file is nobody’s.',
    seals: [{ ...NO_CERTIFICATE, level: 'NOT_ETSI' }],
    make: ({ seal }) => sealed(seal, { header: { 'x5t#S256': undefined } }),
  }),
  sealCase({
    name: 'reference-old-thumbprint-only',
    verdict: 'unverifiable',
    shows: 'The only reference is the SHA-1 thumbprint x5t, which is ignored.',
    seals: [{ ...NO_CERTIFICATE, level: 'NOT_ETSI' }],
    make: async ({ seal }) =>
      sealed(seal, {
        header: {
          'x5t#S256': undefined,
          x5t: base64url(await digest('SHA-1', seal.certificate.der)),
        },
      }),
  }),
  sealCase({
    name: 'reference-to-another-certificate',
    verdict: 'unverifiable',
    shows: 'The certificate in the file is not the one that the header refers to.',
    seals: [NO_CERTIFICATE],
    make: ({ seal, secondSeal }) => sealed(seal, { x5c: [secondSeal.certificate.der] }),
  }),
  sealCase({
    name: 'reference-twice',
    shows:
      'Two references to the certificate, both right: not of baseline form, and the result is open.',
    seals: [
      open('SIG_CONSTRAINTS_FAILURE', {
        ...LT_AT_STAMP,
        level: 'NOT_ETSI',
        revocation: { state: 'good' },
      }),
    ],
    make: async (world) =>
      sealed(world.seal, {
        header: { 'x5t#o': await reference(world.seal, 'SHA-512', 'S512') },
        unsigned: await longTerm(world),
      }),
  }),
  sealCase({
    name: 'certificate-in-xvals',
    shows: 'The certificate stands among the unsigned values only: passed.',
    seals: [passed(LT_AT_STAMP)],
    make: async (world) => {
      const steps = await longTerm(world);
      const certificates = [world.seal.certificate.der, world.responder.certificate.der];
      return sealed(world.seal, {
        header: { x5c: undefined },
        unsigned: steps.map((step) => (step.kind === 'xVals' ? { ...step, certificates } : step)),
      });
    },
  }),
  sealCase({
    name: 'certificate-missing',
    verdict: 'unverifiable',
    shows: 'The certificate is nowhere in the file.',
    seals: [NO_CERTIFICATE],
    make: ({ seal }) => sealed(seal, { header: { x5c: undefined } }),
  }),
  sealCase({
    name: 'certificates-in-another-order',
    shows: 'The certificate of the seal is the second of x5c: it is picked by its digest; passed.',
    seals: [passed(LT_AT_STAMP)],
    make: async (world) =>
      sealed(world.seal, {
        x5c: [world.authority.certificate.der, world.seal.certificate.der],
        unsigned: await longTerm(world),
      }),
  }),
  sealCase({
    name: 'key-reference-wrong',
    shows: 'kid names another certificate, which is a hint and no more: passed.',
    seals: [passed(LT_AT_STAMP)],
    make: async (world) => {
      const { issuerDer, serial } = world.secondSeal.certificate;
      const kid = base64(sequence(sequence(context(4, issuerDer)), integer(serial)));
      return sealed(world.seal, { header: { kid }, unsigned: await longTerm(world) });
    },
  }),
];
