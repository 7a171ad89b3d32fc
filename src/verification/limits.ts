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

/** Certificates taken from one signature (x5c, and later etsiU). */
export const MAX_CERTIFICATES = 100;

/** Bytes of one embedded certificate. */
export const MAX_CERTIFICATE_BYTES = 64_000;

/** Clock skew granted to dates of a credential, in milliseconds. */
export const CLOCK_SKEW_MS = 5 * 60 * 1000;

/** How long trust data past its earliest next update still counts as current, in milliseconds. */
export const TRUST_GRACE_MS = 30 * 24 * 60 * 60 * 1000;

/** Certificates on one path, leaf and anchor included. */
export const MAX_PATH_LENGTH = 8;

/** Signature checks that one path search may spend. */
export const MAX_PATH_SIGNATURE_CHECKS = 60;

/** Name-constraint subtrees on one path. */
export const MAX_NAME_CONSTRAINTS = 64;

/** Components of one unsigned header (etsiU). */
export const MAX_UNSIGNED_COMPONENTS = 64;
