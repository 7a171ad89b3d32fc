/*
 * The bounds of shares (contracts §4). Nothing that a registry answers can make the page wait or hold
 * more than these numbers allow.
 */

/** Bytes of an answer, counted as they come and after any compression is undone. */
export const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** Bytes of a share as it is sent: what is sent has to come back within the bound of an answer. */
export const MAX_SHARE_BYTES = MAX_ANSWER_BYTES;

/** How far ahead a share may end: one year. */
export const MAX_SHARE_MS = 365 * 24 * 60 * 60 * 1000;

/** How long sending a share may take, in milliseconds; 4 MiB over a slow line are a minute. */
export const SEND_TIME_LIMIT_MS = 90_000;

/** Bytes of a registry's answer to a new share: an id, a token and their names. */
export const MAX_REPLY_BYTES = 10_000;

/** A device whose clock differs more than this from the registry's is told to set it, in milliseconds. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/**
 * Characters of a self-contained link. Browsers take more (Safari about 80,000), messengers and mail
 * programs often less; a longer one would reach its reader cut off too often.
 */
export const MAX_SELF_CONTAINED_CHARACTERS = 64_000;

/** How long a registry has for its whole answer, in milliseconds. */
export const ANSWER_TIME_LIMIT_MS = 10_000;

/** Bytes of the PDF certificate beside a share. */
export const MAX_CERTIFICATE_BYTES = 10 * 1024 * 1024;

/** How long the PDF certificate may take, in milliseconds. */
export const CERTIFICATE_TIME_LIMIT_MS = 30_000;

/** How often a network fault is tried again, and after how long, in milliseconds. */
export const NETWORK_RETRIES = 1;
export const RETRY_DELAY_MS = 500;

/** How long the browser may take to say that the page's policy forbade a request, in milliseconds. */
export const POLICY_REPORT_MS = 100;
