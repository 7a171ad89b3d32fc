/*
 * Every bound of a verification, by name. Nothing in a file can make the engine do more than these
 * numbers allow; the worker around it is ended at a time limit of its own (src/app).
 */

/** Bytes of a file that is opened at all; EC issuers write at most 15 MB. */
export const MAX_FILE_BYTES = 15_000_000;

/** Nesting of objects and arrays in a file or payload; jsonld overflows the stack at about 1,000. */
export const MAX_DEPTH = 64;

/** JSON values in a file or payload. */
export const MAX_VALUES = 100_000;

/** Signatures in one container; each costs a path search. */
export const MAX_SIGNATURES = 16;

/** Certificates taken from one signature (x5c, then etsiU), and from one time-stamp token. */
export const MAX_CERTIFICATES = 100;

/**
 * Bytes of one certificate. Those of the trusted lists have 2,600 at most; parsing a hostile one of
 * 64,000 takes a third of a second, and a hundred may come with one signature.
 */
export const MAX_CERTIFICATE_BYTES = 20_000;

/** Values within values of DER, in certificates and time-stamp tokens. */
export const MAX_DER_DEPTH = 32;

/** Clock skew granted to dates of a credential, in milliseconds. */
export const CLOCK_SKEW_MS = 5 * 60 * 1000;

/** How long trust data past its earliest next update still counts as current, in milliseconds. */
export const TRUST_GRACE_MS = 30 * 24 * 60 * 60 * 1000;

/** How old the word of a registry that a credential is active may be, in milliseconds (contracts §4). */
export const MAX_ACTIVE_AGE_MS = 7 * 24 * 60 * 60 * 1000;

/** Certificates on one path, leaf and anchor included. */
export const MAX_PATH_LENGTH = 8;

/** Signature checks that one path search may spend. */
export const MAX_PATH_SIGNATURE_CHECKS = 60;

/** Complete paths that one search may judge. */
export const MAX_PATHS_JUDGED = 50;

/** Bits of an RSA modulus; the larger the key, the slower each check. */
export const MAX_RSA_BITS = 16_384;

/** Name-constraint subtrees on one path. */
export const MAX_NAME_CONSTRAINTS = 64;

/** Components of one unsigned header (etsiU). */
export const MAX_UNSIGNED_COMPONENTS = 64;

/** OCSP responses and CRLs that one reading takes notice of. */
export const MAX_REVOCATION_SOURCES = 128;

/** Bytes of one OCSP response. */
export const MAX_OCSP_BYTES = 200_000;

/** Bytes of one CRL; its entries are walked, never built as objects. */
export const MAX_CRL_BYTES = 10_000_000;

/** Certificates taken from one OCSP response. */
export const MAX_OCSP_CERTIFICATES = 16;

/**
 * Certificates of the right name that the signature of one response or CRL is tried against; also
 * the most that a path is sought for, under one name.
 */
export const MAX_SIGNER_CHECKS = 8;

/** Signatures checked and certificates parsed in one reading of revocation data. */
export const MAX_REVOCATION_CHECKS = 300;

/** Addresses of one kind that are taken from one certificate. */
export const MAX_ADDRESSES = 2;

/** Characters of such an address. */
export const MAX_ADDRESS_CHARACTERS = 1_000;

/** Bytes of one time-stamp token. */
export const MAX_TOKEN_BYTES = 200_000;

/** Time-stamp tokens of one signature. */
export const MAX_TOKENS = 32;

/** Counter-signatures of one signature. */
export const MAX_COUNTER_SIGNATURES = 8;

/**
 * Statements of a graph that are checked against the shapes. Time grows with their number, most with
 * nodes that fail everything: 10,000 of those take some seconds. A credential of 6 MB has 14,000, one of
 * 1,000 short achievements more than 20,000.
 */
export const MAX_STATEMENTS = 30_000;

/** Violations of the structure that a report lists; the check says how many there are. */
export const MAX_VIOLATIONS = 500;

/** Parts of a file that are not recognised and listed in a report. */
export const MAX_UNRECOGNISED = 500;

/** Characters of a path into a file that a report shows; names in a file have no bound of their own. */
export const MAX_PATH_CHARACTERS = 400;

/** Comparisons of accreditations with what they are stated for. */
export const MAX_ACCREDITATION_COMPARISONS = 100_000;
