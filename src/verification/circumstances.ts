import type { Credential } from '../credential/model.ts';
import type { KnownIssuer } from './issuer/known-issuers.ts';
import type { Origin, Report } from './report.ts';
import type { WantedRevocation } from './revocation/wanted.ts';
import type { DetachedDocument } from './seal/signed-data.ts';
import type { TrustSource } from './trust/trust-source.ts';

/** One file as it came in; the bytes are verified exactly as they are. */
export interface SealedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly origin: Origin;
}

/** What a registry says of the status of a file that it gave out (contracts §4). */
export interface RegistryStatement {
  /** The registry's address, absolute and without a slash at the end. */
  readonly registry: string;
  readonly state: 'active' | 'suspended' | 'revoked';
  readonly asOf: Date;
  /** SHA-256 of the file that it speaks of, lower-case hex. */
  readonly sha256: string;
}

/** Everything that a verification knows of the world; nothing is read from a clock or a network. */
export interface Circumstances {
  /** Compiled trust data, several folders add up; [] where none could be loaded. */
  readonly trust: readonly TrustSource[];
  readonly knownIssuers: readonly KnownIssuer[];
  /** DER certificates to trust besides the lists; they give no qualification. */
  readonly anchors: readonly Uint8Array[];
  /** The same for time stamps alone: no seal is trusted by them. */
  readonly timeAnchors?: readonly Uint8Array[];
  /**
   * OCSP responses and CRLs, DER, that were asked for this verification; they are signed, and judged
   * like those that a file carries.
   */
  readonly revocation?: readonly Uint8Array[];
  /** Documents that detached signatures refer to; the page and the command line never have any. */
  readonly detached?: readonly DetachedDocument[];
  /** The real clock. */
  readonly checkedAt: Date;
  /** The time the question is asked for. */
  readonly validationTime: Date;
  /** Addresses that were asked on the way to the file. */
  readonly contacted: readonly string[];
  /** The word of the registry that the file came from; null where there is none. */
  readonly statement?: RegistryStatement | null;
  /** Whether the report carries birth date and personal identifiers. */
  readonly reveal: boolean;
}

/** The report, and the whole credential for display; null where nothing could be read. */
export interface Verification {
  readonly report: Report;
  readonly credential: Credential | null;
  /**
   * What would have to be asked to settle whether the certificates of intact seals were revoked; what
   * comes of it goes into {@link Circumstances.revocation}.
   */
  readonly wanted: readonly WantedRevocation[];
}
