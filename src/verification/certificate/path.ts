import { equalBytes } from '../bytes.ts';
import { MAX_PATH_LENGTH, MAX_PATH_SIGNATURE_CHECKS, MAX_PATHS_JUDGED } from '../limits.ts';
import type { AnchorIndex, TrustAnchor } from '../trust/anchors.ts';
import { certificateSignature } from './certificate-signature.ts';
import { parseCertificate, type Certificate } from './certificate.ts';
import { guardPath, type GuardFault } from './guard.ts';
import type { Purpose } from './purpose.ts';
import { boundsFault, outOfBounds } from './validity.ts';

/** A certification path (RFC 5280 §6.1), leaf first, anchor last. */
export interface CertificationPath {
  readonly certificates: readonly Certificate[];
  readonly anchor: TrustAnchor;
}

export type PathResult =
  | { readonly kind: 'found'; readonly path: CertificationPath }
  /** Certificates lead to an anchor, but the path breaks a rule. */
  | { readonly kind: 'invalid'; readonly fault: GuardFault; readonly path: CertificationPath }
  | { readonly kind: 'none' };

/**
 * Finds a path from a leaf to an anchor that holds by all of RFC 5280 §6.1 but validity periods and
 * revocation: depth first, with backtracking, never twice over the same subject and key, within
 * bounds on length, on signature checks (and so on the branches there are) and on judged paths.
 *
 * Validity periods are a matter of the validation time, see {@link outOfBounds}.
 *
 * @param candidates intermediate certificates that came with the file; anybody may have put them there
 * @param at of several paths one that is valid at this time is preferred; none is refused for it
 */
export async function findPath(
  leaf: Certificate,
  candidates: readonly Certificate[],
  anchors: AnchorIndex,
  purpose: Purpose = 'seal',
  at: Date | null = null,
): Promise<PathResult> {
  const search = new PathSearch(candidates, anchors, purpose, at);
  const preferred = await search.from([leaf]);
  return preferred ?? search.firstFound ?? search.firstInvalid ?? { kind: 'none' };
}

type Found = PathResult & { readonly kind: 'found' };
type Invalid = PathResult & { readonly kind: 'invalid' };

class PathSearch {
  firstFound: Found | null = null;
  firstInvalid: Invalid | null = null;
  private readonly candidates: readonly Certificate[];
  private readonly anchors: AnchorIndex;
  private readonly purpose: Purpose;
  private readonly at: Date | null;
  private readonly signatures = new Map<string, Promise<boolean>>();
  private readonly parsedAnchors = new Map<TrustAnchor, Promise<Certificate | null>>();
  private judgementsLeft = MAX_PATHS_JUDGED;

  constructor(
    candidates: readonly Certificate[],
    anchors: AnchorIndex,
    purpose: Purpose,
    at: Date | null,
  ) {
    this.candidates = [...new Map(candidates.map((one) => [one.sha256, one])).values()];
    this.anchors = anchors;
    this.purpose = purpose;
    this.at = at;
  }

  /** Goes on from a partial path; null where nothing that is preferred lies beyond. */
  async from(partial: readonly Certificate[]): Promise<Found | null> {
    const last = partial.at(-1);
    if (last === undefined) return null;
    if (partial.length === 1) {
      const found = await this.leafAsAnchor(last);
      if (found !== null) return found;
    }
    if (partial.length >= MAX_PATH_LENGTH) return null;
    for (const anchor of await this.anchors.of(last.issuer)) {
      const certificate = await this.parse(anchor);
      if (certificate === null || !(await this.isIssuer(certificate, last))) continue;
      const found = this.judge({ certificates: [...partial, certificate], anchor });
      if (found !== null) return found;
    }
    for (const candidate of this.likelyIssuers(last)) {
      if (partial.some((one) => isSameEntity(one, candidate))) continue;
      if (!(await this.isIssuer(candidate, last))) continue;
      const found = await this.from([...partial, candidate]);
      if (found !== null) return found;
    }
    return null;
  }

  /**
   * A leaf that is an anchor byte for byte, as listed time-stamping units are. The same name and key
   * is not enough: nobody would vouch for what else the leaf says.
   */
  private async leafAsAnchor(leaf: Certificate): Promise<Found | null> {
    const sameName = await this.anchors.of(leaf.subject);
    const itself = sameName.find((anchor) => equalBytes(anchor.der, leaf.der));
    return itself === undefined ? null : this.judge({ certificates: [leaf], anchor: itself });
  }

  /** Issuers by name; those that key identifiers and time speak for come first (RFC 4158 §3.5). */
  private likelyIssuers(subject: Certificate): readonly Certificate[] {
    const byName = this.candidates.filter((one) => one.subject.key === subject.issuer.key);
    const authorityKey = subject.extensions.authorityKeyIdentifier;
    const merit = (one: Certificate): number =>
      (one.extensions.subjectKeyIdentifier === authorityKey ? 2 : 0) +
      (this.at === null || boundsFault(one, this.at) === null ? 1 : 0);
    return byName.sort(
      (one, other) =>
        merit(other) - merit(one) || other.notAfter.getTime() - one.notAfter.getTime(),
    );
  }

  private async parse(anchor: TrustAnchor): Promise<Certificate | null> {
    const known = this.parsedAnchors.get(anchor) ?? parseCertificate(anchor.der);
    this.parsedAnchors.set(anchor, known);
    return known;
  }

  private async isIssuer(issuer: Certificate, subject: Certificate): Promise<boolean> {
    const pair = `${subject.sha256} ${issuer.spki}`;
    const known = this.signatures.get(pair);
    if (known !== undefined) return known;
    if (this.signatures.size === MAX_PATH_SIGNATURE_CHECKS) return false;
    const verdict = certificateSignature(subject, issuer);
    this.signatures.set(pair, verdict);
    return verdict;
  }

  private judge(path: CertificationPath): Found | null {
    if (this.judgementsLeft === 0) return null;
    this.judgementsLeft -= 1;
    // Who trusts one end entity by hand trusts it with whatever its authority made it for.
    const isTrustedItself = path.certificates.length === 1 && path.anchor.service === null;
    const purpose = isTrustedItself && this.purpose === 'seal' ? 'any' : this.purpose;
    const fault = guardPath(path.certificates, purpose);
    if (fault !== null) {
      this.firstInvalid ??= { kind: 'invalid', fault, path };
      return null;
    }
    const found: Found = { kind: 'found', path };
    if (this.at === null || outOfBounds(path, this.at) === null) return found;
    this.firstFound ??= found;
    return null;
  }
}

function isSameEntity(one: Certificate, other: Certificate): boolean {
  return one.spki === other.spki && one.subject.key === other.subject.key;
}
