import type { Certificate } from '../certificate/certificate.ts';
import type {
  RevocationCircumstances,
  RevocationProblem,
  RevocationState,
} from './revocation-data.ts';
import { earliest } from './times.ts';

/** The times of what is said about a certificate. */
export interface Claim {
  readonly state: RevocationState;
  readonly thisUpdate: Date;
  readonly archiveCutoff: Date | null;
  /** The issuer shows that it still has the certificate itself (OCSP certHash). */
  readonly knowsCertificate: boolean;
}

/** What the times forbid to take from a claim about a certificate (EN 319 102-1 §5.2.6.4). */
export function claimProblem(
  certificate: Certificate,
  claim: Claim,
  { expiredKeptSince }: RevocationCircumstances,
): RevocationProblem | null {
  if (claim.thisUpdate < certificate.notBefore) return 'before-certificate';
  // A word that it is revoked needs no proof that it would still be said.
  if (claim.state === 'revoked' || claim.knowsCertificate) return null;
  const known = [claim.archiveCutoff, expiredKeptSince ?? null].filter((one) => one !== null);
  const keptSince = earliest([claim.thisUpdate, ...known]) ?? claim.thisUpdate;
  return certificate.notAfter < keptSince ? 'expired-certificate-not-covered' : null;
}
