import { booleanOf, namedBitsOf } from '../der/content.ts';
import { each, explicit, inside, readWhole, type DerCursor } from '../der/cursor.ts';
import { TAG, constructed, primitive, type DerValue } from '../der/value.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { DistinguishedName } from '../certificate/distinguished-name.ts';
import { EXTENSION, extensionValue } from './extensions.ts';
import { directoryNameKey, directoryNameOf, generalNameKey, relativeName } from './names.ts';

/** A set of revocation reasons: bit n stands for bit n of ReasonFlags (RFC 5280 §4.2.1.13). */
export type Reasons = number;

export const NO_REASONS: Reasons = 0;
/** keyCompromise … aACompromise; bit 0 is unused. */
export const ALL_REASONS: Reasons = 0b1_1111_1110;

/** One entry of a certificate's cRLDistributionPoints. */
export interface DistributionPoint {
  /** Keys of the general names; null where it has no name of its own. */
  readonly names: readonly string[] | null;
  readonly reasons: Reasons;
  /** Keys of the names in cRLIssuer; null where the certificate's own issuer signs. */
  readonly crlIssuers: readonly string[] | null;
}

/** A CRL's issuingDistributionPoint (RFC 5280 §5.2.5): what it is about. */
export interface IssuingDistributionPoint {
  readonly names: readonly string[] | null;
  readonly onlyUserCertificates: boolean;
  readonly onlyCaCertificates: boolean;
  readonly onlyAttributeCertificates: boolean;
  readonly reasons: Reasons;
  readonly indirect: boolean;
}

/** The distribution points of a certificate; null where the extension cannot be parsed. */
export function distributionPointsOf(
  certificate: Certificate,
): readonly DistributionPoint[] | null {
  const value = extensionValue(certificate, EXTENSION.crlDistributionPoints);
  if (value === null) return [];
  return readWhole(value, (cursor) =>
    each(cursor.next(TAG.sequence), (point) => readPoint(inside(point), certificate.issuer)),
  );
}

function readPoint(cursor: DerCursor, certificateIssuer: DistinguishedName): DistributionPoint {
  const name = cursor.optional(constructed(0));
  const reasons = cursor.optional(primitive(1));
  const crlIssuer = cursor.optional(constructed(2));
  cursor.finish();
  const issuers =
    crlIssuer === null
      ? [certificateIssuer]
      : each(crlIssuer, directoryNameOf).filter((one) => one !== null);
  return {
    names: name === null ? null : readPointName(name, issuers),
    reasons: readReasons(reasons),
    crlIssuers: crlIssuer === null ? null : each(crlIssuer, generalNameKey),
  };
}

/**
 * Reads an issuingDistributionPoint; null where it cannot be parsed.
 *
 * @param crlIssuer the CRL's issuer, which a relative name stands below
 */
export function readIssuingDistributionPoint(
  value: Uint8Array,
  crlIssuer: DistinguishedName,
): IssuingDistributionPoint | null {
  return readWhole(value, (outer) => {
    const cursor = inside(outer.next(TAG.sequence));
    const flag = (number: number): boolean => {
      const found = cursor.optional(primitive(number));
      return found !== null && booleanOf(found);
    };
    const name = cursor.optional(constructed(0));
    const onlyUserCertificates = flag(1);
    const onlyCaCertificates = flag(2);
    const reasons = readReasons(cursor.optional(primitive(3)));
    const indirect = flag(4);
    const onlyAttributeCertificates = flag(5);
    cursor.finish();
    return {
      names: name === null ? null : readPointName(name, [crlIssuer]),
      onlyUserCertificates,
      onlyCaCertificates,
      onlyAttributeCertificates,
      reasons,
      indirect,
    };
  });
}

/** DistributionPointName: full names, or one relative to the issuer. */
function readPointName(name: DerValue, issuers: readonly DistinguishedName[]): readonly string[] {
  const choice = explicit(name, constructed(0), constructed(1));
  if (choice.tag === constructed(0)) return each(choice, generalNameKey);
  const [issuer, ...others] = issuers;
  // Below several issuers it names nothing (RFC 5280 §4.2.1.13).
  if (issuer === undefined || others.length > 0) return [];
  return [directoryNameKey(relativeName(issuer.rdnKeys, choice))];
}

function readReasons(flags: DerValue | null): Reasons {
  if (flags === null) return ALL_REASONS;
  return namedBitsOf(flags).reduce((all, bit) => all | (1 << bit), NO_REASONS) & ALL_REASONS;
}
