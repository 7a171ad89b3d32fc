import { decodeBase64 } from '../bytes.ts';
import { subjectOf } from '../certificate/der-subject.ts';
import { readName } from '../certificate/distinguished-name.ts';
import type { TrustData, TrustService } from './trust-data.ts';

/** A certificate that a path may end at, and the listed service it belongs to. */
export interface TrustAnchor {
  readonly der: Uint8Array;
  /** null for a certificate that the user trusts by hand: it gives no qualification. */
  readonly service: TrustService | null;
}

/** Trust anchors by the key of their certificate's subject ({@link DistinguishedName}). */
export type AnchorIndex = ReadonlyMap<string, readonly TrustAnchor[]>;

/**
 * Indexes the anchors for seals: CA/QC services of all loaded trust data, and certificates trusted
 * by hand. Certificates are not parsed for this, only their subject is cut out: a country's lists
 * hold a thousand.
 */
export function sealAnchors(
  trust: readonly TrustData[],
  byHand: readonly Uint8Array[],
): AnchorIndex {
  const index = new Map<string, TrustAnchor[]>();
  const add = (anchor: TrustAnchor): void => {
    const subject = subjectOf(anchor.der);
    const key = subject === null ? undefined : readName(subject)?.key;
    if (key === undefined) return;
    const same = index.get(key);
    if (same === undefined) index.set(key, [anchor]);
    else same.push(anchor);
  };
  for (const service of trust.flatMap((data) => data.sealServices)) {
    // Only CA/QC anchors a seal; a time-stamping service never does (TS 119 615 §4.4).
    if (service.type !== 'CA/QC') continue;
    for (const certificate of service.certificates) {
      const der = decodeBase64(certificate);
      if (der !== null) add({ der, service });
    }
  }
  for (const der of byHand) add({ der, service: null });
  return index;
}
