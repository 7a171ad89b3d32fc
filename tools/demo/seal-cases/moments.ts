/* The times of the cases. Everything happens around one sealing, seconds apart, unless told. */

const SECOND = 1000;

/** When most seals are made. */
export const SEALED = new Date('2026-03-02T10:00:00Z');

/** When most questions are asked: half a year later. */
export const ASKED = '2026-09-15T12:00:00Z';

/** When keys and authorities are withdrawn from use that were good when the seals were made. */
export const REVOKED_LATER = new Date('2026-05-01T00:00:00Z');

/** When they are withdrawn that were not. */
export const REVOKED_EARLIER = new Date('2026-02-01T00:00:00Z');

/** When responders are asked again. */
export const ASKED_AGAIN = new Date('2026-06-01T10:00:00Z');

export const seconds = (count: number, from = SEALED): Date =>
  new Date(from.getTime() + count * SECOND);

export const days = (count: number, from = SEALED): Date => seconds(count * 86_400, from);

/** As reports write times. */
export const iso = (time: Date): string => time.toISOString().replace('.000Z', 'Z');

/** The signature stamp, the answers of responders, and the archive stamp of one sealing. */
export const STAMPED = seconds(2);
export const ANSWERED = seconds(5);
export const ARCHIVED = seconds(8);
