import type { Certificate } from '../certificate/certificate.ts';
import type { Crl } from './crl.ts';
import {
  ALL_REASONS,
  distributionPointsOf,
  NO_REASONS,
  type DistributionPoint,
  type IssuingDistributionPoint,
  type Reasons,
} from './distribution-point.ts';
import { directoryNameKey } from './names.ts';

/**
 * The reasons for which a CRL would tell of a certificate's revocation (RFC 5280 §6.3.3 b and d);
 * none where the CRL is not about it at all.
 */
export function reasonsCovered(certificate: Certificate, crl: Crl): Reasons {
  if (crl.scope !== null && !holdsKind(crl.scope, certificate)) return NO_REASONS;
  // §6.3.3, last paragraph: any CRL of the certificate's issuer serves, as if the certificate had a
  // distribution point with the issuer's name.
  const implied: DistributionPoint = {
    names: [directoryNameKey(certificate.issuer.rdnKeys)],
    reasons: ALL_REASONS,
    crlIssuers: null,
  };
  return [...(distributionPointsOf(certificate) ?? []), implied]
    .filter((point) => isFor(point, certificate, crl))
    .reduce(
      (covered, point) => covered | (point.reasons & (crl.scope?.reasons ?? ALL_REASONS)),
      NO_REASONS,
    );
}

function holdsKind(scope: IssuingDistributionPoint, certificate: Certificate): boolean {
  if (scope.onlyAttributeCertificates) return false;
  return certificate.isCa ? !scope.onlyUserCertificates : !scope.onlyCaCertificates;
}

function isFor(point: DistributionPoint, certificate: Certificate, crl: Crl): boolean {
  if (point.crlIssuers === null) {
    if (crl.issuer.key !== certificate.issuer.key) return false;
  } else if (
    crl.scope?.indirect !== true ||
    !point.crlIssuers.includes(directoryNameKey(crl.issuer.rdnKeys))
  ) {
    return false;
  }
  const wanted = crl.scope?.names ?? null;
  if (wanted === null) return true;
  return (point.names ?? point.crlIssuers ?? []).some((name) => wanted.includes(name));
}
