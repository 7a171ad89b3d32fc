import { equalBytes } from '../bytes.ts';
import { certificateReliableUntil } from '../certificate/certificate-signature.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { isHashReliable, reliableUntil } from '../certificate/crypto-suite.ts';
import { findPath, type CertificationPath } from '../certificate/path.ts';
import type { Code } from '../codes.ts';
import type { TimestampReport } from '../report.ts';
import type { ListedResponders, RevocationSource } from '../revocation/revocation-data.ts';
import { isoTime } from '../time.ts';
import type { Stamp } from '../timestamp/stamps.ts';
import type { TimestampToken } from '../timestamp/token.ts';
import type { TokenVerification } from '../timestamp/verify-token.ts';
import type { AnchorIndex } from '../trust/anchors.ts';
import { expiredKeptSince, serviceInForce } from '../trust/service-at.ts';
import type { BroughtRevocation } from './brought-data.ts';
import { validatePath, type PathFault } from './path-validation.ts';
import type { ProofsOfExistence } from './proof-of-existence.ts';

/** A time stamp in its place, its token parsed. */
export interface ReadStamp {
  readonly stamp: Stamp;
  /** null where there is no token of RFC 3161. */
  readonly token: TimestampToken | null;
  /** The token's name among the proofs of existence. */
  readonly object: string;
}

/** A time stamp whose token has been verified by itself. */
export interface VerifiedStamp extends ReadStamp {
  /** null where there is no token. */
  readonly verification: TokenVerification | null;
}

export interface StampContext {
  readonly anchors: AnchorIndex;
  readonly candidates: readonly Certificate[];
  readonly sources: readonly RevocationSource[];
  readonly brought: BroughtRevocation;
  readonly responders: ListedResponders;
  readonly validationTime: Date;
  readonly proofs: ProofsOfExistence;
}

/**
 * Validates one time stamp (EN 319 102-1 §5.4): imprint, token, path, and whether its authority was
 * to be trusted for time when it stamped. Newer stamps must have been validated before, because
 * they can prove that this one is old.
 */
export async function validateStamp(
  { stamp, token, object, verification }: VerifiedStamp,
  context: StampContext,
): Promise<TimestampReport> {
  const empty = {
    type: stamp.type,
    imprintMatches: null,
    tokenIntact: null,
    trusted: false,
    qualified: false,
    time: null,
    authority: null,
  };
  if (token === null || verification === null) {
    return { ...empty, tokenIntact: false, code: 'timestamp.unreadable' };
  }
  const imprintMatches = await matchesImprint(token, stamp);
  const facts = {
    ...empty,
    imprintMatches,
    tokenIntact: verification.intact,
    time: isoTime(token.genTime),
    authority: authorityName(verification.signer),
  };
  if (verification.signer === null) return { ...facts, code: 'timestamp.no-certificate' };
  if (!verification.intact) return { ...facts, code: 'timestamp.token-broken' };
  if (imprintMatches === null) return { ...facts, code: 'timestamp.imprint-unknown' };
  if (!imprintMatches) return { ...facts, code: 'timestamp.imprint-wrong' };
  if (token.genTime > context.validationTime) return { ...facts, code: 'timestamp.in-future' };
  const trust = await trustInTime(token, verification.signer, verification, object, context);
  return { ...facts, ...trust };
}

async function matchesImprint(token: TimestampToken, { covered }: Stamp): Promise<boolean | null> {
  if (covered === null || token.imprintHash === null) return null;
  if (token.imprintHash === 'SHA-224') return null;
  const digest = await crypto.subtle.digest(token.imprintHash, covered);
  return equalBytes(new Uint8Array(digest), token.imprint);
}

function authorityName(signer: Certificate | null): string | null {
  return signer === null ? null : (signer.subject.commonName ?? signer.subject.organisation);
}

interface TimeTrust {
  readonly trusted: boolean;
  readonly qualified: boolean;
  readonly code: Code;
}

const untrusted = (code: Code): TimeTrust => ({ trusted: false, qualified: false, code });

async function trustInTime(
  token: TimestampToken,
  signer: Certificate,
  { algorithm }: TokenVerification,
  object: string,
  context: StampContext,
): Promise<TimeTrust> {
  const found = await findPath(
    signer,
    context.candidates,
    context.anchors,
    'time-stamping',
    token.genTime,
  );
  if (found.kind === 'invalid') {
    const code = found.fault === 'purpose' ? 'timestamp.purpose' : 'timestamp.path';
    return untrusted(code);
  }
  if (found.kind === 'none') return untrusted('timestamp.no-anchor');
  const { path } = found;
  const existed = context.proofs.of(object);
  const { genTime } = token;
  const isOut = path.certificates.some((one) => genTime < one.notBefore || genTime > one.notAfter);
  if (isOut) return untrusted('timestamp.out-of-validity');
  if (
    algorithm === null ||
    token.imprintHash === null ||
    !isHashReliable(token.imprintHash, existed) ||
    reliableUntil(algorithm.scheme, algorithm.hash, signer.publicKey) <= existed.getTime() ||
    isPathWeak(path, existed)
  ) {
    return untrusted('timestamp.weak-algorithm');
  }
  const { fault } = await validatePath({
    certificates: path.certificates,
    existedAt: existed,
    tau: genTime,
    validationTime: context.validationTime,
    isArchival: true,
    proofs: context.proofs,
    sources: context.sources,
    candidates: context.candidates,
    brought: context.brought,
    responders: context.responders,
    expiredKeptSince: expiredKeptSince(path.anchor.service, context.validationTime),
  });
  if (fault !== null) return untrusted(PATH_CODES[fault.kind]);
  const { service } = path.anchor;
  if (service === null) return { trusted: true, qualified: false, code: 'timestamp.trusted' };
  if (!serviceInForce(service, genTime)) return untrusted('timestamp.withdrawn');
  return { trusted: true, qualified: true, code: 'timestamp.qualified' };
}

function isPathWeak({ certificates }: CertificationPath, existed: Date): boolean {
  return certificates.some((one, position) => {
    const issuer = certificates[position + 1];
    return issuer !== undefined && certificateReliableUntil(one, issuer) <= existed.getTime();
  });
}

const PATH_CODES: Readonly<Record<PathFault, Code>> = {
  revoked: 'timestamp.revoked',
  'ca-revoked': 'timestamp.revoked',
  suspended: 'timestamp.revoked',
  'no-revocation-data': 'timestamp.revocation-unknown',
  'revocation-out-of-bounds': 'timestamp.revocation-unknown',
  'revocation-not-fresh': 'timestamp.revocation-unknown',
  'weak-algorithm': 'timestamp.weak-algorithm',
  'not-yet-valid': 'timestamp.out-of-validity',
  'expired-not-revoked': 'timestamp.expired',
  'expired-without-data': 'timestamp.expired',
  expired: 'timestamp.expired',
};
