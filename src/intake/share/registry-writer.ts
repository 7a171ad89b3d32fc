import * as v from 'valibot';
import { SHARE_ID } from '../share-link.ts';
import { boundedFetch, posted } from './bounded-fetch.ts';
import type { Fetched } from './bounded-fetch.ts';
import {
  ANSWER_TIME_LIMIT_MS,
  CLOCK_TOLERANCE_MS,
  MAX_ANSWER_BYTES,
  MAX_REPLY_BYTES,
  MAX_SHARE_BYTES,
  SEND_TIME_LIMIT_MS,
} from './limits.ts';
import { shareText } from './seal-share.ts';
import type { SealedShare } from './seal-share.ts';
import { readShareAnswer } from './share-answer.ts';

/*
 * The writing half of a registry (contracts §4), as the holder's page uses it. Every outcome is a
 * value; nothing is tried twice, for a share that was made without our knowing could not be withdrawn.
 */

export const REGISTRY_FAILURES = [
  /** The device has no network. */
  'offline',
  /** No answer, not in time, or not one that may be read from here. */
  'unreachable',
  /** The share is larger than the registry takes. */
  'too-large',
  /** The registry takes no more for now: too many in a short time. */
  'too-many',
  /** It has no room. */
  'full',
  /** The clock of this device and the registry's differ. */
  'clock',
  /** The management link does not fit, or the registry wants to know who asks. */
  'unauthorised',
  /** It gives shares out and takes none. */
  'read-only',
  /** It says no, for a reason that it does not make known. */
  'refused',
] as const;
export type RegistryFailure = (typeof REGISTRY_FAILURES)[number];

export interface Failed {
  readonly kind: 'failed';
  readonly failure: RegistryFailure;
}

export interface Created {
  readonly kind: 'created';
  readonly id: string;
  readonly token: string;
}

const TOKEN = /^[A-Za-z0-9_-]{22,86}$/;
const created = v.object({
  id: v.pipe(v.string(), v.regex(SHARE_ID)),
  manageToken: v.pipe(v.string(), v.regex(TOKEN)),
});

function failed(failure: RegistryFailure): Failed {
  return { kind: 'failed', failure };
}

/** What of the surroundings a request needs. */
export interface Surroundings {
  readonly now: () => Date;
  /** false where the device knows that it has no network. */
  readonly online: () => boolean;
}

const BROWSER: Surroundings = { now: () => new Date(), online: () => navigator.onLine };

type Answer = Extract<Fetched, { readonly kind: 'answer' }>;

const REPLY = { maxBytes: MAX_REPLY_BYTES, timeLimitMs: ANSWER_TIME_LIMIT_MS };

/** What is asked here is always waited for: whoever leaves must not be in doubt what was done. */
const NEVER = new AbortController().signal;

function unanswered({ online }: Surroundings): Failed {
  return failed(online() ? 'unreachable' : 'offline');
}

/** Why a registry that minds what it was sent does so, in its own word; null where it gives none. */
function errorOf({ bytes }: Answer): string | null {
  const parsed = v.safeParse(v.object({ error: v.string() }), jsonOf(bytes));
  return parsed.success ? parsed.output.error : null;
}

/**
 * Whether the device and the registry go by different clocks. Where the registry shows its own, that
 * tells; else its refusal of an end that is right by the clock of this device does.
 */
function clocksDiffer(answer: Answer, { now }: Surroundings): boolean {
  const theirs = Date.parse(answer.date ?? '');
  if (Number.isNaN(theirs)) return errorOf(answer) === 'expiry';
  return Math.abs(theirs - now().getTime()) > CLOCK_TOLERANCE_MS;
}

function refusal(answer: Answer, surroundings: Surroundings): Failed {
  switch (answer.status) {
    case 400:
      return failed(clocksDiffer(answer, surroundings) ? 'clock' : 'refused');
    case 401:
    case 403:
      return failed('unauthorised');
    case 404:
    case 405:
    case 501:
      return failed('read-only');
    case 413:
      return failed('too-large');
    case 429:
      return failed('too-many');
    case 507:
      return failed('full');
    default:
      return failed(answer.status >= 500 ? 'unreachable' : 'refused');
  }
}

/** Sends a share. What is too large is not sent at all. */
export async function createShare(
  registry: string,
  sealed: Pick<SealedShare, 'expiresAt' | 'jwe'>,
  surroundings: Surroundings = BROWSER,
): Promise<Created | Failed> {
  if (shareText(sealed).length > MAX_SHARE_BYTES) return failed('too-large');
  const { expiresAt, jwe } = sealed;
  const sent = await boundedFetch(
    `${registry}/shares`,
    { ...REPLY, timeLimitMs: SEND_TIME_LIMIT_MS },
    NEVER,
    posted({ expiresAt, jwe }),
  );
  if (sent.kind !== 'answer') return unanswered(surroundings);
  if (sent.status !== 201) return refusal(sent, surroundings);
  const answer = v.safeParse(created, jsonOf(sent.bytes));
  if (!answer.success) return failed('unreachable');
  return { kind: 'created', id: answer.output.id, token: answer.output.manageToken };
}

export type ShareState =
  | { readonly kind: 'there'; readonly expiresAt: string | null }
  | { readonly kind: 'expired'; readonly expiresAt: string }
  /** Unknown, expired or withdrawn: registries need not tell these apart. */
  | { readonly kind: 'gone' };

/** Looks whether a share is there; its content stays closed, for there is no key. */
export async function lookAtShare(
  registry: string,
  id: string,
  surroundings: Surroundings = BROWSER,
): Promise<ShareState | Failed> {
  const bounds = { maxBytes: MAX_ANSWER_BYTES, timeLimitMs: ANSWER_TIME_LIMIT_MS };
  const seen = await boundedFetch(`${registry}/shares/${id}`, bounds, NEVER);
  if (seen.kind === 'too-large') return { kind: 'gone' };
  if (seen.kind !== 'answer') return unanswered(surroundings);
  if (seen.status >= 500 || seen.status === 429) return failed('unreachable');
  const share = seen.status === 200 ? readShareAnswer(seen.bytes) : null;
  if (share === null) return { kind: 'gone' };
  const end = share.kind === 'plain' ? share.share.expiresAt : share.expiresAt;
  const expiresAt = end?.toISOString() ?? null;
  const isOver = expiresAt !== null && end !== null && surroundings.now() >= end;
  return isOver ? { kind: 'expired', expiresAt } : { kind: 'there', expiresAt };
}

export type Withdrawal = { readonly kind: 'withdrawn' } | { readonly kind: 'gone' } | Failed;

/** Withdraws a share; only ever at the holder's own press of a button. */
export async function withdrawShare(
  registry: string,
  { id, token }: { readonly id: string; readonly token: string },
  surroundings: Surroundings = BROWSER,
): Promise<Withdrawal> {
  const asked = await boundedFetch(`${registry}/shares/${id}`, REPLY, NEVER, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  });
  if (asked.kind !== 'answer') return unanswered(surroundings);
  if (asked.status === 204) return { kind: 'withdrawn' };
  if (asked.status === 404 || asked.status === 410) return { kind: 'gone' };
  return refusal(asked, surroundings);
}

/** The JSON of an answer; undefined where it is none. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
