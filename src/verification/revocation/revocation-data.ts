import type { Bytes } from '../bytes.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { Hash, Scheme } from '../certificate/crypto-suite.ts';
import type { DistinguishedName } from '../certificate/distinguished-name.ts';

/*
 * What may be said about the revocation of a certificate, out of OCSP responses (RFC 6960) and CRLs
 * (RFC 5280 §5) that came with a file. They stand in the unsigned header: whoever hands the file on
 * chooses them, so each is only what its own signature makes of it.
 */

/** One OCSPResponse or CertificateList as found. */
export interface RevocationSource {
  readonly kind: 'ocsp' | 'crl';
  readonly der: Bytes;
  /** Given by the caller, who knows by it which proofs of existence the object has. */
  readonly id: string;
}

/** A certificate is good, revoked for good, or suspended (RFC 5280 §5.3.1, certificateHold). */
export type RevocationState = 'good' | 'revoked' | 'on-hold';

/** One acceptable statement about one certificate; signature and authority of its signer verified. */
export interface RevocationStatement {
  readonly source: RevocationSource;
  /** Further objects that the statement rests on: a delta CRL, the CRLs of the other reasons. */
  readonly supplements: readonly RevocationSource[];
  readonly state: RevocationState;
  /** null where good. */
  readonly revokedAt: Date | null;
  /** CRLReason; null where good or not given. */
  readonly reason: number | null;
  /** When it was signed; of a CRL its thisUpdate. */
  readonly producedAt: Date;
  /** When the status was known to be right: of several objects the earliest, but a delta's own. */
  readonly thisUpdate: Date;
  /** Of several objects the earliest; null where one of them gives none. */
  readonly nextUpdate: Date | null;
  /** Since when expired certificates are kept: OCSP archive cut-off, expiredCertsOnCRL. */
  readonly archiveCutoff: Date | null;
  /** Responder or CRL issuer. */
  readonly signer: Certificate;
  /**
   * Signer first. It ends at the CA that issued the certificate where that CA signed or delegated,
   * at the anchor where the signer has a path of its own, and is the signer alone where that is a
   * trusted responder. The guard's rules hold on it; the revocation of its members, and their
   * validity at any time but `producedAt`, are left to the caller.
   */
  readonly signerPath: readonly Certificate[];
  readonly algorithm: { readonly scheme: Scheme; readonly hash: Hash };
  /** Until when the signature counts as reliable (milliseconds; Infinity: no end is set). */
  readonly reliableUntil: number;
}

/** Why an object says nothing (acceptable) about a certificate. */
export type RevocationProblem =
  | 'too-large'
  | 'too-many'
  | 'unparsable'
  /** The responder gave an error in place of an answer (RFC 6960 §4.2.1, responseStatus). */
  | 'not-successful'
  | 'wrong-certificate'
  | 'status-unknown'
  /** A critical extension that is not processed, or one that must not be critical. */
  | 'critical-extension'
  /** No CRL number, or a critical one (RFC 5280 §5.2.3). */
  | 'crl-number'
  /** The CRL is for other distribution points, kinds of certificate or issuers. */
  | 'out-of-scope'
  /** CRLs of only some reasons, which together do not make all of them. */
  | 'reasons-incomplete'
  /** A CRL beside which a newer delta lies that cannot be put on it. */
  | 'delta-unread'
  /** A delta CRL without a CRL that it could be put on. */
  | 'delta-without-base'
  | 'algorithm'
  | 'signer-unknown'
  | 'bad-signature'
  | 'responder-not-authorised'
  /** The certificate of a CRL issuer has no path to the same anchor, or may not sign CRLs. */
  | 'crl-issuer-not-authorised'
  /** Signed when the signer's certificate was not valid. */
  | 'signer-out-of-validity'
  /** Issued later than the time it would be used at. */
  | 'issued-in-future'
  /** Known to be right only at a time before the certificate existed. */
  | 'before-certificate'
  /** Issued after the certificate expired, by somebody who may have dropped it by then. */
  | 'expired-certificate-not-covered';

export interface RevocationReading {
  readonly statements: readonly RevocationStatement[];
  readonly rejected: readonly {
    readonly source: RevocationSource;
    readonly problem: RevocationProblem;
  }[];
}

/** Gives responders of a name that are listed as trust services at a time; they may answer for any CA. */
export type ListedResponders = (
  subject: DistinguishedName,
  at: Date,
) => Promise<readonly Certificate[]>;

export interface RevocationCircumstances {
  /** Nothing issued later than this counts: the control time. */
  readonly usableAt: Date;
  /** Certificates that came with the file, for signers of responses and CRLs; never trusted. */
  readonly candidates: readonly Certificate[];
  readonly responders: ListedResponders;
  /**
   * Since when the issuer keeps revocation data of expired certificates, by its trusted list
   * (TS 119 612 §5.5.9.1); it counts like an archive cut-off (EN 319 102-1 §5.2.6.4).
   */
  readonly expiredKeptSince?: Date | null;
}
