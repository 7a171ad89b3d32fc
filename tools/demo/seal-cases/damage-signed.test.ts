import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseTrust, sealedFileOf, verifyCase } from './on-disk.ts';
import { isObject } from '../../../src/verification/container/json.ts';
import { ASKED } from './moments.ts';

/* Damage in what a seal covers: the value never counts as right, the verdict is never mild. */

const TRUST = await caseTrust();
const AT = new Date(ASKED);

/** A part of a file: its text, and the file with another text in its place. */
interface Part {
  readonly text: string;
  readonly put: (text: string) => string;
}

function member(file: string, name: string): Part {
  const whole = new TextDecoder().decode(sealedFileOf(file));
  const [found, before = '', text = ''] =
    new RegExp(`^(.*?"${name}":")((?:[^"\\\\]|\\\\.)*)"`).exec(whole) ?? [];
  if (found === undefined) throw new Error(`${file} has no ${name}`);
  const after = whole.slice(before.length + text.length);
  return { text, put: (other) => before + other + after };
}

/** What the protected header says, put back as base64url: damage that leaves it readable. */
function header(file: string): Part {
  const { text, put } = member(file, 'protected');
  return {
    text: Buffer.from(text, 'base64url').toString('utf8'),
    put: (other) => put(Buffer.from(other).toString('base64url')),
  };
}

/** What can happen to one place of a text. */
const DAMAGES = ['changed', 'dropped', 'doubled', 'inserted', 'swapped'] as const;

const CHARACTERS = Array.from('ABCXYZabcxyz0189-_+/=. "\\{é');

interface Damage {
  readonly kind: (typeof DAMAGES)[number];
  /** Where in the text, in hundred-thousandths. */
  readonly place: number;
  readonly character: string;
}

const anyDamage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...DAMAGES),
  place: fc.integer({ min: 0, max: 99_999 }),
  character: fc.constantFrom(...CHARACTERS),
});

function damaged(text: string, { kind, place, character }: Damage): string {
  const at = Math.floor((place * text.length) / 100_000);
  const here = text.charAt(at);
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  switch (kind) {
    case 'changed':
      return before + character + after;
    case 'dropped':
      return before + after;
    case 'doubled':
      return before + here + here + after;
    case 'inserted':
      return before + character + here + after;
    case 'swapped':
      return before + after.charAt(0) + here + after.slice(1);
  }
}

async function expectRefused(part: Part, damage: Damage): Promise<void> {
  const text = damaged(part.text, damage);
  fc.pre(text !== part.text);
  const report = await verifyCase(new TextEncoder().encode(part.put(text)), AT, TRUST);
  expect(report.seals.map(({ signatureIntact }) => signatureIntact)).not.toContain(true);
  expect(['invalid', 'unverifiable']).toContain(report.verdict);
}

const PARTS = [
  ['the payload at level LT', member('level-lt', 'payload'), 200],
  ['the payload at level LTA', member('level-lta', 'payload'), 100],
  ['the text of the protected header', member('level-lta', 'protected'), 250],
  ['what the protected header says at level LT', header('level-lt'), 200],
  ['what the protected header says at level LTA', header('level-lta'), 100],
  ['the signature value at level LT', member('level-lt', 'signature'), 200],
  ['the signature value at level LTA', member('level-lta', 'signature'), 100],
] as const;

describe('damage in what is signed', () => {
  it.each(PARTS)('%s', { timeout: 120_000 }, async (_, part, numRuns) => {
    await fc.assert(
      fc.asyncProperty(anyDamage, (damage) => expectRefused(part, damage)),
      { numRuns, seed: 20260302 },
    );
  });
});

/** The file whose signing certificate stands among the unsigned values only. */
const CERTIFICATE = readCertificate();

function readCertificate(): { readonly file: string; readonly text: string; readonly der: Buffer } {
  const file = new TextDecoder().decode(sealedFileOf('certificate-in-xvals'));
  const text = [...file.matchAll(/"([A-Za-z0-9_-]{40,})"/g)]
    .map(([, found = '']) => found)
    .find((found) => Buffer.from(found, 'base64url').toString('utf8').startsWith('{"xVals"'));
  const parsed: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'));
  const [first] = isObject(parsed) ? (parsed['xVals'] as readonly unknown[]) : [];
  const holder = isObject(first) ? first['x509Cert'] : undefined;
  const value = isObject(holder) ? holder['val'] : undefined;
  if (typeof value !== 'string') throw new Error('the certificate is not where it should be');
  return { file, text: text ?? '', der: Buffer.from(value, 'base64') };
}

describe('damage in the signing certificate', () => {
  it('leaves no certificate that the header refers to', { timeout: 120_000 }, async () => {
    const { file, text, der } = CERTIFICATE;
    const component = Buffer.from(text, 'base64url').toString('utf8');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: der.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const broken = Buffer.from(der);
          broken[at] = (broken[at] ?? 0) ^ mask;
          const other = component.replace(der.toString('base64'), broken.toString('base64'));
          const content = file.replace(text, Buffer.from(other).toString('base64url'));
          const report = await verifyCase(new TextEncoder().encode(content), AT, TRUST);
          expect(report.seals[0]?.signatureIntact).toBeNull();
          expect(report.seals[0]?.subIndication).toBe('NO_SIGNING_CERTIFICATE_FOUND');
          expect(report.verdict).toBe('unverifiable');
        },
      ),
      { numRuns: 150, seed: 20260302 },
    );
  });
});
