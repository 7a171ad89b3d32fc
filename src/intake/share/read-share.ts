import type { SealedFile } from '../../verification/verify.ts';
import type { ShareLink } from '../share-link.ts';
import type { Shared } from '../shared.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { ANSWER_TIME_LIMIT_MS, MAX_ANSWER_BYTES } from './limits.ts';
import { openJwe } from './open-jwe.ts';
import { watchPolicy } from './policy-watch.ts';
import { readPlainShare, readShareAnswer } from './share-answer.ts';
import type { PlainShare, ShareAnswer } from './share-answer.ts';

/** Why a share did not become a file; no verdict follows from it. */
export type ShareFailure =
  /** Unknown, expired or withdrawn: nobody is told which. */
  | { readonly kind: 'gone' }
  /** The link's key is missing or does not fit. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'offline' }
  /** The link counts on a registry that this page does not have. */
  | { readonly kind: 'no-registry' }
  /** The page's own policy does not let it ask there. */
  | { readonly kind: 'blocked' }
  /** No answer came, twice. */
  | { readonly kind: 'unreachable' }
  /** The registry says itself that it cannot answer now. */
  | { readonly kind: 'faulty' }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-large' };

export type ShareOutcome =
  | { readonly kind: 'opened'; readonly file: SealedFile; readonly shared: Shared }
  | { readonly kind: 'failed'; readonly failure: ShareFailure };

export interface ShareCircumstances {
  /** The configured registries in their order, absolute and without a slash at the end. */
  readonly registries: readonly string[];
  /** What the file is to be called; a share gives it no name. */
  readonly name: string;
  /** When the answer is judged. */
  readonly now: () => Date;
  readonly online: () => boolean;
  readonly signal: AbortSignal;
}

function failed(kind: ShareFailure['kind']): ShareOutcome {
  return { kind: 'failed', failure: { kind } };
}

/** The registry that a link names; null where this page has none of that number. */
export function registryOf(link: ShareLink, registries: readonly string[]): string | null {
  const registry = registries[link.registry];
  return registry === undefined || registry === '' ? null : registry;
}

/** 404 and 410 are gone, and so is every other answer that is no share; these will pass. */
function isPassing(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}

/** Reads a share from its registry: one request, whatever comes of it. */
export async function readShare(
  link: ShareLink,
  circumstances: ShareCircumstances,
): Promise<ShareOutcome> {
  const { registries, signal, online } = circumstances;
  const registry = registryOf(link, registries);
  if (registry === null) return failed('no-registry');
  const address = `${registry}/shares/${link.id}`;
  const policy = watchPolicy(address);
  try {
    const bounds = { maxBytes: MAX_ANSWER_BYTES, timeLimitMs: ANSWER_TIME_LIMIT_MS };
    const fetched = await boundedFetch(address, bounds, signal);
    switch (fetched.kind) {
      case 'answer':
        if (isPassing(fetched.status)) return failed('faulty');
        if (fetched.status !== 200) return failed('gone');
        return await openAnswer(fetched.bytes, link, { ...circumstances, registry, address });
      case 'network':
        if (await policy.forbade()) return failed('blocked');
        return failed(online() ? 'unreachable' : 'offline');
      default:
        return failed(fetched.kind);
    }
  } finally {
    policy.end();
  }
}

interface Source extends ShareCircumstances {
  readonly registry: string;
  readonly address: string;
}

async function openAnswer(bytes: Uint8Array, link: ShareLink, source: Source) {
  const answer = readShareAnswer(bytes);
  if (answer === null) return failed('gone');
  const isOver = (end: Date | null) => end !== null && source.now() >= end;
  const outer = answer.kind === 'plain' ? answer.share.expiresAt : answer.expiresAt;
  if (isOver(outer)) return failed('gone');
  const opened = await openShare(answer, link);
  if ('kind' in opened) return failed(opened.kind);
  if (isOver(opened.expiresAt)) return failed('gone');
  const expiresAt = earliest([outer, opened.expiresAt]);
  return asFile(opened, expiresAt, answer.kind === 'plain', source);
}

/** The share inside the answer, once the key has opened it where it was encrypted. */
async function openShare(
  answer: ShareAnswer,
  { key }: ShareLink,
): Promise<PlainShare | ShareFailure> {
  if (answer.kind === 'plain') {
    // A link with a key promises what nobody but its maker could have written.
    return key === null ? answer.share : { kind: 'gone' };
  }
  if (key === null) return { kind: 'incomplete' };
  const opening = await openJwe(answer.jwe, key);
  switch (opening.kind) {
    case 'opened':
      return readPlainShare(opening.plaintext) ?? { kind: 'gone' };
    case 'not-opened':
      return { kind: 'incomplete' };
    case 'refused':
      return { kind: 'gone' };
  }
}

/** The end that comes first; null where there is none. */
export function earliest(ends: readonly (Date | null)[]): Date | null {
  const times = ends.flatMap((end) => (end === null ? [] : [end.getTime()]));
  return times.length === 0 ? null : new Date(Math.min(...times));
}

function asFile(
  share: PlainShare,
  expiresAt: Date | null,
  isPlain: boolean,
  { name, registry, address }: Source,
): ShareOutcome {
  return {
    kind: 'opened',
    file: { bytes: share.bytes, name, origin: 'share' },
    shared: {
      registry,
      expiresAt: expiresAt?.toISOString() ?? null,
      // Inside an encrypted share the holder wrote it (contracts §4).
      statement: isPlain && share.status !== null ? { ...share.status, registry } : null,
      certificate: certificateOf(share, registry, address),
      contacted: [address],
    },
  };
}

/** The PDF certificate, where it lies at the registry itself. */
function certificateOf({ certificate }: PlainShare, registry: string, address: string) {
  if (certificate === null || !URL.canParse(certificate.href, address)) return null;
  const url = new URL(certificate.href, address);
  const isThere = url.origin === new URL(registry).origin;
  if (!isThere || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return { href: url.href, sha256: certificate.sha256 };
}
