import { certificateReliableUntil } from '../certificate/certificate-signature.ts';
import type { Certificate } from '../certificate/certificate.ts';
import {
  isOpen,
  judgeRevocation,
  NOTHING_KNOWN,
  type PathQuestion,
  type RevocationFault,
  type RevocationJudgement,
  type RevocationSummary,
} from './revocation-judgement.ts';

/*
 * X.509 certificate validation of EN 319 102-1 §5.2.6 and past certificate validation of §5.6.2.1,
 * over one path: revocation, algorithms, periods. The path itself has been found valid before.
 */

/** What decides a path; the order is that of their weight. */
export type PathFault =
  | RevocationFault
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
  /** Positions of certificates whose status more data might settle, where nothing else decides. */
  readonly unsettled: readonly number[];
}

/** The name of a certificate among the proofs of existence. */
export const certificateObject = ({ sha256 }: Certificate): string => `certificate:${sha256}`;

/** Validates a path at a time that is proven, or at the validation time where nothing is. */
export async function validatePath(question: PathQuestion): Promise<PathValidation> {
  const faults: NonNullable<PathValidation['fault']>[] = [];
  const summaries: RevocationSummary[] = [];
  const unsettled: number[] = [];
  // From the CA below the anchor down to the leaf: revocation of a CA limits what it signed.
  let control = question.validationTime;
  for (let position = question.certificates.length - 2; position >= 0; position -= 1) {
    const outcome = await validateOne(question, position, control);
    faults.push(...outcome.faults);
    if (outcome.faults.some(({ kind }) => isOpen(kind))) unsettled.push(position);
    summaries.push(outcome.revocation);
    control = outcome.control;
  }
  const fault = heaviest(faults);
  return {
    fault,
    revocation: worstSummary(summaries),
    unsettled: isOpen(fault?.kind ?? null) ? unsettled : [],
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
  const limited =
    question.isArchival && revokedAt !== null && revokedAt < control && tau < revokedAt;
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
