import { decodeBase64 } from '../bytes.ts';
import { subjectOf } from '../certificate/der-subject.ts';
import { readName } from '../certificate/distinguished-name.ts';
import type { TrustData, TrustService } from './trust-data-v1.ts';

/** A certificate that a path may end at, and the listed service it belongs to. */
export interface TrustAnchor {
  readonly der: Uint8Array;
  /** null for a certificate that the user trusts by hand: it gives no qualification. */
  readonly service: TrustService | null;
}

/** Trust anchors by the key of their certificate's subject ({@link DistinguishedName}). */
export type AnchorIndex = ReadonlyMap<string, readonly TrustAnchor[]>;

/**
 * Anchors for seals: services that issue qualified certificates (CA/QC), and certificates trusted by
 * hand. A time-stamping service never anchors a seal (TS 119 615 §4.4).
 */
export function sealAnchors(
  trust: readonly TrustData[],
  byHand: readonly Uint8Array[],
): AnchorIndex {
  const services = trust.flatMap((data) => data.sealServices);
  return index(
    services.filter(({ type }) => type === 'CA/QC'),
    byHand,
  );
}

/**
 * Anchors for time stamps: services that issue qualified time stamps (TSA/QTST), mostly the
 * certificates of time-stamping units themselves, and certificates trusted by hand.
 */
export function timestampAnchors(
  trust: readonly TrustData[],
  byHand: readonly Uint8Array[],
): AnchorIndex {
  const services = trust.flatMap((data) => data.timestampServices);
  return index(
    services.filter(({ type }) => type === 'TSA/QTST'),
    byHand,
  );
}

/**
 * Certificates are not parsed for this, only their subject is cut out: a country's lists hold a
 * thousand.
 */
function index(services: readonly TrustService[], byHand: readonly Uint8Array[]): AnchorIndex {
  const anchors = new Map<string, TrustAnchor[]>();
  const add = (anchor: TrustAnchor): void => {
    const subject = subjectOf(anchor.der);
    const key = subject === null ? undefined : readName(subject)?.key;
    if (key === undefined) return;
    const same = anchors.get(key);
    if (same === undefined) anchors.set(key, [anchor]);
    else same.push(anchor);
  };
  for (const service of services) {
    for (const certificate of service.certificates) {
      const der = decodeBase64(certificate);
      if (der !== null) add({ der, service });
    }
  }
  for (const der of byHand) add({ der, service: null });
  return anchors;
}
