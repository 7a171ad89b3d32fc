import type { Certificate } from '../certificate/certificate.ts';
import { findPath, type CertificationPath } from '../certificate/path.ts';
import { anchorsByHand, type AnchorIndex } from './anchors.ts';
import { NOT_DETERMINED, qualifyAt, type CertificateQualification } from './qualify-certificate.ts';
import { combine } from './qualify-seal.ts';
import { servicesReached } from './services-reached.ts';
import { authorityHash } from './short-hash.ts';
import type { TrustService } from './trust-data.ts';
import type { TrustSource } from './trust-source.ts';

/** What the trusted lists say of the certificate that sealed. */
export interface SealTrust {
  /** Services that the path reaches; none where no path was found, or none to a listed anchor. */
  readonly services: readonly TrustService[];
  readonly qualification: CertificateQualification;
  /** Whether the certificate comes from an authority that is listed, but for no seals. */
  readonly isKnownOtherwise: boolean;
}

export interface SealTrustContext {
  readonly anchors: AnchorIndex;
  readonly trust: readonly TrustSource[];
}

/**
 * Asks the trusted lists about a seal certificate: at its issuance and when it sealed
 * (TS 119 615 §4.4).
 *
 * @param path null where none was found
 * @param candidates certificates that came with the file
 */
export async function askTrustedLists(
  certificate: Certificate,
  path: CertificationPath | null,
  candidates: readonly Certificate[],
  bestSignatureTime: Date,
  context: SealTrustContext,
): Promise<SealTrust> {
  if (path === null) {
    const isKnownOtherwise = await comesFromKnown(certificate, candidates, context.trust);
    return { services: [], qualification: NOT_DETERMINED, isKnownOtherwise };
  }
  const anchor = path.certificates.at(-1);
  const isListed = path.anchor.service !== null && anchor !== undefined;
  const services = isListed ? await servicesReached(anchor, context.anchors) : [];
  return {
    services,
    qualification: combine(
      qualifyAt(certificate, services, certificate.notBefore),
      qualifyAt(certificate, services, bestSignatureTime),
    ),
    isKnownOtherwise: false,
  };
}

/** Only a path proves it: anybody can write the name of an authority. */
async function comesFromKnown(
  certificate: Certificate,
  candidates: readonly Certificate[],
  trust: readonly TrustSource[],
): Promise<boolean> {
  const known: Uint8Array[] = [];
  for (const candidate of candidates) {
    const hash = await authorityHash(candidate);
    const listed = await Promise.all(trust.map((source) => source.isKnownAuthority(hash)));
    if (listed.includes(true)) known.push(candidate.der);
  }
  if (known.length === 0) return false;
  const { kind } = await findPath(certificate, candidates, anchorsByHand(known));
  return kind === 'found';
}
