import type { CrlEntry } from './crl-entries.ts';
import type { CrlReading } from './crl-reading.ts';
import type { Reasons } from './distribution-point.ts';
import type { RevocationProblem, RevocationSource } from './revocation-data.ts';
import { isSameEntity } from './signers.ts';
import { earliest } from './times.ts';

/** A complete CRL, brought up to date by a delta where there is one. */
export interface CompleteCrl {
  readonly base: CrlReading;
  readonly delta: CrlReading | null;
  readonly reasons: Reasons;
  readonly entry: CrlEntry | null;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
}

interface Application {
  readonly complete: readonly CompleteCrl[];
  readonly rejected: readonly {
    readonly source: RevocationSource;
    readonly problem: RevocationProblem;
  }[];
}

/**
 * Puts the newest delta on each complete CRL that it is for (RFC 5280 §5.2.4). A complete CRL beside
 * which a newer delta lies that cannot be read, or that it is too old for, is not used: it is known
 * to be overtaken.
 */
export function applyDeltas(readings: readonly CrlReading[]): Application {
  const deltas = readings.filter(isDelta);
  const used = new Set<CrlReading>();
  const complete: CompleteCrl[] = [];
  const rejected: Application['rejected'][number][] = [];
  for (const { source, unread } of readings) {
    if (unread !== null) rejected.push({ source, problem: unread });
  }
  for (const base of readings.filter((one) => !isDelta(one) && one.unread === null)) {
    const delta = newest(deltas.filter((one) => isLaterFor(one, base)));
    if (delta === null) {
      const { nextUpdate, thisUpdate } = base.crl;
      const { entry, reasons } = base;
      complete.push({ base, delta, reasons, entry, thisUpdate, nextUpdate });
    } else if (delta.unread !== null || base.number < (delta.crl.baseNumber ?? 0n)) {
      rejected.push({ source: base.source, problem: 'delta-unread' });
    } else {
      used.add(delta);
      complete.push(combined(base, delta));
    }
  }
  const unused = deltas.filter((delta) => delta.unread === null && !used.has(delta));
  return {
    complete,
    rejected: [
      ...rejected,
      ...unused.map(({ source }) => ({ source, problem: 'delta-without-base' as const })),
    ],
  };
}

const isDelta = ({ crl }: CrlReading): boolean => crl.baseNumber !== null;

/** Of the same issuer, key and scope, and newer. */
function isLaterFor(delta: CrlReading, base: CrlReading): boolean {
  return (
    isSameEntity(delta.signer, base.signer) &&
    delta.crl.issuer.key === base.crl.issuer.key &&
    delta.crl.scopeDer === base.crl.scopeDer &&
    delta.number > base.number
  );
}

function newest(deltas: readonly CrlReading[]): CrlReading | null {
  return deltas.reduce<CrlReading | null>(
    (best, one) => (best === null || one.number > best.number ? one : best),
    null,
  );
}

/** The delta's entry decides, removeFromCRL too; where it has none, the base's (§6.3.3 i to k). */
function combined(base: CrlReading, delta: CrlReading): CompleteCrl {
  return {
    base,
    delta,
    reasons: base.reasons,
    entry: delta.entry ?? base.entry,
    thisUpdate: delta.crl.thisUpdate,
    nextUpdate: earliest([base.crl.nextUpdate, delta.crl.nextUpdate]),
  };
}
