import { subjectOf } from '../certificate/der-subject.ts';
import { readName, type DistinguishedName } from '../certificate/distinguished-name.ts';
import type { TrustService } from './trust-data.ts';
import type { ListedCertificate, TrustSource } from './trust-source.ts';

/** A certificate that a path may end at, and the listed service it belongs to. */
export interface TrustAnchor {
  readonly der: Uint8Array;
  /** null for a certificate that the user trusts by hand: it gives no qualification. */
  readonly service: TrustService | null;
}

/** Trust anchors, found by the subject of their certificate. */
export interface AnchorIndex {
  of(subject: DistinguishedName): Promise<readonly TrustAnchor[]>;
}

/**
 * Anchors for seals: services that issue qualified certificates (CA/QC), and certificates trusted by
 * hand. A time-stamping service never anchors a seal (TS 119 615 §4.3).
 */
export function sealAnchors(
  trust: readonly TrustSource[],
  byHand: readonly Uint8Array[],
): AnchorIndex {
  return listedAnchors('CA/QC', byHand, (subject) =>
    trust.map((source) => source.sealServices(subject)),
  );
}

/**
 * Anchors for time stamps: services that issue qualified time stamps (TSA/QTST), mostly the
 * certificates of time-stamping units themselves, and certificates trusted by hand.
 */
export function timestampAnchors(
  trust: readonly TrustSource[],
  byHand: readonly Uint8Array[],
): AnchorIndex {
  return listedAnchors('TSA/QTST', byHand, (subject) =>
    trust.map((source) => source.timestampServices(subject)),
  );
}

/** Only certificates trusted by hand. */
export function anchorsByHand(certificates: readonly Uint8Array[]): AnchorIndex {
  const anchors = certificates.map((der) => ({ der, service: null, key: subjectKey(der) }));
  return {
    of: ({ key }) => Promise.resolve(anchors.filter((anchor) => anchor.key === key)),
  };
}

function listedAnchors(
  type: string,
  certificates: readonly Uint8Array[],
  listed: (subject: DistinguishedName) => readonly Promise<readonly ListedCertificate[]>[],
): AnchorIndex {
  const byHand = anchorsByHand(certificates);
  return {
    of: async (subject) => {
      const found = (await Promise.all(listed(subject))).flat();
      const ofType = found.filter(({ service }) =>
        service.instances.some((instance) => instance.type === type),
      );
      return [...ofType, ...(await byHand.of(subject))];
    },
  };
}

function subjectKey(der: Uint8Array): string | null {
  const subject = subjectOf(der);
  return subject === null ? null : (readName(subject)?.key ?? null);
}
