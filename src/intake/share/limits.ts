/*
 * The bounds of asking a registry (contracts §4). Nothing that a registry answers can make the page
 * wait or hold more than these numbers allow.
 */

/** Bytes of an answer, counted as they come and after any compression is undone. */
export const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

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
