import type { RegistryStatement } from '../verification/verify.ts';

/** The PDF certificate that a registry keeps beside a share; no part of what is verified. */
export interface PaperCertificate {
  readonly href: string;
  readonly sha256: string;
}

/** What came along with a file from a registry (contracts §4). */
export interface Shared {
  /** The registry's address, absolute and without a slash at the end. */
  readonly registry: string;
  /** The earlier of the two expiries; null where there is none. */
  readonly expiresAt: string | null;
  /** The registry's word about the status; null in an encrypted share, where the holder wrote it. */
  readonly statement: RegistryStatement | null;
  readonly certificate: PaperCertificate | null;
  /** Addresses that were asked on the way. */
  readonly contacted: readonly string[];
}
