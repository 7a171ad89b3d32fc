import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../../src/verification/container/json.ts';
import type { Report } from '../../../src/verification/report.ts';
import { ASKED } from './moments.ts';
import { caseTrust, sealedFileOf, verifyCase } from './on-disk.ts';

/*
 * Damage in what no signature of the seal covers: stamps, certificates, revocation values. The file
 * must never fare better than without the damaged value.
 */

const TRUST = await caseTrust();
const AT = new Date(ASKED);

interface Base {
  readonly file: string;
  /** The texts of the components. */
  readonly components: readonly string[];
}

function baseOf(name: string): Base {
  const file = new TextDecoder().decode(sealedFileOf(name));
  const list = /"etsiU":\[([^\]]*)\]/.exec(file)?.[1] ?? '';
  return { file, components: [...list.matchAll(/"([^"]+)"/g)].map(([, text = '']) => text) };
}

/** One value in one component: a token, a certificate, an OCSP response. */
interface Place {
  readonly base: Base;
  readonly component: string;
  readonly decoded: string;
  readonly value: string;
}

function placesOf(name: string): readonly Place[] {
  const base = baseOf(name);
  return base.components.flatMap((component) => {
    const decoded = Buffer.from(component, 'base64url').toString('utf8');
    return [...decoded.matchAll(/"val":"([^"]+)"/g)].map(([, value = '']) => {
      return { base, component, decoded, value };
    });
  });
}

/** The file with other text in the place of one whole item of a list, `{"val":"…"}` and around it. */
function withItem({ base, component, decoded, value }: Place, item: string | null): Uint8Array {
  const holder = decoded.includes(`{"x509Cert":{"val":"${value}"}}`)
    ? `{"x509Cert":{"val":"${value}"}}`
    : `{"val":"${value}"}`;
  const replaced =
    item === null
      ? decoded.replace(`${holder},`, '').replace(`,${holder}`, '').replace(holder, '')
      : decoded.replace(value, item);
  const text = base.file.replace(component, Buffer.from(replaced).toString('base64url'));
  return new TextEncoder().encode(text);
}

const INDICATIONS = ['TOTAL-PASSED', 'INDETERMINATE', 'TOTAL-FAILED'];
const VERDICTS = ['valid', 'attention', 'unverifiable', 'invalid'];

interface Standing {
  readonly indication: number;
  readonly verdict: number;
}

/** The greater, the worse. */
const standing = ({ seals, verdict }: Report): Standing => ({
  indication: INDICATIONS.indexOf(seals[0]?.indication ?? 'TOTAL-FAILED'),
  verdict: VERDICTS.indexOf(verdict),
});

/* Every certificate stands once in these files: another copy of a damaged one would save them. */
const FILES = [
  ['level LTA', placesOf('level-lta-all-certificates-in-xvals'), 500],
  ['level LT', placesOf('level-lt-all-certificates-in-xvals'), 400],
  ['level LT with a CRL', placesOf('crl').slice(1), 100],
] as const;

describe('damage in what is not signed', () => {
  it.each(FILES)('never helps a seal of %s', { timeout: 180_000 }, async (_, places, numRuns) => {
    const without = new Map<Place, Standing>();
    for (const place of places) {
      const bytes = withItem(place, null);
      expect(isObject(JSON.parse(new TextDecoder().decode(bytes)))).toBe(true);
      without.set(place, standing(await verifyCase(bytes, AT, TRUST)));
    }
    const damage = fc.record({
      place: fc.constantFrom(...places),
      part: fc.integer({ min: 0, max: 99_999 }),
      mask: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ place, part, mask }) => {
        const der = Buffer.from(place.value, 'base64');
        const at = Math.floor((part * der.length) / 100_000);
        der[at] = (der[at] ?? 0) ^ mask;
        const report = await verifyCase(withItem(place, der.toString('base64')), AT, TRUST);
        const taken = without.get(place);
        const { indication, verdict } = standing(report);
        expect(indication).toBeGreaterThanOrEqual(taken?.indication ?? Infinity);
        expect(verdict).toBeGreaterThanOrEqual(taken?.verdict ?? Infinity);
        if (place.decoded.includes('Tst"')) expect(isNamed(report)).toBe(true);
      }),
      { numRuns, seed: 20260302 },
    );
  });
});

/** Whether the report says of one of the stamps that it proves nothing. */
function isNamed({ seals }: Report): boolean {
  return seals.some(({ timestamps }) => timestamps.some(({ trusted }) => trusted === false));
}
