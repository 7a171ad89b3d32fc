import type { Certificate } from '../certificate/certificate.ts';
import { isFresh } from '../revocation/freshness.ts';
import { needsNoRevocation } from '../revocation/no-revocation.ts';
import { isSameEntity } from '../revocation/signers.ts';
import { readRevocation } from '../revocation/read-revocation.ts';
import type {
  ListedResponders,
  RevocationSource,
  RevocationStatement,
} from '../revocation/revocation-data.ts';
import type { BroughtRevocation } from './brought-data.ts';
import type { ProofsOfExistence } from './proof-of-existence.ts';

/** What is wrong with the revocation of a certificate, or with what is known of it. */
export type RevocationFault =
  | 'revoked'
  | 'ca-revoked'
  | 'suspended'
  | 'no-revocation-data'
  | 'revocation-out-of-bounds'
  | 'revocation-not-fresh';

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
  /**
   * Whether there are archive time stamps: past certificate validation then asks that what is said
   * of a certificate existed before its issuer was revoked (EN 319 102-1 §5.6.2.1).
   */
  readonly isArchival: boolean;
  readonly proofs: ProofsOfExistence;
  /** What the file carries. */
  readonly sources: readonly RevocationSource[];
  /** What is known beside the file. */
  readonly brought: BroughtRevocation;
  readonly candidates: readonly Certificate[];
  readonly responders: ListedResponders;
  /** Since when the listed service at the end keeps the status of certificates that expired. */
  readonly expiredKeptSince: Date | null;
}

/** What revocation data says of one certificate of a path. */
export interface RevocationJudgement {
  readonly fault: RevocationFault | null;
  readonly summary: RevocationSummary;
}

export const NOTHING_KNOWN: RevocationSummary = {
  state: 'unknown',
  source: null,
  producedAt: null,
  revokedAt: null,
};

/** What more data might settle. */
const OPEN: ReadonlySet<string> = new Set<RevocationFault>([
  'no-revocation-data',
  'revocation-out-of-bounds',
  'revocation-not-fresh',
]);

export const isOpen = (fault: string | null): boolean => fault !== null && OPEN.has(fault);

/**
 * Judges the revocation of one certificate of a path, by what the file carries and what is known
 * beside it. A response from beside is small and always looked at: it may tell of a revocation after
 * the seal was made, which nothing inside the file can. Lists may be large and are read where there is
 * no other way to know.
 */
export async function judgeRevocation(
  question: PathQuestion,
  position: number,
  control: Date,
): Promise<RevocationJudgement> {
  const certificate = question.certificates[position];
  if (certificate === undefined) return { fault: null, summary: NOTHING_KNOWN };
  if (needsNoRevocation(certificate)) {
    return { fault: null, summary: { ...NOTHING_KNOWN, state: 'good' } };
  }
  const { brought, sources } = question;
  // First, so that no file can crowd them out (MAX_REVOCATION_SOURCES).
  const known = [...(await brought('ocsp', certificate.sha256)), ...sources];
  const judged = await judgeBy(known, question, certificate, position, control);
  if (!isOpen(judged.fault)) return judged;
  const lists = await brought('crl', certificate.sha256);
  if (lists.length === 0) return judged;
  return judgeBy([...lists, ...known], question, certificate, position, control);
}

/**
 * By statements that are proven to have existed at the control time, whose signers stand, and that
 * speak for the time in question.
 */
async function judgeBy(
  sources: readonly RevocationSource[],
  question: PathQuestion,
  certificate: Certificate,
  position: number,
  control: Date,
): Promise<RevocationJudgement> {
  const { certificates, existedAt, tau, proofs } = question;
  const { statements } = await readRevocation(
    certificate,
    certificates.slice(position + 1),
    sources,
    {
      usableAt: question.validationTime,
      candidates: question.candidates,
      responders: question.responders,
      // The list speaks of what the listed authority itself issued.
      expiredKeptSince: position === certificates.length - 2 ? question.expiredKeptSince : null,
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
  // Revoked later: the statement says that it was good before, and has to be worth as much as one
  // that says good.
  const later = bad === undefined ? null : summarise(bad);
  const proven = statements.filter(({ source }) => proofs.of(source.id) <= control);
  const inBounds: RevocationStatement[] = [];
  for (const statement of proven) {
    if (await signerStands(statement, question)) inBounds.push(statement);
  }
  const fresh = inBounds.find((statement) => isFresh(statement, tau));
  if (fresh !== undefined) return { fault: null, summary: later ?? summarise(fresh) };
  const [stale] = inBounds;
  if (stale !== undefined) {
    const summary: RevocationSummary = later ?? { ...summarise(stale), state: 'unknown' };
    return { fault: 'revocation-not-fresh', summary };
  }
  const fault = proven.length > 0 ? 'revocation-out-of-bounds' : 'no-revocation-data';
  return { fault, summary: later ?? NOTHING_KNOWN };
}

/**
 * Whether the signer of a statement was valid when the statement is proven to have existed, by an
 * algorithm that was reliable then, and no certificate of its own path is in need of a statement
 * that is missing.
 */
async function signerStands(
  { signer, signerPath, source, reliableUntil }: RevocationStatement,
  question: PathQuestion,
): Promise<boolean> {
  const { certificates, proofs } = question;
  const existed = proofs.of(source.id);
  if (reliableUntil <= existed.getTime()) return false;
  if (isJudged(signer, question)) return true;
  if (existed > signer.notAfter || existed < signer.notBefore) return false;
  // Alone on its path and not on this one: a listed responder, which has to be listed then as well.
  if (signerPath.length === 1 && !certificates.some((one) => isSameEntity(one, signer))) {
    const listed = await question.responders(signer.subject, existed);
    return listed.some(({ sha256 }) => sha256 === signer.sha256);
  }
  for (const [position, member] of signerPath.slice(0, -1).entries()) {
    if (isJudged(member, question) || needsNoRevocation(member)) continue;
    const issuers = signerPath.slice(position + 1);
    if (!(await isGoodByOthers(member, issuers, source.id, existed, question))) return false;
  }
  return true;
}

/** A certificate of the path in question is judged there. */
function isJudged({ sha256 }: Certificate, { certificates }: PathQuestion): boolean {
  return certificates.some((one) => one.sha256 === sha256);
}

/** Whether somebody other than itself says that a signer of statements was not revoked. */
async function isGoodByOthers(
  signer: Certificate,
  issuers: readonly Certificate[],
  about: string,
  existed: Date,
  question: PathQuestion,
): Promise<boolean> {
  const { brought } = question;
  const sources = [
    ...(await brought('ocsp', signer.sha256)),
    ...(await brought('crl', signer.sha256)),
    ...question.sources,
  ];
  const { statements } = await readRevocation(
    signer,
    issuers,
    sources.filter(({ id }) => id !== about),
    {
      usableAt: question.validationTime,
      candidates: question.candidates,
      responders: question.responders,
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
