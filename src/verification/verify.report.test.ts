import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createPki, type Pki } from '../../tools/demo/pki/pki.ts';
import { ASKED_AT, circumstances, fileOf, trustOf } from '../../tools/testing/circumstances.ts';
import { credentialJson, SUBJECT } from '../../tools/testing/credential.ts';
import { unfitForJson } from '../../tools/testing/report.ts';
import { sealedCredential, trustIn } from '../../tools/testing/sealed.ts';
import { checkIssuer } from './issuer/issuer-check.ts';
import { checkPeriod } from './period/period-check.ts';
import { findPath } from './certificate/path.ts';
import { verify, type Circumstances } from './verify.ts';

vi.mock('./issuer/issuer-check.ts', { spy: true });
vi.mock('./period/period-check.ts', { spy: true });
vi.mock('./certificate/path.ts', { spy: true });

let pki: Pki;
let sealed: string;
beforeAll(async () => {
  pki = await createPki();
  sealed = await sealedCredential(pki);
});
const trusted = (more: Partial<Circumstances> = {}): Circumstances =>
  circumstances({ trust: [trustIn(pki)], ...more });

describe('the report', () => {
  it('names the input as it came', async () => {
    const bytes = new TextEncoder().encode(sealed);
    const { report } = await verify({ bytes, name: 'a b.jsonld', origin: 'paste' }, trusted());
    expect(report.input).toEqual({
      name: 'a b.jsonld',
      origin: 'paste',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      container: 'jws-general',
    });
  });

  it('tells both times, and what was contacted', async () => {
    const validationTime = new Date('2026-04-01T00:00:00Z');
    const given = trusted({ validationTime, contacted: ['https://registry.example.org'] });
    const { report } = await verify(fileOf(sealed), given);
    expect(report).toMatchObject({
      version: 1,
      checkedAt: '2026-06-01T12:00:00Z',
      validationTime: '2026-04-01T00:00:00Z',
      contacted: ['https://registry.example.org'],
    });
    expect(report.seals[0]?.bestSignatureTime).toBe('2026-04-01T00:00:00Z');
  });

  it('is of demonstration as soon as any trust data is', async () => {
    const demonstration = trustOf([], { demonstration: true, generatedAt: '2026-01-01T00:00:00Z' });
    const { report } = await verify(
      fileOf(sealed),
      trusted({ trust: [trustIn(pki), demonstration] }),
    );
    expect(report.trust).toMatchObject({
      demonstration: true,
      generatedAt: '2026-01-01T00:00:00Z',
    });
    expect(report.trust.lists).toHaveLength(2);
  });

  it('says that no trust data was there', async () => {
    const { report } = await verify(fileOf(sealed), circumstances());
    expect(report.trust).toEqual({ generatedAt: null, demonstration: false, lists: [] });
  });

  it('masks what is personal unless it is asked for', async () => {
    const masked = await verify(fileOf(sealed), trusted());
    expect(masked.report.credential?.holder).toEqual({
      name: 'Jana Zkušební',
      dateOfBirth: null,
      masked: true,
    });
    expect(JSON.stringify(masked.report)).not.toContain('1999-10-01');
    const revealed = await verify(fileOf(sealed), trusted({ reveal: true }));
    expect(revealed.report.credential?.holder).toEqual({
      name: 'Jana Zkušební',
      dateOfBirth: '1999-10-01T22:00:00Z',
      masked: false,
    });
  });

  it('sums up the credential', async () => {
    const { report } = await verify(fileOf(sealed), trusted());
    expect(report.credential).toMatchObject({
      id: 'urn:credential:test',
      title: { cs: 'Základy ověřování', en: 'Basics of verification' },
      issuer: 'Konsorcium ukázkových univerzit',
      awardingBodies: ['Konsorcium ukázkových univerzit'],
      issued: '2026-03-02T10:00:00Z',
      validFrom: '2026-02-28T23:00:00Z',
      validUntil: null,
      achievements: [
        {
          title: { cs: 'Základy ověřování' },
          credits: [{ framework: 'ECTS', points: '2' }],
          eqfLevel: 6,
          learningOutcomes: [{ cs: 'Ověří pečeť.', en: 'Verifies a seal.' }],
        },
      ],
    });
  });

  it('survives dates and numbers that make no sense', async () => {
    const credential = credentialJson({
      issued: 'soon',
      validFrom: '0000-00-00',
      validUntil: ['275760-09-13T00:00:00Z', '9999-12-31T23:59:59-14:00'],
      credentialSubject: { ...SUBJECT, dateOfBirth: 'x' },
    });
    const { report } = await verify(fileOf(await sealedCredential(pki, { credential })), trusted());
    expect(unfitForJson(report)).toEqual([]);
    expect(report.checks.find(({ id }) => id === 'period')?.state).toBe('unknown');
  });

  it('tells a status that the credential declares', async () => {
    const credential = credentialJson({
      credentialStatus: { id: 'https://status.example.org', type: 'CredentialStatus' },
    });
    const file = await sealedCredential(pki, { credential });
    expect((await verify(fileOf(file), trusted())).report.status).toMatchObject({
      state: 'unknown',
    });
    expect((await verify(fileOf(sealed), trusted())).report.status).toBeNull();
  });
});

describe('a crash inside a check is unknown, and costs nothing but that check', () => {
  const crash = (): never => {
    throw new TypeError('crash');
  };

  it.each([
    ['issuer', checkIssuer],
    ['period', checkPeriod],
  ] as const)('%s', async (id, check) => {
    vi.mocked(check).mockImplementationOnce(crash);
    const { report, credential } = await verify(fileOf(sealed), trusted());
    expect(report.checks.find((one) => one.id === id)).toMatchObject({
      state: 'unknown',
      code: 'check.crashed',
    });
    expect(report.checks.filter(({ code }) => code === 'check.crashed')).toHaveLength(1);
    expect(report.verdict).toBe('attention');
    expect(credential).not.toBeNull();
  });

  it('seal', async () => {
    vi.mocked(findPath).mockImplementationOnce(crash);
    const { report, credential } = await verify(fileOf(sealed), trusted());
    expect(report.checks.find(({ id }) => id === 'seal')).toMatchObject({
      state: 'unknown',
      code: 'check.crashed',
    });
    expect(['unverifiable', 'attention']).toContain(report.verdict);
    expect(report.seals[0]?.indication).toBe('INDETERMINATE');
    expect(credential).not.toBeNull();
  });
});

describe('damage', () => {
  it('of any one byte of what is sealed is never taken for intact, nor made light of', async () => {
    const start = new TextEncoder().encode(sealed);
    const { payload, signatures } = JSON.parse(sealed) as {
      payload: string;
      signatures: [{ protected: string; signature: string }];
    };
    const [{ protected: protectedText, signature }] = signatures;
    const parts = [JSON.stringify(payload).slice(1, -1), protectedText, signature];
    const places = parts.map((text) => {
      const from = Buffer.from(start).indexOf(text);
      return { from, length: Buffer.byteLength(text) };
    });
    expect(places.every(({ from }) => from > 0)).toBe(true);
    const damage = fc.record({
      part: fc.constantFrom(...places),
      where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    const given = trusted();
    await fc.assert(
      fc.asyncProperty(damage, async ({ part, where, byte }) => {
        const at = part.from + Math.floor(where * part.length);
        fc.pre(start[at] !== byte);
        const bytes = start.slice();
        bytes[at] = byte;
        const { report } = await verify(fileOf(bytes), given);
        expect(report.seals.map(({ signatureIntact }) => signatureIntact)).not.toContain(true);
        expect(['invalid', 'unverifiable']).toContain(report.verdict);
        expect(unfitForJson(report)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('of any kind never makes the door throw', async () => {
    const start = new TextEncoder().encode(sealed);
    const change = fc.tuple(fc.nat({ max: start.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 8 }),
        fc.nat({ max: start.length }),
        async (changes, length) => {
          const bytes = start.slice(0, length);
          for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
          const { report } = await verify(fileOf(bytes), circumstances({ checkedAt: ASKED_AT }));
          expect(report.checks).toHaveLength(9);
        },
      ),
      { numRuns: 100 },
    );
  }, 30_000);
});
