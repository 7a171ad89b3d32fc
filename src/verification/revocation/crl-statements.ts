import type { Certificate } from '../certificate/certificate.ts';
import { signatureReliableUntil } from '../certificate/certificate-signature.ts';
import { claimProblem } from './acceptance.ts';
import type { CrlEntry } from './crl-entries.ts';
import { REASON } from './crl-entries.ts';
import type { CrlReading } from './crl-reading.ts';
import { applyDeltas, type CompleteCrl } from './delta.ts';
import { ALL_REASONS, NO_REASONS, type Reasons } from './distribution-point.ts';
import type {
  RevocationCircumstances,
  RevocationProblem,
  RevocationReading,
  RevocationSource,
  RevocationState,
  RevocationStatement,
} from './revocation-data.ts';
import { isSameEntity } from './signers.ts';
import { earliest, latest } from './times.ts';

/**
 * Makes statements of CRLs: each delta put on its base, and CRLs of some reasons together where
 * they make all of them (RFC 5280 §6.3.3).
 */
export function crlStatements(
  readings: readonly CrlReading[],
  certificate: Certificate,
  circumstances: RevocationCircumstances,
): RevocationReading {
  const { complete, rejected } = applyDeltas(readings);
  const statements: RevocationStatement[] = [];
  const problems = [...rejected];
  const take = (first: CompleteCrl, ...others: readonly CompleteCrl[]): void => {
    const parts = [first, ...others];
    const made = statementOf(first, parts);
    const problem = claimProblem(certificate, { ...made, knowsCertificate: false }, circumstances);
    if (problem === null) statements.push(made);
    else problems.push(...sourcesOf(parts).map((source) => ({ source, problem })));
  };
  // A word that it is revoked stands by itself; that it is good, only all reasons together give.
  const speaksAlone = (one: CompleteCrl): boolean =>
    one.reasons === ALL_REASONS || stateOf(one.entry) !== 'good';
  for (const one of complete.filter(speaksAlone)) take(one);
  for (const group of bySigner(complete.filter((one) => !speaksAlone(one)))) {
    const [first, ...newest] = newestOfEachReasons(group);
    if (first !== undefined && reasonsOf([first, ...newest]) === ALL_REASONS) {
      take(first, ...newest);
    } else {
      const problem: RevocationProblem = 'reasons-incomplete';
      problems.push(...sourcesOf(group).map((source) => ({ source, problem })));
    }
  }
  return { statements, rejected: problems };
}

function bySigner(crls: readonly CompleteCrl[]): readonly (readonly CompleteCrl[])[] {
  const groups: CompleteCrl[][] = [];
  for (const crl of crls) {
    const same = groups.find(
      ([first]) => first && isSameEntity(first.base.signer, crl.base.signer),
    );
    if (same === undefined) groups.push([crl]);
    else same.push(crl);
  }
  return groups;
}

function reasonsOf(crls: readonly CompleteCrl[]): Reasons {
  return crls.reduce((all, { reasons }) => all | reasons, NO_REASONS);
}

function newestOfEachReasons(group: readonly CompleteCrl[]): readonly CompleteCrl[] {
  const newest = new Map<Reasons, CompleteCrl>();
  for (const crl of group) {
    const other = newest.get(crl.reasons);
    if (other === undefined || other.thisUpdate < crl.thisUpdate) newest.set(crl.reasons, crl);
  }
  return [...newest.values()];
}

/** One statement of one CRL, or of several that all say good. */
function statementOf(
  { base, entry, thisUpdate: newest }: CompleteCrl,
  parts: readonly CompleteCrl[],
): RevocationStatement {
  const [source = base.source, ...supplements] = sourcesOf(parts);
  const state = stateOf(entry);
  const thisUpdate = earliest(parts.map((part) => part.thisUpdate)) ?? newest;
  return {
    source,
    supplements,
    state,
    revokedAt: state === 'good' ? null : (entry?.revokedAt ?? null),
    reason: state === 'good' ? null : (entry?.reason ?? null),
    producedAt: thisUpdate,
    thisUpdate,
    nextUpdate: earliest(parts.map(({ nextUpdate }) => nextUpdate)),
    archiveCutoff: latest(parts.map((part) => part.base.crl.expiredKeptSince)),
    signer: base.signer,
    signerPath: base.signerPath,
    algorithm: base.algorithm,
    reliableUntil: Math.min(
      ...parts
        .flatMap((part) => (part.delta === null ? [part.base] : [part.base, part.delta]))
        .map(({ algorithm, signer }) => signatureReliableUntil(algorithm, signer.publicKey)),
    ),
  };
}

function sourcesOf(parts: readonly CompleteCrl[]): readonly RevocationSource[] {
  return parts.flatMap(({ base, delta }) =>
    delta === null ? [base.source] : [base.source, delta.source],
  );
}

function stateOf(entry: CrlEntry | null): RevocationState {
  if (entry === null || entry.reason === REASON.removeFromCrl) return 'good';
  return entry.reason === REASON.certificateHold ? 'on-hold' : 'revoked';
}
