import { certificateReliableUntil } from '../certificate/certificate-signature.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { isFresh } from '../revocation/freshness.ts';
import { needsNoRevocation } from '../revocation/no-revocation.ts';
import { readRevocation } from '../revocation/read-revocation.ts';
import type { RevocationSource, RevocationStatement } from '../revocation/revocation-data.ts';
import type { ProofsOfExistence } from './proof-of-existence.ts';

/*
 * X.509 certificate validation of EN 319 102-1 §5.2.6 and past certificate validation of §5.6.2.1,
 * over one path: revocation, algorithms, periods. The path itself has been found valid before.
 */

/** What decides a path; the order is that of their weight. */
export type PathFault =
  | 'revoked'
  | 'ca-revoked'
  | 'suspended'
  | 'no-revocation-data'
  | 'revocation-out-of-bounds'
  | 'revocation-not-fresh'
  | 'weak-algorithm'
  | 'not-yet-valid'
  | 'expired-not-revoked'
  | 'expired-without-data'
  | 'expired';

const WEIGHT: readonly PathFault[] = [
  'revoked',
  'ca-revoked',
  'suspended',
  'no-revocation-data',
  'revocation-out-of-bounds',
  'revocation-not-fresh',
  'weak-algorithm',
  'not-yet-valid',
  'expired-not-revoked',
  'expired-without-data',
  'expired',
];

export interface PathValidation {
  /** null where the path was good at the time. */
  readonly fault: { readonly kind: PathFault; readonly date: Date | null } | null;
  /** The worst statement over the whole path, for the report. */
  readonly revocation: RevocationSummary;
}

export interface RevocationSummary {
  readonly state: 'good' | 'revoked' | 'unknown';
  readonly source: 'ocsp' | 'crl' | null;
  readonly producedAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface PathQuestion {
  /** Leaf first, anchor last; the anchor itself is not judged. */
  readonly certificates: readonly Certificate[];
  /** What the leaf signed is proven to have existed at this time. */
  readonly existedAt: Date;
  /** The time that revocation data has to speak for. */
  readonly tau: Date;
  readonly validationTime: Date;
  readonly proofs: ProofsOfExistence;
  readonly sources: readonly RevocationSource[];
  readonly candidates: readonly Certificate[];
  readonly trustedResponders: readonly Certificate[];
}

/** The name of a certificate among the proofs of existence. */
export const certificateObject = ({ sha256 }: Certificate): string => `certificate:${sha256}`;

/** Validates a path at a time that is proven, or at the validation time where nothing is. */
export async function validatePath(question: PathQuestion): Promise<PathValidation> {
  const faults: NonNullable<PathValidation['fault']>[] = [];
  const summaries: RevocationSummary[] = [];
  // From the CA below the anchor down to the leaf: revocation of a CA limits what it signed.
  let control = question.validationTime;
  for (let position = question.certificates.length - 2; position >= 0; position -= 1) {
    const outcome = await validateOne(question, position, control);
    faults.push(...outcome.faults);
    summaries.push(outcome.revocation);
    control = outcome.control;
  }
  return {
    fault: heaviest(faults),
    revocation: worstSummary(summaries),
  };
}

interface CertificateOutcome {
  readonly faults: readonly NonNullable<PathValidation['fault']>[];
  readonly revocation: RevocationSummary;
  readonly control: Date;
}

async function validateOne(
  question: PathQuestion,
  position: number,
  control: Date,
): Promise<CertificateOutcome> {
  const { certificates, existedAt, tau, proofs } = question;
  const certificate = certificates[position];
  const issuer = certificates[position + 1];
  if (certificate === undefined || issuer === undefined) {
    return { faults: [], revocation: NOTHING_KNOWN, control };
  }
  const faults: NonNullable<PathValidation['fault']>[] = [];
  const bounds = outOfBounds(certificate, existedAt);
  const revocation = await judgeRevocation(question, position, control);
  const expired = bounds === 'expired' ? expiredKind(revocation) : null;
  if (revocation.fault !== null && expired === null) {
    faults.push({ kind: revocation.fault, date: revocation.summary.revokedAt });
  }
  const end = certificateReliableUntil(certificate, issuer);
  if (end <= proofs.of(certificateObject(certificate)).getTime()) {
    faults.push({ kind: 'weak-algorithm', date: null });
  }
  if (bounds === 'not-yet-valid') faults.push({ kind: bounds, date: certificate.notBefore });
  if (expired !== null) faults.push({ kind: expired, date: certificate.notAfter });
  const { revokedAt } = revocation.summary;
  const limited = revokedAt !== null && revokedAt < control && tau < revokedAt;
  return {
    faults,
    revocation: revocation.summary,
    control: limited ? revokedAt : control,
  };
}

/**
 * How the end of a certificate is put: the same end, with more or less known of its revocation. A
 * revocation that is known says more than any end.
 */
function expiredKind({ fault, summary }: RevocationJudgement): PathFault | null {
  switch (fault) {
    case null:
      return summary.state === 'good' ? 'expired-not-revoked' : 'expired';
    case 'no-revocation-data':
      return 'expired-without-data';
    case 'revocation-out-of-bounds':
      return 'expired';
    default:
      return null;
  }
}

function outOfBounds(
  { notBefore, notAfter }: Certificate,
  time: Date,
): 'expired' | 'not-yet-valid' | null {
  if (time < notBefore) return 'not-yet-valid';
  return time > notAfter ? 'expired' : null;
}

interface RevocationJudgement {
  readonly fault: PathFault | null;
  readonly summary: RevocationSummary;
}

const NOTHING_KNOWN: RevocationSummary = {
  state: 'unknown',
  source: null,
  producedAt: null,
  revokedAt: null,
};

async function judgeRevocation(
  question: PathQuestion,
  position: number,
  control: Date,
): Promise<RevocationJudgement> {
  const { certificates, existedAt, tau, proofs } = question;
  const certificate = certificates[position];
  if (certificate === undefined) return { fault: null, summary: NOTHING_KNOWN };
  if (needsNoRevocation(certificate)) {
    return { fault: null, summary: { ...NOTHING_KNOWN, state: 'good' } };
  }
  const { statements } = await readRevocation(
    certificate,
    certificates.slice(position + 1),
    question.sources,
    {
      usableAt: question.validationTime,
      candidates: question.candidates,
      trustedResponders: question.trustedResponders,
    },
  );
  // Bad news counts from whoever may tell it, proven early or not.
  const bad = statements
    .filter(({ state, revokedAt }) => state !== 'good' && revokedAt !== null)
    .sort((one, other) => timeOf(one.revokedAt) - timeOf(other.revokedAt))[0];
  if (bad !== undefined && timeOf(bad.revokedAt) <= existedAt.getTime()) {
    const isLeaf = position === 0;
    const kind = isLeaf ? 'revoked' : 'ca-revoked';
    return { fault: bad.state === 'on-hold' ? 'suspended' : kind, summary: summarise(bad) };
  }
  if (bad !== undefined) return { fault: null, summary: summarise(bad) };
  const proven = statements.filter(({ source }) => proofs.of(source.id) <= control);
  const inBounds: RevocationStatement[] = [];
  for (const statement of proven) {
    if (await signerStands(statement, question)) inBounds.push(statement);
  }
  const fresh = inBounds.find((statement) => isFresh(statement, tau));
  if (fresh !== undefined) return { fault: null, summary: summarise(fresh) };
  const [stale] = inBounds;
  if (stale !== undefined) {
    return { fault: 'revocation-not-fresh', summary: { ...summarise(stale), state: 'unknown' } };
  }
  const fault = proven.length > 0 ? 'revocation-out-of-bounds' : 'no-revocation-data';
  return { fault, summary: NOTHING_KNOWN };
}

/**
 * Whether the signer of a statement was valid when the statement is proven to have existed, by an
 * algorithm that was reliable then, and is not itself in need of a statement that is missing.
 */
async function signerStands(
  { signer, signerPath, source, reliableUntil }: RevocationStatement,
  question: PathQuestion,
): Promise<boolean> {
  const existed = question.proofs.of(source.id);
  if (reliableUntil <= existed.getTime()) return false;
  const isAuthority = question.certificates.some(({ sha256 }) => sha256 === signer.sha256);
  if (isAuthority) return true;
  if (existed > signer.notAfter || existed < signer.notBefore) return false;
  if (signerPath.length < 2 || needsNoRevocation(signer)) return true;
  const { statements } = await readRevocation(
    signer,
    signerPath.slice(1),
    question.sources.filter(({ id }) => id !== source.id),
    {
      usableAt: question.validationTime,
      candidates: question.candidates,
      trustedResponders: question.trustedResponders,
    },
  );
  const others = statements.filter((one) => one.signer.sha256 !== signer.sha256);
  return (
    others.some((one) => one.state === 'good' && isFresh(one, question.tau)) &&
    others.every((one) => one.state === 'good' || timeOf(one.revokedAt) > existed.getTime())
  );
}

function timeOf(date: Date | null): number {
  return date === null ? Number.POSITIVE_INFINITY : date.getTime();
}

function summarise(statement: RevocationStatement): RevocationSummary {
  return {
    state: statement.state === 'good' ? 'good' : 'revoked',
    source: statement.source.kind,
    producedAt: statement.producedAt,
    revokedAt: statement.revokedAt,
  };
}

function heaviest(
  faults: readonly NonNullable<PathValidation['fault']>[],
): PathValidation['fault'] {
  return (
    [...faults].sort((one, other) => WEIGHT.indexOf(one.kind) - WEIGHT.indexOf(other.kind))[0] ??
    null
  );
}

const SUMMARY_WEIGHT = ['revoked', 'unknown', 'good'] as const;

function worstSummary(summaries: readonly RevocationSummary[]): RevocationSummary {
  const sorted = [...summaries].sort(
    (one, other) => SUMMARY_WEIGHT.indexOf(one.state) - SUMMARY_WEIGHT.indexOf(other.state),
  );
  return sorted[0] ?? NOTHING_KNOWN;
}
