import type { Certificate } from '../certificate/certificate.ts';
import { findPath } from '../certificate/path.ts';
import { MAX_REVOCATION_CHECKS } from '../limits.ts';
import { anchorsByHand } from '../trust/anchors.ts';
import type { RevocationCircumstances, RevocationProblem } from './revocation-data.ts';

/** Who signed an object and by what right; or why it is nobody with a right to. */
export type SignerSearch =
  | {
      readonly ok: true;
      readonly signer: Certificate;
      readonly signerPath: readonly Certificate[];
    }
  | { readonly ok: false; readonly problem: RevocationProblem };

/** A CA with its validated path, and those who may sign for it. */
export class Authority {
  /** The CA that issued the certificate in question. */
  readonly issuer: Certificate;
  readonly circumstances: RevocationCircumstances;
  /** Certificates that a signer may be found among, the CA's own first. */
  readonly known: readonly Certificate[];
  private readonly anchor: Certificate;
  private checksLeft = MAX_REVOCATION_CHECKS;
  private readonly paths = new Map<string, Promise<readonly Certificate[] | null>>();

  constructor(
    issuer: Certificate,
    issuerPath: readonly Certificate[],
    circumstances: RevocationCircumstances,
  ) {
    this.issuer = issuer;
    this.circumstances = circumstances;
    this.known = [...issuerPath, ...circumstances.candidates];
    this.anchor = issuerPath.at(-1) ?? issuer;
  }

  /** Whether a costly step was refused. */
  get isSpent(): boolean {
    return this.checksLeft < 0;
  }

  /** Takes one costly step (a signature, a certificate) out of what a reading may spend. */
  spend(): boolean {
    this.checksLeft -= 1;
    return this.checksLeft >= 0;
  }

  /** Trust in an anchor comes from its listing: its own validity period does not count. */
  isValidAt(signer: Certificate, time: Date): boolean {
    if (isSameEntity(signer, this.anchor)) return true;
    return signer.notBefore <= time && time <= signer.notAfter;
  }

  /**
   * The path of another signer to the same anchor (RFC 5280 §6.3.3 f); null where there is none.
   *
   * @param at of several paths, one that is valid at this time is preferred
   */
  async ownPath(signer: Certificate, at: Date): Promise<readonly Certificate[] | null> {
    const known = this.paths.get(signer.sha256);
    if (known !== undefined) return known;
    const path = this.search(signer, at);
    this.paths.set(signer.sha256, path);
    return path;
  }

  private async search(signer: Certificate, at: Date): Promise<readonly Certificate[] | null> {
    const anchors = anchorsByHand([this.anchor.der]);
    const result = await findPath(signer, this.known, anchors, 'any', at);
    return result.kind === 'found' ? result.path.certificates : null;
  }
}

export function isSameEntity(one: Certificate, other: Certificate): boolean {
  return one.spki === other.spki && one.subject.key === other.subject.key;
}

/** Of several reasons the one of the attempt that came furthest. */
export class Attempts {
  private problem: RevocationProblem = 'signer-unknown';
  private readonly order: readonly RevocationProblem[];

  constructor(...order: readonly RevocationProblem[]) {
    this.order = ['signer-unknown', ...order];
  }

  failed(problem: RevocationProblem): void {
    if (this.order.indexOf(problem) > this.order.indexOf(this.problem)) this.problem = problem;
  }

  result(): SignerSearch {
    return { ok: false, problem: this.problem };
  }
}
