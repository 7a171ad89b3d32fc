/* The bounds of the registry (contracts §4), by name. */

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** Bytes of a share as it is sent, and as it is given out again. */
export const MAX_SHARE_BYTES = 4 * 1024 * 1024;

/** How far ahead a share may end, in milliseconds: a year, a leap year too. */
export const MAX_LIFETIME_MS = 366 * DAY;

/** Bytes of all shares together, unless the registry is started with another bound. */
export const MAX_TOTAL_BYTES = 1024 * 1024 * 1024;

/** Random bytes of an id and of a management token: 192 bits. */
export const SECRET_BYTES = 24;

/** Requests of one client: so many at once, and then one in so many milliseconds. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}
export const WRITE_RATE: Rate = { burst: 60, everyMs: 10 * SECOND };
export const READ_RATE: Rate = { burst: 600, everyMs: SECOND / 10 };

/** Clients whose requests are counted at a time; the one unheard for longest makes room. */
export const MAX_CLIENTS = 10_000;

/** How long a client may take to send a share, in milliseconds. */
export const REQUEST_TIME_LIMIT_MS = 60 * SECOND;

/** Bytes of a refused body that are read past, so that the refusal is heard before the line is cut. */
export const MAX_DISCARDED_BYTES = 16 * 1024 * 1024;

/** How often expired shares are cleared away, in milliseconds; they are never given out before that either. */
export const SWEEP_EVERY_MS = 60 * 60 * SECOND;

/** How long a browser may remember what it may send here, in seconds. */
export const PREFLIGHT_SECONDS = 600;
