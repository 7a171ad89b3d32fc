import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { subjectOf } from './der-subject.ts';

let pki: Pki;
beforeAll(async () => {
  pki = await createPki();
});

describe('subjectOf', () => {
  it('cuts out the encoded name of a certificate', () => {
    for (const { certificate } of [pki.root, pki.authority, pki.seal]) {
      expect(Buffer.from(subjectOf(certificate.der) ?? [])).toEqual(
        Buffer.from(certificate.subjectDer),
      );
    }
  });

  it('gives nothing for a certificate that was cut', () => {
    const { der } = pki.seal.certificate;
    for (let length = 0; length < der.length; length += 1) {
      expect(subjectOf(der.subarray(0, length))).toBeNull();
    }
  });

  it('never throws, and gives a part of what it was given or nothing', () => {
    const { der } = pki.seal.certificate;
    const damaged = fc
      .array(fc.tuple(fc.nat({ max: 120 }), fc.integer({ min: 0, max: 255 })), { maxLength: 4 })
      .map((changes) => {
        const copy = der.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
        const subject = subjectOf(bytes);
        if (subject === null) return;
        expect(subject[0]).toBe(0x30);
        expect(Buffer.from(bytes).indexOf(Buffer.from(subject))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
