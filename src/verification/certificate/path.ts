import * as pkijs from 'pkijs';
import { MAX_PATH_LENGTH, MAX_PATH_SIGNATURE_CHECKS } from '../limits.ts';
import type { AnchorIndex, TrustAnchor } from '../trust/anchors.ts';
import { certificateSignature } from './certificate-signature.ts';
import { parseCertificate, type Certificate } from './certificate.ts';
import { guardPath, type GuardFault } from './guard.ts';

/** A certification path (RFC 5280 §6.1), leaf first, anchor last. */
export interface CertificationPath {
  readonly certificates: readonly Certificate[];
  readonly anchor: TrustAnchor;
}

export type PathResult =
  | { readonly kind: 'found'; readonly path: CertificationPath }
  /** Certificates lead to an anchor, but the path breaks a rule. */
  | {
      readonly kind: 'invalid';
      readonly fault: GuardFault | 'engine';
      readonly path: CertificationPath;
    }
  | { readonly kind: 'none' };

/**
 * Finds a path from a leaf to an anchor: depth first, with backtracking, within bounds on length
 * and on signature checks, never twice over the same subject and key.
 *
 * The validity periods are not judged here, they are a matter of the validation time.
 *
 * @param candidates intermediate certificates that came with the file; anybody may have put them there
 */
export async function findPath(
  leaf: Certificate,
  candidates: readonly Certificate[],
  anchors: AnchorIndex,
): Promise<PathResult> {
  const search = new PathSearch(candidates, anchors);
  const found = await search.from([leaf]);
  return found ?? search.firstInvalid ?? { kind: 'none' };
}

class PathSearch {
  firstInvalid: (PathResult & { kind: 'invalid' }) | null = null;
  private readonly candidates: readonly Certificate[];
  private readonly anchors: AnchorIndex;
  private checksLeft = MAX_PATH_SIGNATURE_CHECKS;

  constructor(candidates: readonly Certificate[], anchors: AnchorIndex) {
    this.candidates = candidates;
    this.anchors = anchors;
  }

  async from(partial: readonly Certificate[]): Promise<(PathResult & { kind: 'found' }) | null> {
    const last = partial.at(-1);
    if (last === undefined) return null;
    const itself = await this.anchorWithKeyOf(last);
    if (itself !== null) {
      const complete = await this.judge({ certificates: partial, anchor: itself });
      if (complete !== null) return complete;
    }
    if (partial.length >= MAX_PATH_LENGTH) return null;
    for (const anchor of this.anchors.get(last.issuer.der) ?? []) {
      const certificate = await parseCertificate(anchor.der);
      if (certificate === null || !(await this.isIssuer(certificate, last))) continue;
      const complete = await this.judge({ certificates: [...partial, certificate], anchor });
      if (complete !== null) return complete;
    }
    for (const candidate of this.candidates) {
      if (candidate.subject.key !== last.issuer.key) continue;
      if (partial.some((one) => isSameEntity(one, candidate))) continue;
      if (!(await this.isIssuer(candidate, last))) continue;
      const complete = await this.from([...partial, candidate]);
      if (complete !== null) return complete;
    }
    return null;
  }

  /** An anchor with this very subject and key: the path may end at the certificate itself. */
  private async anchorWithKeyOf(certificate: Certificate): Promise<TrustAnchor | null> {
    for (const anchor of this.anchors.get(certificate.subject.der) ?? []) {
      const parsed = await parseCertificate(anchor.der);
      if (parsed !== null && isSameEntity(parsed, certificate)) return anchor;
    }
    return null;
  }

  private async isIssuer(issuer: Certificate, subject: Certificate): Promise<boolean> {
    if (this.checksLeft === 0) return false;
    this.checksLeft -= 1;
    return certificateSignature(subject, issuer);
  }

  private async judge(path: CertificationPath): Promise<(PathResult & { kind: 'found' }) | null> {
    const guardFault = guardPath(path.certificates);
    const fault = guardFault ?? ((await engineAccepts(path.certificates)) ? null : 'engine');
    if (fault === null) return { kind: 'found', path };
    this.firstInvalid ??= { kind: 'invalid', fault, path };
    return null;
  }
}

function isSameEntity(one: Certificate, other: Certificate): boolean {
  return one.spki === other.spki && one.subject.key === other.subject.key;
}

/**
 * Runs the engine on exactly this path: name constraints, policies, basic constraints. It gets a
 * date inside all validity periods, since time is judged elsewhere, and never revocation data: it
 * believes OCSP responses without checking them.
 */
async function engineAccepts(path: readonly Certificate[]): Promise<boolean> {
  if (path.length < 2) return true;
  const anchor = path.at(-1);
  if (anchor === undefined) return false;
  const from = Math.max(...path.map(({ notBefore }) => notBefore.getTime()));
  const until = Math.min(...path.map(({ notAfter }) => notAfter.getTime()));
  if (from > until) return false;
  const engine = new pkijs.CertificateChainValidationEngine({
    trustedCerts: [anchor.parsed],
    // The engine takes the last certificate as the end entity.
    certs: path
      .slice(0, -1)
      .reverse()
      .map(({ parsed }) => parsed),
    checkDate: new Date(from),
  });
  const { result } = await engine.verify();
  return result;
}
