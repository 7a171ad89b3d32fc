import type { Bounds } from '../share/bounded-fetch.ts';

/**
 * The bounds of one answer through the relay: the largest list that is read, and the time that the
 * relay gives an authority with some for the way.
 */
export const RELAY_BOUNDS: Bounds = { maxBytes: 10_000_000, timeLimitMs: 15_000 };
